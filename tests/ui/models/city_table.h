// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/snapshot_table_model.h"
#include "ui/widgets/chip.h"

#include <array>
#include <cmath>

namespace indexpilot::ui {

/// A small table for the tests of models and views.
struct City {
    int id = 0;
    std::string name;
    double size = 0;
    std::string code;
    ChipKind state = ChipKind::Ok;
};

inline constexpr std::array cityColumns{
    Column<City>{"City", "Name", CellStyle::Text, 0,
                 [](const City &c) {
                     return toQString(c.name);
                 }},
    Column<City>{
        "City", "Size", CellStyle::Number, 80,
        [](const City &c) { return std::isnan(c.size) ? QStringLiteral("—") : QString::number(c.size); },
        [](const City &c) {
            return QVariant(c.size);
        }},
    Column<City>{"City", "Code", CellStyle::Mono, 90,
                 [](const City &c) {
                     return toQString(c.code);
                 }},
    Column<City>{"City", "State", CellStyle::Chip, 90,
                 [](const City &c) {
                     return c.state == ChipKind::Ok ? QStringLiteral("Good") : QStringLiteral("High");
                 },
                 nullptr, nullptr,
                 [](const City &c) {
                     return QVariant(static_cast<int>(c.state));
                 }}};

using CityModel = SnapshotTableModel<City, int>;

inline int cityKey(const City &city)
{
    return city.id;
}

inline CityModel::Rows cities(std::vector<City> list)
{
    return std::make_shared<const std::vector<City>>(std::move(list));
}

inline QStringList namesOf(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

} // namespace indexpilot::ui
