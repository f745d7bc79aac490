// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/guard_reader.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

std::string guardStatement(int serverVersionNumber)
{
    const bool ownView = serverVersionNumber >= 170000;
    return sqlFile("guard", {{"week_hour",
                              sqlFile("week_hour", {{"at", "pg_catalog.clock_timestamp()"},
                                                    {"zone", "pg_catalog.current_setting('log_timezone')"}})},
                             {"requested", ownView ? "num_requested" : "checkpoints_req"},
                             {"checkpoints", ownView ? "pg_stat_checkpointer" : "pg_stat_bgwriter"}});
}

GuardReading readGuard(Connection &connection)
{
    const Rows rows = connection.query(guardStatement(connection.endpoint().serverVersionNumber));
    GuardReading load{.activeSessions = static_cast<int>(rows.integer(0, 0)),
                      .lockWaits = static_cast<int>(rows.integer(0, 1)),
                      .standbysUnseen = rows.boolean(0, 3),
                      .sessionsUnseen = rows.boolean(0, 4),
                      .freeze = stringAt(rows, 0, 5),
                      .database = stringAt(rows, 0, 6),
                      .takenAt = timeAt(rows, 0, 7),
                      .weekHour = static_cast<int>(rows.integer(0, 8)),
                      .timeZone = stringAt(rows, 0, 9),
                      .requestedCheckpoints = rows.integer(0, 10),
                      .checkpointsCountedSince = timeAt(rows, 0, 11)};
    if (!rows.isNull(0, 2))
        load.replicaLag = Bytes(rows.integer(0, 2));
    return load;
}

Bytes readIndexStorage(Connection &connection)
{
    return Bytes(connection.query(sqlFile("index_storage")).integer(0, 0));
}

} // namespace indexpilot::pg
