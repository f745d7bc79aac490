// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/contributions.h"

#include <algorithm>

namespace indexpilot::risk {

namespace {

constexpr double smallTable = 1e4; // rows; below, how rows are chosen hardly matters
constexpr double largeTable = 1e7;

/// How much it matters that an index cannot be used: little on a small table, half when the size is unknown.
double weightOfTable(const TableScale &scale)
{
    if (!scale.largestRows)
        return 0.5;
    return 0.1 + 0.9 * ramp(*scale.largestRows, smallTable, largeTable);
}

const sql::Predicate *firstOf(const sql::StatementFacts &facts, sql::PredicateKind kind)
{
    const auto found = std::find_if(facts.predicates.begin(), facts.predicates.end(),
                                    [kind](const sql::Predicate &one) { return one.kind == kind; });
    return found == facts.predicates.end() ? nullptr : &*found;
}

std::string columnText(const sql::Predicate &predicate)
{
    const sql::ColumnReference &column = predicate.column;
    return (column.table.empty() ? "" : column.table + ".") + column.column;
}

void addPredicates(Contributions &list, const sql::StatementFacts &facts, double table)
{
    if (const sql::Predicate *like = firstOf(facts, sql::PredicateKind::WildcardLike))
        add(list, {"leading_wildcard", "LIKE with a leading wildcard", columnText(*like), 1.2 * table});
    if (const sql::Predicate *match = firstOf(facts, sql::PredicateKind::PatternMatch))
        add(list,
            {"pattern_match", "Pattern that a plain index cannot serve", columnText(*match), 0.5 * table});
    const sql::Predicate *expression = firstOf(facts, sql::PredicateKind::Expression);
    const std::string text = expression ? expression->expression : "in a condition";
    if (facts.functionOnColumn)
        add(list, {"function_on_column", "Function around a column", text, 0.9 * table});
    else if (facts.castOnColumn)
        add(list, {"cast_on_column", "Cast around a column", text, 0.7 * table});
    if (const sql::Predicate *notIn = firstOf(facts, sql::PredicateKind::NotIn);
        notIn && facts.subqueries > 0)
        add(list, {"not_in_subquery", "NOT IN beside a subquery", columnText(*notIn), 0.8 * table});
}

/// INSERT … VALUES only writes its table.
bool readsWholeTables(const sql::StatementFacts &facts)
{
    const bool reads = facts.kind == sql::StatementKind::Select ||
                       (facts.kind == sql::StatementKind::Insert &&
                        std::any_of(facts.tables.begin(), facts.tables.end(),
                                    [](const sql::TableReference &table) { return !table.written; }));
    return reads && !facts.tables.empty() && !facts.hasWhere && !facts.hasLimit;
}

} // namespace

void addTextFactors(Contributions &list, const sql::StatementFacts &facts, const TableScale &scale)
{
    const double table = weightOfTable(scale);
    addPredicates(list, facts, table);
    if (readsWholeTables(facts) && scale.largestRows)
        add(list, {"no_where", "No WHERE and no LIMIT", compact(*scale.largestRows) + " rows",
                   2.7 * ramp(*scale.largestRows, smallTable, largeTable)});
    if (facts.orderByRandom)
        add(list, {"order_by_random", "ORDER BY random()", "sorts every row", 1.4 * table});
    if (facts.hasOffset)
        add(list, {"offset_paging", "Paging by OFFSET", "reads what it skips", 0.7 * table});
    if (facts.correlatedSubquery)
        add(list, {"correlated_subquery", "Correlated subquery", "may run once a row", 0.6 * table});
    if (facts.recursive) // its cost estimate is known to be far too low
        add(list, {"recursion", "Recursive query", "its cost cannot be estimated", 2.7});
    add(list, {"long_in_list", "Long IN list", std::to_string(facts.longestInList) + " values",
               1.2 * ramp(facts.longestInList, 50, 5000)});
    add(list, {"many_tables", "Many tables joined", std::to_string(facts.tables.size()),
               0.6 * ramp(static_cast<double>(facts.tables.size()), 6, 30)});
    add(list, {"many_alternatives", "Conditions joined by OR", std::to_string(facts.orConditions),
               0.6 * ramp(facts.orConditions, 2, 100)});
}

std::vector<std::string> brokenRules(const sql::StatementFacts &facts)
{
    std::vector<std::string> rules;
    if (facts.writesWithoutWhere) {
        const bool outermost =
            facts.kind == sql::StatementKind::Update || facts.kind == sql::StatementKind::Delete;
        rules.push_back((outermost ? facts.command : "UPDATE or DELETE") + " without WHERE");
    }
    if (facts.missingJoinPredicate)
        rules.emplace_back("Tables that no condition joins");
    if (facts.unboundedRecursion)
        rules.emplace_back("Recursion without a bound");
    if (facts.strongLock)
        rules.push_back(facts.command + " with a lock that stops writes");
    return rules;
}

} // namespace indexpilot::risk
