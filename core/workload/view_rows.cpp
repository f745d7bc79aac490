// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace indexpilot::workload {
namespace {

StatementRow described(StatementId id, const StatementInfo &info)
{
    StatementRow row;
    row.id = id;
    row.fingerprint = info.fingerprint;
    row.title = info.title;
    row.text = info.text;
    row.user = info.user;
    row.kind = info.analysed->facts.kind;
    for (const sql::TableReference &table : info.analysed->facts.tables)
        if (std::ranges::find(row.tables, table.name) == row.tables.end())
            row.tables.push_back(table.name);
    row.isNew = info.isNew;
    return row;
}

void addMeasures(StatementRow &row, const StatementSums &sums, double watched, double allMs)
{
    const double calls = static_cast<double>(std::max<std::int64_t>(1, sums.calls));
    const double blocks = static_cast<double>(sums.blocksHit + sums.blocksRead);
    row.calls = sums.calls;
    row.totalMs = sums.totalMs;
    row.callsPerSecond = watched > 0 ? static_cast<double>(sums.calls) / watched : 0;
    row.meanMs = sums.totalMs / calls;
    row.rowsPerCall = static_cast<double>(sums.rows) / calls;
    row.hitShare =
        blocks > 0 ? static_cast<double>(sums.blocksHit) / blocks : std::numeric_limits<double>::quiet_NaN();
    row.timeShare = allMs > 0 ? sums.totalMs / allMs : 0;
}

struct Summed {
    StatementId id;
    const StatementInfo *info;
    std::span<const Bucket> buckets;
    StatementSums sums;
};

std::vector<Summed> summedIn(const ViewInput &input, SlotRange slots)
{
    std::vector<Summed> found;
    for (const auto &[id, buckets] : input.window->statements) {
        const auto info = input.infos->find(id);
        if (info == input.infos->end())
            continue;
        Summed summed{id, &info->second, bucketsIn(buckets, slots), {}};
        for (const Bucket &bucket : summed.buckets)
            summed.sums.add(bucket);
        if (summed.sums.calls > 0 || summed.sums.totalMs > 0)
            found.push_back(summed);
    }
    return found;
}

} // namespace

std::vector<StatementRow> scoredRows(const ViewInput &input, const ViewRequest &request, TimeRange range)
{
    const SlotRange slots = slotsOf(*input.window, range);
    const double watched = coveredIn(*input.window, slots);
    const std::vector<Summed> summed = summedIn(input, slots);
    double allMs = 0;
    for (const Summed &one : summed)
        allMs += one.sums.totalMs;

    LogHistogram scratch;
    std::vector<StatementRow> rows;
    rows.reserve(summed.size());
    for (const Summed &one : summed) {
        StatementRow row = described(one.id, *one.info);
        addMeasures(row, one.sums, watched, allMs);
        row.p95Ms = p95Of(*input.window, one.buckets, scratch);
        row.risk = scoreOf(input, *one.info, historyOf(one.sums, watched, allMs, row.p95Ms));
        row.pinned = std::ranges::find(request.pinned, one.id) != request.pinned.end();
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, [](const StatementRow &a, const StatementRow &b) {
        return a.totalMs != b.totalMs ? a.totalMs > b.totalMs : a.id < b.id;
    });
    return rows;
}

} // namespace indexpilot::workload
