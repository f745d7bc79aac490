// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/limits_in_force.h"

#include <cmath>

namespace indexpilot::safety {
namespace {

LimitInForce limitOfFigure(const Policy &policy, const store::ThresholdRecord &record,
                           const pg::GuardReading &reading, LoadFigure figure)
{
    LimitInForce found{.figure = figure,
                       .limit = limitOf(policy.maxLoad, figure),
                       .fixed = limitOf(policy.maxLoad, figure),
                       .bounds = boundsOf(policy, figure),
                       .learned = {}};
    if (!policy.adaptiveThresholds || record.timeZone != reading.timeZone)
        return found;
    found.learned = learnedLoad(record, policy, figure, reading.weekHour, reading.takenAt);
    const auto hour = record.hours.find({nameOf(figure), reading.weekHour});
    if (!found.learned.isEnough || hour == record.hours.end() || !hour->second.limit)
        return found;
    found.isLearned = true;
    found.limit = within(found.bounds, *hour->second.limit);
    return found;
}

std::string boundsText(const LimitInForce &limit)
{
    return "floor " + amountText(limit.figure, limit.bounds.floor) +
           (limit.bounds.ceiling ? ", ceiling " + amountText(limit.figure, *limit.bounds.ceiling)
                                 : std::string(", no ceiling"));
}

std::string allowance(const LimitsInForce &limits, const LimitInForce &limit)
{
    const std::string allows = " allows " + amountText(limit.figure, *limit.limit);
    if (!limits.adaptive)
        return "the policy" + allows;
    if (!limit.isLearned)
        return "the policy" + allows + " (fixed; learning, " +
               std::to_string(std::llround(std::floor(limit.learned.samples))) + " of " +
               std::to_string(limits.leastSamples) + " samples; " + boundsText(limit) + ")";
    return "the limit learned for " + weekHourText(limits.weekHour) + " (" + limits.timeZone + ")" + allows +
           " (p95 " + amountText(limit.figure, *limit.learned.p95) + "; " + boundsText(limit) + ")";
}

} // namespace

LimitsInForce limitsInForce(const Policy &policy, const store::ThresholdRecord &record,
                            const pg::GuardReading &reading)
{
    LimitsInForce found{.adaptive = policy.adaptiveThresholds,
                        .timeZone = reading.timeZone,
                        .weekHour = reading.weekHour,
                        .leastSamples = policy.adaptive.leastSamples,
                        .figures = {},
                        .limits = policy.maxLoad};
    for (const LoadFigure figure : loadFigures) {
        found.figures.push_back(limitOfFigure(policy, record, reading, figure));
        if (found.figures.back().isLearned)
            setLimit(found.limits, figure, *found.figures.back().limit);
    }
    return found;
}

std::string weekHourText(int weekHour)
{
    static constexpr const char *days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const int hour = weekHour % 24;
    return std::string(days[weekHour / 24 % 7]) + (hour < 10 ? " 0" : " ") + std::to_string(hour) + ":00";
}

std::map<std::string, std::string> allowances(const LimitsInForce &limits)
{
    std::map<std::string, std::string> texts;
    for (const LimitInForce &limit : limits.figures)
        if (limit.limit)
            texts[nameOf(limit.figure)] = allowance(limits, limit);
    return texts;
}

} // namespace indexpilot::safety
