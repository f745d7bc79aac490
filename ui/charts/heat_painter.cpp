// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_painter.h"

#include "ui/charts/heat_state.h"
#include "ui/charts/paint.h"
#include "ui/charts/time_labels.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace indexpilot::ui {
namespace {

Milliseconds loadStep(const HeatState &state)
{
    return state.load.size() > 1 ? state.load[1].at - state.load[0].at : Milliseconds(0);
}

std::vector<QPolygonF> loadAreas(const HeatState &state)
{
    const HeatLayout &layout = state.layout;
    const double scale = (layout.load.height() - 6) / largest(state.load, 1e-9);
    const Milliseconds half = loadStep(state) / 2;
    const double floor = layout.load.bottom() + 1;
    const auto place = [&](const workload::SeriesPoint &point) {
        return QPointF(layout.xOf(point.at + half), floor - point.value * scale);
    };
    return areaPolygons(state.load, place, floor, layout.xOf(layout.range.from + half) - layout.heat.left());
}

void paintLoad(QPainter &painter, const HeatState &state)
{
    const QRect &load = state.layout.load;
    painter.setClipRect(load);
    const QBrush hatch = hatchBrush();
    for (const workload::SeriesPoint &point : state.load) {
        if (!std::isnan(point.value))
            continue;
        const int left = state.layout.columnEdge(point.at);
        const int right = state.layout.columnEdge(point.at + loadStep(state));
        painter.fillRect(left, load.top(), right - left, load.height(), hatch);
    }
    paintArea(painter, loadAreas(state), colour(Token::Line2));
    painter.setClipping(false);
    painter.setPen(colour(Token::Line));
    painter.drawLine(load.left(), load.bottom() + 1, load.left() + load.width(), load.bottom() + 1);
}

/// Left edge in px of each column and of what follows the last one, from the left of the cells.
std::vector<int> edgesOf(const HeatState &state, qreal ratio)
{
    std::vector<int> edges;
    for (const TimeRange &column : state.cells.columns)
        edges.push_back(
            static_cast<int>((state.layout.columnEdge(column.from) - state.layout.heat.left()) * ratio));
    edges.push_back(static_cast<int>(state.layout.heat.width() * ratio));
    return edges;
}

/// One line of px of a row, drawn to the height of the row. A cell that was not watched gets the hatch, over
/// the gap between rows too, so that it reads as one stretch of time.
void paintRow(QPainter &painter, const HeatState &state, int row, const std::vector<int> &edges, QImage &line)
{
    auto *pixels = reinterpret_cast<QRgb *>(line.scanLine(0));
    for (int column = 0; column < state.cells.columnCount(); ++column) {
        const auto c = static_cast<std::size_t>(column);
        std::fill(pixels + edges[c], pixels + edges[c + 1],
                  state.colours.colour(state.cells.risk[state.cells.at(row, column)]));
    }
    const QRect target = state.layout.rowRect(row).adjusted(state.layout.heat.left(), 0, 0, -1);
    painter.drawImage(target, line);
}

void paintNotWatched(QPainter &painter, const HeatState &state, int row, const QBrush &hatch)
{
    const auto missing = [&](int column) {
        return std::isnan(state.cells.risk[state.cells.at(row, column)]);
    };
    for (int column = 0; column < state.cells.columnCount(); ++column) {
        if (!missing(column))
            continue;
        int last = column;
        while (last + 1 < state.cells.columnCount() && missing(last + 1))
            ++last;
        painter.fillRect(state.cellRect({row, column}).united(state.cellRect({row, last})), hatch);
        column = last;
    }
}

void paintCells(QPainter &painter, const HeatState &state)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QImage line(static_cast<int>(state.layout.heat.width() * ratio), 1, QImage::Format_RGB32);
    line.fill(colour(Token::Mute));
    const std::vector<int> edges = edgesOf(state, ratio);
    const QBrush hatch = hatchBrush();
    for (int row = state.layout.firstRow; row < state.layout.firstRow + state.layout.shownRows; ++row) {
        paintRow(painter, state, row, edges, line);
        paintNotWatched(painter, state, row, hatch);
    }
}

void paintBrushLabel(QPainter &painter, const HeatState &state, int left, int right)
{
    const QString text = brushText(*state.brush);
    painter.setFont(captionStrongFont());
    painter.setPen(colour(Token::Accent));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 2;
    const QRect &load = state.layout.load;
    const bool before = left - 8 - width >= load.left();
    const QRect box(before ? left - 8 - width : right + 8, load.top(), width, 16);
    if (box.right() <= load.right()) {
        painter.fillRect(box.adjusted(-3, 0, 3, 0), colour(Token::Plot));
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

/// Light with a dark edge in both themes: cividis does not change with them.
void paintCellFrame(QPainter &painter, const QRect &cell)
{
    if (cell.isEmpty())
        return;
    const bool dark = Theme::instance().isDark();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(dark ? Token::Plot : Token::Text), 1));
    painter.drawRect(cell.adjusted(-2, -2, 1, 0));
    painter.setPen(QPen(colour(dark ? Token::Text : Token::Plot), 2));
    painter.drawRect(cell.adjusted(0, 0, -1, -2));
}

} // namespace

void paintHeatGround(QPainter &painter, const HeatState &state)
{
    paintHeatNames(painter, state);
    paintLoad(painter, state);
    if (!state.cells.columns.empty())
        paintCells(painter, state);
}

void paintHeatBrush(QPainter &painter, const HeatState &state)
{
    if (!state.brush)
        return;
    const HeatLayout &layout = state.layout;
    if (state.brush->to <= layout.range.from || state.brush->from >= layout.range.to)
        return;
    const int left = layout.columnEdge(state.brush->from);
    const int right = layout.columnEdge(state.brush->to);
    const QRect part(left, layout.load.top(), right - left, layout.load.height());
    painter.fillRect(part, colour(Token::AccentSoft));
    painter.setClipRect(part);
    paintArea(painter, loadAreas(state), colour(Token::Accent));
    painter.setClipping(false);
    painter.setPen(QPen(colour(Token::Accent), 2));
    for (const int x : {left, right}) {
        painter.drawLine(x, layout.load.top(), x, layout.heat.top() + layout.heat.height());
        painter.fillRect(QRect(x - 3, layout.load.center().y() - 6, 6, 12), colour(Token::Accent));
    }
    paintBrushLabel(painter, state, left, right);
}

void paintHeatCursor(QPainter &painter, const HeatState &state)
{
    const QRect &heat = state.layout.heat;
    const CellAt shown = state.hover.isValid() ? state.hover : state.cursorMoved ? state.cursor : CellAt{};
    if (state.focused)
        paintCellFrame(painter, state.cellRect(state.cursor));
    const QRect cell = state.cellRect(shown);
    if (!cell.isEmpty()) {
        painter.setPen(QPen(colour(Token::Text2), 1, Qt::DotLine));
        painter.drawLine(cell.center().x(), state.layout.load.top(), cell.center().x(), heat.top() - 1);
        paintCellFrame(painter, cell);
        paintReadout(painter, cell.center(), QRect(0, 0, heat.right() + 1, heat.bottom() + 22),
                     {rowName(state, shown.row) + QLatin1Char(' ') + rowTitle(state, shown.row),
                      cellTime(state, shown.column), cellValue(state, shown)});
    }
    if (state.focused)
        paintFocusRing(painter, QRect(0, 0, heat.right() + 14, painter.window().height()));
}

} // namespace indexpilot::ui
