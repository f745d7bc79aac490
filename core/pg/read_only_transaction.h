// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <string>

namespace indexpilot::pg {

/// BEGIN READ ONLY to ROLLBACK, whatever happens between; on a lost connection there is nothing to end.
class ReadOnlyTransaction {
public:
    /// `settings`: "; SET LOCAL …" after BEGIN; `then`: "; …" after the rollback.
    explicit ReadOnlyTransaction(Connection &connection, std::string settings = {}, std::string then = {})
        : m_connection(connection), m_end("ROLLBACK" + std::move(then))
    {
        m_connection.execute("BEGIN READ ONLY" + std::move(settings));
    }
    ~ReadOnlyTransaction()
    {
        try {
            if (m_connection.isGood())
                m_connection.execute(m_end);
        } catch (const DatabaseError &) {
            // The connection is then bad, and the session opens another.
        }
    }
    ReadOnlyTransaction(const ReadOnlyTransaction &) = delete;
    ReadOnlyTransaction &operator=(const ReadOnlyTransaction &) = delete;

private:
    Connection &m_connection;
    std::string m_end;
};

} // namespace indexpilot::pg
