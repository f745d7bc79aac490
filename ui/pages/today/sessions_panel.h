// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/charts/chart_panel.h"

class QLabel;

namespace indexpilot::ui {

class SeriesTable;
class TimeSeriesChart;

/// Active sessions over the shown range, with what changed on the server as marks, and a sentence below.
class SessionsPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit SessionsPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

Q_SIGNALS:
    void brushed(std::optional<indexpilot::TimeRange> brush);

private:
    struct Parts {
        TimeSeriesChart *chart;
        SeriesTable *rows;
    };
    SessionsPanel(const Parts &parts, QWidget *parent);
    TimeSeriesChart *m_chart;
    SeriesTable *m_rows;
    QLabel *m_sentence;
    std::shared_ptr<const workload::WorkloadView> m_view; ///< what is drawn
    std::vector<store::ChangeNote> m_changes;
};

} // namespace indexpilot::ui
