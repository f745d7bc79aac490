// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/charts/chart_panel.h"

namespace indexpilot::ui {

class ElidedLabel;
class GridTable;
class HeatLegend;
class HeatmapChart;
class Segmented;

/// Statement risk over time with its legend, scale and table twin.
class HeatmapPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit HeatmapPanel(QWidget *parent = nullptr);
    HeatmapChart *heatmap() const { return m_chart; }
    void setView(const std::shared_ptr<const workload::WorkloadView> &view, const QString &sentence);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void statementActivated(indexpilot::StatementId statement); ///< in the table twin

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Parts {
        HeatmapChart *chart;
        GridTable *grid;
    };
    HeatmapPanel(const Parts &parts, QWidget *parent);
    void fillTable();
    void showCellWidth();
    HeatmapChart *m_chart;
    GridTable *m_grid;
    Segmented *m_scale;
    HeatLegend *m_legend;
    ElidedLabel *m_cell; ///< what the cell under the mouse or the cursor says
    std::shared_ptr<const workload::WorkloadView> m_view;
    std::shared_ptr<const workload::WorkloadView> m_tabled; ///< whose cells the table has
};

} // namespace indexpilot::ui
