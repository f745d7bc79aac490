// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/heatmap_rows.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/shell/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HeatmapTable", text);
}

QString riskText(const HeatmapRow &cell)
{
    return std::isnan(cell.risk) ? tr("not watched") : QLocale().toString(cell.risk, 'f', 2);
}

constexpr const char *context = "HeatmapTable";

constexpr std::array columns{
    Column<HeatmapRow>{context, QT_TRANSLATE_NOOP("HeatmapTable", "Id"), CellStyle::Mono, 76,
                     [](const HeatmapRow &cell) { return wording::statementName(cell.statement); },
                     [](const HeatmapRow &cell) {
                         return QVariant(static_cast<double>(cell.statement.value()));
                     }},
    Column<HeatmapRow>{context, QT_TRANSLATE_NOOP("HeatmapTable", "Statement"), CellStyle::Text, 0,
                     [](const HeatmapRow &cell) { return cell.title; }},
    Column<HeatmapRow>{context, QT_TRANSLATE_NOOP("HeatmapTable", "Time"), CellStyle::Text, 170,
                     [](const HeatmapRow &cell) { return rangeText({cell.at, cell.at + cell.width}); },
                     [](const HeatmapRow &cell) {
                         return QVariant(static_cast<double>(cell.at.time_since_epoch().count()));
                     }},
    Column<HeatmapRow>{context, QT_TRANSLATE_NOOP("HeatmapTable", "Risk"), CellStyle::Number, 90, riskText,
                     [](const HeatmapRow &cell) { return QVariant(cell.risk); },
                     [](const HeatmapRow &) { return tr("Modelled, uncalibrated"); }},
    Column<HeatmapRow>{context, QT_TRANSLATE_NOOP("HeatmapTable", "Time per second"), CellStyle::Number, 110,
                     [](const HeatmapRow &cell) { return wording::duration(cell.msPerSecond); },
                     [](const HeatmapRow &cell) { return QVariant(cell.msPerSecond); },
                     [](const HeatmapRow &) {
                         return tr("Statement time in a second of watched time: measured");
                     }}};

} // namespace

std::span<const Column<HeatmapRow>> heatmapRowColumns()
{
    return columns;
}

HeatmapRowKey heatmapRowKey(const HeatmapRow &cell)
{
    return {cell.statement, cell.at};
}

std::shared_ptr<const std::vector<HeatmapRow>> heatmapRows(const workload::HeatGrid &grid)
{
    auto cells = std::make_shared<std::vector<HeatmapRow>>();
    const auto columnCount = static_cast<std::size_t>(std::max(0, grid.columns));
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const QString title = grid.rows[row].value() == 0
                                  ? QCoreApplication::translate("HeatmapTable", "%n further statement(s)",
                                                                nullptr, grid.otherCount)
                                  : toQString(grid.titles[row]);
        for (std::size_t column = 0; column < columnCount; ++column) {
            const auto at = row * columnCount + column;
            if (grid.risk[at] == 0.0F)
                continue;
            cells->push_back({grid.rows[row], grid.range.from + grid.cellWidth * column, grid.cellWidth,
                              title, grid.risk[at], grid.totalMsPerSecond[at]});
        }
    }
    return cells;
}

} // namespace indexpilot::ui
