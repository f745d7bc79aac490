// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan.h"
#include "core/explain/shape.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace indexpilot::explain {

namespace {

using Json = nlohmann::json;

constexpr int deepestPlan = 400;               // nodes below nodes; the server itself stays far below
constexpr std::size_t longestPlan = 32u << 20; // bytes of JSON

std::string text(const Json &node, const char *key)
{
    const auto found = node.find(key);
    return found != node.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> number(const Json &node, const char *key)
{
    const auto found = node.find(key);
    if (found == node.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

/// Clamped: a plan from elsewhere may hold any number.
int wholeNumber(const Json &node, const char *key)
{
    const double value = number(node, key).value_or(0);
    return std::isfinite(value) ? static_cast<int>(std::clamp(value, 0.0, 2e9)) : 0;
}

void addText(std::vector<std::string> &list, const Json &node, const char *key)
{
    if (std::string value = text(node, key); !value.empty())
        list.push_back(std::move(value));
}

std::vector<std::string> textList(const Json &node, const char *key)
{
    std::vector<std::string> list;
    if (const auto found = node.find(key); found != node.end() && found->is_array())
        for (const Json &entry : *found)
            if (entry.is_string())
                list.push_back(entry.get<std::string>());
    return list;
}

/// "Aggregate" becomes what the text form of EXPLAIN calls it: "HashAggregate"; a write is named by its
/// operation.
std::string nodeType(const Json &node)
{
    const std::string type = text(node, "Node Type");
    const std::string strategy = text(node, "Strategy");
    if (type == "Aggregate" && strategy == "Hashed")
        return "HashAggregate";
    if (type == "Aggregate" && strategy == "Sorted")
        return "GroupAggregate";
    if (type == "Aggregate" && strategy == "Mixed")
        return "MixedAggregate";
    if (type == "ModifyTable" && !text(node, "Operation").empty())
        return text(node, "Operation");
    return type;
}

void readActuals(PlanNode &result, const Json &node)
{
    result.actualRows = number(node, "Actual Rows");
    result.actualMs = number(node, "Actual Total Time");
    result.actualLoops = number(node, "Actual Loops");
    for (const char *key :
         {"Rows Removed by Filter", "Rows Removed by Join Filter", "Rows Removed by Index Recheck"})
        if (const std::optional<double> removed = number(node, key))
            result.rowsRemoved = result.rowsRemoved.value_or(0) + *removed;
}

void readConditions(PlanNode &result, const Json &node)
{
    for (const char *key : {"Index Cond", "Order By", "TID Cond"})
        addText(result.indexConditions, node, key);
    for (const char *key : {"Filter", "Join Filter", "One-Time Filter"})
        addText(result.filters, node, key);
    for (const char *key : {"Hash Cond", "Merge Cond", "Recheck Cond"})
        addText(result.conditions, node, key);
    result.sortKeys = textList(node, "Sort Key");
    if (result.sortKeys.empty())
        result.sortKeys = textList(node, "Group Key");
}

PlanNode readNode(const Json &node)
{
    PlanNode result;
    result.type = nodeType(node);
    const std::string schema = text(node, "Schema");
    result.relation = text(node, "Relation Name");
    if (result.relation.empty())
        result.relation = text(node, "CTE Name");
    else if (!schema.empty())
        result.relation = schema + "." + result.relation;
    result.alias = text(node, "Alias");
    result.index = text(node, "Index Name");
    result.joinType = text(node, "Join Type");
    result.strategy = text(node, "Strategy");
    readConditions(result, node);
    result.startupCost = number(node, "Startup Cost").value_or(0);
    result.totalCost = number(node, "Total Cost").value_or(0);
    result.planRows = number(node, "Plan Rows").value_or(0);
    result.planWidth = wholeNumber(node, "Plan Width");
    result.workersPlanned = wholeNumber(node, "Workers Planned");
    result.subplanName = text(node, "Subplan Name");
    result.parentRelationship = text(node, "Parent Relationship");
    readActuals(result, node);
    if (const auto children = node.find("Plans"); children != node.end() && children->is_array())
        for (const Json &child : *children)
            if (child.is_object())
                result.children.push_back(readNode(child));
    return result;
}

tl::unexpected<Failure> notAPlan(const std::string &detail)
{
    return tl::make_unexpected(Failure{FailureCode::Syntax, "plan", detail,
                                       "EXPLAIN (FORMAT JSON) gives the form that is read here"});
}

/// Refuses what is nested deeper than any plan, while it is read.
struct DepthGuard {
    bool *tooDeep;
    bool operator()(int depth, Json::parse_event_t, const Json &) const
    {
        if (depth > 2 * deepestPlan + 4)
            *tooDeep = true;
        return !*tooDeep;
    }
};

} // namespace

Result<Plan> parsePlan(const std::string &json)
{
    if (json.size() > longestPlan)
        return notAPlan("longer than 32 MiB");
    bool tooDeep = false;
    const Json document = Json::parse(json, DepthGuard{&tooDeep}, /*allow_exceptions=*/false);
    if (tooDeep)
        return notAPlan("nested deeper than any plan");
    if (document.is_discarded())
        return notAPlan("the text is no complete JSON");
    const Json *entry = &document;
    if (document.is_array()) {
        if (document.empty())
            return notAPlan("the list of plans is empty");
        entry = &document.front();
    }
    if (!entry->is_object())
        return notAPlan("the JSON holds no plan");
    const auto root = entry->find("Plan");
    if (root == entry->end() || !root->is_object() || text(*root, "Node Type").empty())
        return notAPlan("the JSON has no \"Plan\" with a \"Node Type\"");
    Plan plan;
    plan.root = readNode(*root);
    plan.shapeHash = shapeHashOf(plan.root);
    plan.generic = isGeneric(plan.root);
    plan.executionMs = number(*entry, "Execution Time");
    if (const auto hit = number(*root, "Shared Hit Blocks"))
        plan.sharedBlocks = *hit + number(*root, "Shared Read Blocks").value_or(0);
    return plan;
}

} // namespace indexpilot::explain
