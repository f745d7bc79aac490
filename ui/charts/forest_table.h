// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/forest_chart.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// A line of the forest plot's table, with its place: summaries and folded rows have no id of their own.
struct ForestTableRow {
    int place = 0;
    ForestRow row;
};

/// The table twin of a forest plot.
class ForestTable : public SnapshotTableModel<ForestTableRow, int> {
public:
    explicit ForestTable(QObject *parent = nullptr);
    void setForest(const std::vector<ForestRow> &rows);
};

} // namespace indexpilot::ui
