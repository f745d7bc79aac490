// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_state.h"

#include "ui/charts/paint.h"
#include "ui/charts/time_labels.h"

#include <QFontMetrics>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace indexpilot::ui {
namespace {

constexpr int plotTop = 10;
constexpr int bottomMargin = 24;
constexpr int bottomWithoutTimes = 8;
constexpr int plotRight = 14;
constexpr int lineHeight = 17;        // of names and of event labels
constexpr int valueTickDistance = 34; // px between ticks of the y axis, at least
constexpr int marginStep = 8;         // the left margin grows by so much, not with each digit

ValueAxis axisOf(const SeriesState &state, int height)
{
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (const ChartSeries &series : state.series) {
        for (const workload::SeriesPoint &point : series.points) {
            if (!state.isShown(point.value))
                continue;
            least = std::min(least, point.value);
            most = std::max(most, point.value);
        }
    }
    if (!std::isfinite(least))
        most = std::numeric_limits<double>::quiet_NaN(); // nothing to show is not zero
    ValueAxis axis = state.logarithmic ? logAxis(least, most)
                                       : linearAxis(most, std::clamp(height / valueTickDistance, 2, 6));
    const double room = 2.0 / height; // so that a line along the highest tick is not cut in half
    axis.high = axis.logarithmic ? axis.high * std::pow(axis.high / axis.low, room) : axis.high * (1 + room);
    return axis;
}

int widestTick(const SeriesState &state)
{
    const QFontMetrics metrics(captionFont());
    int width = 0;
    for (const double tick : state.axis.ticks)
        width = std::max(width, metrics.horizontalAdvance(tickText(state, tick)));
    return width;
}

int widestName(const SeriesState &state)
{
    const QFontMetrics metrics(captionStrongFont());
    int width = 0;
    for (const ChartSeries &series : state.series)
        width = std::max(width, metrics.horizontalAdvance(series.name));
    return width;
}

const workload::SeriesPoint *pointAt(const ChartSeries &series, TimePoint time)
{
    const auto found =
        std::lower_bound(series.points.begin(), series.points.end(), time,
                         [](const workload::SeriesPoint &point, TimePoint t) { return point.at < t; });
    return found != series.points.end() && found->at == time ? &*found : nullptr;
}

} // namespace

double SeriesState::xOf(TimePoint time) const
{
    const auto whole = static_cast<double>((range.to - range.from).count());
    return plot.left() +
           (whole > 0 ? static_cast<double>((time - range.from).count()) / whole * plot.width() : 0);
}

double SeriesState::yOf(double value) const
{
    return plot.top() + (1 - axis.part(value)) * plot.height();
}

TimePoint SeriesState::timeAt(double x) const
{
    const double part = std::clamp((x - plot.left()) / std::max(1, plot.width()), 0.0, 1.0);
    return range.from +
           Milliseconds(std::llround(part * static_cast<double>((range.to - range.from).count())));
}

Milliseconds SeriesState::step() const
{
    for (const ChartSeries &line : series)
        if (line.points.size() > 1 && line.points[1].at > line.points[0].at)
            return line.points[1].at - line.points[0].at;
    return Minutes(1);
}

std::optional<TimePoint> SeriesState::pointNear(TimePoint time) const
{
    std::optional<TimePoint> best;
    for (const ChartSeries &line : series)
        for (const workload::SeriesPoint &point : line.points)
            if (!best || std::chrono::abs(point.at - time) < std::chrono::abs(*best - time))
                best = point.at;
    return best;
}

bool SeriesState::isShown(double value) const
{
    return std::isfinite(value) && (!logarithmic || value > 0);
}

QString tickText(const SeriesState &state, double value)
{
    static const QRegularExpression zeros(QStringLiteral("([.,]\\d*?)0+(?=\\D|$)"));
    QString text = state.format(value).replace(zeros, QStringLiteral("\\1"));
    static const QRegularExpression loneMark(QStringLiteral("[.,](?=\\D|$)"));
    return text.replace(loneMark, QString());
}

void layOut(SeriesState &state, QSize size)
{
    const int names = widestName(state);
    const int most = static_cast<int>(state.series.size()) * lineHeight;
    state.endLabels = names > 0 && names <= size.width() * 28 / 100 && most <= size.height() - 60;
    const int eventRows = state.events.empty() ? 0 : 2;
    const int legend = names > 0 && !state.endLabels ? lineHeight : 0;
    const int top = plotTop + legend + eventRows * lineHeight;
    const int bottom = state.timeLabels ? bottomMargin : bottomWithoutTimes;
    const int height = std::max(1, size.height() - top - bottom);
    state.axis = axisOf(state, height);
    const int words = std::max(32, (widestTick(state) + marginStep - 1) / marginStep * marginStep) + 16;
    const int ticks = std::max(words, state.leastLeft);
    const int right = plotRight + (state.endLabels ? names + 8 : 0);
    state.plot = QRect(ticks, top, std::max(1, size.width() - ticks - right), height);
}

QStringList readoutLines(const SeriesState &state)
{
    if (!state.cursor)
        return {};
    QStringList lines{momentText(*state.cursor, state.range)};
    for (const ChartSeries &series : state.series) {
        const workload::SeriesPoint *point = pointAt(series, *state.cursor);
        if (point == nullptr)
            continue;
        const QString value =
            std::isnan(point->value) ? TimeSeriesChart::tr("not watched") : state.format(point->value);
        lines += series.name.isEmpty() ? value : TimeSeriesChart::tr("%1: %2").arg(series.name, value);
    }
    return lines;
}

} // namespace indexpilot::ui
