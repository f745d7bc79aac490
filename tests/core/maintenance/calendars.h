// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/openings.h"

#include <initializer_list>
#include <string>

// Calendars and times as a person would write them.
namespace indexpilot::test {

inline maintenance::Zone zone(const char *name)
{
    return maintenance::Zone::named(name).value();
}

inline TimePoint utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0)
{
    const std::chrono::sys_days date{std::chrono::year(year) / std::chrono::month(month) /
                                     std::chrono::day(day)};
    return TimePoint(date) + std::chrono::hours(hour) + Minutes(minute);
}

inline maintenance::WeekDays on(std::initializer_list<std::chrono::weekday> days)
{
    maintenance::WeekDays set;
    for (const std::chrono::weekday day : days)
        set.set(day.c_encoding());
    return set;
}
inline maintenance::WeekDays everyDay()
{
    return maintenance::WeekDays().set();
}

inline maintenance::Window window(maintenance::WeekDays days, Minutes from, Minutes to,
                                  const char *zoneName = "Europe/Berlin")
{
    return {.days = days, .from = from, .to = to, .zone = zone(zoneName), .databases = {}, .tables = {}};
}

inline Minutes clock(int hour, int minute = 0)
{
    return Minutes(hour * 60 + minute);
}

inline maintenance::Calendar calendar(std::initializer_list<maintenance::Window> windows,
                                      std::initializer_list<maintenance::Freeze> freezes = {})
{
    return {.zone = zone("Europe/Berlin"), .windows = windows, .freezes = freezes};
}

/// "2026-03-29 02:00 – 2026-03-29 05:00 | …" on UTC's clock.
inline std::string text(const std::vector<TimeRange> &ranges)
{
    const maintenance::Zone universal = zone("UTC");
    std::string all;
    for (const TimeRange &range : ranges)
        all += (all.empty() ? "" : " | ") + maintenance::wallText(universal, range.from) + " - " +
               maintenance::wallText(universal, range.to);
    return all;
}

} // namespace indexpilot::test
