// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <vector>

namespace indexpilot::ui {

/// The grid as it is drawn: neighbouring columns become one where the width is too small for cells of 5 px.
/// A merged cell is the highest risk of its parts and not watched only if none of them was. Merging starts at
/// round times, so that cells stand still while the range moves on.
struct HeatCells {
    int rows = 0;
    std::vector<TimeRange> columns;
    std::vector<float> risk;             ///< rows × columns
    std::vector<float> totalMsPerSecond; ///< rows × columns, mean of the watched parts
    Seconds width{60};                   ///< of a whole cell
    bool merged = false;

    int columnCount() const { return static_cast<int>(columns.size()); }
    std::size_t at(int row, int column) const
    {
        return static_cast<std::size_t>(row) * columns.size() + static_cast<std::size_t>(column);
    }
    int columnOf(TimePoint time) const;                ///< clamped; -1 without columns
    TimeRange snapped(TimePoint a, TimePoint b) const; ///< whole cells that hold both
};

HeatCells heatCells(const workload::HeatGrid &grid, int mostColumns);

/// Equal to the last bit; operator== of a grid with gaps is never true because NaN differs from itself.
bool sameGrid(const workload::HeatGrid &a, const workload::HeatGrid &b);
bool samePoints(const std::vector<workload::SeriesPoint> &a, const std::vector<workload::SeriesPoint> &b);

} // namespace indexpilot::ui
