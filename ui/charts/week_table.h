// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/week_layout.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// One hour of a week in words.
struct WeekRow {
    int number = 0; ///< from Monday 00:00
    QString day;
    QString hour;
    WeekHour load;
    QString open; ///< "open", "open 30 min", "frozen", "closed"
    QString jobs;
};

std::vector<WeekRow> weekRows(const WeekContent &content, const WeekLoads &loads);

/// The table twin of the week chart: 168 hours.
class WeekTable : public SnapshotTableModel<WeekRow, int> {
public:
    explicit WeekTable(QObject *parent = nullptr);
    void setContent(const WeekContent &content, const WeekLoads &loads);
};

} // namespace indexpilot::ui
