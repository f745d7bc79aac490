// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidates_foreign_keys.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double unitsPerRow = 0.0125; ///< cpu_tuple_cost and one cpu_operator_cost, their defaults
constexpr double pagesDescended = 2;   ///< of an index, down to one entry and its row

enum class ParentWrite { None, Deletes, ChangesKey };

/// Whether the statement deletes rows of the parent or assigns its key.
ParentWrite writesParent(const sql::StatementFacts &facts, const pg::SchemaTable &parent,
                         const pg::ForeignKeyReading &key, const SchemaNames &names)
{
    const auto isParent = [&](const std::string &schema, const std::string &name) {
        return names.find(schema, name) == &parent;
    };
    const bool written = std::ranges::any_of(facts.tables, [&](const sql::TableReference &table) {
        return table.written && isParent(table.schema, table.name);
    });
    if (!written)
        return ParentWrite::None;
    if (facts.kind == sql::StatementKind::Delete)
        return ParentWrite::Deletes;
    const bool changes = std::ranges::any_of(facts.assigned, [&](const sql::ColumnReference &column) {
        return isParent(column.schema, column.table) &&
               std::ranges::find(key.referencedColumns, column.column) != key.referencedColumns.end();
    });
    return changes ? ParentWrite::ChangesKey : ParentWrite::None;
}

KeyCheck checkOf(const pg::SchemaReading &schema, const pg::SchemaTable &table,
                 const pg::ForeignKeyReading &key)
{
    KeyCheck check{.schema = table.schema,
                   .table = table.name,
                   .name = key.name,
                   .columns = key.columns,
                   .parent = key.referencedTable};
    check.unitsScanned = static_cast<double>(table.pages) * schema.sequentialPageCost +
                         std::max(0.0, table.rows) * unitsPerRow;
    check.unitsFound = std::min(check.unitsScanned, pagesDescended * schema.randomPageCost);
    return check;
}

/// Whether the statement is what the server itself runs for the key (ri_triggers.c), which
/// pg_stat_statements.track = all shows: SELECT 1 FROM ONLY child x WHERE $1 = key FOR KEY SHARE OF x, or a
/// cascading DELETE or UPDATE of ONLY the child.
bool isCheck(const WorkloadStatement &statement, const pg::SchemaTable &table,
             const pg::ForeignKeyReading &key, const SchemaNames &names)
{
    const sql::StatementFacts &facts = statement.facts;
    const bool writes = facts.kind == sql::StatementKind::Delete || facts.kind == sql::StatementKind::Update;
    if (facts.tables.size() != 1 || (!facts.locksRows && !writes) ||
        statement.text.find(" ONLY ") == std::string::npos ||
        names.find(facts.tables[0].schema, facts.tables[0].name) != &table)
        return false;
    return std::ranges::all_of(key.columns, [&](const std::string &column) {
        return std::ranges::any_of(facts.predicates, [&](const sql::Predicate &predicate) {
            return predicate.column.column == column && predicate.kind == sql::PredicateKind::Equality;
        });
    });
}

/// Rows deleted by the counters, or by the statements where the counters have no age; keys changed by the
/// statements, one row a call: no counter tells which columns an UPDATE assigned.
void countWrites(ForeignKeyDraft &draft, const Workload &workload, const pg::SchemaTable &parent,
                 const pg::ForeignKeyReading &key, const SchemaNames &names, double hours)
{
    double deletes = 0;
    double changes = 0;
    for (std::size_t s = 0; s < workload.statements.size(); ++s) {
        const ParentWrite write = writesParent(workload.statements[s].facts, parent, key, names);
        if (write == ParentWrite::None)
            continue;
        draft.statements.push_back(s);
        (write == ParentWrite::Deletes ? deletes : changes) += workload.statements[s].callsPerHour;
    }
    draft.check.statements = draft.statements;
    const double counted = hours > 0 ? static_cast<double>(parent.deleted) / hours : 0;
    draft.check.rowsPerHour = std::max(counted, deletes) + changes;
    if (std::ranges::any_of(workload.statements, [&](const WorkloadStatement &statement) {
            return isCheck(statement, *draft.table, key, names);
        }))
        draft.check.rowsPerHour = 0; // measured as a statement of its own: not a second time by a model
}

ForeignKeyDraft draftFor(const pg::SchemaTable &table, const pg::ForeignKeyReading &key)
{
    ForeignKeyDraft result{.table = &table};
    Draft &draft = result.draft;
    draft.definition = emptyDefinition(table);
    for (const std::string &column : key.columns)
        draft.definition.keys.push_back({.column = column});
    draft.rank = static_cast<int>(Rank::Join);
    draft.purpose = Purpose::ForeignKey;
    draft.equalKeys = key.columns.size();
    draft.equalSaid = {key.columns.begin(), key.columns.end()};
    draft.reason = "foreign key " + key.name + ": each row deleted from " + key.referencedTable +
                   ", or given another key, scans " + table.name +
                   (key.cascades ? ", and the key cascades" : "");
    return result;
}

} // namespace

std::vector<ForeignKeyDraft> foreignKeyDrafts(const Workload &workload, const pg::SchemaReading &schema,
                                              const SchemaNames &names, double hoursOfStatistics)
{
    std::vector<ForeignKeyDraft> drafts;
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::ForeignKeyReading &key : table.foreignKeys) {
            const pg::SchemaTable *parent = names.find(key.referencedSchema, key.referencedTable);
            if (table.partition || key.columns.empty())
                continue;
            ForeignKeyDraft one = draftFor(table, key);
            one.check = checkOf(schema, table, key);
            if (parent)
                countWrites(one, workload, *parent, key, names, hoursOfStatistics);
            if (one.statements.empty() && parent && parent->deleted == 0) {
                one.draft.rule = "parent_not_written";
                one.draft.ruleReason =
                    schema.isPrimary ? "No row of " + key.referencedTable +
                                           " was deleted since the statistics were reset, nor does a "
                                           "statement do so or change its key: the key is never looked up"
                                     : "No statement deletes rows of " + key.referencedTable +
                                           " or changes its key; a standby does not count what it replays";
            }
            drafts.push_back(std::move(one));
        }
    return drafts;
}

} // namespace indexpilot::advisor
