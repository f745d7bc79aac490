// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_series_chart.h"
#include "ui/charts/value_axis.h"

#include <QRect>
#include <QStringList>

namespace indexpilot::ui {

/// Everything a time series chart paints and answers from.
struct SeriesState {
    TimeSeriesChart::Format format = nullptr;
    bool logarithmic = false;
    TimeRange range;
    std::vector<ChartSeries> series;
    std::vector<store::Gap> gaps;
    std::vector<ChartEvent> events;
    std::optional<TimeRange> brush;
    std::optional<TimePoint> now;
    std::optional<TimePoint> cursor; ///< a time of a point, under mouse or keyboard
    bool focused = false;
    int leastLeft = 0;      ///< px left of the lines, at least
    bool timeLabels = true; ///< times below the lines
    ValueAxis axis;
    QRect plot;             ///< of the lines
    bool endLabels = false; ///< names at the right end; else in a line at the top

    double xOf(TimePoint time) const;
    double yOf(double value) const;
    TimePoint timeAt(double x) const;
    Milliseconds step() const;                                ///< between points; a minute without any
    std::optional<TimePoint> pointNear(TimePoint time) const; ///< of any series
    bool isShown(double value) const;                         ///< not a gap, and above zero on a log axis
};

/// Margins, axis and place of the names for a widget of this size.
void layOut(SeriesState &state, QSize size);
/// A round value of the y axis: "50 ms" where the format says "50.0 ms".
QString tickText(const SeriesState &state, double value);
/// "09:10", then "p95: 184 ms" for each series.
QStringList readoutLines(const SeriesState &state);

} // namespace indexpilot::ui
