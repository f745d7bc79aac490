// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"
#include "ui/charts/heatmap_impl.h"
#include "ui/charts/time_zoom.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace indexpilot::ui {

void HeatmapChart::Impl::moveCursor(const CellAt &cell)
{
    if (state.cells.columns.empty() || state.layout.rows == 0)
        return;
    state.cursor = {std::clamp(cell.row, 0, state.layout.rows - 1),
                    std::clamp(cell.column, 0, state.cells.columnCount() - 1)};
    cursorStatement = state.idOf(state.cursor.row);
    cursorTime = state.cells.columns[static_cast<std::size_t>(state.cursor.column)].from;
    state.hover = {};
    state.cursorMoved = true;
    if (state.cursor.row < state.layout.firstRow)
        scroll->setValue(state.cursor.row);
    else if (state.cursor.row >= state.layout.firstRow + state.layout.shownRows)
        scroll->setValue(state.cursor.row - state.layout.shownRows + 1);
    repaintCursor();
    const QString sentence = ui::cellSentence(state, state.cursor);
    announce(chart, sentence);
    Q_EMIT chart->cellChanged(sentence);
}

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

void HeatmapChart::Impl::stretchBrush(int step)
{
    if (!state.cursor.isValid())
        return;
    const auto timeOf = [&](int column) {
        return state.cells.columns[static_cast<std::size_t>(column)].from;
    };
    const TimePoint at = timeOf(state.cursor.column);
    const bool goesOn = state.brush && (state.cells.snapped(anchor, at) == *state.brush);
    if (!goesOn)
        anchor = at;
    moveCursor({state.cursor.row, state.cursor.column + step});
    state.brush = state.cells.snapped(anchor, timeOf(state.cursor.column));
    repaintBrush();
    Q_EMIT chart->brushed(state.brush);
}

void HeatmapChart::Impl::zoom(double x, double factor)
{
    if (state.grid.range.to <= state.grid.range.from)
        return;
    const TimeRange from = zoomTarget.value_or(state.grid.range);
    const double part = (x - state.layout.heat.left()) / std::max(1, state.layout.heat.width());
    const TimeRange to = zoomedAbout(from, std::clamp(part, 0.0, 1.0), factor, systemNow());
    if (to == from)
        return;
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
        m_impl->zoom(at.x(), std::pow(0.8, notches));
}

void HeatmapChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->hoverAt({-1, -1});
}

void HeatmapChart::keyPressEvent(QKeyEvent *event)
{
    Impl &my = *m_impl;
    const CellAt at = my.state.cursor;
    const int page = std::max(1, my.state.layout.shownRows);
    const bool stretch = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        return stretch ? my.stretchBrush(step) : my.moveCursor({at.row, at.column + step});
    }
    case Qt::Key_Up:
        return my.moveCursor({at.row - 1, at.column});
    case Qt::Key_Down:
        return my.moveCursor({at.row + 1, at.column});
    case Qt::Key_PageUp:
        return my.moveCursor({at.row - page, at.column});
    case Qt::Key_PageDown:
        return my.moveCursor({at.row + page, at.column});
    case Qt::Key_Home:
        return my.moveCursor({at.row, 0});
    case Qt::Key_End:
        return my.moveCursor({at.row, my.state.cells.columnCount() - 1});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at.isValid() && my.state.idOf(at.row).value() != 0)
            Q_EMIT rowSelected(my.state.idOf(at.row));
        return;
    case Qt::Key_P:
        if (at.isValid())
            my.togglePin(at.row);
        return;
    case Qt::Key_Escape:
        if (my.state.brush)
            return Q_EMIT brushed(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HeatmapChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_impl->state.focused = true;
    m_impl->repaintCursor();
}

void HeatmapChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_impl->state.focused = false;
    m_impl->state.cursorMoved = false;
    m_impl->repaintCursor();
}

bool HeatmapChart::event(QEvent *event)
{
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
