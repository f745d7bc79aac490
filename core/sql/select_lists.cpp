// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/expression_text.h"
#include "core/sql/tree_questions.h"

#include <algorithm>

// The target list and the clauses that refer to it by name or number.
namespace indexpilot::sql {

namespace {

bool isStar(const Node &value)
{
    const Node &fields = value.body().at("fields");
    return value.tag() == "ColumnRef" && !fields.children.empty() && fields.children.back().tag() == "A_Star";
}

/// What "ORDER BY 2" and "ORDER BY alias" stand for; null when the node is neither.
const Node *targetMeant(const Node &node, const Node &targetList)
{
    if (node.tag() == "A_Const") {
        const std::int64_t place = node.body().at("ival").at("ival").number;
        const bool inside = place >= 1 && static_cast<std::size_t>(place) <= targetList.children.size();
        return inside ? &targetList.children[static_cast<std::size_t>(place - 1)].body().at("val") : nullptr;
    }
    const std::vector<std::string> names = texts(node.body().at("fields"));
    if (node.tag() != "ColumnRef" || names.size() != 1)
        return nullptr;
    for (const Node &target : targetList.children)
        if (target.body().at("name").text == names[0])
            return &target.body().at("val");
    return nullptr;
}

/// Name of the output that "ORDER BY 2" of a UNION means; its outputs are the one FROM item then.
std::optional<std::string> outputAt(const Node &node, const Scope &scope)
{
    const std::int64_t place = node.body().at("ival").at("ival").number;
    if (node.tag() != "A_Const" || place < 1 || scope.items.size() != 1)
        return std::nullopt;
    const std::vector<ColumnReference> &outputs = scope.items[0].derived.outputs;
    if (static_cast<std::size_t>(place) > outputs.size())
        return std::nullopt;
    return outputs[static_cast<std::size_t>(place - 1)].column;
}

bool mentionsColumn(const Node &node, const std::string &name)
{
    if (node.tag() == "ColumnRef") {
        const std::vector<std::string> names = texts(node.body().at("fields"));
        return !names.empty() && names.back() == name;
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node &child) { return mentionsColumn(child, name); });
}

bool callsRandom(const Node &node)
{
    if (node.tag() != "FuncCall")
        return false;
    const std::vector<std::string> name = texts(node.body().at("funcname"));
    return !name.empty() && (name.back() == "random" || name.back() == "gen_random_uuid");
}

} // namespace

void Collector::targets(const Node &list, Scope &scope, Level level)
{
    for (const Node &target : list.children) {
        const Node &value = target.body().at("val");
        const bool column = value.tag() == "ColumnRef";
        if (level == Level::Outermost && isStar(value))
            m_facts.selectsStar = true;
        if (level == Level::Outermost && column && !isStar(value))
            m_facts.outputs.push_back(scope.resolve(texts(value.body().at("fields"))).column);
        else
            expression(value, scope);
    }
}

void Collector::grouping(const Node &list, const Node &targetList, Scope &scope)
{
    for (const Node &item : list.children)
        groupingItem(item, targetList, scope);
}

void Collector::groupingItem(const Node &item, const Node &targetList, Scope &scope)
{
    if (item.tag() == "GroupingSet")
        return grouping(item.body().at("content"), targetList, scope);
    if (item.tag() == "RowExpr")
        return grouping(item.body().at("args"), targetList, scope);
    const Node *meant = &item;
    if (const Node *target = targetMeant(item, targetList)) {
        // A column of FROM goes before an output of the same name: "lower(email) AS email … GROUP BY email".
        const std::vector<std::string> names = texts(item.body().at("fields"));
        if (item.tag() != "ColumnRef" || !mentionsColumn(*target, names.back()))
            meant = target;
    }
    if (meant->tag() != "ColumnRef")
        return expression(*meant, scope);
    const ColumnReference column = scope.resolve(texts(meant->body().at("fields"))).column;
    if (std::find(m_facts.groupBy.begin(), m_facts.groupBy.end(), column) == m_facts.groupBy.end())
        m_facts.groupBy.push_back(column);
}

void Collector::ordering(const Node &list, const Node &targetList, Scope &scope, Level level)
{
    for (const Node &entry : list.children) {
        const Node &sort = entry.body();
        const Node *meant = targetMeant(sort.at("node"), targetList);
        const Node &node = meant ? *meant : sort.at("node");
        expression(node, scope);
        if (callsRandom(node))
            m_facts.orderByRandom = true;
        if (level != Level::Outermost)
            continue;
        OrderColumn order;
        const std::vector<std::string> usedOperator = texts(sort.at("useOp"));
        order.descending = sort.at("sortby_dir").text == "SORTBY_DESC" ||
                           (!usedOperator.empty() && usedOperator.back() == ">");
        const std::string &nulls = sort.at("sortby_nulls").text;
        order.nullsFirst =
            nulls == "SORTBY_NULLS_FIRST" || (nulls == "SORTBY_NULLS_DEFAULT" && order.descending);
        if (node.tag() == "ColumnRef")
            order.column = scope.resolve(texts(node.body().at("fields"))).column;
        else if (const std::optional<std::string> output = outputAt(node, scope))
            order.column = scope.columnOf(0, *output);
        else
            order.expression = expressionText(node);
        m_facts.orderBy.push_back(std::move(order));
    }
}

/// What this query shows to the one around it.
Derived Collector::shown(const Node &node, Scope &scope) const
{
    Derived derived;
    derived.complete = node.at("valuesLists").isNull();
    bool aggregated = false;
    bool passesConditions = node.at("windowClause").isNull();
    for (const Node &target : node.at("targetList").children) {
        const Node &value = target.body().at("val");
        aggregated = aggregated || holdsAggregate(value);
        passesConditions = passesConditions && !holdsWindow(value);
        if (isStar(value)) {
            derived.complete = false;
            if (scope.items.size() == 1 && scope.items[0].kind == FromItem::Kind::Table)
                derived.starOf = scope.items[0].table;
            else if (scope.items.size() == 1 && node.at("targetList").children.size() == 1) {
                derived = scope.items[0].derived;
                passesConditions = passesConditions && derived.transparent;
            }
            continue;
        }
        std::string name = target.body().at("name").text;
        ColumnReference source;
        if (value.tag() == "ColumnRef")
            source = scope.resolve(texts(value.body().at("fields"))).column;
        else if (value.tag() == "FuncCall" && name.empty())
            name = texts(value.body().at("funcname")).back();
        derived.sourceColumns.push_back(source.column);
        derived.outputs.push_back({source.schema, source.table, name.empty() ? source.column : name});
    }
    const bool grouped = !node.at("groupClause").isNull();
    derived.transparent = passesConditions && !grouped && !aggregated && node.at("distinctClause").isNull() &&
                          node.at("havingClause").isNull() && node.at("limitCount").isNull() &&
                          node.at("limitOffset").isNull();
    derived.singleRow = !grouped && (aggregated || (scope.items.empty() && node.at("valuesLists").isNull()));
    return derived;
}

} // namespace indexpilot::sql
