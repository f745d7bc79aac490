// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// A row of the heatmap in words.
struct GridRow {
    StatementId statement;
    QString title;
    int others = 0;                       ///< statements folded into this row, 0 for a row of its own
    std::optional<TimeRange> highestCell; ///< none when no cell was watched
    TimeRange around;                     ///< the grid's range: says whether a time needs its date
    double highestRisk = 0;               ///< NaN: not watched
    double meanRisk = 0;                  ///< over watched cells, NaN: not watched
    double timeShare = 0;
};

std::vector<GridRow> gridRows(const workload::HeatGrid &grid);

/// The table twin of the heatmap: when each statement was worst, how bad, and its share of time.
class GridTable : public SnapshotTableModel<GridRow, StatementId> {
public:
    explicit GridTable(QObject *parent = nullptr);
    void setGrid(const workload::HeatGrid &grid);
};

} // namespace indexpilot::ui
