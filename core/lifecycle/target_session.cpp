// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/target_session.h"

#include <thread>

namespace indexpilot::lifecycle {
namespace {

// Both halves of the advisory lock; in the database of the target.
constexpr const char *lockKey = "7305811, 1";
constexpr Milliseconds betweenTries{100};
constexpr int triesForOrphan = 150; ///< a server process that is told to end needs a moment

Failure busy()
{
    return {FailureCode::Refused, "target", "another program is changing it at this moment",
            "Wait until that action has ended"};
}

} // namespace

void TargetSession::close()
{
    m_connection.reset();
}

bool TargetSession::tryLock()
{
    return m_connection->query(std::string("SELECT pg_catalog.pg_try_advisory_lock(") + lockKey + ")")
        .boolean(0, 0);
}

/// Whether there is a reason to try again: the holder was ours and is being ended, or is gone.
bool TargetSession::endOrphan(const std::vector<ActionProgress> &journalled)
{
    const pg::Rows holder = m_connection->query(
        "SELECT /* indexpilot */ l.pid, (extract(epoch FROM a.backend_start) * 1000000)::bigint "
        "FROM pg_catalog.pg_locks AS l LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid "
        "WHERE l.locktype = 'advisory' AND l.classid = 7305811 AND l.objid = 1 AND l.objsubid = 2 AND "
        "l.granted "
        "AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = "
        "pg_catalog.current_database())");
    if (holder.count() == 0)
        return true;
    const auto pid = holder.integer(0, 0);
    for (const ActionProgress &progress : journalled) {
        const bool isIt = progress.backendPid == pid && progress.backendStart == holder.integer(0, 1);
        const bool isOurs = progress.owner == thisProcess() || livenessOf(progress.owner) == Liveness::Dead;
        if (isIt && isOurs) {
            m_connection->query("SELECT pg_catalog.pg_terminate_backend($1::int)", {std::to_string(pid)});
            return true;
        }
    }
    return false;
}

std::optional<Failure> TargetSession::open(const std::vector<ActionProgress> &journalled)
{
    m_connection = std::make_shared<pg::Connection>(m_request);
    m_connection->execute("SET default_tablespace = ''");
    m_backendStart = m_connection
                         ->query("SELECT (extract(epoch FROM a.backend_start) * 1000000)::bigint FROM "
                                 "pg_catalog.pg_stat_activity AS a WHERE a.pid = pg_catalog.pg_backend_pid()")
                         .integer(0, 0);
    for (int i = 0; i < triesForOrphan; ++i) {
        if (tryLock())
            return std::nullopt;
        if (!endOrphan(journalled))
            break;
        std::this_thread::sleep_for(betweenTries);
    }
    close();
    return busy();
}

std::optional<Failure> TargetSession::reopen(const std::vector<ActionProgress> &journalled,
                                             Milliseconds patience)
{
    close();
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        try {
            return open(journalled);
        } catch (const pg::DatabaseError &error) {
            close();
            if (std::chrono::steady_clock::now() >= end)
                return pg::toFailure(error);
            std::this_thread::sleep_for(betweenTries * 5);
        }
    }
}

} // namespace indexpilot::lifecycle
