// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

#include <algorithm>
#include <set>

namespace indexpilot::pg {
namespace {

/// Column names by version: toplevel and pg_stat_statements_info came with 1.9 (PostgreSQL 14), the block
/// times were renamed and stats_since came with 1.11 (17). The extension's version counts, not the server's:
/// it may not have been updated.
std::map<std::string, std::string> placeholders(const Connection &connection,
                                                const Capabilities &capabilities)
{
    const int version = extensionNumber(capabilities.statementsVersion);
    const bool hasInfo = version >= 109;
    const bool renamed = version >= 111;
    const std::string schema = connection.quoteIdentifier(capabilities.statementsSchema);
    return {
        {"schema", schema},
        {"toplevel", hasInfo ? "s.toplevel" : "true"},
        {"block_read_time", renamed ? "s.shared_blk_read_time" : "s.blk_read_time"},
        {"block_write_time", renamed ? "s.shared_blk_write_time" : "s.blk_write_time"},
        {"since", renamed ? "(extract(epoch FROM s.stats_since) * 1000000)::bigint" : "0"},
        {"reset", hasInfo ? "(SELECT (extract(epoch FROM i.stats_reset) * 1000)::bigint FROM " + schema +
                                ".pg_stat_statements_info AS i)"
                          : "NULL::bigint"},
        {"dealloc", hasInfo ? "(SELECT i.dealloc FROM " + schema + ".pg_stat_statements_info AS i)" : "0"}};
}

StatementKey keyAt(const Rows &rows, int row)
{
    return {.userId = static_cast<std::uint32_t>(rows.integer(row, 0)),
            .databaseId = static_cast<std::uint32_t>(rows.integer(row, 1)),
            .queryId = rows.integer(row, 2),
            .topLevel = rows.boolean(row, 3)};
}

StatementCounters countersAt(const Rows &rows, int row)
{
    int column = 4;
    StatementCounters counters;
    counters.key = keyAt(rows, row);
    counters.calls = rows.integer(row, column++);
    for (double *value : {&counters.totalExecMs, &counters.minExecMs, &counters.maxExecMs,
                          &counters.meanExecMs, &counters.stddevExecMs})
        *value = rows.real(row, column++);
    for (std::int64_t *value : {&counters.rows, &counters.sharedHit, &counters.sharedRead,
                                &counters.sharedDirtied, &counters.tempRead, &counters.tempWritten})
        *value = rows.integer(row, column++);
    counters.blockReadMs = rows.real(row, column++);
    counters.blockWriteMs = rows.real(row, column++);
    counters.walBytes = rows.integer(row, column++);
    counters.sinceUs = rows.integer(row, column);
    return counters;
}

/// All of a reading but its rows.
StatementReading headOf(const Rows &head)
{
    StatementReading reading;
    reading.takenAt = timeAt(head, 0, 0);
    reading.serverStarted = timeAt(head, 0, 1);
    reading.statsReset = optionalTimeAt(head, 0, 2);
    reading.deallocations = head.integer(0, 3);
    reading.seesAll = head.boolean(0, 4);
    return reading;
}

/// A reading with a reset between its head and its rows would count calls twice; it is made again.
constexpr int attempts = 3;

} // namespace

StatementReading readStatements(Connection &connection, const Capabilities &capabilities)
{
    const auto values = placeholders(connection, capabilities);
    for (int attempt = 1;; ++attempt) {
        StatementReading reading = headOf(connection.query(sqlFile("statements_info", values)));
        const Rows rows = connection.query(sqlFile("statements", values));
        const StatementReading after = headOf(connection.query(sqlFile("statements_info", values)));
        reading.deallocationsAfter = after.deallocations;
        const bool consistent = after.statsReset == reading.statsReset && after.seesAll == reading.seesAll;
        if (!consistent && attempt < attempts)
            continue;
        reading.rows.reserve(static_cast<std::size_t>(rows.count()));
        for (int row = 0; row < rows.count(); ++row)
            reading.rows.push_back(countersAt(rows, row));
        return reading;
    }
}

std::vector<StatementText> readStatementTexts(Connection &connection, const Capabilities &capabilities,
                                              const std::vector<StatementKey> &keys)
{
    if (keys.empty())
        return {};
    const std::set<StatementKey> wanted(keys.begin(), keys.end());
    std::string ids;
    for (const StatementKey &key : keys)
        ids += (ids.empty() ? "{" : ",") + std::to_string(key.queryId);
    const Rows rows =
        connection.query(sqlFile("statement_texts", placeholders(connection, capabilities)), {ids + "}"});
    std::vector<StatementText> texts;
    for (int row = 0; row < rows.count(); ++row) {
        const StatementKey key = keyAt(rows, row);
        if (wanted.count(key) != 0)
            texts.push_back({.key = key,
                             .text = std::string(rows.text(row, 4)),
                             .user = std::string(rows.text(row, 5)),
                             .database = std::string(rows.text(row, 6))});
    }
    return texts;
}

} // namespace indexpilot::pg
