// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/kept_indexes.h"
#include "core/lifecycle/plan_restore.h"
#include "core/lifecycle/planner.h"

// What becomes of a kept index: it is given back, or dropped.
namespace indexpilot::lifecycle {

/// Those of the target, from the journal and the facts.
std::vector<KeptIndex> keptIndexes(const PlanContext &context, const PlanFacts &facts);

/// The kept index takes its name back, and whatever has it now is kept instead, as long again; where a soak
/// of none is wished it is dropped. Nothing is built. `name`: of the kept index, or the one it had, with or
/// without its schema. Usage when none is kept under it; refused when it is not as it was left.
Result<Plan> planGiveBack(const PlanContext &context, const std::string &name);

/// DROP INDEX CONCURRENTLY of a kept index; before its time too, which the plan says.
Result<Plan> planKeptDrop(const PlanContext &context, const std::string &name);

/// One that was what the restore wants, so that nothing needs to be built.
std::optional<KeptIndex> keptAs(const PlanContext &context, const PlanFacts &facts, const Restore &restore);
/// Adds the steps by which the kept index becomes the goal.
void giveBack(PlanDraft &draft, const KeptIndex &kept, const pg::IndexAttributes &goal, const Soak &soak);

} // namespace indexpilot::lifecycle
