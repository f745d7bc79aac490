// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lifecycle/plan_facts.h"

// What plans of statements and of ways back share.
namespace indexpilot::lifecycle {

inline tl::unexpected<Failure> wrongRequest(const std::string &subject, const std::string &detail,
                                            const std::string &remedy)
{
    return tl::make_unexpected(Failure{FailureCode::Usage, subject, detail, remedy});
}

/// Goals for the indexes of all partitions of a goal that is partitioned: `known` of each where there is one,
/// else like the whole under a name of the server's pattern.
std::vector<pg::IndexAttributes> partGoals(const PlanContext &context, const PlanFacts &facts,
                                           const pg::IndexAttributes &whole,
                                           const std::vector<pg::IndexAttributes> &known);

} // namespace indexpilot::lifecycle
