// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/capabilities.h"
#include "core/pg/readings.h"

// Catalog readers: one statement each, from the .sql file beside it, chosen by server version.
namespace indexpilot::pg {

StatementReading readStatements(Connection &connection, const Capabilities &capabilities);
/// Texts of the keys asked for (at most a few hundred a call); a text longer than maxLength bytes is cut
/// there.
std::vector<StatementText> readStatementTexts(Connection &connection, const Capabilities &capabilities,
                                              const std::vector<StatementKey> &keys);
ActivityReading readActivity(Connection &connection, const Capabilities &capabilities);
/// At most maxRelations of each kind, largest first by relpages.
CatalogReading readCatalog(Connection &connection, const Capabilities &capabilities, int maxRelations);
std::vector<SettingReading>
readSettings(Connection &connection); ///< those that differ from the default, and planner ones

/// pg_control_system().system_identifier, or host:port where the role may not read it.
std::string readSystemIdentifier(Connection &connection);
/// A session-level advisory lock: held by the one console that writes this target's history into a store.
bool tryHistoryLock(Connection &connection, std::int32_t key);

/// EXPLAIN (FORMAT JSON, never ANALYZE) of one statement, generic plan when it holds $n. Read-only, rolled
/// back. GENERIC_PLAN from 16, forced generic plan of a prepared statement before. Throws DatabaseError.
std::string explainJson(Connection &connection, const Capabilities &capabilities, const std::string &sql);

} // namespace indexpilot::pg
