// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"
#include "ui/charts/heatmap_impl.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

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

} // namespace indexpilot::ui
