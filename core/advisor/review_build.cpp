// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/entry_width.h"
#include "core/advisor/review_rules.h"
#include "core/advisor/words.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr std::int64_t blocksNobodyLong = 1000; ///< pages: built in a fraction of a second

std::string secondsText(double seconds)
{
    if (seconds < 1)
        return "less than a second";
    if (seconds < 120)
        return countText(std::ceil(seconds)) + " s";
    return countText(std::ceil(seconds / 60)) + " min";
}

std::string duration(const ReviewedStatement &result)
{
    if (!result.build)
        return "for a time that is not known";
    return "for about " + secondsText(result.build->seconds) + " (modelled, " +
           secondsText(result.build->lower) + " to " + secondsText(result.build->upper) + ")";
}

const pg::SchemaTable *tableBy(const pg::SchemaReading &schema, TableId id)
{
    const auto found = std::ranges::find(schema.tables, id, &pg::SchemaTable::id);
    return found == schema.tables.end() ? nullptr : &*found;
}

/// The way that locks no partition for long: an index without parts, its parts one by one, then attached.
void offerByPartition(const ReviewCase &one, ReviewedStatement &result)
{
    std::vector<std::string> taken;
    for (const pg::SchemaTable &table : one.schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            taken.push_back(index.name);
    const std::string whole = result.name.empty() ? proposedName(result.definition, taken) : result.name;
    std::string head = createSql(result.definition, whole, Concurrently::No);
    head.insert(head.find(" ON ") + 4, "ONLY ");
    result.alternatives.push_back(head);
    for (const TableId id : one.table.partitions) {
        const pg::SchemaTable *leaf = tableBy(one.schema, id);
        if (!leaf)
            continue;
        IndexDefinition part = result.definition;
        part.schema = leaf->schema;
        part.table = leaf->name;
        const std::string name = proposedName(part, taken);
        taken.push_back(name);
        result.alternatives.push_back(createSql(part, name, Concurrently::Yes));
        // "DROP INDEX CONCURRENTLY s.i" holds both names as SQL.
        constexpr std::size_t verb = sizeof("DROP INDEX CONCURRENTLY ") - 1;
        result.alternatives.push_back("ALTER INDEX " + dropSql(one.table.schema, whole).substr(verb) +
                                      " ATTACH PARTITION " + dropSql(leaf->schema, name).substr(verb));
    }
}

void reviewPartitioned(const ReviewCase &one, ReviewedStatement &result)
{
    if (one.statement.concurrently) {
        add(result, FindingWeight::Problem, "partitioned_concurrently",
            "The server refuses CONCURRENTLY for a partitioned table");
        offerByPartition(one, result);
    } else if (one.statement.only) {
        add(result, FindingWeight::Note, "on_only",
            "It is not valid until each partition's index is attached to it");
    } else if (one.table.pages > blocksNobodyLong) {
        add(result, FindingWeight::Problem, "blocks_writes",
            "Writes to all partitions wait " + duration(result));
        offerByPartition(one, result);
    }
}

void reviewLock(const ReviewCase &one, ReviewedStatement &result)
{
    const bool isConcurrent = one.statement.concurrently;
    result.lock = isConcurrent
                      ? "SHARE UPDATE EXCLUSIVE: reads and writes go on; it waits for the transactions "
                        "that run, and a failure leaves an index that is not valid"
                      : "SHARE: reads go on, writes wait until it ends";
    if (one.tableIsNew)
        return;
    if (isConcurrent && one.inTransaction)
        add(result, FindingWeight::Problem, "in_transaction",
            "CONCURRENTLY cannot run inside a transaction: the server refuses it");
    if (one.table.kind == 'p')
        return reviewPartitioned(one, result);
    if (isConcurrent)
        return;
    if (one.table.pages <= blocksNobodyLong && one.table.pages > 0) {
        add(result, FindingWeight::Note, "blocks_writes_shortly",
            "Writes wait while it is built: the table is small");
        return;
    }
    add(result, FindingWeight::Problem, "blocks_writes",
        "Writes to the table wait " + duration(result) + ": CONCURRENTLY lets them go on");
    if (!has(result, "duplicate") && !has(result, "covered"))
        result.alternatives.push_back(sql::madeConcurrent(one.text));
    if (one.inTransaction)
        add(result, FindingWeight::Note, "in_transaction",
            "The lock is held until COMMIT; CONCURRENTLY needs a place outside the transaction");
}

} // namespace

void reviewBuild(const ReviewCase &one, ReviewedStatement &result)
{
    if (one.table.rows >= 0) {
        result.size = modelledSize(one.table, result.definition);
        const BuildEstimate build = modelledBuild(
            one.table, *result.size, one.statement.concurrently ? Concurrently::Yes : Concurrently::No);
        if (build.known)
            result.build = build;
    } else if (!one.tableIsNew) {
        add(result, FindingWeight::Doubt, "no_statistics",
            "The table was never analysed: its size and what it would cost are not known");
    }
    if (result.definition.method == "btree" && entryWidth(one.table, result.definition).keyMayExceed)
        add(result, FindingWeight::Doubt, "too_wide",
            "Some values are longer than a btree takes (2,704 bytes): the build or a later INSERT would "
            "fail");
    reviewLock(one, result);
}

} // namespace indexpilot::advisor
