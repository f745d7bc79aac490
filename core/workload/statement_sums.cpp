// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/statement_sums.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::workload {
namespace {

double meanOf(const Bucket &bucket)
{
    return bucket.totalMs / static_cast<double>(bucket.calls);
}

} // namespace

void StatementSums::add(const Bucket &bucket)
{
    calls += bucket.calls;
    totalMs += bucket.totalMs;
    rows += bucket.rows;
    blocksHit += bucket.blocksHit;
    blocksRead += bucket.blocksRead;
    tempBlocks += bucket.tempBlocks;
}

SlotRange slotsOf(const HistoryWindow &window, TimeRange range)
{
    return {window.slotOf(range.from), window.slotOf(range.to - Milliseconds(1)) + 1};
}

std::span<const Bucket> bucketsIn(const std::vector<Bucket> &buckets, SlotRange slots)
{
    const auto first = std::ranges::lower_bound(buckets, slots.first, {}, &Bucket::slot);
    const auto last = std::ranges::lower_bound(first, buckets.end(), slots.last, {}, &Bucket::slot);
    return {first, last};
}

double coveredIn(const HistoryWindow &window, SlotRange slots)
{
    double seconds = 0;
    const auto last = window.coveredSeconds.lower_bound(slots.last);
    for (auto it = window.coveredSeconds.lower_bound(slots.first); it != last; ++it)
        seconds += it->second;
    return seconds;
}

double p95Of(const HistoryWindow &window, std::span<const Bucket> buckets, LogHistogram &scratch)
{
    scratch.clear();
    stats::QuantileSketch merged;
    const bool hasSketches = std::ranges::any_of(buckets, [](const Bucket &one) { return one.sketch >= 0; });
    for (const Bucket &bucket : buckets) {
        if (bucket.sketch >= 0)
            merged.merge(window.sketches[static_cast<std::size_t>(bucket.sketch)]);
        else if (bucket.calls > 0 && hasSketches)
            merged.add(meanOf(bucket), static_cast<double>(bucket.calls));
        else if (bucket.calls > 0)
            scratch.add(meanOf(bucket), static_cast<double>(bucket.calls));
    }
    return hasSketches ? merged.quantile(0.95) : scratch.quantile(0.95);
}

risk::StatementHistory historyOf(const StatementSums &sums, double watchedSeconds, double allMs, double p95Ms)
{
    risk::StatementHistory history;
    if (sums.calls <= 0)
        return history;
    const double calls = static_cast<double>(sums.calls);
    const double blocks = static_cast<double>(sums.blocksHit + sums.blocksRead);
    if (watchedSeconds > 0)
        history.callsPerSecond = calls / watchedSeconds;
    history.meanMs = sums.totalMs / calls;
    if (!std::isnan(p95Ms))
        history.p95Ms = p95Ms;
    if (allMs > 0)
        history.shareOfTime = std::min(1.0, sums.totalMs / allMs);
    history.rowsPerCall = static_cast<double>(sums.rows) / calls;
    history.blocksPerCall = blocks / calls;
    history.blocksPerRow = blocks / std::max(1.0, static_cast<double>(sums.rows));
    if (blocks > 0)
        history.readShare = static_cast<double>(sums.blocksRead) / blocks;
    history.tempBlocksPerCall = static_cast<double>(sums.tempBlocks) / calls;
    return history;
}

risk::RiskScore scoreOf(const ViewInput &input, const StatementInfo &info,
                        const risk::StatementHistory &history)
{
    risk::RiskInput asked{
        .facts = &info.analysed->facts, .plan = info.plan.get(), .history = history, .scale = {}};
    if (input.tableRows)
        for (const sql::TableReference &table : info.analysed->facts.tables) {
            const auto found = input.tableRows->find(table.name);
            if (found != input.tableRows->end())
                asked.scale.largestRows = std::max(asked.scale.largestRows.value_or(0), found->second);
        }
    return input.scorer->score(asked);
}

} // namespace indexpilot::workload
