// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_parts.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::workload {
namespace {

/// Whole buckets a cell, so few that the columns fit.
HeatGrid emptyGrid(const HistoryWindow &window, const ViewRequest &request)
{
    const SlotRange slots = slotsOf(window, request.range);
    const int perCell = std::max(1, static_cast<int>(std::ceil(static_cast<double>(slots.last - slots.first) /
                                                               std::max(1, request.maxColumns))));
    HeatGrid grid;
    grid.cellWidth = window.width * perCell;
    const Slot first = slots.first - ((slots.first % perCell) + perCell) % perCell;
    grid.columns = (slots.last - first + perCell - 1) / perCell;
    grid.range = {window.startOf(first), window.startOf(first + grid.columns * perCell)};
    return grid;
}

/// Pinned ones first in the order they were pinned, then the largest; the rest becomes "other".
std::vector<const StatementRow *> shownRows(const ViewRequest &request, const std::vector<StatementRow> &rows)
{
    std::vector<const StatementRow *> shown;
    for (const StatementId id : request.pinned) {
        const auto found = std::ranges::find(rows, id, &StatementRow::id);
        if (found != rows.end())
            shown.push_back(&*found);
    }
    const auto limit = static_cast<std::size_t>(std::max(2, request.maxRows));
    const std::size_t room = rows.size() > limit ? limit - 1 : limit;
    for (const StatementRow &row : rows)
        if (shown.size() < room && !row.pinned)
            shown.push_back(&row);
    return shown;
}

struct ColumnFacts {
    std::vector<double> covered;
    std::vector<double> totalMs; ///< of all statements
};

ColumnFacts columnFacts(const ViewInput &input, const HeatGrid &grid)
{
    ColumnFacts facts;
    const SlotRange whole = slotsOf(*input.window, grid.range);
    const int perCell = static_cast<int>(grid.cellWidth / input.window->width);
    for (int column = 0; column < grid.columns; ++column)
        facts.covered.push_back(coveredIn(*input.window, columnSlots(*input.window, grid, column)));
    facts.totalMs.assign(static_cast<std::size_t>(grid.columns), 0);
    for (const auto &[id, buckets] : input.window->statements)
        for (const Bucket &bucket : bucketsIn(buckets, whole))
            facts.totalMs[static_cast<std::size_t>((bucket.slot - whole.first) / perCell)] += bucket.totalMs;
    return facts;
}

/// Appends one row of cells; watched without a call is 0, not watched is noData.
void addRow(const ViewInput &input, HeatGrid &grid, const StatementRow &row, const ColumnFacts &facts)
{
    grid.rows.push_back(row.id);
    grid.titles.push_back(row.title);
    grid.timeShares.push_back(row.timeShare);
    const auto buckets = input.window->statements.find(row.id);
    const StatementInfo &info = input.infos->at(row.id);
    LogHistogram scratch;
    for (int column = 0; column < grid.columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        const auto cell = bucketsIn(buckets->second, columnSlots(*input.window, grid, column));
        if (cell.empty() || facts.covered[at] <= 0) {
            grid.risk.push_back(facts.covered[at] > 0 ? 0.0F : noData);
            grid.totalMsPerSecond.push_back(facts.covered[at] > 0 ? 0.0F : noData);
            continue;
        }
        StatementSums sums;
        for (const Bucket &bucket : cell)
            sums.add(bucket);
        const double p95 = p95Of(*input.window, cell, scratch);
        const auto history = historyOf(sums, facts.covered[at], facts.totalMs[at], p95);
        grid.risk.push_back(static_cast<float>(scoreOf(input, info, history).probability));
        grid.totalMsPerSecond.push_back(static_cast<float>(sums.totalMs / facts.covered[at]));
    }
}

/// "other": the mean of the statements' risks, weighted by their time in the cell.
void addOther(const ViewInput &input, HeatGrid &grid, const std::vector<StatementRow> &rows,
              const ColumnFacts &facts)
{
    const std::set<StatementId> shown(grid.rows.begin(), grid.rows.end());
    const SlotRange whole = slotsOf(*input.window, grid.range);
    const int perCell = static_cast<int>(grid.cellWidth / input.window->width);
    std::vector<double> ms(static_cast<std::size_t>(grid.columns));
    std::vector<double> weighted(ms);
    double share = 0;
    for (const StatementRow &row : rows) {
        if (shown.contains(row.id))
            continue;
        ++grid.otherCount;
        share += row.timeShare;
        for (const Bucket &bucket : bucketsIn(input.window->statements.at(row.id), whole)) {
            const auto column = static_cast<std::size_t>((bucket.slot - whole.first) / perCell);
            ms[column] += bucket.totalMs;
            weighted[column] += bucket.totalMs * row.risk.probability;
        }
    }
    if (grid.otherCount == 0)
        return;
    grid.rows.emplace_back();
    grid.titles.emplace_back();
    grid.timeShares.push_back(share);
    for (std::size_t column = 0; column < ms.size(); ++column) {
        const bool watched = facts.covered[column] > 0;
        const double mean = ms[column] > 0 ? weighted[column] / ms[column] : 0;
        grid.risk.push_back(watched ? static_cast<float>(mean) : noData);
        grid.totalMsPerSecond.push_back(watched ? static_cast<float>(ms[column] / facts.covered[column])
                                                : noData);
    }
}

} // namespace

SlotRange columnSlots(const HistoryWindow &window, const HeatGrid &grid, int column)
{
    const auto perCell = static_cast<Slot>(grid.cellWidth / window.width);
    const Slot first = window.slotOf(grid.range.from) + column * perCell;
    return {first, first + perCell};
}

HeatGrid gridOf(const ViewInput &input, const ViewRequest &request, const std::vector<StatementRow> &rows)
{
    HeatGrid grid = emptyGrid(*input.window, request);
    const ColumnFacts facts = columnFacts(input, grid);
    for (const StatementRow *row : shownRows(request, rows))
        addRow(input, grid, *row, facts);
    addOther(input, grid, rows, facts);
    return grid;
}

} // namespace indexpilot::workload
