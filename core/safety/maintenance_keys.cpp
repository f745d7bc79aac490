// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/maintenance_keys.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <regex>
#include <set>
#include <string_view>

namespace indexpilot::safety {
namespace {

using maintenance::LocalTime;
using maintenance::Window;
using maintenance::Zone;

constexpr std::array<std::string_view, 7> dayNames{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr Minutes wholeDay{24 * 60};

[[noreturn]] void wrongAt(const YAML::Node &node, const std::string &text)
{
    throw YAML::Exception(node.Mark(), text);
}

void allowKeys(const YAML::Node &map, std::initializer_list<std::string_view> known)
{
    if (!map.IsMap())
        wrongAt(map, "keys with values are expected here");
    std::set<std::string> seen;
    for (const auto &entry : map) {
        const std::string key = entry.first.Scalar();
        if (std::ranges::find(known, key) == known.end()) {
            std::string all;
            for (const std::string_view name : known)
                all.append(all.empty() ? "" : ", ").append(name);
            wrongAt(entry.first, "there is no key '" + key + "' here; there are " + all);
        }
        if (!seen.insert(key).second)
            wrongAt(entry.first, "'" + key + "' is there twice");
    }
}

std::string textOf(const YAML::Node &node, const std::string &wanted)
{
    if (!node.IsScalar() || node.Scalar().empty())
        wrongAt(node, wanted + " is expected here");
    return node.Scalar();
}

const YAML::Node needed(const YAML::Node &map, const char *key)
{
    const YAML::Node node = map[key];
    if (!node)
        wrongAt(map, std::string("'") + key + "' is missing here");
    return node;
}

/// One text, or a list of them.
std::vector<std::string> textsOf(const YAML::Node &node, const std::string &wanted)
{
    if (node.IsScalar())
        return {textOf(node, wanted)};
    if (!node.IsSequence() || node.size() == 0)
        wrongAt(node, wanted + " or a list of them is expected here");
    std::vector<std::string> texts;
    for (const YAML::Node &one : node)
        texts.push_back(textOf(one, wanted));
    return texts;
}

Zone zoneOf(const YAML::Node &node)
{
    const std::string name = textOf(node, "a time zone");
    const auto zone = Zone::named(name);
    if (!zone)
        wrongAt(node, "this machine knows no time zone '" + name + "'; write Europe/Berlin or UTC");
    return *zone;
}

/// "00:00" to "24:00".
Minutes timeOfDay(const YAML::Node &node)
{
    const std::string text = textOf(node, "a time of the day");
    static const std::regex form("([0-9]{1,2}):([0-9]{2})");
    std::smatch parts;
    if (!std::regex_match(text, parts, form) || std::stoi(parts[2]) > 59)
        wrongAt(node, "'" + text + "' is no time of the day; write 02:00");
    const Minutes time{std::stoi(parts[1]) * 60 + std::stoi(parts[2])};
    if (time > wholeDay)
        wrongAt(node, "'" + text + "' is no time of the day; the last one is 24:00");
    return time;
}

maintenance::WeekDays daysOf(const YAML::Node &node)
{
    maintenance::WeekDays days;
    for (const std::string &name : textsOf(node, "a day such as mon, or all")) {
        const auto place = std::ranges::find(dayNames, name);
        if (name == "all")
            days.set();
        else if (place == dayNames.end())
            wrongAt(node, "'" + name + "' is no day; write mon, tue, wed, thu, fri, sat, sun or all");
        else
            days.set(static_cast<std::size_t>(place - dayNames.begin()));
    }
    return days;
}

Window windowOf(const YAML::Node &node, const maintenance::Calendar &calendar)
{
    allowKeys(node, {"days", "from", "to", "time_zone", "databases", "tables"});
    const YAML::Node zone = node["time_zone"];
    if (!zone && !calendar.zone)
        wrongAt(node, "a window needs maintenance.time_zone, or a time_zone of its own");
    Window window{.days = daysOf(needed(node, "days")),
                  .from = timeOfDay(needed(node, "from")),
                  .to = timeOfDay(needed(node, "to")),
                  .zone = zone ? zoneOf(zone) : *calendar.zone};
    if (window.from == window.to || window.from == wholeDay)
        wrongAt(node, "that window is never open; the whole day is from 00:00 to 24:00");
    if (const YAML::Node databases = node["databases"])
        window.databases = textsOf(databases, "the name of a database");
    if (const YAML::Node tables = node["tables"])
        window.tables = textsOf(tables, "schema.table");
    for (const std::string &table : window.tables)
        if (table.find('.') == std::string::npos)
            wrongAt(node["tables"], "'" + table + "' has no schema; write schema.table");
    return window;
}

enum class Border { Begin, End };

/// "2026-12-24", "2026-12-24 18:00"; a day alone ends when the next one begins.
LocalTime dateOf(const YAML::Node &node, Border border)
{
    const std::string text = textOf(node, "a date");
    static const std::regex form("([0-9]{4})-([0-9]{2})-([0-9]{2})(?: ([0-9]{2}):([0-9]{2}))?");
    std::smatch parts;
    if (!std::regex_match(text, parts, form))
        wrongAt(node, "'" + text + "' is no date; write 2026-12-24 or 2026-12-24 18:00");
    const auto at = [&](std::size_t i) {
        return parts[i].matched ? std::stoi(parts[i]) : 0;
    };
    const std::chrono::year_month_day date{std::chrono::year(at(1)),
                                           std::chrono::month(static_cast<unsigned>(at(2))),
                                           std::chrono::day(static_cast<unsigned>(at(3)))};
    if (!date.ok() || at(4) > 23 || at(5) > 59)
        wrongAt(node, "there is no '" + text + "'");
    const LocalTime midnight = std::chrono::local_days(date);
    if (parts[4].matched)
        return midnight + Minutes(at(4) * 60 + at(5));
    return border == Border::Begin ? midnight : midnight + wholeDay;
}

maintenance::Freeze freezeOf(const YAML::Node &node)
{
    if (!node.IsMap())
        return {.from = dateOf(node, Border::Begin), .to = dateOf(node, Border::End), .reason = {}};
    allowKeys(node, {"from", "to", "reason"});
    maintenance::Freeze freeze{.from = dateOf(needed(node, "from"), Border::Begin),
                               .to = dateOf(needed(node, "to"), Border::End),
                               .reason = {}};
    if (const YAML::Node reason = node["reason"])
        freeze.reason = textOf(reason, "a reason");
    if (freeze.to <= freeze.from)
        wrongAt(node, "that freeze ends before it begins");
    return freeze;
}

std::vector<YAML::Node> listOf(const YAML::Node &node)
{
    if (!node || node.IsNull())
        return {};
    if (!node.IsSequence())
        wrongAt(node, "a list is expected here");
    return {node.begin(), node.end()};
}

} // namespace

void readMaintenance(const YAML::Node &node, maintenance::Calendar &calendar)
{
    if (node.IsNull())
        return;
    allowKeys(node, {"time_zone", "windows", "freeze_days"});
    if (const YAML::Node zone = node["time_zone"]; zone && !(zone.IsScalar() && zone.Scalar() == "none"))
        calendar.zone = zoneOf(zone);
    for (const YAML::Node &window : listOf(node["windows"]))
        calendar.windows.push_back(windowOf(window, calendar));
    for (const YAML::Node &freeze : listOf(node["freeze_days"])) {
        if (!calendar.zone)
            wrongAt(freeze, "freeze days need maintenance.time_zone");
        calendar.freezes.push_back(freezeOf(freeze));
    }
}

} // namespace indexpilot::safety
