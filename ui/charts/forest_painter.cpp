// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/forest_painter.h"

#include "ui/charts/paint.h"
#include "ui/charts/value_axis.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int rowHeight = 24;
constexpr int axisTop = 22; ///< of the axis' numbers
constexpr int marginBelow = 4;
constexpr int columnGap = 10;
constexpr int beforeAmounts = 26; ///< so that the last tick does not meet the title
constexpr int lowestGutter = 96;
constexpr int leastMark = 5;
constexpr int largestMark = 14;
constexpr int mostTicks = 4;
constexpr int axisTickDistance = 64; ///< px that a number and the space beside it take

/// Zero is always seen, with some room on its other side.
void setAxis(ForestState &state)
{
    double low = -0.1;
    double high = 0.05;
    for (const ForestRow &row : state.rows) {
        if (std::isnan(row.value))
            continue;
        low = std::min({low, row.lower, row.value});
        high = std::max({high, row.upper, row.value});
    }
    const ValueAxis axis =
        linearAxis(high - low, std::clamp(state.plot.width() / axisTickDistance, 1, mostTicks));
    const double step = axis.ticks.size() > 1 ? axis.ticks[1] : 0.1;
    constexpr double slack = 1e-9;
    state.low = std::floor(low / step + slack) * step;
    state.high = high > 0.05 ? std::ceil(high / step - slack) * step : -state.low * 0.08;
    state.ticks.clear();
    for (double tick = state.low; tick <= state.high + slack; tick += step)
        state.ticks.push_back(std::abs(tick) < slack ? 0 : tick);
}

QColor markColour(const ForestRow &row)
{
    if (row.summary)
        return colour(Token::Text);
    return colour(row.value > 0 ? Token::Series5 : Token::Series1);
}

void paintMark(QPainter &painter, const ForestState &state, const ForestRow &row, const QRect &place)
{
    const double y = place.center().y() + 0.5;
    const QColor mark = markColour(row);
    const QPointF left(state.xOf(row.lower), y);
    const QPointF right(state.xOf(row.upper), y);
    const QPointF middle(state.xOf(row.value), y);
    painter.setRenderHint(QPainter::Antialiasing, row.summary);
    if (row.summary) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawPolygon(QPolygonF{left, middle - QPointF(0, 6), right, middle + QPointF(0, 6)});
        return;
    }
    painter.setPen(QPen(mark, 1.6));
    painter.drawLine(left, right);
    const double side =
        std::max<double>(leastMark, largestMark * std::sqrt(std::clamp(row.weight, 0.0, 1.0)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawRect(QRectF(middle.x() - side / 2, y - side / 2, side, side));
}

void paintNames(QPainter &painter, const ForestState &state, const ForestRow &row, const QRect &place)
{
    QRect name(place.left(), place.top(), state.gutter - columnGap, place.height());
    const QFont strong = row.summary ? captionStrongFont() : captionFont();
    if (!row.id.isEmpty()) {
        QFont mono = font(FontRole::Mono);
        mono.setPointSizeF(captionFont().pointSizeF());
        painter.setFont(mono);
        painter.setPen(colour(Token::Text2));
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, row.id);
        name.setLeft(name.left() + painter.fontMetrics().horizontalAdvance(row.id) + 8);
    }
    painter.setFont(strong);
    painter.setPen(colour(Token::Text));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(row.title, Qt::ElideRight, name.width()));
    painter.drawText(QRect(place.right() - state.amounts + 1, place.top(), state.amounts, place.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.amount);
}

void paintAxis(QPainter &painter, const ForestState &state)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(captionFont());
    for (const double tick : state.ticks) {
        const int x = qRound(state.xOf(tick));
        painter.setPen(colour(tick == 0 ? Token::Axis : Token::Grid));
        painter.drawLine(x, state.plot.top() - 3, x, state.plot.bottom());
        painter.setPen(colour(Token::Text2));
        painter.drawText(QRect(x - 40, 0, 80, axisTop - 4), Qt::AlignHCenter | Qt::AlignVCenter,
                         signedPercent(tick));
    }
    painter.setPen(colour(Token::Text2));
    painter.drawText(QRect(state.plot.right() + 1, 0, state.amounts + beforeAmounts, axisTop - 4),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, state.amountTitle);
}

} // namespace

double ForestState::xOf(double change) const
{
    const double part = high > low ? (std::clamp(change, low, high) - low) / (high - low) : 0;
    return plot.left() + part * plot.width();
}

QRect ForestState::rowRect(int row) const
{
    return {plot.left() - gutter, plot.top() + row * rowHeight,
            gutter + plot.width() + beforeAmounts + amounts, rowHeight};
}

int ForestState::rowAt(int y) const
{
    const int row = y < plot.top() ? -1 : (y - plot.top()) / rowHeight;
    return row < static_cast<int>(rows.size()) ? row : -1;
}

int forestHeight(std::size_t rows)
{
    return axisTop + static_cast<int>(std::max<std::size_t>(rows, 1)) * rowHeight + marginBelow;
}

void layOut(ForestState &state, QSize size)
{
    const QFontMetrics metrics(captionStrongFont());
    QFont mono = font(FontRole::Mono);
    mono.setPointSizeF(captionFont().pointSizeF());
    const QFontMetrics ids(mono);
    state.amounts = metrics.horizontalAdvance(state.amountTitle);
    int names = lowestGutter;
    for (const ForestRow &row : state.rows) {
        state.amounts = std::max(state.amounts, metrics.horizontalAdvance(row.amount));
        names = std::max(names, ids.horizontalAdvance(row.id) + 8 + metrics.horizontalAdvance(row.title) +
                                    columnGap);
    }
    state.gutter = std::min(names, size.width() * 2 / 5);
    const int width = size.width() - state.gutter - state.amounts - beforeAmounts;
    state.plot =
        QRect(state.gutter, axisTop, std::max(width, 20), static_cast<int>(state.rows.size()) * rowHeight);
    setAxis(state);
}

void paintForest(QPainter &painter, const ForestState &state)
{
    if (state.rows.empty())
        return;
    painter.save();
    paintAxis(painter, state);
    for (std::size_t i = 0; i < state.rows.size(); ++i) {
        const ForestRow &row = state.rows[i];
        const QRect place = state.rowRect(static_cast<int>(i));
        if (row.summary) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(colour(Token::Line2));
            painter.drawLine(place.topLeft(), place.topRight());
        }
        paintNames(painter, state, row, place);
        if (!std::isnan(row.value))
            paintMark(painter, state, row, place);
    }
    painter.restore();
}

void paintForestCursor(QPainter &painter, const ForestState &state)
{
    if (state.cursor >= 0 && state.cursor < static_cast<int>(state.rows.size())) {
        painter.save();
        painter.setPen(QPen(colour(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(state.rowRect(state.cursor).adjusted(0, 1, -1, -2));
        painter.restore();
    }
}

} // namespace indexpilot::ui
