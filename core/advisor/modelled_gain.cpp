// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/modelled_gain.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double caution = 0.7; ///< rechecks, and pages of the index itself
constexpr double descent = 20;  ///< planner units for the index' inner pages

bool reads(const explain::PlanNode &node, const IndexDefinition &definition)
{
    const std::string &relation = node.relation;
    const bool sameName = relation == definition.table || relation.ends_with("." + definition.table);
    return sameName && node.type.ends_with("Seq Scan") && !node.filters.empty();
}

} // namespace

double modelledGain(const explain::Plan &plan, const IndexDefinition &definition, double randomPageCost)
{
    double best = 0;
    std::vector<const explain::PlanNode *> open{&plan.root};
    while (!open.empty()) {
        const explain::PlanNode *node = open.back();
        open.pop_back();
        for (const explain::PlanNode &child : node->children)
            open.push_back(&child);
        if (reads(*node, definition))
            best = std::max(best, node->totalCost - node->planRows * (randomPageCost + 0.1) - descent);
    }
    return std::max(0.0, best * caution);
}

} // namespace indexpilot::advisor
