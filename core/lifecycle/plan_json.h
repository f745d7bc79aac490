// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lifecycle/plan.h"

#include <string>

namespace indexpilot::lifecycle {

/// The whole plan, as the journal keeps it and the terminal prints it.
std::string planJson(const Plan &plan);
Result<Plan> planFromJson(const std::string &json); ///< what planJson wrote

} // namespace indexpilot::lifecycle
