// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace indexpilot::workload {
namespace {

constexpr double gapValue = std::numeric_limits<double>::quiet_NaN();

struct ColumnSums {
    double totalMs = 0;
    double calls = 0;
    LogHistogram latency;
};

std::vector<ColumnSums> sumsByColumn(const ViewInput &input, const HeatGrid &grid)
{
    std::vector<ColumnSums> columns(static_cast<std::size_t>(grid.columns));
    const SlotRange whole = slotsOf(*input.window, grid.range);
    const int perCell = static_cast<int>(grid.cellWidth / input.window->width);
    for (const auto &[id, buckets] : input.window->statements)
        for (const Bucket &bucket : bucketsIn(buckets, whole)) {
            ColumnSums &column = columns[static_cast<std::size_t>((bucket.slot - whole.first) / perCell)];
            const double calls = static_cast<double>(bucket.calls);
            column.totalMs += bucket.totalMs;
            column.calls += calls;
            if (calls > 0)
                column.latency.add(bucket.totalMs / calls, calls);
        }
    return columns;
}

double meanActive(const ViewInput &input, SlotRange slots)
{
    double sum = 0;
    int samples = 0;
    const auto &activity = input.window->activity;
    for (auto it = std::ranges::lower_bound(activity, slots.first, {}, &ActivityBucket::slot);
         it != activity.end() && it->slot < slots.last; ++it) {
        sum += it->activeSessions * it->samples;
        samples += it->samples;
    }
    return samples > 0 ? sum / samples : gapValue;
}

int highRiskIn(const HeatGrid &grid, int column)
{
    int high = 0;
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        if (grid.rows[row].value() != 0 &&
            grid.risk[row * static_cast<std::size_t>(grid.columns) + static_cast<std::size_t>(column)] >=
                static_cast<float>(risk::highFrom))
            ++high;
    return high;
}

} // namespace

void addSeries(const ViewInput &input, WorkloadView &view)
{
    const std::vector<ColumnSums> columns = sumsByColumn(input, view.grid);
    double totalMs = 0;
    double calls = 0;
    for (int column = 0; column < view.grid.columns; ++column) {
        const SlotRange slots = columnSlots(*input.window, view.grid, column);
        const TimePoint at = input.window->startOf(slots.first);
        const ColumnSums &sums = columns[static_cast<std::size_t>(column)];
        const double covered = coveredIn(*input.window, slots);
        view.load.push_back({at, covered > 0 ? sums.totalMs / covered : gapValue});
        view.activeSessions.push_back({at, meanActive(input, slots)});
        view.p95Series.push_back({at, sums.latency.quantile(0.95)});
        view.highRiskSeries.push_back(
            {at, covered > 0 ? static_cast<double>(highRiskIn(view.grid, column)) : gapValue});
        totalMs += sums.totalMs;
        calls += sums.calls;
    }
    const SlotRange whole = slotsOf(*input.window, view.request.range);
    const double covered = coveredIn(*input.window, whole);
    const double length =
        std::chrono::duration<double>(view.request.range.to - view.request.range.from).count();
    view.totals.callsPerSecond = covered > 0 ? calls / covered : 0;
    view.totals.statementMsPerSecond = covered > 0 ? totalMs / covered : 0;
    view.totals.activeSessions = meanActive(input, whole);
    view.totals.coveredShare = length > 0 ? std::min(1.0, covered / length) : 0;
}

std::optional<StatementDetails> detailsOf(const ViewInput &input, const WorkloadView &view,
                                          const std::vector<StatementRow> &rows)
{
    if (!view.request.selected)
        return std::nullopt;
    const StatementId id = *view.request.selected;
    const auto row = std::ranges::find(rows, id, &StatementRow::id);
    const auto info = input.infos->find(id);
    if (row == rows.end() || info == input.infos->end())
        return std::nullopt;
    StatementDetails details;
    details.row = *row;
    details.facts = info->second.analysed->facts;
    details.firstSeen = info->second.firstSeen;
    const std::vector<Bucket> &buckets = input.window->statements.at(id);
    LogHistogram scratch;
    for (int column = 0; column < view.grid.columns; ++column) {
        const SlotRange slots = columnSlots(*input.window, view.grid, column);
        const TimePoint at = input.window->startOf(slots.first);
        const auto cell = bucketsIn(buckets, slots);
        StatementSums sums;
        for (const Bucket &bucket : cell)
            sums.add(bucket);
        const double covered = coveredIn(*input.window, slots);
        const double calls = static_cast<double>(sums.calls);
        details.meanMs.push_back({at, calls > 0 ? sums.totalMs / calls : gapValue});
        details.p95Ms.push_back({at, p95Of(*input.window, cell, scratch)});
        details.callsPerSecond.push_back({at, covered > 0 ? calls / covered : gapValue});
    }
    return details;
}

} // namespace indexpilot::workload
