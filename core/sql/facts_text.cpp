// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/facts_text.h"

#include "core/sql/expression_text.h"

namespace indexpilot::sql {

namespace {

/// A line feed inside a name or a constant would look like the next fact.
std::string oneLine(std::string_view text)
{
    std::string result;
    for (const char letter : text)
        if (letter == '\n')
            result += "\\n";
        else
            result += letter;
    return result;
}

class Lines {
public:
    void add(std::string_view key, std::string_view value)
    {
        m_text += (m_text.empty() ? "" : "\n") + std::string(key) + ": " + oneLine(value);
    }
    void flag(std::string_view key, bool holds)
    {
        if (holds)
            m_text += (m_text.empty() ? "" : "\n") + std::string(key);
    }
    void number(std::string_view key, int value)
    {
        if (value != 0)
            add(key, std::to_string(value));
    }
    void names(std::string_view key, const std::vector<std::string> &names)
    {
        std::string list;
        for (const std::string &name : names)
            list += (list.empty() ? "" : ", ") + identifierText(name);
        if (!list.empty())
            add(key, list);
    }
    void columns(std::string_view key, const std::vector<ColumnReference> &columns)
    {
        std::string list;
        for (const ColumnReference &column : columns)
            list += (list.empty() ? "" : ", ") + toText(column);
        if (!list.empty())
            add(key, list);
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string tableText(const TableReference &table)
{
    std::string text = table.schema.empty() ? "" : identifierText(table.schema) + ".";
    text += identifierText(table.name);
    if (table.alias != table.name)
        text += " " + identifierText(table.alias);
    return text + (table.written ? " [written]" : "");
}

std::string predicateText(const Predicate &predicate)
{
    std::string text = toText(predicate.column) + " " + predicate.operatorName;
    if (!predicate.constant.empty())
        text += " " + predicate.constant;
    if (predicate.isParameter)
        text += " $n";
    text += " [" + std::string(nameOf(predicate.kind));
    if (!predicate.expression.empty())
        text += " of " + predicate.expression;
    return text + (predicate.underOr ? ", under OR]" : "]");
}

std::string orderText(const OrderColumn &order)
{
    std::string text = order.expression.empty() ? toText(order.column) : order.expression;
    text += order.descending ? " DESC" : "";
    if (order.nullsFirst != order.descending)
        text += order.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return text;
}

void addFlags(Lines &lines, const StatementFacts &facts)
{
    lines.flag("has offset", facts.hasOffset);
    lines.flag("distinct", facts.distinct);
    lines.flag("selects star", facts.selectsStar);
    lines.flag("has where", facts.hasWhere);
    lines.flag("writes without where", facts.writesWithoutWhere);
    lines.flag("missing join predicate", facts.missingJoinPredicate);
    lines.flag("recursive", facts.recursive);
    lines.flag("unbounded recursion", facts.unboundedRecursion);
    lines.flag("function on column", facts.functionOnColumn);
    lines.flag("cast on column", facts.castOnColumn);
    lines.flag("locks rows", facts.locksRows);
    lines.flag("strong lock", facts.strongLock);
    lines.flag("correlated subquery", facts.correlatedSubquery);
    lines.flag("order by random", facts.orderByRandom);
    lines.number("subqueries", facts.subqueries);
    lines.number("set operations", facts.setOperations);
    lines.number("longest IN list", facts.longestInList);
    lines.number("OR conditions", facts.orConditions);
    lines.number("parameters", facts.parameters);
}

} // namespace

std::string_view nameOf(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Select:
        return "Select";
    case StatementKind::Insert:
        return "Insert";
    case StatementKind::Update:
        return "Update";
    case StatementKind::Delete:
        return "Delete";
    case StatementKind::Merge:
        return "Merge";
    case StatementKind::Utility:
        return "Utility";
    case StatementKind::Ddl:
        return "Ddl";
    case StatementKind::Transaction:
        return "Transaction";
    case StatementKind::Unparsed:
        return "Unparsed";
    }
    return "";
}

std::string_view nameOf(PredicateKind kind)
{
    switch (kind) {
    case PredicateKind::Equality:
        return "Equality";
    case PredicateKind::Range:
        return "Range";
    case PredicateKind::PrefixLike:
        return "PrefixLike";
    case PredicateKind::WildcardLike:
        return "WildcardLike";
    case PredicateKind::PatternMatch:
        return "PatternMatch";
    case PredicateKind::IsNull:
        return "IsNull";
    case PredicateKind::IsNotNull:
        return "IsNotNull";
    case PredicateKind::In:
        return "In";
    case PredicateKind::NotIn:
        return "NotIn";
    case PredicateKind::NotEqual:
        return "NotEqual";
    case PredicateKind::Containment:
        return "Containment";
    case PredicateKind::Expression:
        return "Expression";
    }
    return "";
}

std::string toText(const ColumnReference &column)
{
    const std::string schema = column.schema.empty() ? "" : identifierText(column.schema) + ".";
    const std::string table = column.table.empty() ? "?" : identifierText(column.table);
    return schema + table + "." + identifierText(column.column);
}

std::string toText(const StatementFacts &facts)
{
    Lines lines;
    lines.add("kind", nameOf(facts.kind));
    if (!facts.parseError.empty())
        lines.add("error", facts.parseError);
    if (!facts.command.empty())
        lines.add("command", facts.command);
    for (const TableReference &table : facts.tables)
        lines.add("table", tableText(table));
    for (const Predicate &predicate : facts.predicates)
        lines.add("predicate", predicateText(predicate));
    for (const JoinPair &pair : facts.joins)
        lines.add(pair.outer ? "outer join" : "join", toText(pair.left) + " = " + toText(pair.right));
    for (const OrderColumn &order : facts.orderBy)
        lines.add("order by", orderText(order));
    lines.columns("group by", facts.groupBy);
    lines.columns("outputs", facts.outputs);
    lines.columns("assigned", facts.assigned);
    lines.names("aggregates", facts.aggregates);
    lines.names("window functions", facts.windowFunctions);
    lines.names("with", facts.cteNames);
    if (facts.hasLimit)
        lines.add("limit", facts.limit ? std::to_string(*facts.limit) : "not constant");
    addFlags(lines, facts);
    return lines.take();
}

} // namespace indexpilot::sql
