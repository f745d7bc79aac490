// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"

#include "core/sql/expression_text.h"

#include <algorithm>

namespace indexpilot::sql {

namespace {

constexpr std::size_t longestTitle = 72; // bytes
constexpr std::size_t mostNames = 2;

/// On one line, whatever an identifier holds.
std::string titleLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
    return shortened(std::move(text), longestTitle);
}

void addShown(std::vector<std::string> &names, const std::string &name)
{
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

/// "a, b + 3 more"
std::string listed(const std::vector<std::string> &names)
{
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i)
        result += (i ? ", " : "") + names[i];
    if (names.size() > mostNames)
        result += " + " + std::to_string(names.size() - mostNames) + " more";
    return result;
}

bool choosesRows(const Predicate &predicate)
{
    return predicate.kind != PredicateKind::NotEqual && predicate.kind != PredicateKind::NotIn &&
           predicate.kind != PredicateKind::IsNotNull;
}

std::string selectTitle(const StatementFacts &facts)
{
    std::vector<std::string> tables;
    for (const TableReference &table : facts.tables)
        addShown(tables, table.name);
    std::vector<std::string> columns;
    for (const Predicate &predicate : facts.predicates)
        if (choosesRows(predicate))
            addShown(columns, predicate.column.column);
    std::vector<std::string> groups;
    for (const ColumnReference &column : facts.groupBy)
        addShown(groups, column.column);
    if (tables.empty())
        return facts.command + " without a table";
    std::string title = listed(tables);
    if (!groups.empty())
        title += " grouped by " + listed(groups);
    if (!columns.empty())
        title += (groups.empty() ? " by " : ", where ") + listed(columns);
    return title;
}

} // namespace

std::string shortTitle(const StatementFacts &facts)
{
    if (facts.kind == StatementKind::Unparsed)
        return "text that does not parse";
    if (facts.kind == StatementKind::Select)
        return titleLine(selectTitle(facts));
    const auto written = std::find_if(facts.tables.begin(), facts.tables.end(),
                                      [](const TableReference &table) { return table.written; });
    if (written != facts.tables.end())
        return titleLine(facts.command + " " + written->name);
    return titleLine(facts.tables.empty() ? facts.command : facts.command + " " + facts.tables.front().name);
}

} // namespace indexpilot::sql
