// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// The table twin of the ribbons: one row an hour that was watched, newest first.
class HourTable : public SnapshotTableModel<engine::IndexHour, TimePoint> {
public:
    explicit HourTable(QObject *parent = nullptr);
    void setHistory(const std::shared_ptr<const engine::IndexHistory> &history);
};

/// Per hour, from the part of it that was covered.
double perHour(std::int64_t count, const engine::IndexHour &hour);

} // namespace indexpilot::ui
