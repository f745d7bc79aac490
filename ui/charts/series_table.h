// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_series_chart.h"
#include "ui/models/snapshot_table_model.h"

#include <QStringList>

#include <array>

namespace indexpilot::ui {

/// One time of a time series chart; NaN: not watched, or the series has no point there.
struct SeriesRow {
    static constexpr std::size_t mostSeries = 4;
    TimePoint at;
    TimeRange around;
    std::array<double, mostSeries> values{};
    TimeSeriesChart::Format format = nullptr;
};

/// The table twin of a time series chart: time × series, at most four of them, named at the start.
class SeriesTable : public SnapshotTableModel<SeriesRow, TimePoint> {
public:
    SeriesTable(const QStringList &series, TimeSeriesChart::Format format, QObject *parent = nullptr);
    void setSeries(const TimeRange &range, const std::vector<ChartSeries> &series);

private:
    TimeSeriesChart::Format m_format;
};

} // namespace indexpilot::ui
