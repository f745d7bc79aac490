// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/review_rules.h"

#include "core/advisor/drops.h"
#include "core/advisor/entry_width.h"
#include "core/advisor/expression_tree.h"
#include "core/advisor/merge.h"
#include "core/advisor/words.h"
#include "core/advisor/written_definition.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace indexpilot::advisor {
namespace {

std::string nameOf(const pg::SchemaIndex &index)
{
    return index.schema + "." + (index.name.empty() ? "(unnamed)" : index.name);
}

void collectColumns(const sql::Node &node, std::set<std::string> &columns)
{
    if (node.tag() == "ColumnRef")
        columns.insert(lastOf(node.body().at("fields")));
    else
        for (const sql::Node &child : node.children)
            collectColumns(child, columns);
}

std::set<std::string> columnsOf(const IndexDefinition &definition)
{
    std::set<std::string> columns(definition.include.begin(), definition.include.end());
    const auto addExpression = [&](const std::string &expression) {
        if (const auto tree = expressionTree(expression))
            collectColumns(*tree, columns);
    };
    for (const IndexKey &key : definition.keys)
        if (key.column.empty())
            addExpression(key.expression);
        else
            columns.insert(key.column);
    if (!definition.predicate.empty())
        addExpression(definition.predicate);
    return columns;
}

/// Unique over the whole table by plain columns that are all among the new index' keys.
bool impliesUnique(const pg::SchemaIndex &index, const IndexDefinition &definition)
{
    return index.unique && index.valid && !index.deferrable && index.predicate.empty() &&
           index.keys.size() < definition.keys.size() &&
           std::ranges::all_of(index.keys, [&](const pg::IndexKeyReading &key) {
               return !key.column.empty() && hasKey(definition, key.column);
           });
}

bool sharesFirstKey(const IndexDefinition &a, const IndexDefinition &b)
{
    return !a.keys.empty() && !b.keys.empty() && a.keys.front() == b.keys.front();
}

void offerMerged(const ReviewCase &one, const pg::SchemaIndex &existing, ReviewedStatement &result)
{
    const IndexDefinition other = definitionOf(one.table, existing);
    if (other.unique || result.definition.unique || !protection(one.table, existing).empty() ||
        !sharesFirstKey(other, result.definition))
        return;
    const auto merged = mergedCandidate({.definition = other}, {.definition = result.definition}, {});
    if (!merged || canonicalKey(merged->definition) == canonicalKey(result.definition))
        return;
    add(result, FindingWeight::Note, "mergeable",
        "One index could serve this and " + nameOf(existing) + ": " + shortText(merged->definition));
    result.alternatives.push_back(createSql(merged->definition, {}, Concurrently::Yes));
}

} // namespace

void add(ReviewedStatement &result, FindingWeight weight, const std::string &rule, const std::string &text)
{
    result.findings.push_back({weight, rule, text});
}

bool has(const ReviewedStatement &result, const std::string &rule)
{
    return std::ranges::find(result.findings, rule, &Finding::rule) != result.findings.end();
}

void reviewShape(const ReviewCase &one, ReviewedStatement &result)
{
    const IndexDefinition &definition = result.definition;
    for (const std::string &column : columnsOf(definition)) {
        if (columnOf(one.table, column))
            continue;
        if (!one.columnsMayBeMissing)
            add(result, FindingWeight::Problem, "no_such_column", "The table has no column " + column);
        else if (!one.tableIsNew)
            add(result, FindingWeight::Doubt, "column_not_known",
                "Column " + column + " is not in the database yet: the script may add it");
    }
    std::set<std::string> seen;
    for (const IndexKey &key : definition.keys) {
        const std::string what = key.column.empty() ? key.expression : key.column;
        if (!seen.insert(what + "|" + key.operatorClass).second)
            add(result, FindingWeight::Problem, "repeated_key", what + " is a key twice");
    }
    for (const std::string &column : one.table.partitionKey)
        if (definition.unique && one.table.kind == 'p' && !hasKey(definition, column))
            add(result, FindingWeight::Problem, "partition_key_missing",
                "A unique index of a partitioned table needs the partition key's column " + column);
    if (one.table.kind == 'f')
        add(result, FindingWeight::Problem, "foreign_table", "A foreign table can have no index");
}

void reviewName(const ReviewCase &one, ReviewedStatement &result)
{
    if (result.name.empty())
        return add(result, FindingWeight::Note, "unnamed", "It has no name: PostgreSQL will choose one");
    for (const pg::SchemaTable &table : one.schema.tables) {
        if (table.schema != one.table.schema)
            continue;
        if (table.name == result.name)
            return add(result, FindingWeight::Problem, "name_taken", "A table has this name");
        for (const pg::SchemaIndex &index : table.indexes) {
            if (index.name != result.name)
                continue;
            const Service service =
                serviceOf(memberOf(table, index), memberOf(one.table, one.statement, one.text));
            if (!one.statement.ifNotExists)
                add(result, FindingWeight::Problem, "name_taken",
                    "An index of this name exists, on " + table.schema + "." + table.name);
            else if (!index.valid)
                add(result, FindingWeight::Problem, "skips_invalid",
                    "IF NOT EXISTS would pass over the index of this name, which is not valid: drop it "
                    "first");
            else if (service == Service::Same)
                add(result, FindingWeight::Note, "exists_already", "It exists already: nothing will be done");
            else
                add(result, FindingWeight::Problem, "skips_other",
                    "IF NOT EXISTS would pass over it: the index of this name is another one, " +
                        shortText(definitionOf(table, index)));
            if (!index.valid)
                result.alternatives.push_back(dropSql(index.schema, index.name));
            return;
        }
    }
}

void reviewOthers(const ReviewCase &one, ReviewedStatement &result)
{
    const Member created = memberOf(one.table, one.statement, one.text);
    bool isServed = false;
    for (const pg::SchemaIndex &index : one.table.indexes) {
        Member existing = memberOf(one.table, index);
        if (!existing.usable) {
            existing.usable = true;
            if (serviceOf(existing, created) == Service::Same)
                add(result, FindingWeight::Note, "invalid_twin",
                    nameOf(index) + " is the same index, left over and not valid: REINDEX INDEX CONCURRENTLY "
                                    "would finish it");
            continue;
        }
        switch (serviceOf(existing, created)) {
        case Service::None:
            break;
        case Service::Same:
            isServed = true;
            add(result, FindingWeight::Problem, "duplicate", "It is the same as " + nameOf(index));
            continue;
        case Service::WholeForPart:
            add(result, FindingWeight::Note, "hardly_smaller",
                nameOf(index) + " has the same keys for the whole table and is hardly larger");
            break;
        default:
            isServed = true;
            add(result, FindingWeight::Problem, "covered",
                nameOf(index) + " serves every scan of it: " + shortText(existing.definition));
            continue;
        }
        const Service back = serviceOf(created, existing);
        const bool mayGo = !existing.isProtected && !existing.definition.unique;
        if ((back == Service::Same || back == Service::Wider) && mayGo) {
            result.makesRedundant.push_back(nameOf(index));
            add(result, FindingWeight::Note, "makes_redundant",
                nameOf(index) + " becomes redundant: " + shortText(existing.definition));
        } else if (back == Service::None) {
            offerMerged(one, index, result);
        }
    }
    if (isServed)
        result.alternatives.clear(); // better than any other: none
}

bool reviewPurpose(const ReviewCase &one, ReviewedStatement &result)
{
    const IndexDefinition &definition = result.definition;
    if (definition.unique) {
        for (const pg::SchemaIndex &index : one.table.indexes)
            if (impliesUnique(index, definition)) {
                add(result, FindingWeight::Note, "unique_already",
                    "Its values are unique already, by " + nameOf(index) + ": UNIQUE adds nothing");
                return false;
            }
        const pg::ColumnReading *column =
            definition.keys.size() == 1 ? columnOf(one.table, definition.keys[0].column) : nullptr;
        const double distinct = column && column->statistics ? column->statistics->distinct : -1;
        const double rows = one.table.rows;
        const double values = distinct < 0 ? -distinct * rows : distinct;
        const double filled =
            column && column->statistics ? rows * (1 - column->statistics->nullFraction) : rows;
        if (definition.predicate.empty() && rows > 0 && distinct != 0 && values < filled * 0.9)
            add(result, FindingWeight::Doubt, "not_unique",
                "The statistics see about " + countText(values) + " values in " + countText(filled) +
                    " rows: the build would fail on duplicates");
        else
            add(result, FindingWeight::Note, "unique", "It guards uniqueness, whatever it does for scans");
        return true;
    }
    const pg::SchemaIndex created = indexFrom(one.table, one.statement, one.text);
    std::vector<const pg::SchemaIndex *> others;
    for (const pg::SchemaIndex &index : one.table.indexes)
        others.push_back(&index);
    const std::vector<std::string> keys = loneSupportOf(one.table, created, others);
    for (const std::string &key : keys)
        add(result, FindingWeight::Note, "foreign_key",
            "Foreign key " + key + " has no other index to find its rows by");
    return !keys.empty();
}

} // namespace indexpilot::advisor
