// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_text.h"

#include "core/base/joined.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace indexpilot::explain {

namespace {

std::string printed(const char *format, double value)
{
    std::array<char, 400> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, value);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::string numbersOf(const PlanNode &node)
{
    std::string out = "  (cost=" + printed("%.2f", node.startupCost) + ".." +
                      printed("%.2f", node.totalCost) + " rows=" + printed("%.0f", node.planRows) + ")";
    if (node.actualRows)
        out += " (actual " +
               (node.actualMs ? "time=" + printed("%.3f", *node.actualMs) + " " : std::string()) +
               "rows=" + printed("%.0f", *node.actualRows) +
               " loops=" + printed("%.0f", node.actualLoops.value_or(1)) + ")";
    if (node.rowsRemoved)
        out += " (removed rows=" + printed("%.0f", *node.rowsRemoved) + ")";
    return out;
}

struct Detail {
    const char *label;
    std::string text;
};

std::vector<Detail> detailsOf(const PlanNode &node)
{
    std::vector<Detail> details;
    for (const std::string &condition : node.indexConditions)
        details.push_back({"Index Cond", condition});
    for (const std::string &condition : node.conditions)
        details.push_back({"Cond", condition});
    for (const std::string &filter : node.filters)
        details.push_back({"Filter", filter});
    if (!node.sortKeys.empty())
        details.push_back({"Key", joined(node.sortKeys, ", ")});
    return details;
}

void append(std::string &out, const PlanNode &node, std::size_t depth)
{
    const std::string indent(depth * 6, ' ');
    if (!node.subplanName.empty())
        out += indent + node.subplanName + "\n";
    out += (depth ? indent.substr(4) + "->  " : "") + headingOf(node) + numbersOf(node) + "\n";
    for (const Detail &detail : detailsOf(node))
        out += indent + "  " + detail.label + ": " + detail.text + "\n";
    for (const PlanNode &child : node.children)
        append(out, child, depth + 1);
}

} // namespace

std::string headingOf(const PlanNode &node)
{
    std::string out = node.type;
    const bool isJoin = node.type.ends_with("Join") || node.type == "Nested Loop";
    if (isJoin && !node.joinType.empty() && node.joinType != "Inner")
        out = (node.type == "Nested Loop" ? node.type : node.type.substr(0, node.type.size() - 5)) + " " +
              node.joinType + " Join"; // "Hash Join" → "Hash Left Join"
    if (!node.index.empty())
        out += (node.type == "Bitmap Index Scan" ? " on " : " using ") + node.index;
    if (!node.relation.empty())
        out += " on " + node.relation;
    const std::size_t dot = node.relation.rfind('.');
    const std::string name = dot == std::string::npos ? node.relation : node.relation.substr(dot + 1);
    if (!node.alias.empty() && node.alias != name)
        out += (node.relation.empty() ? " on " : " ") + node.alias;
    return out;
}

std::string lineOf(const PlanNode &node)
{
    std::string out = headingOf(node);
    for (const Detail &detail : detailsOf(node))
        out += std::string("  ") + detail.label + ": " + detail.text;
    return out;
}

bool uses(const PlanNode &node, const std::string &index)
{
    return node.index == index ||
           std::ranges::any_of(node.children, [&](const PlanNode &child) { return uses(child, index); });
}

std::string toText(const Plan &plan)
{
    std::string out;
    append(out, plan.root, 0);
    return out;
}

} // namespace indexpilot::explain
