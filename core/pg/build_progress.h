// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace indexpilot::pg {

/// Where our own build of an index stands (pg_stat_progress_create_index).
struct BuildProgress {
    std::string phase; ///< the server's word, "building index: scanning table"
    std::int64_t lockersDone = 0;
    std::int64_t lockersTotal = 0;
    std::int64_t waitsFor = 0; ///< pid of the session that is waited for; 0: of none
    std::string waitsForWhat;  ///< its application and state
    std::int64_t done = 0;     ///< tuples, or blocks where tuples are not counted
    std::int64_t total = 0;
    friend bool operator==(const BuildProgress &, const BuildProgress &) = default;
};

/// Nothing while none runs. Throws DatabaseError.
std::optional<BuildProgress> readBuildProgress(Connection &connection);

/// "building index: scanning table, 42 %", "waiting for writers before build, for pid 4711 (psql, idle in
/// transaction)".
std::string toText(const BuildProgress &progress);

} // namespace indexpilot::pg
