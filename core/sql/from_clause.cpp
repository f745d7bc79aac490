// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"

namespace indexpilot::sql {

void Collector::fromItem(const Node &wrapped, Scope &scope)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "RangeVar")
        rangeTable(node, scope);
    else if (tag == "JoinExpr")
        join(node, scope);
    else if (tag == "RangeSubselect")
        rangeSubselect(node, scope);
    else if (tag == "RangeTableSample")
        fromItem(node.at("relation"), scope);
    else
        rangeFunction(node, scope); // RangeFunction, RangeTableFunc (XMLTABLE)
}

void Collector::rangeTable(const Node &node, Scope &scope)
{
    FromItem item;
    item.table = tableOf(node);
    item.alias = item.table.alias;
    const Cte *cte = item.table.schema.empty() ? scope.findCte(item.table.name) : nullptr;
    if (cte) {
        item.kind = FromItem::Kind::Derived;
        item.derived = cte->derived;
        item.joinExempt = cte->derived.singleRow;
        item.table = {};
    } else {
        addTable(item.table);
    }
    scope.items.push_back(std::move(item));
}

void Collector::rangeSubselect(const Node &node, Scope &scope)
{
    const bool lateral = node.at("lateral").number != 0;
    const Node &query = node.at("subquery").body();
    FromItem item;
    item.alias = node.at("alias").at("aliasname").text;
    item.kind = FromItem::Kind::Derived;
    scope.beginCondition();
    item.derived =
        select(query, &scope, lateral ? Scope::Siblings::Seen : Scope::Siblings::Hidden, Level::Inner);
    scope.endCondition();
    const bool values = !query.at("valuesLists").isNull();
    item.joinExempt = lateral || values || item.derived.singleRow;
    item.derived.rename(texts(node.at("alias").at("colnames")));
    if (!values)
        ++m_facts.subqueries;
    const std::set<int> joined = scope.touched;
    scope.items.push_back(std::move(item));
    for (const int other : joined) // LATERAL: what it uses is joined with it
        scope.connect(other, static_cast<int>(scope.items.size()) - 1);
}

void Collector::rangeFunction(const Node &node, Scope &scope)
{
    scope.beginCondition();
    for (const Node &part : node.children)
        if (part.key != "alias")
            expression(part, scope);
    const std::set<int> joined = scope.touched;
    FromItem item;
    item.kind = FromItem::Kind::Function;
    item.alias = node.at("alias").at("aliasname").text;
    item.joinExempt = true;
    item.derived.rename(texts(node.at("alias").at("colnames")));
    scope.items.push_back(std::move(item));
    for (const int other : joined)
        scope.connect(other, static_cast<int>(scope.items.size()) - 1);
}

void Collector::join(const Node &node, Scope &scope)
{
    const std::size_t leftFrom = scope.items.size();
    fromItem(node.at("larg"), scope);
    const std::size_t rightFrom = scope.items.size();
    fromItem(node.at("rarg"), scope);
    const bool outer = node.at("jointype").text != "JOIN_INNER";
    const bool isCross = !outer && node.at("isNatural").number == 0 && node.at("usingClause").isNull() &&
                         node.at("quals").isNull();
    if (isCross) // written out: every row with every row is meant
        scope.connect(static_cast<int>(leftFrom), static_cast<int>(rightFrom));
    if (node.at("isNatural").number) // its columns are the catalog's business
        scope.connect(static_cast<int>(leftFrom), static_cast<int>(rightFrom));
    if (const Node &columns = node.at("usingClause"); !columns.isNull())
        joinUsing(columns, leftFrom, rightFrom, outer, scope);
    if (const Node &condition = node.at("quals"); !condition.isNull())
        conditions(condition, scope, {.outerJoin = outer});
    const std::string &alias = node.at("alias").at("aliasname").text;
    if (!alias.empty() && scope.items.size() == leftFrom + 1)
        scope.items.back().alias = alias;
}

void Collector::joinUsing(const Node &columns, std::size_t leftFrom, std::size_t rightFrom, bool outer,
                          Scope &scope)
{
    for (const std::string &column : texts(columns)) {
        const auto merged = scope.mergedColumns.find(column);
        int left = -1;
        if (merged != scope.mergedColumns.end())
            left = merged->second;
        else if (rightFrom - leftFrom == 1)
            left = static_cast<int>(leftFrom);
        const bool oneRight = scope.items.size() - rightFrom == 1;
        const int right = oneRight ? static_cast<int>(rightFrom) : -1;
        addJoin({scope.columnOf(left, column), scope.columnOf(right, column), outer});
        scope.connect(left < 0 ? static_cast<int>(leftFrom) : left, static_cast<int>(rightFrom));
        if (left >= 0 && merged == scope.mergedColumns.end())
            scope.mergedColumns[column] = left;
    }
}

} // namespace indexpilot::sql
