// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/charts/chart_panel.h"

namespace indexpilot::ui {

class SeriesTable;
class TimeSeriesChart;

/// Mean and p95 of one statement over the range, on a logarithmic axis, with its table twin.
class LatencyPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit LatencyPanel(QWidget *parent = nullptr);
    void setDetails(const workload::StatementDetails &details, const workload::WorkloadView &view);
    void setSampled(bool sampled); ///< figures are estimates from activity samples
    void setNothing(const QString &why);
    TimeSeriesChart *timeSeries() const { return m_chart; }

private:
    struct Parts {
        TimeSeriesChart *chart;
        SeriesTable *rows;
    };
    LatencyPanel(const Parts &parts, QWidget *parent);
    TimeSeriesChart *m_chart;
    SeriesTable *m_rows;
};

} // namespace indexpilot::ui
