// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Raw readings of one server, as the catalog readers return them. No arithmetic here: deltas are workload's.
namespace indexpilot::pg {

/// Identity of a row of pg_stat_statements.
struct StatementKey {
    std::uint32_t userId = 0;
    std::uint32_t databaseId = 0;
    std::int64_t queryId = 0;
    bool topLevel = true;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 of <=> for a pointer
    friend auto operator<=>(const StatementKey &, const StatementKey &) = default;
};

/// Cumulative counters; times in ms, blocks of 8 KiB, WAL in bytes.
struct StatementCounters {
    StatementKey key;
    std::int64_t calls = 0;
    double totalExecMs = 0;
    double minExecMs = 0;
    double maxExecMs = 0;
    double meanExecMs = 0;
    double stddevExecMs = 0;
    std::int64_t rows = 0;
    std::int64_t sharedHit = 0;
    std::int64_t sharedRead = 0;
    std::int64_t sharedDirtied = 0;
    std::int64_t tempRead = 0;
    std::int64_t tempWritten = 0;
    double blockReadMs = 0;
    double blockWriteMs = 0;
    std::int64_t walBytes = 0;
    std::int64_t sinceUs = 0; ///< stats_since in µs of the epoch; 0: not known (before 17)
    friend bool operator==(const StatementCounters &, const StatementCounters &) = default;
};

/// One reading of all statements with what is needed to tell a reset, a restart and an eviction from a
/// change.
struct StatementReading {
    TimePoint takenAt; ///< server clock
    std::optional<TimePoint>
        statsReset; ///< pg_stat_statements_info.stats_reset (14 and later): last reset or crash
    std::int64_t deallocations = 0; ///< pg_stat_statements_info.dealloc before the rows were read: evictions
    std::int64_t deallocationsAfter = 0; ///< the same after the rows were read
    TimePoint serverStarted;             ///< pg_postmaster_start_time()
    bool seesAll = true;                 ///< the role sees the entries of all roles
    std::vector<StatementCounters> rows;
};

struct StatementText {
    StatementKey key;
    std::string text; ///< as pg_stat_statements has it, with $1; may be cut by the server
    std::string user;
    std::string database;
};

/// One row of pg_stat_activity, client backends only.
struct ActivityRow {
    int pid = 0;
    std::string user;
    std::string database;
    std::string application;
    std::string clientAddress;
    std::string state; ///< "active", "idle in transaction", …
    std::string waitType;
    std::string waitEvent;
    std::int64_t queryId = 0; ///< 0 when not known (before 14, or compute_query_id off)
    std::string query;        ///< empty when hidden
    Milliseconds queryAge{0};
    Milliseconds transactionAge{0};
    std::int64_t xminAge = 0; ///< transactions held back by this backend's xmin; 0: none
    std::vector<int> blockedBy;
    friend bool operator==(const ActivityRow &, const ActivityRow &) = default;
};

struct ActivityReading {
    TimePoint takenAt;
    int maxConnections = 0;
    int connections = 0;
    std::vector<ActivityRow> rows; ///< not idle, longest first, at most 500
    bool truncated = false;
};

/// Cumulative counters of a table on this node, from pg_stat_user_tables and pg_class.
struct TableReading {
    TableId id;
    std::string schema;
    std::string name;
    std::int64_t estimatedRows = -1; ///< reltuples; -1: never analysed
    Bytes size;                      ///< main fork
    Bytes totalSize;                 ///< with indexes and TOAST
    std::int64_t sequentialScans = 0;
    std::int64_t sequentialRows = 0;
    std::int64_t indexScans = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t hotUpdated = 0;
    std::int64_t deleted = 0;
    std::int64_t liveRows = 0;
    std::int64_t deadRows = 0;
    std::optional<TimePoint> lastAnalyze;
    std::optional<TimePoint> lastVacuum;
    friend bool operator==(const TableReading &, const TableReading &) = default;
};

struct IndexReading {
    IndexId id;
    TableId table;
    std::string schema;
    std::string name;
    std::string method; ///< btree, gin, …
    std::string definition;
    Bytes size;
    std::int64_t scans = 0;
    std::int64_t rowsRead = 0;
    bool valid = true;
    bool unique = false;
    bool primary = false;
    bool constraint = false; ///< backs a constraint
    friend bool operator==(const IndexReading &, const IndexReading &) = default;
};

/// Tables and indexes, read rarely and in bounded batches.
struct CatalogReading {
    TimePoint takenAt;
    std::optional<TimePoint> statsReset; ///< pg_stat_database.stats_reset
    std::vector<TableReading> tables;
    std::vector<IndexReading> indexes;
    bool truncated = false;      ///< more relations than the reader's budget
    bool estimatedSizes = false; ///< sizes are from relpages, as of the last VACUUM or ANALYZE of each
};

struct SettingReading {
    std::string name;
    std::string value;
    std::string unit;
    std::string source;
    friend bool operator==(const SettingReading &, const SettingReading &) = default;
};

} // namespace indexpilot::pg
