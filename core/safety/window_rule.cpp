// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/window_rule.h"

namespace indexpilot::safety {
namespace {

using maintenance::Calendar;
using maintenance::Scope;
using maintenance::Standing;

/// In the zone that a person wrote down for this.
const maintenance::Zone *zoneFor(const Calendar &calendar)
{
    if (calendar.zone)
        return &*calendar.zone;
    return calendar.windows.empty() ? nullptr : &calendar.windows.front().zone;
}

std::string timeText(const Calendar &calendar, TimePoint at)
{
    const maintenance::Zone *zone = zoneFor(calendar);
    return zone ? maintenance::wallText(*zone, at) + " " + zone->name() : std::string();
}

std::string nextText(const Calendar &calendar, const std::optional<TimeRange> &next)
{
    return next ? "the next one is open from " + timeText(calendar, next->from) : "none opens in 400 days";
}

std::string closedText(const Calendar &calendar, const Scope &scope, const Standing &standing)
{
    if (standing.frozenBy)
        return "changes are frozen until " + maintenance::wallText(standing.frozenBy->to) + " " +
               calendar.zone->name() +
               (standing.frozenBy->reason.empty() ? "" : " (" + standing.frozenBy->reason + ")") + "; " +
               nextText(calendar, standing.next);
    if (!standing.hasWindow)
        return "the policy has maintenance windows, but none for " + scope.table + " in " + scope.database;
    return "no maintenance window is open; " + nextText(calendar, standing.next);
}

} // namespace

std::optional<Reason> windowReason(const Calendar &calendar, const Scope &scope, const Change &change,
                                   TimePoint now)
{
    if (calendar.isEmpty() || change.work != Work::Builds)
        return std::nullopt;
    const Standing standing = maintenance::standing(calendar, scope, now);
    if (!standing.open)
        return Reason{"window", closedText(calendar, scope, standing),
                      "Wait until then, or change maintenance in indexpilot.yaml"};
    if (maintenance::isWithout(standing.open->to))
        return std::nullopt;
    const std::string ends = "the maintenance window ends at " + timeText(calendar, standing.open->to);
    if (!change.upper)
        return Reason{"window", "how long this takes is not known, and " + ends,
                      "ANALYZE " + scope.table + ", so that it can be modelled"};
    if (now + *change.upper > standing.open->to)
        return Reason{"window",
                      "it may take " + maintenance::lengthText(*change.upper) + " (modelled), but " + ends +
                          "; " + nextText(calendar, standing.next),
                      "Wait for a longer window, or change maintenance in indexpilot.yaml"};
    return std::nullopt;
}

std::optional<TimePoint> windowEnd(const Calendar &calendar, const Scope &scope, const Change &change,
                                   TimePoint now)
{
    if (calendar.isEmpty() || change.work != Work::Builds)
        return std::nullopt;
    const Standing standing = maintenance::standing(calendar, scope, now);
    if (!standing.open)
        return now;
    return maintenance::isWithout(standing.open->to) ? std::nullopt : std::optional(standing.open->to);
}

} // namespace indexpilot::safety
