// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_table.h"

#include "core/wording/format.h"
#include "ui/charts/fan_state.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>

#include <array>
#include <map>

namespace indexpilot::ui {
namespace {

struct FanTableWords {
    Q_DECLARE_TR_FUNCTIONS(FanTable)
};

constexpr const char *fanContext = "FanTable";

template <std::size_t Level> QString fanBandText(const FanRow &row)
{
    return row.day ? bandText(row.day->bands[Level]) : QString(wording::dash);
}

template <std::size_t Level> QVariant fanBandKey(const FanRow &row)
{
    return row.day ? QVariant(row.day->bands[Level].upper) : QVariant();
}

QString fanBasis(const FanRow &row)
{
    if (!row.reading)
        return row.day ? FanTableWords::tr("forecast") : QString();
    const QString basis = basisText(row.reading->basis);
    return row.reading->rebuilt ? FanTableWords::tr("%1, rebuilt").arg(basis) : basis;
}

constexpr std::array fanColumns{
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "Day"), CellStyle::Text, 130,
                   [](const FanRow &row) { return momentText(row.at, row.around); },
                   [](const FanRow &row) {
                       return QVariant(secondsOf(row.at));
                   }},
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "Bloat"), CellStyle::Number, 80,
                   [](const FanRow &row) {
                       return row.reading ? fanShareText(row.reading->share) : QString(wording::dash);
                   },
                   [](const FanRow &row) {
                       return row.reading ? QVariant(row.reading->share) : QVariant();
                   }},
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "Source"), CellStyle::Text, 0, fanBasis},
    Column<FanRow>{
        fanContext, QT_TRANSLATE_NOOP("FanTable", "Median"), CellStyle::Number, 80,
        [](const FanRow &row) { return row.day ? fanShareText(row.day->median) : QString(wording::dash); },
        [](const FanRow &row) {
            return row.day ? QVariant(row.day->median) : QVariant();
        }},
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "50 % range"), CellStyle::Number, 110,
                   fanBandText<0>, fanBandKey<0>},
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "80 % range"), CellStyle::Number, 110,
                   fanBandText<1>, fanBandKey<1>},
    Column<FanRow>{fanContext, QT_TRANSLATE_NOOP("FanTable", "95 % range"), CellStyle::Number, 110,
                   fanBandText<2>, fanBandKey<2>}};

TimePoint fanKey(const FanRow &row)
{
    return row.at;
}

} // namespace

FanTable::FanTable(QObject *parent) : SnapshotTableModel(fanColumns, fanKey, parent)
{
}

void FanTable::setView(const FanView &view)
{
    std::map<TimePoint, FanRow> byTime;
    for (const FanPoint &point : view.readings)
        byTime.try_emplace(point.at, FanRow{point.at, view.range, {}, {}}).first->second.reading = point;
    for (const FanDay &day : view.days)
        byTime.try_emplace(day.at, FanRow{day.at, view.range, {}, {}}).first->second.day = day;
    auto rows = std::make_shared<std::vector<FanRow>>();
    rows->reserve(byTime.size());
    for (const auto &[at, row] : byTime)
        rows->push_back(row);
    setRows(std::move(rows));
}

} // namespace indexpilot::ui
