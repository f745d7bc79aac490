// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {
namespace {

constexpr int maxSessions = 500;

ActivityRow sessionAt(const Rows &rows, int row)
{
    ActivityRow session{.pid = static_cast<int>(rows.integer(row, 0)),
                        .user = stringAt(rows, row, 1),
                        .database = stringAt(rows, row, 2),
                        .application = stringAt(rows, row, 3),
                        .clientAddress = stringAt(rows, row, 4),
                        .state = stringAt(rows, row, 5),
                        .waitType = stringAt(rows, row, 6),
                        .waitEvent = stringAt(rows, row, 7),
                        .queryId = rows.integer(row, 8),
                        .query = stringAt(rows, row, 9),
                        .queryAge = Milliseconds(rows.integer(row, 10)),
                        .transactionAge = Milliseconds(rows.integer(row, 11)),
                        .xminAge = rows.integer(row, 12),
                        .blockedBy = {}};
    if (!rows.isNull(row, 13))
        for (const std::string &pid : rows.textArray(row, 13))
            session.blockedBy.push_back(std::atoi(pid.c_str()));
    return session;
}

} // namespace

ActivityReading readActivity(Connection &connection, const Capabilities &capabilities)
{
    const bool hasQueryId = capabilities.versionNumber >= 140000;
    const Rows rows = connection.query(sqlFile("activity", {{"query_id", hasQueryId ? "a.query_id" : "0"}}));
    ActivityReading reading;
    reading.takenAt = systemNow();
    reading.truncated = rows.count() > maxSessions;
    // The totals come in every row; with nobody active there is one row without a session.
    for (int row = 0; row < std::min(rows.count(), maxSessions); ++row)
        if (!rows.isNull(row, 0))
            reading.rows.push_back(sessionAt(rows, row));
    if (rows.count() > 0) {
        reading.maxConnections = static_cast<int>(rows.integer(0, 14));
        reading.connections = static_cast<int>(rows.integer(0, 15));
        reading.takenAt = timeAt(rows, 0, 16);
    }
    return reading;
}

std::vector<SettingReading> readSettings(Connection &connection)
{
    const Rows rows = connection.query(sqlFile("settings"));
    std::vector<SettingReading> settings;
    for (int row = 0; row < rows.count(); ++row)
        settings.push_back(
            {stringAt(rows, row, 0), stringAt(rows, row, 1), stringAt(rows, row, 2), stringAt(rows, row, 3)});
    return settings;
}

} // namespace indexpilot::pg
