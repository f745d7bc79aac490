// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace indexpilot::ui {
namespace {

constexpr std::array niceMinutes{1, 2, 3, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440, 2880};

/// How many columns of the grid make one cell: the smallest number that fits and gives a round width.
int columnsPerCell(const workload::HeatGrid &grid, int mostColumns)
{
    const int least = (grid.columns + mostColumns - 1) / mostColumns;
    if (least <= 1)
        return 1;
    for (const int minutes : niceMinutes) {
        const Seconds width = Minutes(minutes);
        if (width % grid.cellWidth == Seconds(0) && width / grid.cellWidth >= least)
            return static_cast<int>(width / grid.cellWidth);
    }
    return least;
}

void addPart(HeatCells &cells, std::size_t to, float risk, float ms, int &watched)
{
    if (std::isnan(risk))
        return;
    float &highest = cells.risk[to];
    float &mean = cells.totalMsPerSecond[to];
    highest = watched == 0 ? risk : std::max(highest, risk);
    mean = watched == 0 ? ms : (mean * static_cast<float>(watched) + ms) / static_cast<float>(watched + 1);
    ++watched;
}

bool sameFloats(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

bool sameValue(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

int HeatCells::columnOf(TimePoint time) const
{
    const auto after = std::upper_bound(columns.begin(), columns.end(), time,
                                        [](TimePoint t, const TimeRange &column) { return t < column.from; });
    return std::max(columns.empty() ? -1 : 0, static_cast<int>(after - columns.begin()) - 1);
}

TimeRange HeatCells::snapped(TimePoint a, TimePoint b) const
{
    if (columns.empty())
        return {};
    const auto first = static_cast<std::size_t>(std::min(columnOf(a), columnOf(b)));
    const auto last = static_cast<std::size_t>(std::max(columnOf(a), columnOf(b)));
    return {columns[first].from, columns[last].to};
}

HeatCells heatCells(const workload::HeatGrid &grid, int mostColumns)
{
    HeatCells cells;
    cells.rows = static_cast<int>(grid.rows.size());
    if (grid.columns <= 0 || grid.cellWidth <= Seconds(0))
        return cells;
    const int per = columnsPerCell(grid, std::max(1, mostColumns));
    cells.width = grid.cellWidth * per;
    cells.merged = per > 1;
    const auto start = std::chrono::floor<Seconds>(grid.range.from.time_since_epoch());
    std::vector<int> cellOf;
    for (int column = 0; column < grid.columns; ++column) {
        const Seconds at = start + column * grid.cellWidth;
        if (column == 0 || at % cells.width < grid.cellWidth)
            cells.columns.push_back({TimePoint(at), {}});
        cells.columns.back().to = TimePoint(at + grid.cellWidth);
        cellOf.push_back(cells.columnCount() - 1);
    }
    const std::size_t size = grid.rows.size() * cells.columns.size();
    cells.risk.assign(size, workload::noData);
    cells.totalMsPerSecond.assign(size, workload::noData);
    std::vector<int> watched(size, 0);
    for (int row = 0; row < cells.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const auto from = static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) +
                              static_cast<std::size_t>(column);
            const std::size_t to = cells.at(row, cellOf[static_cast<std::size_t>(column)]);
            addPart(cells, to, grid.risk[from], grid.totalMsPerSecond[from], watched[to]);
        }
    }
    return cells;
}

bool sameGrid(const workload::HeatGrid &a, const workload::HeatGrid &b)
{
    return a.range == b.range && a.cellWidth == b.cellWidth && a.columns == b.columns && a.rows == b.rows &&
           a.otherCount == b.otherCount && sameFloats(a.risk, b.risk) &&
           sameFloats(a.totalMsPerSecond, b.totalMsPerSecond) && a.titles == b.titles &&
           a.timeShares == b.timeShares;
}

bool samePoints(const std::vector<workload::SeriesPoint> &a, const std::vector<workload::SeriesPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &left, const auto &right) {
        return left.at == right.at && sameValue(left.value, right.value);
    });
}

} // namespace indexpilot::ui
