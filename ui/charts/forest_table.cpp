// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/forest_table.h"

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr std::array forestColumns{
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "Id"), CellStyle::Mono, 80,
                           [](const ForestTableRow &row) { return row.row.id; },
                           [](const ForestTableRow &row) {
                               return QVariant(row.place);
                           }},
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "Statement"), CellStyle::Text, 0,
                           [](const ForestTableRow &row) {
                               return row.row.title;
                           }},
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "Change"), CellStyle::Number, 80,
                           [](const ForestTableRow &row) { return signedPercent(row.row.value); },
                           [](const ForestTableRow &row) {
                               return numberKey(row.row.value);
                           }},
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "From"), CellStyle::Number, 80,
                           [](const ForestTableRow &row) { return signedPercent(row.row.lower); },
                           [](const ForestTableRow &row) {
                               return numberKey(row.row.lower);
                           }},
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "To"), CellStyle::Number, 80,
                           [](const ForestTableRow &row) { return signedPercent(row.row.upper); },
                           [](const ForestTableRow &row) {
                               return numberKey(row.row.upper);
                           }},
    Column<ForestTableRow>{"ForestTable", QT_TRANSLATE_NOOP("ForestTable", "Saved an hour"),
                           CellStyle::Number, 110,
                           [](const ForestTableRow &row) {
                               return row.row.amount;
                           }},
};

int keyOf(const ForestTableRow &row)
{
    return row.place;
}

} // namespace

ForestTable::ForestTable(QObject *parent) : SnapshotTableModel(forestColumns, keyOf, parent)
{
}

void ForestTable::setForest(const std::vector<ForestRow> &rows)
{
    auto table = std::make_shared<std::vector<ForestTableRow>>();
    for (const ForestRow &row : rows)
        table->push_back({static_cast<int>(table->size()), row});
    setRows(std::move(table));
}

} // namespace indexpilot::ui
