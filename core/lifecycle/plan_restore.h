// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan_draft.h"
#include "core/lifecycle/soak.h"

namespace indexpilot::lifecycle {

enum class GoalKnown {
    Yes, ///< all attributes, as a version has them
    No   ///< as a statement says them: what the server makes of it counts
};

/// A state that an index, with its parts when it is partitioned, shall have.
struct Restore {
    pg::IndexAttributes goal;                  ///< on the live table
    std::vector<pg::IndexAttributes> parts;    ///< goals of the indexes of partitions, on their live tables
    const pg::IndexAttributes *live = nullptr; ///< null: there is none now
    GoalKnown known = GoalKnown::Yes;
    Soak soak = {}; ///< of `live`, when it is replaced
};

/// Adds the steps from `live` to the goal, with goals and inverse; refusals where it is not to be done.
void planRestore(PlanDraft &draft, const Restore &restore);
void planPartitionedRestore(PlanDraft &draft, const Restore &restore);

/// The way back to `live` (null: to nothing) once the plan is done.
InversePlan inverseOf(const PlanDraft &draft, const pg::IndexAttributes *live,
                      const pg::IndexAttributes *after);

} // namespace indexpilot::lifecycle
