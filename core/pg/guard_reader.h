// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/pg/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace indexpilot::pg {

/// What the guards of a change look at, from one statement.
struct GuardReading {
    int activeSessions = 0;          ///< clients that run a statement; our own sessions are left out
    int lockWaits = 0;               ///< likewise: those that wait for a heavyweight lock
    std::optional<Bytes> replicaLag; ///< WAL not replayed by the slowest standby; absent: no standby
    bool standbysUnseen = false;     ///< there are some of which the role may not see how far they are
    bool sessionsUnseen = false;     ///< likewise of sessions, whether they run anything
    std::string freeze;              ///< of the setting indexpilot.frozen of this database; empty: unset
    std::string database;
    TimePoint takenAt;                     ///< server clock
    int weekHour = 0;                      ///< 0 to 167, from Monday 00:00 in timeZone
    std::string timeZone;                  ///< log_timezone: the one of the server that no session can change
    std::int64_t requestedCheckpoints = 0; ///< forced, by a person or by WAL; cumulative
    TimePoint checkpointsCountedSince;     ///< when that counter was reset
    friend bool operator==(const GuardReading &, const GuardReading &) = default;
};

/// The statement for a server of this version: 17 has the checkpoints in a view of their own.
std::string guardStatement(int serverVersionNumber);
/// Throws DatabaseError. Of a standby there is no replicaLag.
GuardReading readGuard(Connection &connection);
/// All indexes of the database's own tables, as large as the last VACUUM or ANALYZE found them (relpages).
Bytes readIndexStorage(Connection &connection);

} // namespace indexpilot::pg
