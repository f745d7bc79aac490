// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/grid_table.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

struct GridTableWords {
    Q_DECLARE_TR_FUNCTIONS(GridTable)
};

QString riskText(double risk)
{
    return std::isnan(risk) ? QString(wording::dash) : QLocale().toString(risk, 'f', 2);
}

QString titleText(const GridRow &row)
{
    return row.others > 0 ? GridTableWords::tr("%n further statements", nullptr, row.others) : row.title;
}

QString highestText(const GridRow &row)
{
    return row.highestCell ? spanText(*row.highestCell, row.around) : GridTableWords::tr("not watched");
}

QVariant highestKey(const GridRow &row)
{
    return row.highestCell ? QVariant(secondsOf(row.highestCell->from)) : QVariant();
}

constexpr std::array gridColumns{
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Id"), CellStyle::Mono, 80,
                    [](const GridRow &row) { return wording::statementName(row.statement); },
                    [](const GridRow &row) {
                        return QVariant(static_cast<double>(row.statement.value()));
                    }},
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Statement"), CellStyle::Text, 0, titleText},
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Highest at"), CellStyle::Text, 190,
                    highestText, highestKey},
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Highest risk (modelled)"), CellStyle::Number,
                    150, [](const GridRow &row) { return riskText(row.highestRisk); },
                    [](const GridRow &row) {
                        return numberKey(row.highestRisk);
                    }},
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Mean risk (modelled)"), CellStyle::Number,
                    140, [](const GridRow &row) { return riskText(row.meanRisk); },
                    [](const GridRow &row) {
                        return numberKey(row.meanRisk);
                    }},
    Column<GridRow>{"GridTable", QT_TRANSLATE_NOOP("GridTable", "Share of time"), CellStyle::Number, 110,
                    [](const GridRow &row) { return wording::percent(row.timeShare); },
                    [](const GridRow &row) {
                        return QVariant(row.timeShare);
                    }},
};

StatementId keyOf(const GridRow &row)
{
    return row.statement;
}

/// Highest and mean of the watched cells of a row.
void readCells(const workload::HeatGrid &grid, std::size_t row, GridRow &into)
{
    double sum = 0;
    int watched = 0;
    for (int column = 0; column < grid.columns; ++column) {
        const auto risk = static_cast<double>(
            grid.risk[row * static_cast<std::size_t>(grid.columns) + static_cast<std::size_t>(column)]);
        if (std::isnan(risk))
            continue;
        sum += risk;
        ++watched;
        if (into.highestCell && risk <= into.highestRisk)
            continue;
        into.highestRisk = risk;
        const TimePoint from = grid.range.from + column * grid.cellWidth;
        into.highestCell = TimeRange{from, from + grid.cellWidth};
    }
    into.meanRisk = watched > 0 ? sum / watched : std::nan("");
    if (watched == 0)
        into.highestRisk = std::nan("");
}

} // namespace

std::vector<GridRow> gridRows(const workload::HeatGrid &grid)
{
    std::vector<GridRow> rows;
    rows.reserve(grid.rows.size());
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        GridRow row;
        row.statement = grid.rows[i];
        row.title = toQString(grid.titles[i]);
        row.others = row.statement.value() == 0 ? grid.otherCount : 0;
        row.around = grid.range;
        row.timeShare = grid.timeShares[i];
        readCells(grid, i, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

GridTable::GridTable(QObject *parent) : SnapshotTableModel(gridColumns, keyOf, parent)
{
}

void GridTable::setGrid(const workload::HeatGrid &grid)
{
    setRows(std::make_shared<const std::vector<GridRow>>(gridRows(grid)));
}

} // namespace indexpilot::ui
