// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/pg/index_attributes.h"

namespace indexpilot::lifecycle {

/// Drops an index that nobody wants: CONCURRENTLY where the server can, given up after `timeout`; a lock that
/// is not had at once is tried for again. Throws DatabaseError.
void dropIndex(pg::Connection &connection, const pg::IndexAttributes &index, Milliseconds timeout,
               Milliseconds lockTimeout);

} // namespace indexpilot::lifecycle
