// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_painter.h"

#include "ui/charts/paint.h"
#include "ui/charts/series_state.h"
#include "ui/charts/time_labels.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int readingHeight = 17;
constexpr int sampleWidth = 20; // of a line in the legend

int px(double x)
{
    return static_cast<int>(std::lround(x));
}

const workload::SeriesPoint *lastShown(const SeriesState &state, const ChartSeries &series)
{
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point)
        if (state.isShown(point->value))
            return &*point;
    return nullptr;
}

QPen penOf(const ChartSeries &series)
{
    return {colour(series.colour), 1.6, series.pen};
}

void paintEvents(QPainter &painter, const SeriesState &state)
{
    const QFontMetrics metrics(captionFont());
    std::array<int, 2> free{state.plot.left() - 8, state.plot.left() - 8}; // where the next label may start
    for (const ChartEvent &event : state.events) {
        if (event.at < state.range.from || event.at > state.range.to)
            continue;
        const int x = px(state.xOf(event.at));
        painter.setPen(QPen(colour(Token::Axis), 1, Qt::DotLine));
        const int row = x - 6 >= free[0] ? 0 : 1;
        const int top = state.plot.top() - (2 - row) * readingHeight;
        painter.drawLine(x, top + readingHeight - 1, x, state.plot.bottom());
        if (x - 6 < free[static_cast<std::size_t>(row)])
            continue; // the line stays; its words have no room
        const int room = state.plot.right() + 1 - x - 10;
        const QString label = metrics.elidedText(event.label, Qt::ElideRight, std::max(0, room));
        painter.setFont(captionFont());
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(x - 8, top, 16, readingHeight), Qt::AlignCenter, event.mark);
        painter.drawText(QRect(x + 9, top, metrics.horizontalAdvance(label) + 2, readingHeight),
                         Qt::AlignVCenter, label);
        free[static_cast<std::size_t>(row)] = x + 9 + metrics.horizontalAdvance(label) + 12;
    }
}

void paintNow(QPainter &painter, const SeriesState &state)
{
    if (!state.now || *state.now < state.range.from || isEmpty(state.range))
        return;
    const int x = px(state.xOf(std::min(*state.now, state.range.to)));
    painter.setPen(QPen(colour(Token::Accent), 1));
    painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
}

/// Names beside the ends of their lines, pushed apart where they would overlap.
void paintEndLabels(QPainter &painter, const SeriesState &state)
{
    struct Label {
        const ChartSeries *series;
        double y;
    };
    std::vector<Label> labels;
    for (const ChartSeries &series : state.series)
        if (const workload::SeriesPoint *last = lastShown(state, series))
            labels.push_back({&series, state.yOf(last->value)});
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    const double half = readingHeight / 2.0;
    double least = state.plot.top() + half - 4;
    for (Label &label : labels) {
        label.y = std::max(label.y, least);
        least = label.y + readingHeight - 2;
    }
    double most = state.plot.bottom() - half + 4;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - readingHeight + 2;
    }
    painter.setFont(captionStrongFont());
    for (const Label &label : labels) {
        painter.setPen(colour(label.series->colour));
        const QRect box(state.plot.right() + 8, px(label.y - half), 400, readingHeight);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label.series->name);
    }
}

void paintLegend(QPainter &painter, const SeriesState &state)
{
    painter.setFont(captionFont());
    int x = state.plot.left();
    for (const ChartSeries &series : state.series) {
        if (series.name.isEmpty())
            continue;
        const int width = painter.fontMetrics().horizontalAdvance(series.name) + 2;
        painter.setPen(penOf(series));
        painter.drawLine(x, 3 + readingHeight / 2, x + sampleWidth, 3 + readingHeight / 2);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(x + sampleWidth + 6, 3, width, readingHeight), Qt::AlignVCenter, series.name);
        x += sampleWidth + width + 20;
    }
}

} // namespace

void paintSeriesBrush(QPainter &painter, const SeriesState &state)
{
    if (!state.brush || state.brush->to <= state.range.from || state.brush->from >= state.range.to)
        return;
    const int left = std::max(px(state.xOf(state.brush->from)), state.plot.left());
    const int right = std::min(px(state.xOf(state.brush->to)), state.plot.left() + state.plot.width());
    painter.fillRect(left, state.plot.top(), right - left, state.plot.height(), colour(Token::AccentSoft));
    painter.setPen(QPen(colour(Token::Accent), 1));
    for (const int x : {left, right})
        painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
}

void paintSeriesGaps(QPainter &painter, const SeriesState &state)
{
    const QBrush hatch = hatchBrush();
    for (const store::Gap &gap : state.gaps) {
        if (gap.range.to <= gap.range.from || gap.range.to <= state.range.from ||
            gap.range.from >= state.range.to)
            continue;
        const int left = std::max(px(state.xOf(gap.range.from)), state.plot.left());
        const int right = std::min(px(state.xOf(gap.range.to)), state.plot.left() + state.plot.width());
        painter.fillRect(left, state.plot.top(), std::max(1, right - left), state.plot.height(), hatch);
    }
}

void paintSeriesNotes(QPainter &painter, const SeriesState &state)
{
    paintEvents(painter, state);
    paintNow(painter, state);
    if (state.endLabels)
        paintEndLabels(painter, state);
    else
        paintLegend(painter, state);
}

void paintSeriesCursor(QPainter &painter, const SeriesState &state)
{
    if (state.cursor) {
        const int x = px(state.xOf(*state.cursor));
        painter.setPen(QPen(colour(Token::Axis), 1, Qt::DashLine));
        painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
        painter.setRenderHint(QPainter::Antialiasing);
        int highest = state.plot.bottom();
        for (const ChartSeries &series : state.series) {
            for (const workload::SeriesPoint &point : series.points) {
                if (point.at != *state.cursor || !state.isShown(point.value))
                    continue;
                const QPointF at(state.xOf(point.at), state.yOf(point.value));
                painter.setPen(QPen(colour(Token::Plot), 1.5));
                painter.setBrush(colour(series.colour));
                painter.drawEllipse(at, 4, 4);
                highest = std::min(highest, px(at.y()));
            }
        }
        const QRect bounds = state.plot.adjusted(-20, -8, 0, 20);
        paintReadout(painter, {x, std::min(highest, state.plot.center().y())}, bounds, readoutLines(state));
    }
    if (state.focused)
        paintFocusRing(painter, painter.window());
}

} // namespace indexpilot::ui
