// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/plan_misses.h"

#include <algorithm>
#include <array>

namespace indexpilot::advisor {
namespace {

using explain::PlanNode;

/// Reads all of its input before it returns a row.
bool readsAll(const PlanNode &node)
{
    constexpr std::array<std::string_view, 8> blocking{
        "Sort", "Hash", "Aggregate", "HashAggregate", "MixedAggregate", "Insert", "Update", "Delete"};
    return std::ranges::find(blocking, node.type) != blocking.end();
}

/// Whether a child may be left before its last row.
bool mayStop(const PlanNode &node, std::size_t child)
{
    const bool isInner = child > 0;
    return node.type == "Limit" || node.type == "Merge Join" ||
           (isInner && (node.joinType == "Semi" || node.joinType == "Anti"));
}

bool isSubplan(const PlanNode &node)
{
    return node.parentRelationship == "SubPlan" || node.parentRelationship == "InitPlan";
}

enum class Reading { Whole, MaybeStopped };

void collect(const PlanNode &node, Reading reading, double limit, std::vector<PlanMiss> &misses)
{
    const double loops = node.actualLoops.value_or(0);
    if (!node.relation.empty() && node.actualRows && loops > 0 && node.type.ends_with("Scan") &&
        node.type != "CTE Scan") {
        const double estimated = std::max(1.0, node.planRows);
        const double actual = std::max(1.0, *node.actualRows);
        const double factor = std::max(estimated / actual, actual / estimated);
        if (factor > limit && (actual > estimated || reading == Reading::Whole)) {
            PlanMiss miss{.relation = node.relation,
                          .estimated = node.planRows,
                          .actual = *node.actualRows,
                          .factor = factor,
                          .conditions = node.indexConditions};
            for (const auto *more : {&node.filters, &node.conditions})
                miss.conditions.insert(miss.conditions.end(), more->begin(), more->end());
            misses.push_back(std::move(miss));
        }
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const PlanNode &child = node.children[i];
        const Reading inherited = readsAll(node) ? Reading::Whole : reading;
        // EXISTS and scalar subqueries stop at their first row.
        const bool stops = mayStop(node, i) || isSubplan(child);
        collect(child, stops ? Reading::MaybeStopped : inherited, limit, misses);
    }
}

} // namespace

std::vector<PlanMiss> planMisses(const explain::Plan &plan, double factor)
{
    std::vector<PlanMiss> misses;
    collect(plan.root, Reading::Whole, factor, misses);
    return misses;
}

} // namespace indexpilot::advisor
