// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"
#include "core/base/result.h"
#include "core/explain/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace indexpilot::advisor {

/// The planner's answer for one text under one set of hypothetical indexes.
struct WhatIfAnswer {
    double cost = 0;               ///< planner units, root total cost
    std::vector<std::size_t> used; ///< positions in the set asked for that the plan uses
    explain::Plan plan;
};

/// Plans `sql` as if the indexes `set` existed besides the real ones. Called from one thread at a time;
/// analysis is handed one such function for each worker. A failure belongs to the statement (unknown table,
/// type, right).
using WhatIf =
    std::function<Result<WhatIfAnswer>(const std::string &sql, const std::vector<IndexDefinition> &set)>;

/// Whether the what-if planner can answer for this index at all (HypoPG: btree, hash, brin).
bool isPlannable(const IndexDefinition &definition);

} // namespace indexpilot::advisor
