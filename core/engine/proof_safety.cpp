// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof_safety.h"

#include "core/sql/lexemes.h"

#include <algorithm>
#include <array>

namespace indexpilot::engine {
namespace {

/// Functions of the server itself that act beyond a read-only transaction, or only wait.
bool actsOutside(const std::string &name)
{
    constexpr std::array exact{"nextval",
                               "setval",
                               "set_config",
                               "pg_notify",
                               "pg_reload_conf",
                               "pg_rotate_logfile",
                               "pg_switch_wal",
                               "pg_create_restore_point",
                               "pg_promote",
                               "pg_log_backend_memory_contexts",
                               "pg_cancel_backend",
                               "pg_terminate_backend",
                               "query_to_xml",
                               "txid_current",
                               "pg_current_xact_id",
                               "pg_export_snapshot"};
    constexpr std::array families{"pg_advisory_",  "pg_try_advisory_", "dblink",          "lo_",
                                  "pg_sleep",      "pg_logical_",      "pg_replication_", "pg_stat_reset",
                                  "pg_wal_replay", "pg_backup",        "pg_start_backup", "pg_stop_backup",
                                  "pg_drop_",      "pg_create_",       "pg_copy_",        "pg_file_"};
    return std::ranges::find(exact, name) != exact.end() ||
           std::ranges::any_of(families, [&](const char *family) { return name.starts_with(family); });
}

Failure refused(const std::string &detail)
{
    return {FailureCode::Refused, "proof", detail,
            "Restore a backup of the database elsewhere and name that with --prove-on"};
}

} // namespace

std::optional<std::string> reasonNotToRun(const advisor::WorkloadStatement &statement,
                                          const std::set<std::string> &volatileNames)
{
    const sql::StatementFacts &facts = statement.facts;
    if (facts.kind != sql::StatementKind::Select)
        return "it writes; only what reads is executed";
    if (std::ranges::any_of(facts.tables, &sql::TableReference::written))
        return "a part of it writes; only what reads is executed";
    if (facts.locksRows)
        return "it locks rows";
    for (const std::string &name : sql::calledNames(statement.text)) {
        if (actsOutside(name))
            return "it calls " + name + "(), which acts beyond the statement";
        if (volatileNames.contains(name))
            return "it calls " + name + "(), which is volatile and may write";
    }
    return std::nullopt;
}

std::optional<Failure> reasonNotToBuild(const pg::ServerIdentity &target, const pg::ServerIdentity &copy,
                                        TargetKind kind)
{
    if (copy.inRecovery)
        return refused("It is a standby: no index can be built there");
    const bool sameServer = target.startedUs == copy.startedUs;
    if (sameServer && target.database == copy.database)
        return kind == TargetKind::SampleShop
                   ? std::nullopt
                   : std::optional(refused("It is the target itself; nothing is tried there"));
    const bool mayBeItsPrimary = target.inRecovery && target.database == copy.database &&
                                 (!target.identifierIsKnown || !copy.identifierIsKnown ||
                                  target.systemIdentifier == copy.systemIdentifier);
    if (mayBeItsPrimary)
        return refused("The target is a standby, and this may be its primary");
    return std::nullopt;
}

} // namespace indexpilot::engine
