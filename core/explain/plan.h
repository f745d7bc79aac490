// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::explain {

/// One node of EXPLAIN (FORMAT JSON). Costs in planner units, rows per loop, times in ms.
struct PlanNode {
    std::string type;     ///< "Seq Scan", …
    std::string relation; ///< schema-qualified where the plan says so
    std::string alias;
    std::string index;
    std::string joinType;
    std::string strategy;
    std::vector<std::string> indexConditions;
    std::vector<std::string> filters;    ///< Filter, Join Filter, One-Time Filter
    std::vector<std::string> conditions; ///< Hash Cond, Merge Cond, Recheck Cond
    std::vector<std::string> sortKeys;
    double startupCost = 0;
    double totalCost = 0;
    double planRows = 0;
    int planWidth = 0;
    int workersPlanned = 0;
    std::string subplanName;
    std::string parentRelationship;
    std::optional<double> actualRows; ///< per loop; only when ANALYZE output is read
    std::optional<double> actualMs;   ///< per loop
    std::optional<double> actualLoops;
    std::optional<double> rowsRemoved;
    std::vector<PlanNode> children;
    friend bool operator==(const PlanNode &, const PlanNode &) = default;
};

/// Whether `node` or anything below it reads `index`.
bool uses(const PlanNode &node, const std::string &index);

struct Plan {
    PlanNode root;
    std::string shapeHash; ///< of types, relations, indexes and conditions, not of numbers: a change means
                           ///< another plan
    bool generic = false;
    std::optional<double> executionMs;  ///< of EXPLAIN ANALYZE
    std::optional<double> sharedBlocks; ///< hit and read, of EXPLAIN (ANALYZE, BUFFERS)
    friend bool operator==(const Plan &, const Plan &) = default;
};

Result<Plan> parsePlan(const std::string &json);

enum class NodeChange { Same, Changed, Added, Removed };

struct PlanDifference {
    NodeChange change = NodeChange::Same;
    int depth = 0;
    std::string before; ///< one line; empty when added
    std::string after;  ///< one line; empty when removed
    double costBefore = 0;
    double costAfter = 0;
    friend bool operator==(const PlanDifference &, const PlanDifference &) = default;
};

std::vector<PlanDifference> difference(const Plan &before, const Plan &after);
/// "Index Scan using orders_pkey on orders  (cost=0.42..8.44 rows=1)" for each node, indented: the text form.
std::string toText(const Plan &plan);

} // namespace indexpilot::explain
