// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/pages/workload/heatmap_rows.h"

namespace indexpilot::ui {

class HeatmapChart;
class Segmented;

/// Statement risk over time with its legend, scale and table twin.
class HeatmapPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit HeatmapPanel(QWidget *parent = nullptr);
    HeatmapChart *heatmap() const { return m_chart; }
    void setView(const std::shared_ptr<const workload::WorkloadView> &view, const QString &sentence);

Q_SIGNALS:
    void statementActivated(indexpilot::StatementId statement); ///< in the table twin

private:
    using CellModel = SnapshotTableModel<HeatmapRow, HeatmapRowKey>;
    struct Parts {
        HeatmapChart *chart;
        CellModel *cells;
    };
    HeatmapPanel(const Parts &parts, QWidget *parent);
    void fillTable();
    HeatmapChart *m_chart;
    CellModel *m_cells;
    Segmented *m_scale;
    std::shared_ptr<const workload::WorkloadView> m_view;
    std::shared_ptr<const workload::WorkloadView> m_tabled; ///< whose cells the table has
};

} // namespace indexpilot::ui
