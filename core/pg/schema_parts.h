// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <map>
#include <string>
#include <vector>

// The parts of readSchema, each one or few statements for a batch of tables.
namespace indexpilot::pg {

struct SchemaContext {
    int version = 0;          ///< server_version_num
    bool exactSizes = true;   ///< ask the file system; else pg_class.relpages
    bool defaultIsC = false;  ///< the database's collation is C or POSIX
    std::string size() const; ///< SQL for the bytes of relation c; never waits for a lock
};

using Batch = std::vector<SchemaTable *>;

/// "{1,2}" and "{"a","b"}" as parameters.
std::string arrayOf(const std::vector<std::uint32_t> &numbers);
std::string arrayOf(const std::vector<std::string> &texts);
std::string tablesOf(const Batch &batch);

struct TablesRead {
    std::vector<SchemaTable> tables;
    bool truncated = false;
    bool statisticsHidden = false;
};
TablesRead readTables(Connection &connection, const SchemaContext &context, int maxTables);
void readColumns(Connection &connection, const SchemaContext &context, const Batch &batch);
/// All of one schema.
void readStatistics(Connection &connection, const Batch &batch);
void readIndexes(Connection &connection, const SchemaContext &context, const Batch &batch);
std::vector<FunctionReading> readFunctions(Connection &connection);
void readForeignKeys(Connection &connection, const Batch &batch);
/// Gives partitioned tables that were never analysed themselves, as autovacuum leaves them, the statistics of
/// their largest partition.
void lendStatistics(std::vector<SchemaTable> &tables);

/// Position of each table by id.
template <class Row> void toTables(const Batch &batch, const Rows &rows, int column, const Row &take)
{
    std::map<std::int64_t, SchemaTable *> byId;
    for (SchemaTable *table : batch)
        byId[table->id.value()] = table;
    for (int row = 0; row < rows.count(); ++row)
        if (const auto found = byId.find(rows.integer(row, column)); found != byId.end())
            take(*found->second, row);
}

} // namespace indexpilot::pg
