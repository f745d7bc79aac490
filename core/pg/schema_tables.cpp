// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::pg {
namespace {

/// What pg_class says of a relation's size.
struct Extent {
    double rows = -1; ///< reltuples; before PostgreSQL 14 a relation never analysed has 0 rows on 0 pages
    std::int64_t pages = 0;
    std::int64_t allVisible = 0;
};

Extent extentAt(const Rows &rows, int row, int column, int version)
{
    Extent extent{rows.real(row, column), rows.integer(row, column + 1), rows.integer(row, column + 2)};
    if (version < 140000 && extent.rows <= 0 && extent.pages <= 0)
        extent.rows = -1;
    return extent;
}

void addCounters(SchemaTable &table, const Rows &rows, int row, int column)
{
    for (std::int64_t *value :
         {&table.inserted, &table.updated, &table.hotUpdated, &table.deleted, &table.changesSinceAnalyze})
        *value += rows.integer(row, column++);
}

/// As the planner does: the density that ANALYZE or VACUUM found, on the pages that there are now.
double rowsNow(const Extent &extent, std::int64_t pages)
{
    if (extent.rows < 0 || extent.pages <= 0)
        return extent.rows;
    return std::round(extent.rows / static_cast<double>(extent.pages) * static_cast<double>(pages));
}

SchemaTable tableAt(const Rows &rows, int row, const SchemaContext &context)
{
    SchemaTable table{.id = TableId(static_cast<std::uint32_t>(rows.integer(row, 0))),
                      .schema = stringAt(rows, row, 1),
                      .name = stringAt(rows, row, 2),
                      .kind = rows.text(row, 3).at(0),
                      .partition = rows.boolean(row, 4),
                      .temporary = rows.boolean(row, 5),
                      .fillfactor = static_cast<int>(rows.integer(row, 10)),
                      .lastAnalyze = optionalTimeAt(rows, row, 16)};
    const Extent extent = extentAt(rows, row, 6, context.version);
    table.pages = rows.integer(row, 9);
    table.rows = table.kind == 'f' ? extent.rows : rowsNow(extent, table.pages);
    if (extent.pages > 0)
        table.allVisibleShare =
            std::min(1.0, static_cast<double>(extent.allVisible) / static_cast<double>(extent.pages));
    addCounters(table, rows, row, 11);
    table.partitionKey = rows.textArray(row, 18);
    table.partitionOf = TableId(static_cast<std::uint32_t>(rows.integer(row, 20)));
    return table;
}

/// Rows, pages and counters of a partitioned table are the sums over its leaves.
class LeafSums {
public:
    explicit LeafSums(int version) : m_version(version) {}
    void add(SchemaTable &table, const Rows &rows, int row)
    {
        if (m_table != &table)
            begin(table);
        const Extent leaf = extentAt(rows, row, 2, m_version);
        table.partitions.emplace_back(static_cast<std::uint32_t>(rows.integer(row, 1)));
        if (leaf.rows >= 0)
            table.rows = std::max(table.rows, 0.0) + leaf.rows;
        table.pages += leaf.pages;
        m_visible += static_cast<double>(leaf.allVisible);
        if (table.pages > 0)
            table.allVisibleShare = std::min(1.0, m_visible / static_cast<double>(table.pages));
        addCounters(table, rows, row, 5);
        const std::optional<TimePoint> analyzed = optionalTimeAt(rows, row, 10);
        m_allAnalyzed = m_allAnalyzed && analyzed;
        m_oldest = !m_oldest ? analyzed : analyzed ? std::min(m_oldest, analyzed) : m_oldest;
        if (!m_own)
            table.lastAnalyze = m_allAnalyzed ? m_oldest : std::nullopt;
    }

private:
    void begin(SchemaTable &table)
    {
        m_table = &table;
        m_own = table.lastAnalyze.has_value();
        m_oldest.reset();
        m_allAnalyzed = true;
        m_visible = 0;
        table.rows = -1;
        table.pages = table.inserted = table.updated = table.hotUpdated = table.deleted = 0;
        table.changesSinceAnalyze = 0;
    }
    int m_version;
    SchemaTable *m_table = nullptr;
    bool m_own = false; ///< was analysed itself
    bool m_allAnalyzed = true;
    std::optional<TimePoint> m_oldest;
    double m_visible = 0;
};

void readPartitions(Connection &connection, const SchemaContext &context, std::vector<SchemaTable> &tables)
{
    Batch partitioned;
    for (SchemaTable &table : tables)
        if (table.kind == 'p')
            partitioned.push_back(&table);
    if (partitioned.empty())
        return;
    const Rows rows = connection.query(sqlFile("schema_partitions"), {tablesOf(partitioned)});
    LeafSums sums(context.version);
    toTables(partitioned, rows, 0, [&](SchemaTable &table, int row) { sums.add(table, rows, row); });
}

bool hasStatistics(const SchemaTable &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const ColumnReading &column) { return column.statistics.has_value(); });
}

} // namespace

TablesRead readTables(Connection &connection, const SchemaContext &context, int maxTables)
{
    const Rows rows = connection.query(sqlFile("schema_tables", {{"size", context.size()}}),
                                       {std::to_string(static_cast<std::int64_t>(maxTables) + 1)});
    TablesRead read{.truncated = rows.count() > maxTables};
    for (int row = 0; row < std::min(rows.count(), maxTables); ++row) {
        if (rows.boolean(row, 19)) { // the server would wait for the lock to print its indexes
            read.truncated = true;
            continue;
        }
        read.tables.push_back(tableAt(rows, row, context));
        read.statisticsHidden = read.statisticsHidden || rows.boolean(row, 17);
    }
    readPartitions(connection, context, read.tables);
    return read;
}

void readForeignKeys(Connection &connection, const Batch &batch)
{
    const Rows rows = connection.query(sqlFile("schema_foreign_keys"), {tablesOf(batch)});
    toTables(batch, rows, 0, [&](SchemaTable &table, int row) {
        table.foreignKeys.push_back({.name = stringAt(rows, row, 1),
                                     .columns = rows.textArray(row, 2),
                                     .referencedSchema = stringAt(rows, row, 3),
                                     .referencedTable = stringAt(rows, row, 4),
                                     .referencedColumns = rows.textArray(row, 5),
                                     .cascades = rows.boolean(row, 6)});
    });
}

std::vector<FunctionReading> readFunctions(Connection &connection)
{
    const Rows rows = connection.query(sqlFile("schema_functions"));
    std::vector<FunctionReading> functions;
    for (int row = 0; row < rows.count(); ++row)
        functions.push_back({.schema = stringAt(rows, row, 0),
                             .name = stringAt(rows, row, 1),
                             .immutable = rows.boolean(row, 2),
                             .result = stringAt(rows, row, 3)});
    return functions;
}

void lendStatistics(std::vector<SchemaTable> &tables)
{
    std::map<std::uint32_t, const SchemaTable *> byId;
    for (const SchemaTable &table : tables)
        byId[table.id.value()] = &table;
    for (SchemaTable &table : tables) {
        if (table.kind != 'p' || hasStatistics(table))
            continue;
        for (const TableId leaf : table.partitions) { // largest first
            const auto found = byId.find(leaf.value());
            if (found == byId.end() || !hasStatistics(*found->second))
                continue;
            for (ColumnReading &column : table.columns) {
                const auto &theirs = found->second->columns;
                const auto same = std::find_if(theirs.begin(), theirs.end(), [&](const ColumnReading &other) {
                    return other.name == column.name;
                });
                if (same != theirs.end())
                    column.statistics = same->statistics;
            }
            break;
        }
    }
}

} // namespace indexpilot::pg
