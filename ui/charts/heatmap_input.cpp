// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap_impl.h"
#include "ui/charts/time_zoom.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace indexpilot::ui {

bool HeatmapChart::Impl::isPinBox(const QPoint &point) const
{
    const int row = state.layout.rowAt(point.y());
    return point.x() < 22 && row >= 0 && state.idOf(row).value() != 0;
}

void HeatmapChart::Impl::togglePin(int row)
{
    const StatementId id = state.idOf(row);
    if (id.value() != 0) // "other" is not one statement
        Q_EMIT chart->pinToggled(id, !state.pinned.contains(id));
}

void HeatmapChart::Impl::hoverAt(const QPoint &point)
{
    const CellAt cell = state.cellAt(point);
    const int row = state.layout.rowAt(point.y());
    if (row != state.hoverRow) {
        state.hoverRow = row;
        repaintAll();
    }
    if (cell == state.hover)
        return;
    state.hover = cell;
    repaintCursor();
    Q_EMIT chart->cellChanged(ui::cellSentence(state, cell));
}

void HeatmapChart::Impl::dragTo(int x)
{
    state.hover = {};
    const TimeRange snapped = state.cells.snapped(anchor, state.layout.timeAt(x + 0.5));
    if (state.brush != snapped) {
        state.brush = snapped;
        repaintBrush();
        repaintCursor();
    }
}

void HeatmapChart::Impl::clickAt(const QPoint &point)
{
    const int row = state.layout.rowAt(point.y());
    if (row < 0)
        return;
    const CellAt cell = state.cellAt(point);
    if (cell.isValid()) {
        moveCursor(cell);
        state.cursorMoved = false;
        state.hover = cell;
    }
    if (state.idOf(row).value() != 0)
        Q_EMIT chart->rowSelected(state.idOf(row));
}

void HeatmapChart::Impl::zoom(double x, double turned)
{
    if (state.grid.range.to <= state.grid.range.from)
        return;
    const TimeRange from = zoomTarget.value_or(state.grid.range);
    const double part = (x - state.layout.heat.left()) / std::max(1, state.layout.heat.width());
    notches += turned;
    const TimeRange to = zoomedAbout(from, std::clamp(part, 0.0, 1.0), std::pow(0.8, notches), systemNow());
    if (to == from)
        return;
    notches = 0;
    zoomTarget = to;
    Q_EMIT chart->zoomed(to);
}

void HeatmapChart::mousePressEvent(QMouseEvent *event)
{
    Impl &my = *m_impl;
    if (event->button() != Qt::LeftButton || my.state.cells.columns.empty())
        return;
    my.pressedAt = event->pos();
    const bool inTime = event->pos().x() >= my.state.layout.heat.left() &&
                        event->pos().y() < my.state.layout.heat.top() + my.state.layout.heat.height();
    my.press = inTime ? Impl::Press::Brush : my.isPinBox(event->pos()) ? Impl::Press::Pin : Impl::Press::Row;
    my.anchor = my.state.layout.timeAt(event->pos().x() + 0.5);
}

void HeatmapChart::mouseMoveEvent(QMouseEvent *event)
{
    Impl &my = *m_impl;
    const int moved = std::abs(event->pos().x() - my.pressedAt.x());
    if (my.press == Impl::Press::Brush && (my.dragging || moved >= QApplication::startDragDistance() / 2)) {
        my.dragging = true;
        my.dragTo(event->pos().x());
    } else if (my.press == Impl::Press::None) {
        my.hoverAt(event->pos());
    }
}

void HeatmapChart::mouseReleaseEvent(QMouseEvent *event)
{
    Impl &my = *m_impl;
    const Impl::Press press = std::exchange(my.press, Impl::Press::None);
    if (event->button() != Qt::LeftButton || press == Impl::Press::None)
        return;
    if (std::exchange(my.dragging, false)) {
        my.dragTo(event->pos().x());
        Q_EMIT brushed(my.state.brush);
    } else if (press == Impl::Press::Pin && my.isPinBox(event->pos())) {
        my.togglePin(my.state.layout.rowAt(event->pos().y()));
    } else {
        my.clickAt(event->pos());
    }
}

void HeatmapChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_impl->press = Impl::Press::None;
    if (event->button() == Qt::LeftButton && event->pos().x() >= m_impl->state.layout.heat.left())
        Q_EMIT brushed(std::nullopt);
}

void HeatmapChart::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint at = event->position().toPoint();
    const double notches = event->angleDelta().y() / 120.0;
    if (at.x() < m_impl->state.layout.heat.left())
        m_impl->scroll->setValue(m_impl->scroll->value() - static_cast<int>(std::lround(notches * 3)));
    else if (notches != 0)
        m_impl->zoom(at.x(), notches);
}

void HeatmapChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->hoverAt({-1, -1});
}

bool HeatmapChart::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_P && key->modifiers() == Qt::NoModifier)
            event->accept(); // of the row under the cursor, before a page's own P
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = m_impl->state.layout.rowAt(help->pos().y());
    if (row < 0 || help->pos().x() >= m_impl->state.layout.heat.left())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           m_impl->isPinBox(help->pos()) ? tr("Pin (P)") : rowTitle(m_impl->state, row),
                           this);
    return true;
}

} // namespace indexpilot::ui
