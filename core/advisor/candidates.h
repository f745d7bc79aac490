// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"
#include "core/advisor/key_check.h"
#include "core/advisor/workload.h"
#include "core/explain/plan.h"

#include <map>
#include <string>
#include <vector>

namespace indexpilot::advisor {

/// An index that could help, with why it was thought of.
struct Candidate {
    IndexDefinition definition;
    std::vector<std::string>
        reasons; ///< rules, in words: "equality on customer_id, then ORDER BY created_at DESC"
    std::vector<std::size_t> statements; ///< positions in the workload that it was made for
    bool plannable = true;               ///< false: HypoPG cannot judge it (GIN, GiST)
};

struct Rejected {
    IndexDefinition definition;
    std::string
        rule; ///< stable key: "tiny_table", "covered_by_existing", "low_selectivity", "writes_cost_more", …
    std::string reason; ///< for people
};

struct CandidateLimits {
    int maxWidth = 4; ///< key columns
    int maxIncludes = 4;
    int perStatement = 24; ///< the most promising by their rule's rank
    std::int64_t tinyTablePages = 16;
};

struct Candidates {
    std::vector<Candidate> candidates; ///< distinct by canonicalKey, in a stable order
    std::vector<Rejected> rejected;
    std::vector<KeyCheck> checks; ///< of foreign keys that no index of today serves and a candidate would
};

/// From statement facts, statistics and the statements' present plans (by position; may lack some).
/// `hoursOfStatistics`: age of the tables' counters; <= 0: not known.
Candidates candidatesFor(const Workload &workload, const pg::SchemaReading &schema,
                         const std::map<std::size_t, explain::Plan> &plans, const CandidateLimits &limits,
                         double hoursOfStatistics = 0);

} // namespace indexpilot::advisor
