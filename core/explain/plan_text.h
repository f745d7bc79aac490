// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <string>

namespace indexpilot::explain {

/// "Index Scan using orders_pkey on orders o".
std::string headingOf(const PlanNode &node);
/// The heading with the node's conditions, on one line.
std::string lineOf(const PlanNode &node);

} // namespace indexpilot::explain
