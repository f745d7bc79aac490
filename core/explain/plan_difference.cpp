// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan.h"
#include "core/explain/plan_text.h"
#include "core/explain/shape.h"

#include <algorithm>

namespace indexpilot::explain {

namespace {

using Children = std::vector<PlanNode>;

/// Two nodes that do the same to the same thing, perhaps under other conditions.
bool alike(const PlanNode &one, const PlanNode &other)
{
    return one.type == other.type && one.relation == other.relation && one.index == other.index;
}

/// Two nodes of which one may stand where the other stood: both read the same table, or both have the same
/// role.
bool replaces(const PlanNode &one, const PlanNode &other)
{
    if (!one.relation.empty() || !other.relation.empty())
        return one.relation == other.relation && one.alias == other.alias;
    return one.children.size() == other.children.size();
}

void addAll(std::vector<PlanDifference> &list, const PlanNode &node, int depth, NodeChange change)
{
    PlanDifference entry;
    entry.change = change;
    entry.depth = depth;
    (change == NodeChange::Added ? entry.after : entry.before) = lineOf(node);
    (change == NodeChange::Added ? entry.costAfter : entry.costBefore) = node.totalCost;
    list.push_back(std::move(entry));
    for (const PlanNode &child : node.children)
        addAll(list, child, depth + 1, change);
}

void addOne(std::vector<PlanDifference> &list, const PlanNode &node, int depth, NodeChange change)
{
    PlanNode alone = node;
    alone.children.clear();
    addAll(list, alone, depth, change);
}

/// Length of the longest common subsequence of like children, from each pair of places to the ends.
std::vector<std::vector<int>> commonLengths(const Children &before, const Children &after)
{
    std::vector<std::vector<int>> length(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            length[i][j] = alike(before[i], after[j]) ? length[i + 1][j + 1] + 1
                                                      : std::max(length[i + 1][j], length[i][j + 1]);
    return length;
}

void compare(std::vector<PlanDifference> &list, const PlanNode &before, const PlanNode &after, int depth);

void compareChildren(std::vector<PlanDifference> &list, const Children &before, const Children &after,
                     int depth)
{
    constexpr std::size_t mostAligned = 2000; // children of an Append over partitions; above, pairs in order
    const bool align = before.size() <= mostAligned && after.size() <= mostAligned;
    const auto length = align ? commonLengths(before, after) : std::vector<std::vector<int>>{};
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        const bool pair = !align || alike(before[i], after[j]) || length[i][j] == length[i + 1][j + 1];
        if (pair)
            compare(list, before[i++], after[j++], depth);
        else if (length[i + 1][j] >= length[i][j + 1])
            addAll(list, before[i++], depth, NodeChange::Removed);
        else
            addAll(list, after[j++], depth, NodeChange::Added);
    }
    for (; i < before.size(); ++i)
        addAll(list, before[i], depth, NodeChange::Removed);
    for (; j < after.size(); ++j)
        addAll(list, after[j], depth, NodeChange::Added);
}

void compare(std::vector<PlanDifference> &list, const PlanNode &before, const PlanNode &after, int depth)
{
    if (!alike(before, after) && !replaces(before, after)) {
        if (before.children.size() == 1 && alike(before.children[0], after)) { // a node above fell away
            addOne(list, before, depth, NodeChange::Removed);
            return compare(list, before.children[0], after, depth + 1);
        }
        if (after.children.size() == 1 && alike(before, after.children[0])) { // a node above came in
            addOne(list, after, depth, NodeChange::Added);
            return compare(list, before, after.children[0], depth + 1);
        }
    }
    PlanDifference entry;
    entry.change = shapeOf(before) == shapeOf(after) ? NodeChange::Same : NodeChange::Changed;
    entry.depth = depth;
    entry.before = lineOf(before);
    entry.after = lineOf(after);
    entry.costBefore = before.totalCost;
    entry.costAfter = after.totalCost;
    list.push_back(std::move(entry));
    compareChildren(list, before.children, after.children, depth + 1);
}

} // namespace

std::vector<PlanDifference> difference(const Plan &before, const Plan &after)
{
    std::vector<PlanDifference> list;
    compare(list, before.root, after.root, 0);
    return list;
}

} // namespace indexpilot::explain
