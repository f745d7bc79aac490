// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pg/connection.h"

#include <cstdint>
#include <map>
#include <optional>

namespace indexpilot::pg {

/// What no estimate of bloat sees: rows that are dead and still there (manual 25.1, Routine Vacuuming).
struct VacuumFacts {
    TimePoint takenAt; ///< server clock
    /// When the oldest transaction began that holds dead rows back, as far as the role may see it; absent:
    /// none.
    std::optional<TimePoint> oldestSnapshot;
    std::map<TableId, std::int64_t> deadRows; ///< by the server's estimate; tables without any are missing
};

/// Throws DatabaseError.
VacuumFacts readVacuumFacts(Connection &connection);

} // namespace indexpilot::pg
