// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/openings.h"

#include <algorithm>

namespace indexpilot::maintenance {
namespace {

using std::chrono::days;

constexpr days lookAhead[] = {days(9), days(70), days(400)};
constexpr TimePoint forever = TimePoint::max();

/// The one that begins on this day of the zone; nothing when the clock skips it.
std::optional<TimeRange> openedOn(const Window &window, std::chrono::local_days day)
{
    if (!window.days[std::chrono::weekday(day).c_encoding()])
        return std::nullopt;
    const LocalTime wallFrom = day + window.from;
    const LocalTime wallTo = day + window.to + (window.to <= window.from ? days(1) : days(0));
    const TimePoint from = window.zone.lastAt(wallFrom);
    TimePoint to = window.zone.firstAt(wallTo);
    if (to < from)
        to = window.zone.lastAt(wallTo);
    return from < to ? std::optional(TimeRange{from, to}) : std::nullopt;
}

std::chrono::local_days dayOf(const Zone &zone, TimePoint at)
{
    return std::chrono::floor<days>(zone.localOf(at));
}

void addOpenings(std::vector<TimeRange> &all, const Window &window, TimeRange range)
{
    const std::chrono::local_days last = dayOf(window.zone, range.to) + days(1);
    for (std::chrono::local_days day = dayOf(window.zone, range.from) - days(2); day <= last; day += days(1))
        if (const auto one = openedOn(window, day))
            all.push_back(*one);
}

std::vector<TimeRange> merged(std::vector<TimeRange> ranges)
{
    std::ranges::sort(ranges, {}, &TimeRange::from);
    std::vector<TimeRange> whole;
    for (const TimeRange &range : ranges)
        if (!whole.empty() && range.from <= whole.back().to)
            whole.back().to = std::max(whole.back().to, range.to);
        else
            whole.push_back(range);
    return whole;
}

std::vector<TimeRange> without(const std::vector<TimeRange> &ranges, TimeRange taken)
{
    std::vector<TimeRange> left;
    for (const TimeRange &range : ranges) {
        if (range.from < std::min(range.to, taken.from))
            left.push_back({range.from, std::min(range.to, taken.from)});
        if (std::max(range.from, taken.to) < range.to)
            left.push_back({std::max(range.from, taken.to), range.to});
    }
    return left;
}

/// Of what is known for so far ahead. Whether more has to be looked at for a whole answer.
bool found(Standing &standing, const std::vector<TimeRange> &ranges, TimePoint at, TimePoint known)
{
    standing.open = standing.next = std::nullopt;
    for (const TimeRange &range : ranges) {
        if (range.from <= at && at < range.to)
            standing.open = range;
        else if (range.from > at && !standing.next)
            standing.next = range;
    }
    const bool isCut = standing.open && standing.open->to >= known && standing.open->to != forever;
    return standing.next.has_value() && standing.next->to < known && !isCut;
}

} // namespace

TimeRange timeOf(const Freeze &freeze, const Zone &zone)
{
    return {zone.firstAt(freeze.from), zone.lastAt(freeze.to)};
}

bool isWithout(TimePoint border)
{
    return border == TimePoint::min() || border == forever;
}

Milliseconds lengthOf(TimeRange range)
{
    return isWithout(range.from) || isWithout(range.to) ? Milliseconds::max() : range.to - range.from;
}

std::string lengthText(Milliseconds length)
{
    return length < Minutes(2) ? std::to_string(std::chrono::ceil<Seconds>(length).count()) + " s"
                               : std::to_string(std::chrono::ceil<Minutes>(length).count()) + " min";
}

std::vector<TimeRange> openings(const Calendar &calendar, const Scope &scope, TimeRange range)
{
    std::vector<TimeRange> all;
    if (calendar.windows.empty())
        all.push_back({TimePoint::min(), forever});
    for (const Window &window : windowsFor(calendar, scope))
        addOpenings(all, window, range);
    all = merged(std::move(all));
    if (calendar.zone)
        for (const Freeze &freeze : calendar.freezes)
            all = without(all, timeOf(freeze, *calendar.zone));
    std::erase_if(all, [&](const TimeRange &one) { return one.to <= range.from || one.from >= range.to; });
    return all;
}

Standing standing(const Calendar &calendar, const Scope &scope, TimePoint at)
{
    Standing answer;
    answer.hasWindow = calendar.windows.empty() || !windowsFor(calendar, scope).empty();
    if (calendar.zone)
        for (const Freeze &freeze : calendar.freezes)
            if (const TimeRange time = timeOf(freeze, *calendar.zone); time.from <= at && at < time.to)
                answer.frozenBy = freeze;
    for (const days ahead : lookAhead)
        if (found(answer, openings(calendar, scope, {at, at + ahead}), at, at + ahead))
            break;
    if (answer.open && answer.open->to >= at + lookAhead[2])
        answer.open->to = forever;
    return answer;
}

} // namespace indexpilot::maintenance
