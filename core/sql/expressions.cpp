// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/tree_questions.h"

#include <algorithm>

namespace indexpilot::sql {

namespace {

void addName(std::vector<std::string> &names, const std::string &name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

} // namespace

/// Whatever stands outside FROM and the conditions: calls, subqueries, and columns for what they touch.
void Collector::expression(const Node &node, Scope &scope)
{
    const std::string_view tag = node.tag();
    if (tag == "ColumnRef") {
        const Node &fields = node.body().at("fields");
        if (!fields.children.empty() && fields.children.back().tag() != "A_Star")
            scope.resolve(texts(fields));
        return;
    }
    if (tag == "SubLink") {
        subquery(node.body().at("subselect"), scope);
        return expression(node.body().at("testexpr"), scope);
    }
    if (tag == "FuncCall")
        functionCall(node.body(), scope);
    for (const Node &child : node.children)
        expression(child, scope);
}

void Collector::functionCall(const Node &node, Scope &)
{
    const std::vector<std::string> name = texts(node.at("funcname"));
    if (name.empty())
        return;
    if (!node.at("over").isNull())
        addName(m_facts.windowFunctions, name.back());
    else if (isAggregate(node))
        addName(m_facts.aggregates, name.back());
}

/// A subquery inside an expression. It may use columns of the queries around it.
Derived Collector::subquery(const Node &subselect, Scope &scope)
{
    ++m_facts.subqueries;
    bool crossed = false;
    Derived derived = select(subselect.body(), &scope, Scope::Siblings::Seen, Level::Inner, &crossed);
    m_facts.correlatedSubquery = m_facts.correlatedSubquery || crossed;
    return derived;
}

} // namespace indexpilot::sql
