// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/statement_goal.h"

#include "core/lifecycle/plan_draft.h"
#include "core/sql/expression_text.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

constexpr std::size_t longestName = 63; ///< NAMEDATALEN - 1

/// "a name, or SQL with its schema" → SQL.
std::string asSql(const std::string &name)
{
    return name.empty() || name.find('.') != std::string::npos ? name : sql::identifierText(name);
}

pg::IndexColumnAttributes columnOf(const sql::IndexStatementKey &key)
{
    const bool isExpression = key.column.empty();
    return {.text = isExpression ? "(" + key.expression + ")" : sql::identifierText(key.column),
            .isExpression = isExpression,
            .operatorClass = asSql(key.operatorClass),
            .operatorClassOptions = key.operatorClassOptions,
            .collation = asSql(key.collation),
            .descending = key.descending,
            .nullsFirst = key.nullsFirst};
}

/// The beginning that fits, never in the middle of a letter.
std::string cut(const std::string &text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

pg::IndexAttributes goalOf(const sql::IndexStatement &statement, const pg::TableNode &table,
                           const std::string &name)
{
    pg::IndexAttributes goal;
    goal.name = name;
    goal.method = statement.method.empty() ? "btree" : statement.method;
    goal.ordered = true; // an order is printed only where one was written
    goal.unique = statement.unique;
    goal.nullsNotDistinct = statement.nullsNotDistinct;
    goal.predicate = statement.predicate;
    goal.tablespace = statement.tablespace;
    for (const sql::IndexStatementKey &key : statement.keys)
        goal.columns.push_back(columnOf(key));
    for (const std::string &column : statement.include)
        goal.columns.push_back({.text = sql::identifierText(column), .isKey = false});
    for (const auto &[option, value] : statement.options)
        goal.options.push_back(option + "=" + value);
    goal.partitioned = table.kind == 'p';
    return onLiveTable(goal, table);
}

std::string chosenName(const std::string &table, const std::vector<pg::IndexColumnAttributes> &columns,
                       const std::function<bool(const std::string &)> &isTaken)
{
    std::string middle;
    for (const pg::IndexColumnAttributes &column : columns) {
        if (!column.isKey)
            continue;
        std::string part = column.isExpression ? "expr" : column.text;
        std::erase(part, '"');
        middle += "_" + part;
    }
    for (int number = 0;; ++number) {
        const std::string tail = "_idx" + (number ? std::to_string(number) : std::string());
        const std::string name = cut(cut(table, 29) + middle, longestName - tail.size()) + tail;
        if (!isTaken(name))
            return name;
    }
}

} // namespace indexpilot::lifecycle
