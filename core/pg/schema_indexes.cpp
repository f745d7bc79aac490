// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {
namespace {

std::string lastScan(int version, const std::string &relation)
{
    return version >= 160000
               ? "(extract(epoch FROM pg_catalog.pg_stat_get_lastscan(" + relation + ")) * 1000)::bigint"
               : "NULL::bigint";
}

SchemaIndex schemaIndexAt(const Rows &rows, int row)
{
    SchemaIndex index{.id = IndexId(static_cast<std::uint32_t>(rows.integer(row, 0))),
                      .schema = stringAt(rows, row, 2),
                      .name = stringAt(rows, row, 3),
                      .method = stringAt(rows, row, 4),
                      .definition = stringAt(rows, row, 5),
                      .predicate = stringAt(rows, row, 6)};
    int column = 7;
    for (bool *flag :
         {&index.unique, &index.nullsNotDistinct, &index.primary, &index.exclusion, &index.constraint,
          &index.referenced, &index.replicaIdentity, &index.clustered, &index.valid, &index.ready,
          &index.partitioned, &index.partitionChild, &index.extensionMember})
        *flag = rows.boolean(row, column++);
    index.fillfactor = static_cast<int>(rows.integer(row, 20));
    index.deduplicateItems = rows.boolean(row, 21);
    index.size = Bytes(rows.integer(row, 22));
    index.rows = rows.isNull(row, 23) ? -1 : rows.real(row, 23);
    index.scans = rows.integer(row, 24);
    index.lastScan = optionalTimeAt(rows, row, 25);
    index.deferrable = rows.boolean(row, 26);
    index.fileNode = rows.integer(row, 27);
    return index;
}

IndexKeyReading indexKeyAt(const Rows &rows, int row)
{
    return {.column = stringAt(rows, row, 2),
            .expression = stringAt(rows, row, 3),
            .operatorClass = stringAt(rows, row, 4),
            .defaultClass = rows.boolean(row, 5),
            .collation = stringAt(rows, row, 6),
            .descending = rows.boolean(row, 7),
            .nullsFirst = rows.boolean(row, 8)};
}

} // namespace

void readIndexes(Connection &connection, const SchemaContext &context, const Batch &batch)
{
    const Rows rows = connection.query(
        sqlFile("schema_indexes",
                {{"size", context.size()},
                 {"nulls_not_distinct", context.version >= 150000 ? "i.indnullsnotdistinct" : "false"},
                 {"last_scan", lastScan(context.version, "c.oid")},
                 {"last_scan_of_part", lastScan(context.version, "k.oid")}}),
        {tablesOf(batch)});
    // One dropped meanwhile has no definition.
    toTables(batch, rows, 1, [&](SchemaTable &table, int row) {
        if (!rows.isNull(row, 5))
            table.indexes.push_back(schemaIndexAt(rows, row));
    });
    std::map<std::int64_t, SchemaIndex *> byId;
    for (SchemaTable *table : batch)
        for (SchemaIndex &index : table->indexes)
            byId[index.id.value()] = &index;
    const Rows keys = connection.query(sqlFile("schema_index_keys"), {tablesOf(batch)});
    for (int row = 0; row < keys.count(); ++row) {
        const auto found = byId.find(keys.integer(row, 0));
        if (found == byId.end())
            continue;
        if (keys.boolean(row, 1))
            found->second->keys.push_back(indexKeyAt(keys, row));
        else
            found->second->include.push_back(stringAt(keys, row, 2));
    }
}

} // namespace indexpilot::pg
