// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pg/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the advisor needs to know of a database: columns with statistics, indexes in parts, keys, write
// counters.
namespace indexpilot::pg {

/// A row of pg_stats (manual 54.28). Values as text; anyarray slots that cannot be read are empty.
struct ColumnStatistics {
    double nullFraction = 0;
    double distinct = 0;                   ///< n_distinct: > 0 a number, < 0 a share of the rows
    double averageWidth = 0;               ///< bytes
    double correlation = 0;                ///< NaN: unknown
    std::vector<std::string> commonValues; ///< most_common_vals
    std::vector<double> commonFrequencies;
    std::vector<std::string> histogramBounds;
    std::vector<std::string> commonElements; ///< most_common_elems: of arrays and tsvector
    std::vector<double> elementFrequencies;  ///< shares of the rows that hold each
    double leastElementFrequency = 0;        ///< of those in the list; 0: no list
    double meanElements = 0;                 ///< distinct elements of an array, on average; 0: unknown
    friend bool operator==(const ColumnStatistics &, const ColumnStatistics &) = default;
};

struct ColumnReading {
    int number = 0; ///< attnum
    std::string name;
    std::string type;   ///< format_type: "character varying(40)"
    int typeLength = 0; ///< pg_type.typlen: -1 varlena, -2 cstring
    char alignment = 'i';
    char category = ' '; ///< pg_type.typcategory: N number, S string, D date, A array, …
    bool notNull = false;
    bool hasBtree = false;     ///< the type has a default btree operator class
    bool deduplicates = false; ///< that class and the column's collation allow deduplication (equalimage)
    bool hasHash = false;      ///< … a default hash operator class
    bool cCollation = false;   ///< C or POSIX: LIKE 'x%' needs no pattern operator class
    /// Absent: never analysed, or no right to read. A partitioned table that was not analysed itself has
    /// those of its largest partition.
    std::optional<ColumnStatistics> statistics;
    friend bool operator==(const ColumnReading &, const ColumnReading &) = default;
};

/// One key column of an index, as pg_index has it.
struct IndexKeyReading {
    std::string column;     ///< empty: an expression
    std::string expression; ///< pg_get_indexdef(oid, n, false)
    std::string
        operatorClass; ///< always named, e.g. "int4_ops"; "schema.name" where the search path hides it
    bool defaultClass = true;
    std::string collation; ///< empty: the column's, for an expression the type's default
    bool descending = false;
    bool nullsFirst = false;
    friend bool operator==(const IndexKeyReading &, const IndexKeyReading &) = default;
};

struct SchemaIndex {
    IndexId id;
    std::string schema;
    std::string name;
    std::string method;
    std::string definition; ///< pg_get_indexdef
    std::vector<IndexKeyReading> keys;
    std::vector<std::string> include;
    std::string predicate; ///< pg_get_expr of indpred
    bool unique = false;
    bool nullsNotDistinct = false;
    bool deferrable = false; ///< uniqueness is checked late: no arbiter of ON CONFLICT, no key's target
    bool primary = false;
    bool exclusion = false;
    bool constraint = false; ///< backs a PRIMARY KEY, UNIQUE or EXCLUDE constraint
    bool referenced = false; ///< a foreign key of some table rests on it
    bool replicaIdentity = false;
    bool clustered = false;
    bool valid = true;
    bool ready = true;
    bool partitioned = false;     ///< relkind I
    bool partitionChild = false;  ///< attached to a partitioned index: cannot be dropped alone
    bool extensionMember = false; ///< pg_depend on an extension
    int fillfactor = 0;           ///< 0: the method's default
    bool deduplicateItems = true;
    Bytes size;
    double rows = -1; ///< reltuples
    std::int64_t fileNode =
        0; ///< pg_relation_filenode: another one is another build; 0: of a partitioned one
    std::int64_t scans = 0;
    std::optional<TimePoint> lastScan; ///< PostgreSQL 16 and later
    friend bool operator==(const SchemaIndex &, const SchemaIndex &) = default;
};

struct ForeignKeyReading {
    std::string name;
    std::vector<std::string> columns; ///< of the referencing table
    std::string referencedSchema;
    std::string referencedTable;
    std::vector<std::string> referencedColumns;
    bool cascades = false; ///< ON DELETE / UPDATE other than NO ACTION and RESTRICT
    friend bool operator==(const ForeignKeyReading &, const ForeignKeyReading &) = default;
};

/// Functions of users and extensions that share a name.
struct FunctionReading {
    std::string schema;
    std::string name;
    bool immutable = false; ///< all of them are IMMUTABLE (pg_proc.provolatile)
    std::string result;     ///< format_type, where all give the same; else empty
    friend bool operator==(const FunctionReading &, const FunctionReading &) = default;
};

struct SchemaTable {
    TableId id;
    std::string schema;
    std::string name;
    char kind = 'r'; ///< pg_class.relkind: r, p, m, f
    bool partition = false;
    TableId partitionOf;                   ///< the partitioned table right above it; 0: none
    std::vector<std::string> partitionKey; ///< columns, for p
    std::vector<TableId> partitions;       ///< leaves of all levels, largest first, for p
    bool temporary = false;
    double rows = -1; ///< reltuples scaled to the present pages; summed over the leaves for p; -1: unknown
    std::int64_t pages = 0;
    double allVisibleShare = 0; ///< relallvisible / relpages
    int fillfactor = 100;
    std::int64_t inserted = 0; ///< cumulative since statsReset
    std::int64_t updated = 0;
    std::int64_t hotUpdated = 0;
    std::int64_t deleted = 0;
    std::int64_t changesSinceAnalyze = 0;
    std::optional<TimePoint> lastAnalyze;
    std::vector<ColumnReading> columns;
    std::vector<SchemaIndex> indexes;
    std::vector<ForeignKeyReading> foreignKeys;
    friend bool operator==(const SchemaTable &, const SchemaTable &) = default;
};

struct SchemaReading {
    TimePoint takenAt;
    std::optional<TimePoint> statsReset;
    int serverVersionNumber = 0;
    bool isPrimary = true;
    std::vector<std::string> searchPath;
    std::vector<std::string> extensions;
    std::vector<SchemaTable> tables;
    std::vector<FunctionReading> functions; ///< at most 20,000; trigger functions and procedures left out
    bool statisticsHidden = false;          ///< pg_stats shows nothing of some tables for want of SELECT
    bool truncated = false; ///< more tables than asked for, or some left out that are locked exclusively
    double randomPageCost = 4;
    double sequentialPageCost = 1;
    Bytes blockSize = Bytes(8192);
};

/// Tables of all user schemas with their columns, indexes, keys and counters; at most maxTables, largest
/// first.
SchemaReading readSchema(Connection &connection, int maxTables);

} // namespace indexpilot::pg
