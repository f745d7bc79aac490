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
    /// Throws DatabaseError where the extension is not in the database. Starts with none.
    HypotheticalIndexes(Connection &connection, const Capabilities &capabilities);
    ~HypotheticalIndexes(); ///< resets
    HypotheticalIndexes(const HypotheticalIndexes &) = delete;
    HypotheticalIndexes &operator=(const HypotheticalIndexes &) = delete;

    struct Made {
        std::uint32_t oid = 0;
        std::string name; ///< as EXPLAIN prints it
    };
    /// Makes exactly `definitions` (CREATE INDEX statements) the hypothetical set: what is there stays, the
    /// rest goes; at most one call of the server. The answer goes by position; the same text twice is one
    /// index. Throws DatabaseError (a method that HypoPG does not know: SQLSTATE of the server); the set is
    /// then what it was, less what was to go.
    std::vector<Made> set(const std::vector<std::string> &definitions);
    /// EXPLAIN (FORMAT JSON) under the current set; `$n` by generic plan. Never executes.
    std::string explain(const std::string &sql);
    /// Bytes that HypoPG estimates for an index of the current set.
    std::int64_t size(const Made &index);

private:
    struct Entry {
        std::string definition;
        Made made;
    };
    void reset();
    void change(const std::vector<std::string> &missing, const std::vector<std::uint32_t> &leaving);
    void dropUnknown() noexcept;
    Connection &m_connection;
    const Capabilities &m_capabilities;
    std::string m_schema; ///< of the extension, quoted
    std::vector<Entry> m_entries;
    bool m_unsure = false; ///< a failed call may have left indexes that are not in m_entries
};

} // namespace indexpilot::pg
