// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan_draft.h"
#include "core/lifecycle/soak.h"

// An old index stays for a while, under a name of ours, instead of being dropped.
namespace indexpilot::lifecycle {

/// Why it cannot be; empty: it can.
std::string whyNotKept(const pg::IndexAttributes &live);

/// Whether `live`, which leaves with this plan, is kept first; says in the plan where that is wanted and
/// cannot be.
bool keeps(PlanDraft &draft, const pg::IndexAttributes &live, const Soak &soak);

/// Adds to a transaction what gives `live` its kept name, and to the plan what stands there at the end.
void keepAside(PlanDraft &draft, const pg::IndexAttributes &live, Milliseconds time,
               std::vector<std::string> &statements, std::vector<NamedIndex> &names);

/// Instead of a drop: the index is only taken out of its name.
void setAside(PlanDraft &draft, const pg::IndexAttributes &live, Milliseconds time);

/// The way back of a plan that keeps an index: the names once more.
InversePlan inverseOfKeeping(const Plan &plan);

} // namespace indexpilot::lifecycle
