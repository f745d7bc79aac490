// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_view.h"
#include "ui/models/snapshot_table_model.h"

namespace indexpilot::ui {

/// Errors of one way to forecast, a share of what came.
struct WayRow {
    forecast::Way way = forecast::Way::IndexPilot;
    double mean = 0;
    double median = 0;
};

/// How often the truth lay in a band, beside what the band promises.
struct CoverageRow {
    double level = 0;
    double held = 0;
    int trials = 0;
};

class WayTable : public SnapshotTableModel<WayRow, int> {
public:
    explicit WayTable(QObject *parent = nullptr);
    void setSummary(const forecast::BacktestSummary &summary);
};

class CoverageTable : public SnapshotTableModel<CoverageRow, double> {
public:
    explicit CoverageTable(QObject *parent = nullptr);
    void setSummary(const forecast::BacktestSummary &summary);
};

/// What each rebuild taught: said beside measured, newest first.
class LessonTable : public SnapshotTableModel<engine::RebuildLesson, TimePoint> {
public:
    explicit LessonTable(QObject *parent = nullptr);
    void setLessons(const std::vector<engine::RebuildLesson> &lessons);
};

QString wayName(forecast::Way way);

} // namespace indexpilot::ui
