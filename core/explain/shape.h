// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <string>

namespace indexpilot::explain {

/// First 16 hex digits of the SHA-256 of what makes a plan another plan: types, strategies, join types,
/// relations, indexes, conditions and sort keys. Costs, rows and constants are left out.
std::string shapeHashOf(const PlanNode &root);
/// The node's own part of it, without its children.
std::string shapeOf(const PlanNode &node);
/// "((id = 42) AND (status = 'open'::text))" → "((id = ?) AND (status = ?::text))"; $1 → ?; lists of
/// constants to one "?".
std::string withoutConstants(std::string_view condition);
/// Whether a condition holds a parameter of the statement ($1). Parameters of subplans ($0 …, with their
/// name in the plan) do not count.
bool isGeneric(const PlanNode &root);

} // namespace indexpilot::explain
