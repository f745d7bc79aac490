// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace indexpilot::pg {

class Connection;

/// Who owns tables in a schema: who makes an index on them must be a member of that role.
struct TableOwner {
    std::string schema;
    std::string owner;
    bool isSuperuser = false;
    int tables = 0;
    friend bool operator==(const TableOwner &, const TableOwner &) = default;
};

/// What the rights of a role for this program are about.
struct RoleFacts {
    std::string database;
    std::string statementsSchema;   ///< of pg_stat_statements; empty: not in this database
    std::string hypotheticalSchema; ///< of hypopg; likewise
    std::vector<TableOwner> owners; ///< of tables outside the system's schemas, by schema and owner
    friend bool operator==(const RoleFacts &, const RoleFacts &) = default;
};

RoleFacts readRoleFacts(Connection &connection);

} // namespace indexpilot::pg
