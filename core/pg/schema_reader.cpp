// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/read_only_transaction.h"
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

#include <algorithm>

namespace indexpilot::pg {
namespace {

/// Above this many relations sizes come from pg_class.relpages.
constexpr std::int64_t exactSchemaSizesUpTo = 4000;
/// So many tables a statement: a reading of thousands of tables never holds the server for long.
constexpr std::size_t tablesAtOnce = 100;
/// Statistics may be wide: up to two lists of default_statistics_target values a column.
constexpr std::size_t statisticsAtOnce = 40;

std::string defaultIsC(int version)
{
    const std::string libc = "d.datcollate IN ('C', 'POSIX')";
    if (version >= 170000)
        return "(d.datlocprovider = 'c' AND " + libc + " OR d.datlocprovider = 'b' AND d.datlocale = 'C')";
    return version >= 150000 ? "(d.datlocprovider = 'c' AND " + libc + ")" : libc;
}

SchemaReading readHead(Connection &connection, SchemaContext &context)
{
    const Rows head =
        connection.query(sqlFile("schema_head", {{"default_is_c", defaultIsC(context.version)}}));
    SchemaReading reading;
    reading.takenAt = timeAt(head, 0, 0);
    reading.statsReset = optionalTimeAt(head, 0, 1);
    reading.serverVersionNumber = context.version;
    reading.isPrimary = head.boolean(0, 2);
    reading.searchPath = head.textArray(0, 3);
    reading.extensions = head.textArray(0, 4);
    reading.randomPageCost = head.real(0, 5);
    reading.sequentialPageCost = head.real(0, 6);
    reading.blockSize = Bytes(head.integer(0, 7));
    context.exactSizes = head.integer(0, 8) <= exactSchemaSizesUpTo;
    context.defaultIsC = head.boolean(0, 9);
    return reading;
}

template <class Read> void inBatches(const Batch &tables, std::size_t size, const Read &read)
{
    for (std::size_t from = 0; from < tables.size(); from += size)
        read(Batch(tables.begin() + static_cast<std::ptrdiff_t>(from),
                   tables.begin() + static_cast<std::ptrdiff_t>(std::min(from + size, tables.size()))));
}

} // namespace

std::string SchemaContext::size() const
{
    const std::string estimated = "c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint";
    // pg_relation_size waits behind an exclusive lock, even one that is only asked for.
    return exactSizes ? "CASE WHEN c.oid = ANY (ARRAY(SELECT l.relation FROM pg_catalog.pg_locks AS l WHERE "
                        "l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock')) THEN " +
                            estimated + " ELSE pg_catalog.pg_relation_size(c.oid) END"
                      : estimated;
}

std::string arrayOf(const std::vector<std::uint32_t> &numbers)
{
    std::string text = "{";
    for (const std::uint32_t number : numbers) {
        if (text.size() > 1)
            text += ',';
        text += std::to_string(number);
    }
    text += '}';
    return text;
}

std::string arrayOf(const std::vector<std::string> &texts)
{
    std::string literal = "{";
    for (const std::string &text : texts) {
        literal += literal.size() > 1 ? ",\"" : "\"";
        for (const char letter : text)
            literal += (letter == '"' || letter == '\\' ? std::string("\\") : std::string()) + letter;
        literal += '"';
    }
    return literal + "}";
}

std::string tablesOf(const Batch &batch)
{
    std::vector<std::uint32_t> ids;
    for (const SchemaTable *table : batch)
        ids.push_back(table->id.value());
    return arrayOf(ids);
}

SchemaReading readSchema(Connection &connection, int maxTables)
{
    SchemaContext context{.version = connection.endpoint().serverVersionNumber};
    // To compile a catalog query takes the server twenty times as long as to run it.
    const ReadOnlyTransaction transaction(connection, "; SET LOCAL jit = off");
    SchemaReading reading = readHead(connection, context);
    TablesRead read = readTables(connection, context, std::max(maxTables, 0));
    reading.tables = std::move(read.tables);
    reading.truncated = read.truncated;
    reading.statisticsHidden = read.statisticsHidden;
    Batch all;
    std::map<std::string, Batch> bySchema;
    for (SchemaTable &table : reading.tables) {
        all.push_back(&table);
        bySchema[table.schema].push_back(&table);
    }
    reading.functions = readFunctions(connection);
    inBatches(all, tablesAtOnce, [&](const Batch &batch) {
        readColumns(connection, context, batch);
        readIndexes(connection, context, batch);
        readForeignKeys(connection, batch);
    });
    for (const auto &[schema, tables] : bySchema)
        inBatches(tables, statisticsAtOnce, [&](const Batch &batch) { readStatistics(connection, batch); });
    lendStatistics(reading.tables);
    return reading;
}

} // namespace indexpilot::pg
