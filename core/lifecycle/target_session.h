// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/action_progress.h"
#include "core/pg/connection.h"

#include <memory>
#include <vector>

namespace indexpilot::lifecycle {

/// The executor's one connection, with the advisory lock that lets one program at a time change a target. The
/// lock ends with the connection, so that who holds it is alive, or is a server process whose program died.
class TargetSession {
public:
    explicit TargetSession(pg::ConnectRequest request) : m_request(std::move(request)) {}

    /// Connects and takes the lock. `journalled`: server processes of actions that did not end; one whose
    /// program is dead is ended, as it is our own. Throws DatabaseError; Refused: somebody alive holds the
    /// lock.
    std::optional<Failure> open(const std::vector<ActionProgress> &journalled);
    /// The same again and again after the connection was lost, until it works or the patience ends.
    std::optional<Failure> reopen(const std::vector<ActionProgress> &journalled, Milliseconds patience);
    pg::Connection &connection() { return *m_connection; }
    std::shared_ptr<pg::Connection> shared() const { return m_connection; } ///< for who cancels our statement
    bool isGood() const { return m_connection && m_connection->isGood(); }
    void close();

    int backendPid() const { return m_connection->endpoint().backendPid; }
    std::int64_t backendStart() const { return m_backendStart; }

private:
    bool tryLock();
    bool endOrphan(const std::vector<ActionProgress> &journalled);

    const pg::ConnectRequest m_request;
    std::shared_ptr<pg::Connection> m_connection;
    std::int64_t m_backendStart = 0;
};

} // namespace indexpilot::lifecycle
