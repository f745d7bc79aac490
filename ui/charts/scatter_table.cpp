// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

struct ScatterTableWords {
    Q_DECLARE_TR_FUNCTIONS(ScatterTable)
};

QString frontText(const ScatterRow &row)
{
    return row.onFront ? ScatterTableWords::tr("on the Pareto front") : QString();
}

constexpr std::array scatterColumns{
    Column<ScatterRow>{"ScatterTable", QT_TRANSLATE_NOOP("ScatterTable", "Id"), CellStyle::Mono, 86,
                       [](const ScatterRow &row) {
                           return row.point.label;
                       }},
    Column<ScatterRow>{"ScatterTable", QT_TRANSLATE_NOOP("ScatterTable", "Benefit"), CellStyle::Number, 70,
                       [](const ScatterRow &row) { return row.format(row.point.benefit); },
                       [](const ScatterRow &row) {
                           return QVariant(row.point.benefit);
                       }},
    Column<ScatterRow>{"ScatterTable", QT_TRANSLATE_NOOP("ScatterTable", "Write cost"), CellStyle::Number, 76,
                       [](const ScatterRow &row) { return row.format(row.point.cost); },
                       [](const ScatterRow &row) {
                           return QVariant(row.point.cost);
                       }},
    Column<ScatterRow>{"ScatterTable", QT_TRANSLATE_NOOP("ScatterTable", "Size"), CellStyle::Number, 70,
                       [](const ScatterRow &row) { return row.point.areaText; },
                       [](const ScatterRow &row) {
                           return QVariant(row.point.area);
                       }},
    Column<ScatterRow>{"ScatterTable", QT_TRANSLATE_NOOP("ScatterTable", "Front"), CellStyle::Text, 0,
                       frontText},
};

QString keyOf(const ScatterRow &row)
{
    return row.point.key;
}

} // namespace

ScatterTable::ScatterTable(QObject *parent) : SnapshotTableModel(scatterColumns, keyOf, parent)
{
}

void ScatterTable::setPoints(const std::vector<ScatterPoint> &points, ScatterChart::Format format)
{
    const std::vector<std::size_t> front = paretoFront(points);
    auto rows = std::make_shared<std::vector<ScatterRow>>();
    for (std::size_t i = 0; i < points.size(); ++i)
        rows->push_back({points[i], std::ranges::find(front, i) != front.end(), format});
    setRows(std::move(rows));
}

} // namespace indexpilot::ui
