// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/charts/chart_panel.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/pages/workload/latency_rows.h"

namespace indexpilot::ui {

class TimeSeriesChart;

/// Mean and p95 of one statement over the range, on a logarithmic axis, with its table twin.
class LatencyPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit LatencyPanel(QWidget *parent = nullptr);
    void setDetails(const workload::StatementDetails &details, const workload::WorkloadView &view);
    void setNothing(const QString &why);
    TimeSeriesChart *timeSeries() const { return m_chart; }

private:
    using RowModel = SnapshotTableModel<LatencyRow, TimePoint>;
    struct Parts {
        TimeSeriesChart *chart;
        RowModel *rows;
    };
    LatencyPanel(const Parts &parts, QWidget *parent);
    TimeSeriesChart *m_chart;
    RowModel *m_rows;
};

} // namespace indexpilot::ui
