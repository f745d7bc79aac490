// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_loads.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

using maintenance::LocalTime;
using maintenance::Zone;
using std::chrono::local_days;

constexpr std::chrono::hours wholeHour{1};

struct HourSum {
    double sum = 0;
    int count = 0;
    int weeks = 0;
    local_days week; ///< of the last one
    void add(double value, local_days ofWeek)
    {
        weeks += weeks == 0 || ofWeek != week ? 1 : 0; // an hour may come twice in one
        week = ofWeek;
        sum += value;
        ++count;
    }
    double mean() const { return sum / count; }
};

using SumsOfWeek = std::array<std::array<HourSum, 24>, daysOfWeek>;

struct WeekSums {
    SumsOfWeek shown; ///< of the week itself
    SumsOfWeek usual; ///< of every week
};

WeekSums loadSums(const std::vector<maintenance::HourLoad> &loads, const Zone &zone, local_days monday)
{
    WeekSums sums;
    for (const maintenance::HourLoad &load : loads) {
        const LocalTime time = zone.localOf(load.start);
        const local_days date = std::chrono::floor<std::chrono::days>(time);
        const auto column = static_cast<std::size_t>((date - mondayBefore(date)).count());
        const auto hour = static_cast<std::size_t>((time - LocalTime(date)) / wholeHour);
        sums.usual[column][hour].add(load.activeSessions, mondayBefore(date));
        if (mondayBefore(date) == monday)
            sums.shown[column][hour].add(load.activeSessions, monday);
    }
    return sums;
}

WeekHour weekHour(const HourSum &shown, const HourSum &usual, TimeRange time, TimePoint now)
{
    if (time.from == time.to)
        return {.kind = LoadKind::Skipped};
    if (shown.count > 0)
        return {.kind = LoadKind::Measured, .sessions = shown.mean()};
    if (time.to > now && usual.count > 0)
        return {.kind = LoadKind::Expected, .sessions = usual.mean(), .weeks = usual.weeks};
    return {};
}

void countHour(WeekLoads &all, const WeekHour &hour)
{
    if (hour.isKnown())
        all.highest = std::max(all.highest, hour.sessions);
    if (hour.kind != LoadKind::Expected)
        return;
    all.leastWeeks = all.mostWeeks == 0 ? hour.weeks : std::min(all.leastWeeks, hour.weeks);
    all.mostWeeks = std::max(all.mostWeeks, hour.weeks);
}

} // namespace

WeekLoads weekLoads(const std::vector<maintenance::HourLoad> &loads, const Zone &zone, local_days monday,
                    TimePoint now)
{
    const WeekSums sums = loadSums(loads, zone, monday);
    WeekLoads all;
    for (std::size_t i = 0; i < daysOfWeek; ++i)
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const LocalTime wall =
                monday + std::chrono::days(static_cast<int>(i)) + wholeHour * static_cast<int>(hour);
            const TimeRange time{zone.firstAt(wall), zone.firstAt(wall + wholeHour)};
            all.hours[i][hour] = weekHour(sums.shown[i][hour], sums.usual[i][hour], time, now);
            countHour(all, all.hours[i][hour]);
        }
    return all;
}

} // namespace indexpilot::ui
