// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/charts/chart_panel.h"

namespace indexpilot::ui {

class WeekChart;
class WeekLegend;
class WeekTable;

/// The week chart with its title, legend and table.
class WeekPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit WeekPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot, int weeksAhead);

Q_SIGNALS:
    void jobChosen(const std::string &index);

private:
    struct Parts {
        WeekChart *chart;
        WeekTable *table;
    };
    WeekPanel(const Parts &parts, QWidget *parent);
    WeekChart *m_week;
    WeekTable *m_table;
    WeekLegend *m_legend;
    std::shared_ptr<const engine::MaintenanceView> m_view;
    std::chrono::local_days m_monday;
    TimePoint m_minute; ///< of the line of now
};

} // namespace indexpilot::ui
