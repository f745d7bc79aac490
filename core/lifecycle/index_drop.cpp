// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_drop.h"

#include "core/lifecycle/index_sql.h"

#include <string_view>
#include <thread>

namespace indexpilot::lifecycle {

void dropIndex(pg::Connection &connection, const pg::IndexAttributes &index, Milliseconds timeout,
               Milliseconds lockTimeout)
{
    const bool concurrently = !index.partitioned;
    connection.execute(
        "SET statement_timeout = " + std::to_string(timeout.count()) +
        (concurrently ? std::string() : "; SET lock_timeout = " + std::to_string(lockTimeout.count())));
    constexpr int tries = 50; // of a lock that a shell needs for an instant
    for (int i = 1;; ++i) {
        try {
            connection.execute(dropSql(index.schema, index.name, concurrently));
            break;
        } catch (const pg::DatabaseError &error) {
            // A cancel of ours that arrives late may still hit the statement after the one it was for.
            const bool lateCancel = error.isCancelled() &&
                                    std::string_view(error.what()).find("timeout") == std::string_view::npos;
            const bool again = error.sqlState() == "55P03" || error.sqlState() == "40P01" || lateCancel;
            if (!again || i == tries)
                throw;
            std::this_thread::sleep_for(lockTimeout);
        }
    }
    connection.execute("SET statement_timeout = 0; SET lock_timeout = 0");
}

} // namespace indexpilot::lifecycle
