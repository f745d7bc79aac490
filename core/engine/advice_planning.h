// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/what_if.h"
#include "core/engine/advice_limits.h"
#include "core/engine/advice_run.h"
#include "core/pg/interrupter.h"
#include "core/pg/schema_reading.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace indexpilot::engine {

/// The planner in sessions of their own. `hypothetical` is false where HypoPG is not there or may not be
/// used: they plan with the real indexes only then, and answer other questions with a Failure.
struct Planners {
    std::vector<advisor::WhatIf> whatIfs;
    bool hypothetical = false;
};

/// Throws DatabaseError when no session can be had; fewer than asked for are no error.
Planners openPlanners(const pg::ConnectRequest &request, const pg::Capabilities &capabilities, int count,
                      pg::Interrupter &interrupter);

/// Everything that is read before the planner is asked.
struct Prepared {
    AdviceRun run; ///< input and capabilities are there, the advice is not
    AdviceBasis basis;
};
/// The outcome of a stop that left nothing to show.
Failure stoppedTooEarly();

/// Throws DatabaseError. `problem`: a workload text without any statement. What has not been read two seconds
/// after a stop is given up.
Prepared prepareAdvice(const AdviceRequest &request, const std::stop_token &stop,
                       std::optional<Failure> *problem = nullptr);

/// The present plan of each text of the workload.
using PresentPlans = std::map<std::string, advisor::WhatIfAnswer>;

/// Plans every text once, in parallel; after a stop the rest stays without a plan. `role` is who needs a
/// right. What the server refuses goes: variants first, then statements without any left, named in leftOut. A
/// write that the role may not do is planned as the SELECT that finds its rows.
PresentPlans keepPlannable(advisor::Workload &workload, const pg::SchemaReading &schema,
                           const std::string &role, const std::vector<advisor::WhatIf> &whatIfs,
                           const std::stop_token &stop, const std::function<void(double share)> &progress);

/// Answers questions about no index from `known`, which must outlive it.
advisor::WhatIf remembering(advisor::WhatIf whatIf, const PresentPlans &known);

} // namespace indexpilot::engine
