// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QRect>

namespace indexpilot::ui {

/// Where everything of the heatmap lies, in px of the widget. Rows are 22 to 28 px (18 where that makes all
/// of them fit); beyond that they scroll by whole rows.
struct HeatLayout {
    TimeRange range;
    QRect load;     ///< area of the load, above the cells
    QRect heat;     ///< the cells that are shown
    int gutter = 0; ///< width of names left of the cells
    int rows = 0;
    int rowHeight = 22;
    int firstRow = 0;
    int shownRows = 0;

    bool scrolls() const { return shownRows < rows; }
    double xOf(TimePoint time) const;
    int columnEdge(TimePoint time) const; ///< xOf, whole px, inside the cells
    TimePoint timeAt(double x) const;     ///< clamped to the range
    int rowAt(int y) const;               ///< -1: none
    QRect rowRect(int row) const;         ///< with the gutter; empty when scrolled away
};

HeatLayout heatLayout(QSize size, const TimeRange &range, int rows, int firstRow);

} // namespace indexpilot::ui
