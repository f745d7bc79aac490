// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/recommendation.h"

namespace indexpilot::advisor {

/// The card of a chosen index: effects by statement, benefit and writes in server time, build and rollback.
Recommendation creation(const AdviceInput &input, const Selection &selection, const ChosenIndex &index);
/// The card of an index to be dropped.
Recommendation removal(const AdviceInput &input, const DropProposal &proposal);

/// The card of a table whose statistics mislead the planner.
Recommendation refresh(const AdviceInput &input, const StaleStatistics &stale);

/// "R-" and six hex digits of what is done to what.
std::string recommendationId(RecommendationAction action, const std::string &subject);

} // namespace indexpilot::advisor
