// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heat_cells.h"
#include "ui/charts/heat_colours.h"
#include "ui/charts/heat_layout.h"

#include <QString>

#include <optional>
#include <set>

namespace indexpilot::ui {

struct CellAt {
    int row = -1;
    int column = -1;
    bool isValid() const { return row >= 0 && column >= 0; }
    friend bool operator==(const CellAt &, const CellAt &) = default;
};

/// Everything the heatmap paints and answers from.
struct HeatState {
    workload::HeatGrid grid;
    HeatCells cells;
    HeatColours colours;
    HeatLayout layout;
    std::vector<workload::SeriesPoint> load;
    std::set<StatementId> pinned;
    std::optional<StatementId> selected;
    std::optional<TimeRange> brush;
    CellAt cursor; ///< of the keyboard
    CellAt hover;  ///< under the mouse
    int hoverRow = -1;
    bool focused = false;
    bool cursorMoved = false; ///< by the keyboard since the focus came: its readout shows

    StatementId idOf(int row) const { return grid.rows[static_cast<std::size_t>(row)]; }
    CellAt cellAt(const QPoint &point) const;
    QRect cellRect(const CellAt &cell) const;
};

QString rowName(const HeatState &state, int row);  ///< "Q-38", "other"
QString rowTitle(const HeatState &state, int row); ///< "orders by customer", "200 further statements"
QString cellTime(const HeatState &state, int column);
QString cellValue(const HeatState &state, const CellAt &cell); ///< "risk 0.88 (modelled), 312 ms per second"
QString cellSentence(const HeatState &state, const CellAt &cell);

} // namespace indexpilot::ui
