// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <QWidget>

class QLabel;

namespace indexpilot::ui {

class EmptyState;
class TimeSeriesChart;

inline constexpr int ribbonLeft = 150; ///< px before the times, for names and ticks

/// Scans, size and rows written of one index by the hour, under its lanes and with the same times.
class Ribbons : public QWidget {
    Q_OBJECT
public:
    explicit Ribbons(QWidget *parent = nullptr);
    void setHistory(const TimeRange &range, const engine::IndexHistory &history); ///< with hours
    void setNothing(const QString &why, const QString &when);

private:
    TimeSeriesChart *m_scans;
    TimeSeriesChart *m_size;
    TimeSeriesChart *m_rows;
    EmptyState *m_empty;
    QWidget *m_charts;
    QLabel *m_scansUnit;
    QLabel *m_sizeUnit;
    QLabel *m_rowsUnit;
};

/// Stretches between the first and the last hour without a reading.
std::vector<TimeRange> hoursMissing(const engine::IndexHistory &history);

} // namespace indexpilot::ui
