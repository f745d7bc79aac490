// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/tree_questions.h"

#include <algorithm>

namespace indexpilot::sql {

namespace {

bool readsFrom(const Node &node, const std::string &name)
{
    if (node.tag() == "RangeVar" && node.body().at("relname").text == name &&
        node.body().at("schemaname").isNull())
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node &child) { return readsFrom(child, name); });
}

/// An inner join with a condition, or a subquery in FROM that chooses rows: the term ends when nothing fits.
bool choosesRows(const Node &node)
{
    if (node.tag() == "JoinExpr") {
        const Node &join = node.body();
        const bool conditioned = !letsEverythingThrough(join.at("quals")) ||
                                 !join.at("usingClause").isNull() || join.at("isNatural").number != 0;
        if (join.at("jointype").text == "JOIN_INNER" && conditioned)
            return true;
    }
    if (node.key == "whereClause" && !letsEverythingThrough(node))
        return true;
    return std::any_of(node.children.begin(), node.children.end(), choosesRows);
}

bool termIsBounded(const Node &term)
{
    if (!term.at("larg").isNull())
        return termIsBounded(term.at("larg")) && termIsBounded(term.at("rarg"));
    return !letsEverythingThrough(term.at("whereClause")) || !term.at("limitCount").isNull() ||
           choosesRows(term.at("fromClause"));
}

/// A plain "SELECT … FROM t LIMIT 10" stops asking for rows; a sort or an aggregate would want them all.
bool stopsAsking(const Node &user)
{
    return !user.at("limitCount").isNull() && user.at("sortClause").isNull() &&
           user.at("groupClause").isNull() && user.at("distinctClause").isNull() &&
           !holdsAggregate(user.at("targetList")) && !holdsWindow(user.at("targetList"));
}

} // namespace

void Collector::recursiveTerm(const Node &cte, const Node &user)
{
    const Node &query = cte.at("ctequery").body();
    const Node &term = query.at("rarg");
    if (term.isNull() || !readsFrom(query, cte.at("ctename").text))
        return;
    m_facts.recursive = true;
    const bool bounded = termIsBounded(term) || !query.at("limitCount").isNull() ||
                         !cte.at("cycle_clause").isNull() || stopsAsking(user);
    if (!bounded)
        m_facts.unboundedRecursion = true;
}

} // namespace indexpilot::sql
