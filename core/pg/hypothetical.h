// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/capabilities.h"

#include <string>
#include <vector>

namespace indexpilot::pg {

/// HypoPG in one analyst session: hypothetical indexes that exist for EXPLAIN of this connection only. One
/// thread.
class HypotheticalIndexes {
public:
    explicit HypotheticalIndexes(Connection &connection, const Capabilities &capabilities);
    ~HypotheticalIndexes(); ///< resets

    struct Made {
        std::uint32_t oid = 0;
        std::string name; ///< as EXPLAIN prints it
    };
    /// Makes exactly `definitions` (CREATE INDEX statements) the hypothetical set: what is there stays, the
    /// rest goes. Throws DatabaseError (a method that HypoPG does not know: SQLSTATE of the server).
    std::vector<Made> set(const std::vector<std::string> &definitions);
    /// EXPLAIN (FORMAT JSON) under the current set; `$n` by generic plan. Never executes.
    std::string explain(const std::string &sql);

private:
    struct Entry {
        std::string definition;
        Made made;
    };
    Connection &m_connection;
    const Capabilities &m_capabilities;
    std::vector<Entry> m_entries;
};

} // namespace indexpilot::pg
