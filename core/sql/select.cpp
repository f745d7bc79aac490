// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/tree_questions.h"

namespace indexpilot::sql {

namespace {

/// LIMIT, OFFSET and ORDER BY of a branch say nothing about the whole UNION.
StatementFacts limitsOf(const StatementFacts &facts)
{
    StatementFacts result;
    result.limit = facts.limit;
    result.hasLimit = facts.hasLimit;
    result.hasOffset = facts.hasOffset;
    result.orderBy = facts.orderBy;
    return result;
}

void restoreLimits(StatementFacts &facts, const StatementFacts &before)
{
    facts.limit = before.limit;
    facts.hasLimit = before.hasLimit;
    facts.hasOffset = before.hasOffset;
    facts.orderBy = before.orderBy;
}

} // namespace

Derived Collector::select(const Node &node, Scope *around, Scope::Siblings siblings, Level level,
                          bool *crossed)
{
    Scope scope(around, siblings);
    withClause(node, scope);
    const bool combined = !node.at("larg").isNull();
    Derived derived = combined ? setOperation(node, scope, level) : plainSelect(node, scope, level);
    limits(node, scope, level);
    if (!node.at("lockingClause").isNull())
        m_facts.locksRows = true;
    const Node &count = node.at("limitCount").body().at("ival");
    if (!count.isNull() && count.at("ival").number == 1)
        derived.singleRow = true;
    if (crossed)
        *crossed = scope.crossedToOuter;
    return derived;
}

/// UNION, INTERSECT, EXCEPT: the branches from left to right, without recursion on the left-deep chain.
Derived Collector::setOperation(const Node &node, Scope &scope, Level level)
{
    std::vector<const Node *> waiting{&node.at("rarg"), &node.at("larg")};
    ++m_facts.setOperations;
    Derived derived;
    bool first = true;
    while (!waiting.empty()) {
        const Node &branch = *waiting.back();
        waiting.pop_back();
        const bool plainChain = !branch.at("larg").isNull() && branch.at("withClause").isNull() &&
                                branch.at("limitCount").isNull() && branch.at("sortClause").isNull();
        if (plainChain) {
            ++m_facts.setOperations;
            waiting.push_back(&branch.at("rarg"));
            waiting.push_back(&branch.at("larg"));
            continue;
        }
        const Level inside = first && level == Level::Outermost ? Level::Outermost : Level::Inner;
        const StatementFacts before = limitsOf(m_facts);
        Derived branchShows = select(branch, &scope, Scope::Siblings::Seen, inside);
        restoreLimits(m_facts, before);
        if (first)
            derived = std::move(branchShows);
        first = false;
    }
    derived.transparent = false;
    derived.singleRow = false;
    FromItem shownBy; // ORDER BY of the whole names the outputs of the first branch
    shownBy.kind = FromItem::Kind::Derived;
    shownBy.derived = derived;
    shownBy.derived.transparent = true;
    scope.items.push_back(std::move(shownBy));
    ordering(node.at("sortClause"), {}, scope, level);
    return derived;
}

Derived Collector::plainSelect(const Node &node, Scope &scope, Level level)
{
    for (const Node &item : node.at("fromClause").children)
        fromItem(item, scope);
    where(node.at("whereClause"), scope);
    if (scope.hasUnjoinedItems())
        m_facts.missingJoinPredicate = true;
    const Node &targetList = node.at("targetList");
    targets(targetList, scope, level);
    expression(node.at("valuesLists"), scope);
    if (const Node &distinct = node.at("distinctClause"); !distinct.isNull()) {
        m_facts.distinct = true;
        expression(distinct, scope);
    }
    grouping(node.at("groupClause"), targetList, scope);
    expression(node.at("havingClause"), scope);
    expression(node.at("windowClause"), scope);
    ordering(node.at("sortClause"), targetList, scope, level);
    return shown(node, scope);
}

void Collector::where(const Node &condition, Scope &scope)
{
    if (letsEverythingThrough(condition))
        return;
    m_facts.hasWhere = true;
    conditions(condition, scope, {});
}

/// The WITH of the statement `user`.
void Collector::withClause(const Node &user, Scope &scope)
{
    const Node &node = user.at("withClause");
    const bool recursive = node.at("recursive").number != 0;
    for (const Node &wrapped : node.at("ctes").children) {
        const Node &cte = wrapped.body();
        const std::string &name = cte.at("ctename").text;
        m_facts.cteNames.push_back(name);
        if (recursive) {
            scope.ctes.push_back({name, {}});
            recursiveTerm(cte, user);
        }
        Derived derived = ctePart(cte.at("ctequery"), scope);
        derived.rename(texts(cte.at("aliascolnames")));
        if (cte.at("ctematerialized").text == "CTEMaterializeAlways")
            derived.transparent = false;
        if (recursive)
            scope.ctes.back().derived = std::move(derived);
        else
            scope.ctes.push_back({name, std::move(derived)});
    }
}

Derived Collector::ctePart(const Node &query, Scope &scope)
{
    if (query.tag() == "SelectStmt")
        return select(query.body(), &scope, Scope::Siblings::Hidden, Level::Inner);
    dataStatement(query, &scope, Level::Inner);
    const Node &values = query.body().at("selectStmt").body().at("valuesLists");
    return {.singleRow = query.tag() == "InsertStmt" && values.children.size() == 1};
}

void Collector::limits(const Node &node, Scope &scope, Level level)
{
    const Node &count = node.at("limitCount");
    const Node &offset = node.at("limitOffset");
    expression(count, scope);
    expression(offset, scope);
    if (level != Level::Outermost)
        return;
    const bool all = count.tag() == "A_Const" && !count.body().at("isnull").isNull();
    if (!count.isNull() && !all) {
        m_facts.hasLimit = true;
        if (const Node &number = count.body().at("ival"); !number.isNull())
            m_facts.limit = number.at("ival").number;
    }
    const bool zero = offset.tag() == "A_Const" && offset.body().at("ival").at("ival").number == 0;
    if (!offset.isNull() && !zero)
        m_facts.hasOffset = true;
}

} // namespace indexpilot::sql
