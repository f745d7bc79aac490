// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_state.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>

#include <cmath>

namespace indexpilot::ui {
namespace {

struct HeatStateWords {
    Q_DECLARE_TR_FUNCTIONS(HeatmapChart)
};

QString riskText(const HeatState &state, const CellAt &cell, const QString &risk)
{
    if (state.idOf(cell.row).value() == 0)
        return HeatStateWords::tr("mean risk %1 (modelled)").arg(risk);
    if (state.cells.merged)
        return HeatStateWords::tr("highest risk %1 (modelled)").arg(risk);
    return HeatStateWords::tr("risk %1 (modelled)").arg(risk);
}

} // namespace

CellAt HeatState::cellAt(const QPoint &point) const
{
    if (!layout.heat.contains(point) || cells.columns.empty())
        return {};
    return {layout.rowAt(point.y()), cells.columnOf(layout.timeAt(point.x() + 0.5))};
}

QRect HeatState::cellRect(const CellAt &cell) const
{
    if (!cell.isValid() || cell.column >= cells.columnCount())
        return {};
    const QRect row = layout.rowRect(cell.row);
    const TimeRange &column = cells.columns[static_cast<std::size_t>(cell.column)];
    const int left = layout.columnEdge(column.from);
    return row.isEmpty() ? QRect()
                         : QRect(left, row.top(), layout.columnEdge(column.to) - left, row.height());
}

QString rowName(const HeatState &state, int row)
{
    return wording::statementName(state.idOf(row));
}

QString rowTitle(const HeatState &state, int row)
{
    if (state.idOf(row).value() == 0)
        return HeatStateWords::tr("%n further statements", nullptr, state.grid.otherCount);
    return QString::fromStdString(state.grid.titles[static_cast<std::size_t>(row)]);
}

QString cellTime(const HeatState &state, int column)
{
    return spanText(state.cells.columns[static_cast<std::size_t>(column)], state.grid.range);
}

QString cellValue(const HeatState &state, const CellAt &cell)
{
    const std::size_t at = state.cells.at(cell.row, cell.column);
    const float risk = state.cells.risk[at];
    const float ms = state.cells.totalMsPerSecond[at];
    if (std::isnan(risk))
        return HeatStateWords::tr("not watched");
    if (risk <= 0 && !(ms > 0))
        return HeatStateWords::tr("no calls");
    const QString spent = HeatStateWords::tr("%1 per second").arg(wording::duration(static_cast<double>(ms)));
    return QStringLiteral("%1, %2").arg(
        riskText(state, cell, QLocale().toString(static_cast<double>(risk), 'f', 2)), spent);
}

QString cellSentence(const HeatState &state, const CellAt &cell)
{
    if (!cell.isValid())
        return {};
    return HeatStateWords::tr("%1 %2, %3: %4")
        .arg(rowName(state, cell.row), rowTitle(state, cell.row), cellTime(state, cell.column),
             cellValue(state, cell));
}

} // namespace indexpilot::ui
