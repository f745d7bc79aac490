// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_state.h"

#include "ui/charts/paint.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace indexpilot::ui {
namespace {

constexpr int scatterTop = 28; ///< of the title of the y axis, and room for the highest mark
constexpr int inset = 14;      ///< marks at an end of the x axis stay clear of the numbers
constexpr int bottom = 34;
constexpr int right = 16;
constexpr int scatterTickDistance = 56;
constexpr double leastRadius = 4;
constexpr double mostRadius = 13;
constexpr std::size_t mostLabels = 12; ///< with more the words would cover the marks

void paintGrid(QPainter &painter, const ScatterState &state)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(captionFont());
    for (const double tick : state.y.ticks) {
        const int y = qRound(state.plot.bottom() - state.y.part(tick) * state.plot.height());
        painter.setPen(colour(tick == 0 ? Token::Axis : Token::Grid));
        painter.drawLine(state.plot.left() - inset, y, state.plot.right(), y);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(0, y - 8, state.plot.left() - inset - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, state.format(tick));
    }
    for (const double tick : state.x.ticks) {
        const int x = qRound(state.plot.left() + state.x.part(tick) * state.plot.width());
        painter.drawText(QRect(x - 40, state.plot.bottom() + 3, 80, 15), Qt::AlignHCenter | Qt::AlignVCenter,
                         state.format(tick));
    }
    painter.drawText(QRect(0, 0, state.plot.right() + right, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     state.costTitle);
    painter.drawText(QRect(0, state.plot.bottom() + 17, state.plot.right() + right - 2, 16),
                     Qt::AlignRight | Qt::AlignVCenter, state.benefitTitle);
}

void paintFront(QPainter &painter, const ScatterState &state)
{
    QPolygonF line;
    for (const std::size_t position : state.front)
        line << state.placeOf(state.points[position]);
    painter.setPen(QPen(colour(Token::Axis), 1, Qt::DashLine));
    painter.drawPolyline(line);
}

void paintMark(QPainter &painter, const ScatterState &state, const ScatterPoint &point)
{
    const bool isSelected = point.key == state.selected;
    painter.setPen(QPen(colour(isSelected ? Token::Accent : Token::Text2), 1.4));
    painter.setBrush(colour(isSelected ? Token::Accent : Token::Mute));
    const double radius = markRadius(point);
    const QPointF place = state.placeOf(point);
    if (point.mark == ScatterMark::Circle)
        painter.drawEllipse(place, radius, radius);
    else
        painter.drawRect(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius));
}

/// Above its mark, unless another label is there; the selected one first.
void paintLabels(QPainter &painter, const ScatterState &state)
{
    std::vector<QRectF> taken;
    const auto label = [&](const ScatterPoint &point) {
        const bool isSelected = point.key == state.selected;
        painter.setFont(isSelected ? captionStrongFont() : captionFont());
        const QFontMetrics metrics = painter.fontMetrics();
        QRectF box(0, 0, metrics.horizontalAdvance(point.label) + 4, metrics.height());
        const QPointF place = state.placeOf(point);
        box.moveCenter(place);
        box.moveBottom(place.y() - markRadius(point) - 1);
        const double leftmost = state.plot.left() - inset; // never over the numbers of the axis
        box.moveLeft(
            std::clamp(box.left(), leftmost, std::max(leftmost, state.plot.right() + right - box.width())));
        if (box.top() < 16)
            box.moveTop(place.y() + markRadius(point) + 1);
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const QRectF &other) { return other.intersects(box); }))
            return;
        taken.push_back(box);
        painter.setPen(colour(isSelected ? Token::Text : Token::Text2));
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, point.label);
    };
    if (const int chosen = state.positionOf(state.selected); chosen >= 0)
        label(state.points[static_cast<std::size_t>(chosen)]);
    if (state.points.size() <= mostLabels)
        for (const ScatterPoint &point : state.points)
            if (point.key != state.selected)
                label(point);
}

} // namespace

std::vector<std::size_t> paretoFront(const std::vector<ScatterPoint> &points)
{
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return points[a].benefit != points[b].benefit ? points[a].benefit > points[b].benefit
                                                      : points[a].cost < points[b].cost;
    });
    std::vector<std::size_t> front;
    double cheapest = std::numeric_limits<double>::infinity();
    for (const std::size_t position : order)
        if (points[position].cost < cheapest) {
            cheapest = points[position].cost;
            front.push_back(position);
        }
    std::reverse(front.begin(), front.end());
    return front;
}

QPointF ScatterState::placeOf(const ScatterPoint &point) const
{
    return {plot.left() + x.part(point.benefit) * plot.width(),
            plot.bottom() - y.part(point.cost) * plot.height()};
}

int ScatterState::pointAt(const QPoint &place) const
{
    int found = -1;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF away = placeOf(points[i]) - place;
        const double reach = std::max(markRadius(points[i]), 12.0); // the smallest target is 24 px
        const double radius = markRadius(points[i]) + std::hypot(away.x(), away.y()) * 0.1;
        if (std::hypot(away.x(), away.y()) <= reach && radius < smallest) {
            smallest = radius;
            found = static_cast<int>(i);
        }
    }
    return found;
}

int ScatterState::positionOf(const QString &key) const
{
    const auto found = std::ranges::find(points, key, &ScatterPoint::key);
    return found == points.end() ? -1 : static_cast<int>(found - points.begin());
}

double markRadius(const ScatterPoint &point)
{
    return std::max(leastRadius, mostRadius * std::sqrt(std::clamp(point.area, 0.0, 1.0)));
}

void layOut(ScatterState &state, QSize size)
{
    double lowX = 0;
    double highX = 0;
    double lowY = 0;
    double highY = 0;
    for (const ScatterPoint &point : state.points) {
        lowX = std::min(lowX, point.benefit);
        highX = std::max(highX, point.benefit);
        lowY = std::min(lowY, point.cost);
        highY = std::max(highY, point.cost);
    }
    const int height = std::max(20, size.height() - scatterTop - bottom);
    state.y = spanAxis(lowY, highY, std::clamp(height / 40, 2, 5));
    int gutter = 0;
    const QFontMetrics metrics(captionFont());
    if (state.format)
        for (const double tick : state.y.ticks)
            gutter = std::max(gutter, metrics.horizontalAdvance(state.format(tick)));
    const int left = gutter + 6 + inset;
    state.plot = QRect(left, scatterTop, std::max(20, size.width() - left - right), height);
    state.x = spanAxis(lowX, highX, std::clamp(state.plot.width() / scatterTickDistance, 2, 6));
}

QString readoutOf(const ScatterState &state, int point)
{
    if (point < 0 || point >= static_cast<int>(state.points.size()))
        return {};
    const ScatterPoint &one = state.points[static_cast<std::size_t>(point)];
    return ScatterChart::tr("%1: %2 %3, %4 %5, size %6")
        .arg(one.label, state.benefitTitle, state.format(one.benefit), state.costTitle,
             state.format(one.cost), one.areaText);
}

void paintScatter(QPainter &painter, const ScatterState &state)
{
    if (state.points.empty() || !state.format)
        return;
    painter.save();
    paintGrid(painter, state);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFront(painter, state);
    std::vector<std::size_t> order(state.points.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return state.points[a].area > state.points[b].area; // small ones on top
    });
    for (const std::size_t position : order)
        paintMark(painter, state, state.points[position]);
    paintLabels(painter, state);
    painter.restore();
}

void paintScatterCursor(QPainter &painter, const ScatterState &state)
{
    const int shown = state.hover >= 0 ? state.hover : state.cursor;
    if (shown < 0 || shown >= static_cast<int>(state.points.size()))
        return;
    const ScatterPoint &point = state.points[static_cast<std::size_t>(shown)];
    const QPointF place = state.placeOf(point);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    const double radius = markRadius(point) + 3;
    painter.drawEllipse(place, radius, radius);
    painter.restore();
    const QRect bounds(0, 0, state.plot.right() + right, state.plot.bottom() + bottom);
    paintReadout(painter, place.toPoint(), bounds,
                 {point.label, QStringLiteral("%1 %2").arg(state.format(point.benefit), state.benefitTitle),
                  QStringLiteral("%1 %2").arg(state.format(point.cost), state.costTitle), point.areaText});
}

} // namespace indexpilot::ui
