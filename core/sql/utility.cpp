// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/collector.h"

#include <algorithm>
#include <array>

// Statements that neither read nor write rows themselves.
namespace indexpilot::sql {

namespace {

/// What such a statement does to the tables that it names.
bool writesItsTables(std::string_view tag, const Node &node)
{
    constexpr std::array<std::string_view, 7> writing{
        "RenameStmt",        "TruncateStmt",       "DropStmt",  "AlterTableStmt",
        "CreateTableAsStmt", "RefreshMatViewStmt", "SelectStmt"};
    return std::find(writing.begin(), writing.end(), tag) != writing.end() ||
           (tag == "CopyStmt" && node.at("is_from").number != 0);
}

bool dropsTables(const Node &node)
{
    constexpr std::array<std::string_view, 4> kinds{"OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW",
                                                    "OBJECT_FOREIGN_TABLE"};
    return std::find(kinds.begin(), kinds.end(), node.at("removeType").text) != kinds.end();
}

} // namespace

void Collector::addTable(const Node &rangeVar, bool written)
{
    if (rangeVar.at("relname").isNull())
        return;
    TableReference table = tableOf(rangeVar);
    table.written = written;
    addTable(std::move(table));
}

/// EXPLAIN, PREPARE, CREATE TABLE AS, DECLARE: the statement inside tells what is read.
void Collector::innerStatement(const Node &wrapped)
{
    if (wrapped.isNull())
        return;
    const StatementKind kind = m_facts.kind;
    if (!dataStatement(wrapped, nullptr, Level::Outermost)) { // EXPLAIN CREATE TABLE AS …
        utilityTables(wrapped);
        innerStatement(wrapped.body().at("query"));
    }
    m_facts.kind = kind;
}

void Collector::utility(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    m_facts.kind = tag == "TransactionStmt" ? StatementKind::Transaction
                   : isDdl(tag)             ? StatementKind::Ddl
                                            : StatementKind::Utility;
    m_facts.command = utilityCommand(wrapped);
    m_facts.strongLock = m_facts.strongLock || takesStrongLock(wrapped);
    utilityTables(wrapped);
    if (tag == "SelectStmt") // SELECT … INTO
        return innerStatement(wrapped);
    const bool runs = tag != "ExplainStmt" || optionIsOn(node.at("options"), "analyze");
    const StatementFacts before = m_facts;
    innerStatement(node.at("query"));
    if (runs)
        return;
    m_facts.writesWithoutWhere = before.writesWithoutWhere; // a plan alone hurts nobody
    m_facts.missingJoinPredicate = before.missingJoinPredicate;
    m_facts.unboundedRecursion = before.unboundedRecursion;
    m_facts.locksRows = before.locksRows;
    m_facts.strongLock = before.strongLock;
}

void Collector::utilityTables(const Node &wrapped)
{
    const std::string_view tag = wrapped.tag();
    const Node &node = wrapped.body();
    const bool written = writesItsTables(tag, node);
    addTable(node.at("relation"), written);
    addTable(node.at("into").at("rel"), written);
    addTable(node.at("intoClause").at("rel"), written);
    addTable(node.at("view"), false);
    addTable(node.at("table"), false); // CREATE POLICY
    for (const Node &relation : node.at("relations").children)
        addTable(relation.body(), written);
    for (const Node &relation : node.at("rels").children)
        addTable(relation.body().at("relation"), false);
    if (tag != "DropStmt" || !dropsTables(node))
        return;
    for (const Node &object : node.at("objects").children) {
        const std::vector<std::string> names = texts(object.body().at("items"));
        if (!names.empty())
            addTable({names.size() > 1 ? names[names.size() - 2] : "", names.back(), names.back(), true});
    }
}

} // namespace indexpilot::sql
