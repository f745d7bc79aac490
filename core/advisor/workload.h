// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/base/ids.h"
#include "core/sql/statement_facts.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// One statement of the workload (one fingerprint). `variants` are what is planned for it: texts with
/// representative parameters, and the generic text with $n; their weights sum to 1.
struct WorkloadStatement {
    StatementId id;   ///< 0: from a file
    std::string name; ///< "Q-38", or "statement 3" of a file
    std::string fingerprint;
    std::string text; ///< as known, maybe with $n
    sql::StatementFacts facts;
    double callsPerHour = 1;
    double meanMs = 0;  ///< measured; 0: unknown (from a file)
    bool burst = false; ///< most of its calls fell into a single hour of a longer history
    struct Variant {
        std::string sql;
        double weight = 1;
        bool generic = false;
    };
    std::vector<Variant> variants;
};

struct Workload {
    std::vector<WorkloadStatement> statements;
    struct LeftOut {
        std::string name;
        Failure why;
    };
    std::vector<LeftOut> leftOut; ///< each with the reason; the rest goes on
};

} // namespace indexpilot::advisor
