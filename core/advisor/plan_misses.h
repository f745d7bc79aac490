// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// A scan that returned far more or fewer rows than the planner thought.
struct PlanMiss {
    std::string relation; ///< as the plan says it, maybe with its schema
    double estimated = 0; ///< rows a loop
    double actual = 0;
    double factor = 0; ///< how many times, either way; at least 1
    std::vector<std::string> conditions;
};

/// Scans of tables that were run and missed by more than `factor`. A scan that may have been stopped before
/// its end (LIMIT, semi and merge joins) is only taken when it returned too many.
std::vector<PlanMiss> planMisses(const explain::Plan &plan, double factor);

} // namespace indexpilot::advisor
