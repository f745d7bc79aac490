// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {
namespace {

/// Above this many relations sizes come from pg_class.relpages: pg_relation_size asks the file system for
/// each.
constexpr std::int64_t exactSizesUpTo = 2000;

const char *const estimatedSize = "c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint";

TableReading tableAt(const Rows &rows, int row)
{
    TableReading table{.id = TableId(static_cast<std::uint32_t>(rows.integer(row, 0))),
                       .schema = stringAt(rows, row, 1),
                       .name = stringAt(rows, row, 2),
                       .estimatedRows = static_cast<std::int64_t>(rows.real(row, 3)),
                       .size = Bytes(rows.integer(row, 4)),
                       .totalSize = Bytes(rows.integer(row, 5))};
    int column = 6;
    for (std::int64_t *value :
         {&table.sequentialScans, &table.sequentialRows, &table.indexScans, &table.inserted, &table.updated,
          &table.hotUpdated, &table.deleted, &table.liveRows, &table.deadRows})
        *value = rows.integer(row, column++);
    table.lastAnalyze = optionalTimeAt(rows, row, column++);
    table.lastVacuum = optionalTimeAt(rows, row, column);
    return table;
}

IndexReading indexAt(const Rows &rows, int row)
{
    return {.id = IndexId(static_cast<std::uint32_t>(rows.integer(row, 0))),
            .table = TableId(static_cast<std::uint32_t>(rows.integer(row, 1))),
            .schema = stringAt(rows, row, 2),
            .name = stringAt(rows, row, 3),
            .method = stringAt(rows, row, 4),
            .definition = stringAt(rows, row, 5),
            .size = Bytes(rows.integer(row, 6)),
            .scans = rows.integer(row, 7),
            .rowsRead = rows.integer(row, 8),
            .valid = rows.boolean(row, 9),
            .unique = rows.boolean(row, 10),
            .primary = rows.boolean(row, 11),
            .constraint = rows.boolean(row, 12)};
}

} // namespace

CatalogReading readCatalog(Connection &connection, const Capabilities &, int maxRelations)
{
    const Rows head = connection.query(sqlFile("catalog_head"));
    CatalogReading reading;
    reading.takenAt = timeAt(head, 0, 0);
    reading.statsReset = optionalTimeAt(head, 0, 1);
    const bool exact = head.integer(0, 2) <= exactSizesUpTo;
    reading.estimatedSizes = !exact;
    const Param limit = std::to_string(maxRelations + 1);
    const Rows tables = connection.query(
        sqlFile("tables",
                {{"size", exact ? "pg_catalog.pg_relation_size(c.oid)" : estimatedSize},
                 {"total_size", exact ? "pg_catalog.pg_total_relation_size(c.oid)" : estimatedSize}}),
        {limit});
    const Rows indexes = connection.query(
        sqlFile("indexes", {{"size", exact ? "pg_catalog.pg_relation_size(c.oid)" : estimatedSize}}),
        {limit});
    reading.truncated = tables.count() > maxRelations || indexes.count() > maxRelations;
    for (int row = 0; row < std::min(tables.count(), maxRelations); ++row)
        reading.tables.push_back(tableAt(tables, row));
    for (int row = 0; row < std::min(indexes.count(), maxRelations); ++row)
        reading.indexes.push_back(indexAt(indexes, row));
    return reading;
}

} // namespace indexpilot::pg
