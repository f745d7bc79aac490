// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/hour_table.h"

#include "core/wording/format.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/workload/clock_text.h"

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

using Hour = engine::IndexHour;
constexpr const char *hourContext = "HourTable";
constexpr double secondsOfHour = 3600;

constexpr std::array hourColumns{
    Column<Hour>{hourContext, QT_TRANSLATE_NOOP("HourTable", "Hour"), CellStyle::Text, 130,
                 [](const Hour &hour) { return clockText(hour.from); },
                 [](const Hour &hour) {
                     return QVariant(secondsOf(hour.from));
                 }},
    Column<Hour>{hourContext, QT_TRANSLATE_NOOP("HourTable", "Watched"), CellStyle::Number, 90,
                 [](const Hour &hour) { return wording::percent(hour.coveredSeconds / secondsOfHour); },
                 [](const Hour &hour) {
                     return QVariant(hour.coveredSeconds);
                 }},
    Column<Hour>{hourContext, QT_TRANSLATE_NOOP("HourTable", "Scans per hour"), CellStyle::Number, 120,
                 [](const Hour &hour) { return wording::count(perHour(hour.scans, hour)); },
                 [](const Hour &hour) {
                     return numberKey(perHour(hour.scans, hour));
                 }},
    Column<Hour>{hourContext, QT_TRANSLATE_NOOP("HourTable", "Size at its end"), CellStyle::Number, 120,
                 [](const Hour &hour) { return wording::size(hour.size); },
                 [](const Hour &hour) {
                     return QVariant(static_cast<double>(hour.size.count()));
                 }},
    Column<Hour>{hourContext, QT_TRANSLATE_NOOP("HourTable", "Rows written per hour"), CellStyle::Number, 150,
                 [](const Hour &hour) { return wording::count(perHour(hour.rowsWritten, hour)); },
                 [](const Hour &hour) {
                     return numberKey(perHour(hour.rowsWritten, hour));
                 }},
};

TimePoint hourKey(const Hour &hour)
{
    return hour.from;
}

} // namespace

double perHour(std::int64_t count, const Hour &hour)
{
    return hour.coveredSeconds > 0 ? static_cast<double>(count) * secondsOfHour / hour.coveredSeconds
                                   : std::nan("");
}

HourTable::HourTable(QObject *parent) : SnapshotTableModel(hourColumns, hourKey, parent)
{
}

void HourTable::setHistory(const std::shared_ptr<const engine::IndexHistory> &history)
{
    auto rows = std::make_shared<std::vector<Hour>>();
    if (history)
        rows->assign(history->hours.rbegin(), history->hours.rend());
    setRows(std::move(rows));
}

} // namespace indexpilot::ui
