// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/fan_view.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// A day of a fan chart: a reading, a forecast, or both.
struct FanRow {
    TimePoint at;
    TimeRange around;
    std::optional<FanPoint> reading;
    std::optional<FanDay> day;
};

/// The table twin of a fan chart: one row a day, oldest first.
class FanTable : public SnapshotTableModel<FanRow, TimePoint> {
public:
    explicit FanTable(QObject *parent = nullptr);
    void setView(const FanView &view);
};

} // namespace indexpilot::ui
