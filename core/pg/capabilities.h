// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::pg {

enum class CapabilityState { Ready, Missing, Limited };

/// One line of the capability checklist.
struct Capability {
    std::string key; ///< "pg_stat_statements", "query_texts", "hypopg", "pgstattuple", "track_io_timing", …
    CapabilityState state = CapabilityState::Missing;
    std::string title;  ///< "pg_stat_statements 1.10"
    std::string detail; ///< what is measured with it, or what is missing without it
    std::string remedy; ///< the exact statement(s) that would enable it; empty when ready
    friend bool operator==(const Capability &, const Capability &) = default;
};

enum class ManagedService { None, AmazonRds, AmazonAurora, Azure, GoogleCloudSql, AlloyDb, Neon };

/// What this server and role can do; probed once a connection.
struct Capabilities {
    int versionNumber = 0;
    std::string versionText; ///< "15.20"
    bool supported = false;  ///< 13 to 17
    bool isPrimary = true;
    ManagedService service = ManagedService::None;
    bool isSuperuser = false;
    bool readsAllStats = false;
    std::string statementsSchema;  ///< schema of pg_stat_statements; empty: not usable
    std::string statementsVersion; ///< extension version, e.g. "1.10"
    int cores = 0;                 ///< 0: unknown
    std::vector<Capability> checklist;
    bool hasStatements() const { return !statementsSchema.empty(); }
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

bool isSupported(int versionNumber); ///< 13 to 17
/// What to say about a server that is too old or too new.
Failure unsupportedVersion(const std::string &versionText);
std::string versionText(int versionNumber); ///< 120022 → "12.22", 90624 → "9.6.24"

Capabilities probeCapabilities(Connection &connection);

} // namespace indexpilot::pg
