// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/window_text.h"

#include "app/ctl/command.h"
#include "core/base/joined.h"

#include <array>
#include <cstdio>

namespace indexpilot::app {
namespace {

using maintenance::Calendar;
using nlohmann::json;

constexpr std::array<const char *, 7> weekDayNames{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

/// From Monday on.
std::vector<std::string> daysOf(const maintenance::Window &window)
{
    std::vector<std::string> days;
    for (std::size_t i = 1; i <= weekDayNames.size(); ++i)
        if (window.days[i % weekDayNames.size()])
            days.emplace_back(weekDayNames[i % weekDayNames.size()]);
    return days;
}

std::string forText(const maintenance::Window &window)
{
    if (window.tables.empty() && window.databases.empty())
        return "everything";
    const std::string tables = joined(window.tables);
    const std::string databases = joined(window.databases);
    return tables + (tables.empty() ? "all of " : databases.empty() ? "" : " in ") + databases;
}

/// The zone in which times of the whole calendar are said.
maintenance::Zone zoneOfCalendar(const Calendar &calendar)
{
    if (calendar.zone)
        return *calendar.zone;
    return calendar.windows.empty() ? maintenance::Zone::named("UTC").value() : calendar.windows.front().zone;
}

std::string borderText(const maintenance::Zone &zone, TimePoint border, const char *without)
{
    return maintenance::isWithout(border) ? without : maintenance::wallText(zone, border);
}

} // namespace

std::string dayName(std::chrono::weekday day)
{
    return weekDayNames[day.c_encoding()];
}

std::string clockText(Minutes ofDay)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(ofDay.count() / 60),
                  static_cast<int>(ofDay.count() % 60));
    return text.data();
}

json calendarJson(const Calendar &calendar)
{
    json windows = json::array();
    for (const maintenance::Window &window : calendar.windows)
        windows.push_back({{"days", daysOf(window)},
                           {"from", clockText(window.from)},
                           {"to", clockText(window.to)},
                           {"time_zone", window.zone.name()},
                           {"databases", window.databases},
                           {"tables", window.tables}});
    json freezes = json::array();
    for (const maintenance::Freeze &freeze : calendar.freezes)
        freezes.push_back({{"from", maintenance::wallText(freeze.from)},
                           {"to", maintenance::wallText(freeze.to)},
                           {"reason", freeze.reason}});
    return {{"time_zone", calendar.zone ? json(calendar.zone->name()) : json()},
            {"windows", windows},
            {"freezes", freezes}};
}

void printCalendar(const Calendar &calendar)
{
    if (calendar.windows.empty())
        std::printf("The policy has no maintenance windows: indexes may be built at any time%s.\n",
                    calendar.freezes.empty() ? "" : " but for its freeze days");
    std::vector<std::vector<std::string>> rows{{"days", "from", "to", "time zone", "for"}};
    for (const maintenance::Window &window : calendar.windows)
        rows.push_back({joined(daysOf(window)), clockText(window.from), clockText(window.to),
                        window.zone.name(), forText(window)});
    if (rows.size() > 1)
        printTable(rows);
    for (const maintenance::Freeze &freeze : calendar.freezes)
        std::printf("frozen from %s to %s %s%s%s\n", maintenance::wallText(freeze.from).c_str(),
                    maintenance::wallText(freeze.to).c_str(), calendar.zone->name().c_str(),
                    freeze.reason.empty() ? "" : ": ", freeze.reason.c_str());
}

void printOpenings(const Calendar &calendar, const std::vector<TimeRange> &openings)
{
    const maintenance::Zone zone = zoneOfCalendar(calendar);
    std::printf("\nopen in the next 7 days, %s:%s\n", zone.name().c_str(), openings.empty() ? " never" : "");
    for (const TimeRange &one : openings)
        std::printf("  %s to %s\n", borderText(zone, one.from, "long ago").c_str(),
                    borderText(zone, one.to, "no end").c_str());
}

void printStanding(const Calendar &calendar, const maintenance::Standing &standing)
{
    const maintenance::Zone zone = zoneOfCalendar(calendar);
    if (standing.frozenBy)
        std::printf("frozen until %s %s%s%s\n", maintenance::wallText(standing.frozenBy->to).c_str(),
                    zone.name().c_str(), standing.frozenBy->reason.empty() ? "" : ": ",
                    standing.frozenBy->reason.c_str());
    else if (standing.open)
        std::printf("open until %s %s\n", borderText(zone, standing.open->to, "no end,").c_str(),
                    zone.name().c_str());
    else
        std::printf("closed%s\n", standing.hasWindow ? "" : ": no window of the policy is for it");
    if (standing.next)
        std::printf("next: %s to %s %s\n", maintenance::wallText(zone, standing.next->from).c_str(),
                    borderText(zone, standing.next->to, "no end").c_str(), zone.name().c_str());
}

void printSuggestion(const maintenance::QuietHours &found, const maintenance::Zone &zone)
{
    if (found.calmest.empty())
        return void(
            std::printf("Not enough history: %d of the 168 hours of the week were watched in two weeks or "
                        "more.\n",
                        found.hoursKnown));
    std::vector<std::vector<std::string>> rows{
        {"day", "from", "to", "active sessions", "spread", "weeks seen"}};
    for (const maintenance::QuietStretch &one : found.calmest) {
        std::array<char, 32> mean{};
        std::array<char, 32> spread{};
        std::snprintf(mean.data(), mean.size(), "%.2f", one.mean);
        std::snprintf(spread.data(), spread.size(), "%.2f", one.spread);
        rows.push_back({dayName(one.day), clockText(one.from),
                        clockText((one.from + one.length) % std::chrono::hours(24)), mean.data(),
                        spread.data(), std::to_string(one.leastWeeks)});
    }
    printTable(rows);
    std::printf("%s; %.2f active sessions on average over all hours\n", zone.name().c_str(), found.weekMean);
}

} // namespace indexpilot::app
