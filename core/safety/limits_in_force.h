// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/adaptive.h"

#include <map>
#include <string>
#include <vector>

namespace indexpilot::safety {

/// One limit of load as it holds at a moment, and where it comes from.
struct LimitInForce {
    LoadFigure figure = LoadFigure::ActiveSessions;
    std::optional<double> limit; ///< absent: the figure is not looked at
    std::optional<double> fixed; ///< load.max
    bool isLearned = false;      ///< else limit is the fixed one
    Bounds<double> bounds;
    LearnedLoad learned;
};

/// The limits that the gate holds a change against.
struct LimitsInForce {
    bool adaptive = false; ///< features.adaptive_thresholds; without it nothing is learned
    std::string timeZone;
    int weekHour = 0;
    int leastSamples = 0;
    std::vector<LimitInForce> figures;
    LoadLimits limits; ///< the same, with what cannot be learned
};

/// At the moment of the reading.
LimitsInForce limitsInForce(const Policy &policy, const store::ThresholdRecord &record,
                            const pg::GuardReading &reading);
std::string weekHourText(int weekHour); ///< "Tue 14:00"
/// For each figure that is looked at what a verdict says of its limit: "the policy allows 5", "the limit
/// learned for Tue 14:00 (UTC) allows 7; floor 2, ceiling 10".
std::map<std::string, std::string> allowances(const LimitsInForce &limits);

} // namespace indexpilot::safety
