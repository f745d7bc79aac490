// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/adaptive.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::safety {
namespace {

using store::ThresholdHour;
using store::ThresholdPlace;
using store::ThresholdRecord;

constexpr int weekHours = 168;
constexpr int furthest = 2; ///< hours on each side; further away it is another time of day
constexpr Milliseconds oneDay{86'400'000};

double fading(TimePoint since, TimePoint at, const AdaptiveRules &rules)
{
    const auto age = static_cast<double>(std::max<Milliseconds::rep>(0, (at - since).count()));
    return std::exp2(-age / static_cast<double>(rules.halfLife.count()));
}

void pool(stats::QuantileSketch &into, const ThresholdRecord &record, const ThresholdPlace &place,
          TimePoint at, const AdaptiveRules &rules)
{
    const auto hour = record.hours.find(place);
    if (hour == record.hours.end())
        return;
    stats::QuantileSketch seen = hour->second.seen;
    seen.decay(fading(hour->second.seenUntil, at, rules));
    into.merge(seen);
}

void addSample(ThresholdHour &hour, double value, TimePoint at, const AdaptiveRules &rules)
{
    hour.seen.decay(fading(hour.seenUntil, at, rules));
    hour.seen.add(value);
    hour.seenUntil = at;
}

/// The first limit is the fixed one, so that nothing jumps; where there is none, what was learned.
double firstLimit(const Policy &policy, LoadFigure figure, double wanted)
{
    return within(boundsOf(policy, figure), limitOf(policy.maxLoad, figure).value_or(wanted));
}

double step(double limit, double wanted, double share)
{
    return std::clamp(wanted, limit * (1 - share), limit * (1 + share));
}

/// True: it is another one now.
bool moveLimit(ThresholdRecord &record, const Policy &policy, LoadFigure figure, int weekHour, TimePoint at)
{
    const LearnedLoad learned = learnedLoad(record, policy, figure, weekHour, at);
    if (!learned.wanted)
        return false;
    ThresholdHour &hour = record.hours[{nameOf(figure), weekHour}];
    const double moved = hour.limit ? step(within(boundsOf(policy, figure), *hour.limit), *learned.wanted,
                                           policy.adaptive.dailyMove)
                                    : firstLimit(policy, figure, *learned.wanted);
    return std::exchange(hour.limit, moved) != moved;
}

void moveAll(ThresholdRecord &record, const Policy &policy, TimePoint at, std::set<ThresholdPlace> &changed)
{
    for (const LoadFigure figure : loadFigures)
        for (int weekHour = 0; weekHour < weekHours; ++weekHour)
            if (moveLimit(record, policy, figure, weekHour, at))
                changed.insert({nameOf(figure), weekHour});
    record.movedAt = at;
}

} // namespace

LearnedLoad learnedLoad(const ThresholdRecord &record, const Policy &policy, LoadFigure figure, int weekHour,
                        TimePoint at)
{
    const AdaptiveRules &rules = policy.adaptive;
    const std::string name = nameOf(figure);
    LearnedLoad learned;
    stats::QuantileSketch pooled;
    pool(pooled, record, {name, weekHour}, at, rules);
    while (pooled.count() < rules.leastSamples && learned.reach < furthest) {
        ++learned.reach;
        for (const int side : {-learned.reach, learned.reach})
            pool(pooled, record, {name, (weekHour + side + weekHours) % weekHours}, at, rules);
    }
    learned.samples = pooled.count();
    learned.isEnough = pooled.count() >= rules.leastSamples;
    if (learned.isEnough) {
        learned.p95 = pooled.quantile(0.95);
        learned.wanted = within(boundsOf(policy, figure), *learned.p95 * rules.margin);
    }
    return learned;
}

std::set<ThresholdPlace> learn(ThresholdRecord &record, const Policy &policy, const pg::GuardReading &reading)
{
    const TimePoint at = reading.takenAt;
    if (record.timeZone != reading.timeZone)
        record = {.timeZone = reading.timeZone, .movedAt = {}, .hours = {}};
    std::set<ThresholdPlace> changed;
    for (const LoadFigure figure : loadFigures) {
        const std::optional<double> value = valueOf(reading, figure);
        if (!value)
            continue;
        const ThresholdPlace place{nameOf(figure), reading.weekHour};
        ThresholdHour &hour = record.hours[place];
        addSample(hour, *value, at, policy.adaptive);
        changed.insert(place);
        if (hour.limit || !moveLimit(record, policy, figure, reading.weekHour, at))
            continue;
        if (record.movedAt == TimePoint{})
            record.movedAt = at;
    }
    if (record.movedAt != TimePoint{} && at - record.movedAt >= oneDay)
        moveAll(record, policy, at, changed);
    return changed;
}

} // namespace indexpilot::safety
