// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/scatter_chart.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

struct ScatterRow {
    ScatterPoint point;
    bool onFront = false;
    ScatterChart::Format format = nullptr;
};

/// The table twin of a scatter chart.
class ScatterTable : public SnapshotTableModel<ScatterRow, QString> {
public:
    explicit ScatterTable(QObject *parent = nullptr);
    void setPoints(const std::vector<ScatterPoint> &points, ScatterChart::Format format);
};

} // namespace indexpilot::ui
