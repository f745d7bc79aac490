// SPDX-License-Identifier: GPL-3.0-or-later
// window list and next by the policy alone; window suggest by the history of a target.
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/window_text.h"
#include "core/base/iso_time.h"
#include "core/maintenance/openings.h"
#include "core/maintenance/quiet_hours.h"
#include "core/pg/readers.h"
#include "core/store/repository.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

using maintenance::Calendar;
using maintenance::QuietHours;
using nlohmann::json;

constexpr std::chrono::days shownAhead{7};
constexpr std::chrono::days historyLooked{56};
constexpr Seconds anHour{3600};

json borderJson(TimePoint border)
{
    return maintenance::isWithout(border) ? json() : json(isoTime(border));
}

json rangeJson(const std::optional<TimeRange> &range)
{
    return range ? json{{"from", borderJson(range->from)}, {"to", borderJson(range->to)}} : json();
}

int listWindows(const CommonOptions &common, const Calendar &calendar, const maintenance::Scope &scope)
{
    const TimePoint now = systemNow();
    const auto opened = maintenance::openings(calendar, scope, {now, now + shownAhead});
    if (common.format == OutputFormat::Json) {
        json document = calendarJson(calendar);
        document["openings"] = json::array();
        for (const TimeRange &one : opened)
            document["openings"].push_back(rangeJson(one));
        printJson(document);
        return exitDone;
    }
    printCalendar(calendar);
    if (!calendar.isEmpty())
        printOpenings(calendar, opened);
    return exitDone;
}

int tellNext(const CommonOptions &common, const Calendar &calendar, const maintenance::Scope &scope)
{
    const maintenance::Standing standing = maintenance::standing(calendar, scope, systemNow());
    if (common.format == OutputFormat::Json)
        printJson({{"open", standing.open.has_value()},
                   {"open_until", standing.open ? borderJson(standing.open->to) : json()},
                   {"has_window", standing.hasWindow},
                   {"frozen", standing.frozenBy.has_value()},
                   {"freeze_reason", standing.frozenBy ? json(standing.frozenBy->reason) : json()},
                   {"next", rangeJson(standing.next)}});
    else
        printStanding(calendar, standing);
    return exitDone;
}

/// What the store knows of a target, hour by hour; nothing when it does not know the target.
Result<std::vector<maintenance::HourLoad>> loadsOf(const CommonOptions &common, pg::Connection &connection)
{
    auto repository = store::Repository::open(storeOf(common));
    if (!repository)
        return tl::make_unexpected(repository.error());
    const auto target =
        (*repository)->findTarget(pg::readSystemIdentifier(connection), connection.endpoint().database);
    std::vector<maintenance::HourLoad> loads;
    if (!target)
        return loads;
    const TimePoint now = systemNow();
    for (const store::ActivitySample &sample :
         (*repository)->activity(target->id, {now - historyLooked, now}, anHour))
        if (sample.samples > 0)
            loads.push_back({sample.start, sample.activeSessions});
    return loads;
}

/// --zone, else that of the policy, else that of the server.
Result<maintenance::Zone> zoneFor(const WindowOptions &options, const Calendar &calendar,
                                  pg::Connection &connection)
{
    const std::string name = !options.zone.empty() ? options.zone
                             : calendar.zone       ? calendar.zone->name()
                                             : std::string(connection.query("SHOW TimeZone").text(0, 0));
    if (const auto zone = maintenance::Zone::named(name))
        return *zone;
    return tl::make_unexpected(Failure{FailureCode::Usage, "time zone " + name,
                                       "this machine knows no such zone",
                                       "Give --zone Europe/Berlin or UTC"});
}

json suggestionJson(const QuietHours &found, const maintenance::Zone &zone)
{
    json stretches = json::array();
    for (const maintenance::QuietStretch &one : found.calmest)
        stretches.push_back({{"day", dayName(one.day)},
                             {"from", clockText(one.from)},
                             {"to", clockText((one.from + one.length) % std::chrono::hours(24))},
                             {"mean_active_sessions", one.mean},
                             {"spread_active_sessions", one.spread},
                             {"least_weeks", one.leastWeeks}});
    return {{"time_zone", zone.name()},
            {"enough_history", !found.calmest.empty()},
            {"hours_of_week_known", found.hoursKnown},
            {"mean_active_sessions", found.weekMean},
            {"suggestions", stretches}};
}

int suggestWindows(const CommonOptions &common, const WindowOptions &options, const Calendar &calendar)
{
    pg::Connection connection = connectTo(common, pg::SessionRole::Observer);
    const auto zone = zoneFor(options, calendar, connection);
    if (!zone)
        return report(zone.error());
    const auto loads = loadsOf(common, connection);
    if (!loads)
        return report(loads.error());
    const QuietHours found = maintenance::quietHours(*loads, *zone, {.hours = options.hours});
    if (common.format == OutputFormat::Json)
        printJson(suggestionJson(found, *zone));
    else
        printSuggestion(found, *zone);
    return exitDone;
}

} // namespace

int runWindow(const CommonOptions &common, const WindowOptions &options)
{
    const Result<safety::Policy> policy = policyOf(common);
    if (!policy)
        return report(policy.error());
    const maintenance::Scope scope{options.database, options.table};
    switch (options.wanted) {
    case WindowOptions::Wanted::List:
        return listWindows(common, policy->maintenance, scope);
    case WindowOptions::Wanted::Next:
        return tellNext(common, policy->maintenance, scope);
    case WindowOptions::Wanted::Suggest:
        return suggestWindows(common, options, policy->maintenance);
    }
    return exitUsage;
}

} // namespace indexpilot::app
