// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/load_figure.h"
#include "core/store/thresholds.h"

#include <set>

// Limits of load that follow the hours of the week. Each figure has a quantile sketch for each of the 168
// hours, whose weights fade by a half-life; a limit goes towards p95 × margin of its hour, slowly and between
// floor and ceiling. Pure: the clock is the one of the reading.
namespace indexpilot::safety {

/// Of one hour of the week, at a moment.
struct LearnedLoad {
    double samples = 0;           ///< faded; of the neighbours too where the hour alone has too few
    int reach = 0;                ///< hours on each side that were pooled
    bool isEnough = false;        ///< samples ≥ AdaptiveRules::leastSamples
    std::optional<double> p95;    ///< while it is enough
    std::optional<double> wanted; ///< p95 × margin within the bounds, while it is enough
};
LearnedLoad learnedLoad(const store::ThresholdRecord &record, const Policy &policy, LoadFigure figure,
                        int weekHour, TimePoint at);

/// Adds one reading: samples of this hour; its first limit, which is the policy's; and once a day a step of
/// all limits. Another time zone than before begins anew. Returns the hours that changed. Not to be called
/// while learning is held up, see learning_pause.h.
std::set<store::ThresholdPlace> learn(store::ThresholdRecord &record, const Policy &policy,
                                      const pg::GuardReading &reading);

} // namespace indexpilot::safety
