// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"
#include "core/pg/readings.h"
#include "core/pg/schema_reading.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// A plan with a name for people: "Q-38". Only one with actual rows can show a miss.
struct ObservedPlan {
    std::string name;
    explain::Plan plan;
};

enum class StatisticsRemedy {
    Analyze,  ///< what is known is old or missing
    Finer,    ///< fresh and wrong for one column: a larger sample
    Extended, ///< fresh and wrong for several columns together: CREATE STATISTICS
};

/// A table whose statistics mislead the planner, with what to do and why.
struct StaleStatistics {
    std::string schema;
    std::string table;
    std::vector<std::string> columns; ///< whose estimates missed; empty: the whole table
    StatisticsRemedy remedy = StatisticsRemedy::Analyze;
    double worstFactor = 0; ///< largest miss, estimated against actual, either way; 0: none seen
    std::vector<std::string> reasons;
    std::vector<std::string> steps; ///< statements, in order
    std::string sql;                ///< the same as one text; each ends in ";" when there are several
    std::string inverseSql;         ///< empty: an ANALYZE needs none
};

struct StatisticsLimits {
    double missFactor = 10;
    double changedShare = 0.2;
    double changedRows = 1000;
    double fewestRows = 50; ///< autovacuum's own threshold
};

/// Worst first. `counters` (may be null) has the live rows.
std::vector<StaleStatistics> staleStatistics(const pg::SchemaReading &schema,
                                             const pg::CatalogReading *counters,
                                             const std::vector<ObservedPlan> &plans,
                                             const StatisticsLimits &limits);

} // namespace indexpilot::advisor
