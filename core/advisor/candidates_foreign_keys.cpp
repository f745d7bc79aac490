// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidates_foreign_keys.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

/// Whether the statement deletes rows of the parent or assigns its key.
bool writesParent(const sql::StatementFacts &facts, const pg::SchemaTable &parent,
                  const pg::ForeignKeyReading &key, const SchemaNames &names)
{
    const auto isParent = [&](const std::string &schema, const std::string &name) {
        return names.find(schema, name) == &parent;
    };
    const bool written = std::ranges::any_of(facts.tables, [&](const sql::TableReference &table) {
        return table.written && isParent(table.schema, table.name);
    });
    if (!written)
        return false;
    if (facts.kind == sql::StatementKind::Delete)
        return true;
    return std::ranges::any_of(facts.assigned, [&](const sql::ColumnReference &column) {
        return isParent(column.schema, column.table) &&
               std::ranges::find(key.referencedColumns, column.column) != key.referencedColumns.end();
    });
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
                                              const SchemaNames &names)
{
    std::vector<ForeignKeyDraft> drafts;
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::ForeignKeyReading &key : table.foreignKeys) {
            const pg::SchemaTable *parent = names.find(key.referencedSchema, key.referencedTable);
            if (table.partition || key.columns.empty())
                continue;
            ForeignKeyDraft one = draftFor(table, key);
            for (std::size_t s = 0; parent && s < workload.statements.size(); ++s)
                if (writesParent(workload.statements[s].facts, *parent, key, names))
                    one.statements.push_back(s);
            if (one.statements.empty() && parent && parent->deleted == 0) {
                one.draft.rule = "parent_not_written";
                one.draft.ruleReason =
                    "No row of " + key.referencedTable +
                    " was deleted since the statistics were reset, nor does a statement do so";
            }
            drafts.push_back(std::move(one));
        }
    return drafts;
}

} // namespace indexpilot::advisor
