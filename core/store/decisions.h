// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

// What people decided on recommendations, in the store's tables.
namespace indexpilot::store {

void writeDecision(Database &database, TargetId target, const DecisionRecord &decision);
/// The newest of each recommendation.
std::vector<DecisionRecord> readDecisions(Database &database, TargetId target);
/// All of one recommendation, oldest first.
std::vector<DecisionRecord> readDecisionsOf(Database &database, TargetId target,
                                            const std::string &recommendation);

} // namespace indexpilot::store
