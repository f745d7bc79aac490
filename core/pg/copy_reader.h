// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <string>
#include <utility>
#include <vector>

// What has to be known of a copy of a database before anything is tried on it.
namespace indexpilot::pg {

/// Tells two connections to one database from two databases.
struct ServerIdentity {
    std::string systemIdentifier;   ///< equal for physical copies; "host:port" where it may not be read
    bool identifierIsKnown = false; ///< it is pg_control_system()'s
    std::int64_t startedUs = 0;     ///< start of the postmaster, µs since 1970
    std::string database;
    bool inRecovery = false;
};
ServerIdentity readServerIdentity(Connection &connection);

/// Which of the function names belong to a volatile function outside pg_catalog.
std::vector<std::string> volatileFunctions(Connection &connection, const std::vector<std::string> &names);

/// Schema and name of indexes that an earlier proof left behind when it was killed.
std::vector<std::pair<std::string, std::string>> proofLeftovers(Connection &connection);

} // namespace indexpilot::pg
