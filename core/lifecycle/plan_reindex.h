// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan_draft.h"
#include "core/lifecycle/planner.h"
#include "core/lifecycle/statement_request.h"

// A rebuild of one index in its place, by the server's own REINDEX INDEX CONCURRENTLY.
namespace indexpilot::lifecycle {

/// The plan for an index that is there and that no reading of ours has: of the system, or of a temporary
/// table. It is refused. Nothing: the name stands for no such index.
std::optional<Plan> planOutOfReach(const PlanContext &context, const PlanFacts &facts,
                                   const ReindexRequest &request, const std::string &sql);
/// `live`: of the facts.
Plan planReindex(const PlanContext &context, const PlanFacts &facts, const pg::IndexAttributes &live,
                 const ReindexRequest &request, const std::string &sql);

} // namespace indexpilot::lifecycle
