// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"
#include "ui/charts/time_labels.h"
#include "ui/charts/time_series_impl.h"
#include "ui/charts/time_snap.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cstdlib>
#include <utility>

namespace indexpilot::ui {

TimeRange TimeSeriesChart::Impl::snapped(TimePoint a, TimePoint b) const
{
    const auto first = state.pointNear(state.range.from).value_or(state.range.from);
    return snappedTo(state.range, first, state.step(), a, b);
}

void TimeSeriesChart::Impl::setCursor(std::optional<TimePoint> time)
{
    if (state.cursor == time)
        return;
    state.cursor = time;
    repaintCursor();
    Q_EMIT chart->readoutChanged(chart->readout());
}

void TimeSeriesChart::Impl::moveCursor(int steps, bool stretch)
{
    const TimePoint before = state.cursor.value_or(state.pointNear(state.range.to).value_or(state.range.to));
    const auto after =
        state.cursor ? state.pointNear(before + steps * state.step()) : state.pointNear(before);
    if (!after)
        return;
    if (stretch && !std::exchange(stretching, true))
        anchor = before;
    stretching = stretch;
    setCursor(after);
    announce(chart, chart->readout());
    if (!stretch)
        return;
    state.brush = snapped(std::min(anchor, *after), std::max(anchor, *after) + state.step());
    repaintBrush();
    Q_EMIT chart->brushed(state.brush);
}

void TimeSeriesChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty(m_impl->state.range))
        return;
    m_impl->pressed = true;
    m_impl->pressedX = event->pos().x();
    m_impl->anchor = m_impl->state.timeAt(event->pos().x());
}

void TimeSeriesChart::mouseMoveEvent(QMouseEvent *event)
{
    Impl &my = *m_impl;
    const int x = event->pos().x();
    if (!my.pressed) {
        const bool inside = my.state.plot.adjusted(-4, -4, 4, 4).contains(event->pos());
        return my.setCursor(inside ? my.state.pointNear(my.state.timeAt(x)) : std::nullopt);
    }
    if (!my.dragging && std::abs(x - my.pressedX) < QApplication::startDragDistance() / 2)
        return;
    my.dragging = true;
    my.state.brush = my.snapped(my.anchor, my.state.timeAt(x));
    my.setCursor(std::nullopt);
    my.repaintBrush();
}

void TimeSeriesChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_impl->pressed, false))
        return;
    if (std::exchange(m_impl->dragging, false))
        Q_EMIT brushed(m_impl->state.brush);
}

void TimeSeriesChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT brushed(std::nullopt);
}

void TimeSeriesChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->setCursor(std::nullopt);
}

void TimeSeriesChart::keyPressEvent(QKeyEvent *event)
{
    constexpr int far = 1'000'000; // steps: beyond any end
    const bool stretch = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return m_impl->moveCursor(-1, stretch);
    case Qt::Key_Right:
        return m_impl->moveCursor(1, stretch);
    case Qt::Key_Home:
        return m_impl->moveCursor(-far, stretch);
    case Qt::Key_End:
        return m_impl->moveCursor(far, stretch);
    case Qt::Key_Escape:
        if (m_impl->state.brush)
            return Q_EMIT brushed(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TimeSeriesChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_impl->state.focused = true;
    m_impl->repaintCursor();
}

void TimeSeriesChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_impl->state.focused = false;
    m_impl->setCursor(std::nullopt);
    m_impl->repaintCursor();
}

} // namespace indexpilot::ui
