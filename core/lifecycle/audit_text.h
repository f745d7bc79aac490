// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/lifecycle/plan.h"
#include "core/store/lifecycle_records.h"

// What the audit and the versions say of a change.
namespace indexpilot::lifecycle {

std::string sqlOf(const Plan &plan); ///< every statement, a line each
/// What stands behind the plan's names: a line each, or "none".
std::string stateOf(const pg::IndexAttributesReading &reading, const Plan &plan);
/// "s.i is kept as s.indexpilot_kept_… until 2026-…"; empty: nothing is.
std::string keepText(const Plan &plan, TimePoint from);
std::string causeOf(const store::ActionRecord &action, const Plan &plan); ///< "created by action 7"

} // namespace indexpilot::lifecycle
