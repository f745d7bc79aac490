// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_marks.h"

#include "ui/charts/fan_state.h"
#include "ui/charts/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int markWords = 17;         ///< height of a line of words
constexpr std::size_t fewPoints = 10; ///< so many are all marked: the line between them says little
constexpr double pointRadius = 3.5;
constexpr int callOutGap = 42; ///< px left of now, for the line to the crossing

bool isInside(const FanState &state, TimePoint at)
{
    return at >= state.view.range.from && at <= state.view.range.to;
}

void paintLimit(QPainter &painter, const FanState &state)
{
    if (state.view.limitLabel.isEmpty())
        return;
    const QRect &plot = state.plot;
    const int y = qRound(state.yOf(state.view.limit));
    painter.setPen(QPen(colour(Token::Series5), 1.4));
    painter.drawLine(plot.left(), y, plot.right(), y);
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Bad));
    const int width = painter.fontMetrics().horizontalAdvance(state.view.limitLabel) + 4;
    const bool crowded =
        std::any_of(state.view.readings.begin(), state.view.readings.end(), [&](const FanPoint &point) {
            const double height = y - state.yOf(point.share);
            return state.xOf(point.at) < plot.left() + width + 10 && height > -4 && height < markWords + 4;
        });
    painter.drawText(QRect(plot.left() + 4, crowded ? y + 2 : y - markWords - 1, width, markWords),
                     Qt::AlignLeft | Qt::AlignVCenter, state.view.limitLabel);
}

void paintNowLine(QPainter &painter, const FanState &state)
{
    if (!state.view.now || !isInside(state, *state.view.now))
        return;
    const int x = qRound(state.xOf(*state.view.now));
    painter.setPen(QPen(colour(Token::Accent), 1.4));
    painter.drawLine(x, state.plot.top(), x, state.plot.bottom());
    painter.setFont(captionStrongFont());
    const int width = painter.fontMetrics().horizontalAdvance(state.view.nowLabel) + 4;
    const bool room = x - width - 5 >= state.plot.left();
    painter.drawText(QRect(room ? x - width - 5 : x + 6, state.plot.top() - 2, width, markWords),
                     (room ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, state.view.nowLabel);
}

void paintDiamond(QPainter &painter, const QPointF &middle)
{
    constexpr double half = 5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Series3));
    painter.drawPolygon(QPolygonF{middle - QPointF(0, half), middle + QPointF(half, 0),
                                  middle + QPointF(0, half), middle - QPointF(half, 0)});
}

void paintPoints(QPainter &painter, const FanState &state)
{
    const FanView &view = state.view;
    for (std::size_t i = 0; i < view.readings.size(); ++i) {
        const FanPoint &point = view.readings[i];
        const QPointF at = state.placeOf(point.at, point.share);
        if (point.rebuilt) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(QPen(colour(Token::Axis), 1, Qt::DotLine));
            painter.drawLine(qRound(at.x()), state.plot.top(), qRound(at.x()), state.plot.bottom());
            painter.setRenderHint(QPainter::Antialiasing);
            paintDiamond(painter, {at.x(), state.plot.top() + 5.0});
        }
        const bool measured = point.basis == FanBasis::Measured;
        const bool last = i + 1 == view.readings.size();
        if (measured || point.rebuilt || last || view.readings.size() <= fewPoints)
            paintFanPoint(painter, at, colour(Token::Series1),
                          colour(measured ? Token::Series1 : Token::Plot));
    }
}

/// At the right end of a line, or right above that end where the plot has no room.
void paintLineWords(QPainter &painter, const FanState &state, const FanLine &line, Token token)
{
    if (line.places.empty() || line.label.isEmpty())
        return;
    const QPointF end = state.placeOf(line.places.back().at, line.places.back().share);
    const int width = painter.fontMetrics().horizontalAdvance(line.label) + 4;
    const bool beside = end.x() + 8 + width <= state.plot.right();
    const double y = beside ? end.y() - markWords / 2.0 : end.y() - markWords - 6;
    const double lowest = state.plot.bottom() - markWords - 2;
    const QRectF place(beside ? end.x() + 8 : state.plot.right() - width - 2,
                       std::clamp<double>(y, state.plot.top(), lowest), width, markWords);
    painter.setPen(colour(token));
    painter.drawText(place, (beside ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, line.label);
}

/// Beside the line of now, over the limit, where no reading can be yet.
QRect callOutPlace(const FanState &state, const QSize &size, int y)
{
    const double now = state.xOf(state.view.now.value_or(state.view.crossing->at));
    const int room = y - state.plot.top() - markWords;
    const int top = state.plot.top() + markWords + std::max(0, (room - size.height()) / 2 - 2);
    const int left = qRound(now) - callOutGap - size.width();
    if (left >= state.plot.left())
        return {{left, top}, size};
    const int cross = qRound(state.xOf(state.view.crossing->at));
    return {{std::min(cross + 16, state.plot.right() - size.width()), state.plot.top()}, size};
}

void paintCallOut(QPainter &painter, const FanState &state, const QPointF &mark)
{
    const FanCrossing &crossing = *state.view.crossing;
    const QFontMetrics strong(captionStrongFont());
    const QFontMetrics plain(captionFont());
    const int width =
        std::max(strong.horizontalAdvance(crossing.title), plain.horizontalAdvance(crossing.interval)) + 8;
    const int lines = crossing.interval.isEmpty() ? 1 : 2;
    const QRect box = callOutPlace(state, {width, lines * markWords}, qRound(mark.y()));
    const bool left = box.right() < mark.x();
    painter.setPen(QPen(colour(Token::Text2), 1));
    painter.drawLine(QPointF(left ? box.right() + 3 : box.left() - 3, box.bottom() - markWords / 2.0), mark);
    painter.fillRect(box, colour(Token::Plot));
    const auto side = (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Text));
    painter.drawText(QRect(box.left() + 4, box.top(), width - 8, markWords), side, crossing.title);
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text2));
    painter.drawText(QRect(box.left() + 4, box.top() + markWords, width - 8, markWords), side,
                     crossing.interval);
}

void paintCrossing(QPainter &painter, const FanState &state)
{
    const std::optional<FanCrossing> &crossing = state.view.crossing;
    if (!crossing || !isInside(state, crossing->at))
        return;
    const QPointF mark = state.placeOf(crossing->at, state.view.limit);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour(Token::Text2), 1, Qt::DotLine));
    painter.drawLine(mark, QPointF(mark.x(), state.plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintCallOut(painter, state, mark);
    if (crossing->between) {
        const double from = std::max<double>(state.xOf(crossing->between->from), state.plot.left());
        const double to = std::min<double>(state.xOf(crossing->between->to), state.plot.right());
        painter.setPen(QPen(colour(Token::Text), 4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(from, mark.y()), QPointF(to, mark.y()));
    }
    painter.setPen(QPen(colour(Token::Text), 2));
    painter.setBrush(colour(Token::Plot));
    painter.drawEllipse(mark, 4.5, 4.5);
}

void paintClosedWords(QPainter &painter, const FanState &state)
{
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Text2));
    for (const FanSpan &span : state.view.closed) {
        const double left = std::max<double>(state.xOf(span.range.from), state.plot.left());
        const double right = std::min<double>(state.xOf(span.range.to), state.plot.right());
        if (right - left >= painter.fontMetrics().horizontalAdvance(span.label))
            painter.drawText(QRectF(left, state.plot.top(), right - left, markWords), Qt::AlignCenter,
                             span.label);
    }
}

} // namespace

void paintFanPoint(QPainter &painter, const QPointF &at, const QColor &ring, const QColor &fill)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ring, 1.6));
    painter.setBrush(fill);
    painter.drawEllipse(at, pointRadius, pointRadius);
}

void paintFanMarks(QPainter &painter, const FanState &state)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintClosedWords(painter, state);
    paintLimit(painter, state);
    paintNowLine(painter, state);
    painter.setFont(captionFont());
    paintLineWords(painter, state, state.view.earlier, Token::Text2);
    painter.setFont(captionStrongFont());
    paintLineWords(painter, state, state.view.rebuilt, Token::Ok);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPoints(painter, state);
    paintCrossing(painter, state);
}

} // namespace indexpilot::ui
