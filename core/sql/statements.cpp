// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"
#include "core/sql/tree_questions.h"

namespace indexpilot::sql {

TableReference tableOf(const Node &rangeVar)
{
    TableReference table;
    table.schema = rangeVar.at("schemaname").text;
    table.name = rangeVar.at("relname").text;
    const Node &alias = rangeVar.at("alias").at("aliasname");
    table.alias = alias.isNull() ? table.name : alias.text;
    return table;
}

void Collector::statement(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    if (tag == "SelectStmt" && wrapped.body().at("intoClause").isNull()) {
        m_facts.kind = StatementKind::Select;
        m_facts.command = "SELECT";
    } else if (tag == "InsertStmt") {
        m_facts.kind = StatementKind::Insert;
        m_facts.command = "INSERT";
    } else if (tag == "UpdateStmt") {
        m_facts.kind = StatementKind::Update;
        m_facts.command = "UPDATE";
    } else if (tag == "DeleteStmt") {
        m_facts.kind = StatementKind::Delete;
        m_facts.command = "DELETE";
    } else if (tag == "MergeStmt") {
        m_facts.kind = StatementKind::Merge;
        m_facts.command = "MERGE";
    } else {
        return utility(wrapped);
    }
    dataStatement(wrapped, nullptr, Level::Outermost);
}

/// False when the node is no statement that reads or writes rows.
bool Collector::dataStatement(const Node &wrapped, Scope *around, Level level)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    if (tag == "SelectStmt")
        select(node, around, Scope::Siblings::Hidden, level);
    else if (tag == "InsertStmt")
        insert(node, around, level);
    else if (tag == "UpdateStmt")
        update(node, around);
    else if (tag == "DeleteStmt")
        remove(node, around);
    else if (tag == "MergeStmt")
        merge(node, around);
    else
        return false;
    return true;
}

/// The table that is written, as first FROM item.
void Collector::target(const Node &rangeVar, Scope &scope)
{
    FromItem item;
    item.table = tableOf(rangeVar);
    item.table.written = true;
    item.alias = item.table.alias;
    addTable(item.table);
    scope.items.push_back(std::move(item));
}

void Collector::returning(const Node &node, Scope &scope)
{
    for (const Node &entry : node.at("returningList").children)
        expression(entry, scope);
}

void Collector::writeCondition(const Node &node, Scope &scope)
{
    const Node &condition = node.at("whereClause");
    if (letsEverythingThrough(condition))
        m_facts.writesWithoutWhere = true;
    where(condition, scope);
    if (scope.hasUnjoinedItems())
        m_facts.missingJoinPredicate = true;
}

void Collector::insert(const Node &node, Scope *around, Level level)
{
    Scope scope(around, Scope::Siblings::Hidden);
    withClause(node, scope);
    target(node.at("relation"), scope);
    if (const Node &source = node.at("selectStmt"); !source.isNull())
        select(source.body(), &scope, Scope::Siblings::Hidden, level);
    const Node &conflict = node.at("onConflictClause");
    if (!conflict.isNull()) {
        FromItem excluded;
        excluded.alias = "excluded";
        excluded.kind = FromItem::Kind::Values;
        excluded.joinExempt = true;
        scope.items.push_back(excluded);
        assignments(conflict, tableOf(node.at("relation")), scope);
        expression(conflict.at("whereClause"), scope);
        expression(conflict.at("infer"), scope);
    }
    returning(node, scope);
}

/// SET a = …, (b, c) = (…): every target has its name.
void Collector::assignments(const Node &node, const TableReference &table, Scope &scope)
{
    for (const Node &assignment : node.at("targetList").children) {
        const std::string column = std::string(assignment.body().at("name").text);
        if (!column.empty())
            m_facts.assigned.push_back({table.schema, table.name, column});
        expression(assignment, scope);
    }
}

void Collector::update(const Node &node, Scope *around)
{
    Scope scope(around, Scope::Siblings::Hidden);
    withClause(node, scope);
    target(node.at("relation"), scope);
    for (const Node &item : node.at("fromClause").children)
        fromItem(item, scope);
    writeCondition(node, scope);
    assignments(node, tableOf(node.at("relation")), scope);
    returning(node, scope);
}

void Collector::remove(const Node &node, Scope *around)
{
    Scope scope(around, Scope::Siblings::Hidden);
    withClause(node, scope);
    target(node.at("relation"), scope);
    for (const Node &item : node.at("usingClause").children)
        fromItem(item, scope);
    writeCondition(node, scope);
    returning(node, scope);
}

void Collector::merge(const Node &node, Scope *around)
{
    Scope scope(around, Scope::Siblings::Hidden);
    withClause(node, scope);
    target(node.at("relation"), scope);
    fromItem(node.at("sourceRelation"), scope);
    conditions(node.at("joinCondition"), scope, {});
    if (scope.hasUnjoinedItems())
        m_facts.missingJoinPredicate = true;
    expression(node.at("mergeWhenClauses"), scope);
}

} // namespace indexpilot::sql
