// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/time_scale.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double assumedSpread = 3; ///< either way: from all in memory to much from a disk
constexpr std::size_t enoughToSpread =
    5;                       ///< measured statements whose own scales tell how far one may be off
constexpr double tail = 0.1; ///< of their cost, left out at either end

struct TimedUnit {
    double msPerUnit = 0;
    double weight = 0; ///< cost an hour
};

/// The scale below which `share` of the weight is.
double quantile(const std::vector<TimedUnit> &sorted, double all, double share)
{
    double sum = 0;
    for (const TimedUnit &sample : sorted)
        if (sum += sample.weight; sum >= share * all)
            return sample.msPerUnit;
    return sorted.back().msPerUnit;
}

UnitTime scaleOf(std::vector<TimedUnit> samples)
{
    double ms = 0;
    double units = 0;
    for (const TimedUnit &sample : samples) {
        ms += sample.msPerUnit * sample.weight;
        units += sample.weight;
    }
    UnitTime time{.msPerUnit = ms / units,
                  .basis = TimeBasis::Workload,
                  .lower = 1 / assumedSpread,
                  .upper = assumedSpread};
    if (samples.size() < enoughToSpread)
        return time;
    std::ranges::sort(samples, {}, &TimedUnit::msPerUnit);
    time.lower = std::min(1.0, quantile(samples, units, tail) / time.msPerUnit);
    time.upper = std::max(1.0, quantile(samples, units, 1 - tail) / time.msPerUnit);
    return time;
}

} // namespace

TimeScale::TimeScale(const Workload &workload, const std::vector<double> &costs, double sequentialPageCost)
    : m_workload{.msPerUnit = assumedMsPerUnit / (sequentialPageCost > 0 ? sequentialPageCost : 1),
                 .basis = TimeBasis::Assumed,
                 .lower = 1 / assumedSpread,
                 .upper = assumedSpread}
{
    std::vector<TimedUnit> samples;
    for (std::size_t s = 0; s < costs.size(); ++s) {
        const WorkloadStatement &statement = workload.statements[s];
        if (statement.meanMs > 0 && costs[s] > 0 && statement.callsPerHour > 0)
            samples.push_back({statement.meanMs / costs[s], statement.callsPerHour * costs[s]});
    }
    if (!samples.empty())
        m_workload = scaleOf(std::move(samples));
    for (std::size_t s = 0; s < costs.size(); ++s) {
        const double mean = workload.statements[s].meanMs;
        m_statements.push_back(mean > 0 && costs[s] > 0
                                   ? UnitTime{.msPerUnit = mean / costs[s], .basis = TimeBasis::Measured}
                                   : m_workload);
    }
}

} // namespace indexpilot::advisor
