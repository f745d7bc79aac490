// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/capabilities.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

#include <map>

namespace indexpilot::pg {
namespace {

constexpr int oldestVersion = 130000;
constexpr int newestVersion = 179999;

struct Extension {
    std::string available; ///< version; empty: not on the server
    std::string installed; ///< version; empty: not created in this database
};

struct Probe {
    const Rows &row;
    std::map<std::string, Extension> extensions;
    std::string role;
};

ManagedService serviceOf(const Rows &row)
{
    if (row.integer(0, 10) > 0)
        return ManagedService::AmazonAurora;
    if (row.integer(0, 9) > 0)
        return ManagedService::AmazonRds;
    if (row.integer(0, 11) > 0)
        return ManagedService::Azure;
    if (row.integer(0, 13) > 0)
        return ManagedService::AlloyDb;
    if (row.integer(0, 12) > 0)
        return ManagedService::GoogleCloudSql;
    return row.integer(0, 14) > 0 ? ManagedService::Neon : ManagedService::None;
}

Capability versionLine(const Capabilities &found)
{
    Capability line{
        .key = "version", .state = CapabilityState::Ready, .title = "PostgreSQL " + found.versionText};
    line.detail = found.isPrimary ? "primary" : "standby: statistics are this node's own";
    if (!found.supported) {
        line.state = CapabilityState::Missing;
        line.detail = unsupportedVersion(found.versionText).detail;
        line.remedy = unsupportedVersion(found.versionText).remedy;
    }
    return line;
}

std::string preloadStatement(const std::string &preloaded)
{
    const std::string list = preloaded.empty() ? "pg_stat_statements" : preloaded + ",pg_stat_statements";
    return "ALTER SYSTEM SET shared_preload_libraries = '" + list + "';  -- then restart the server";
}

Capability statementsLine(Capabilities &found, const Probe &probe)
{
    const Extension extension = probe.extensions.count("pg_stat_statements")
                                    ? probe.extensions.at("pg_stat_statements")
                                    : Extension{};
    Capability line{
        .key = "pg_stat_statements", .state = CapabilityState::Missing, .title = "pg_stat_statements"};
    line.detail = "Without it only sampled sessions are seen: no calls, no times, no rows";
    const bool preloaded = probe.row.boolean(0, 6);
    const std::string track = stringAt(probe.row, 0, 15);
    if (!preloaded) {
        line.remedy = preloadStatement(stringAt(probe.row, 0, 16));
        if (extension.available.empty() && extension.installed.empty())
            line.remedy = "Install the package postgresql-contrib on the server, then: " + line.remedy;
        if (extension.installed.empty())
            line.remedy += "\nCREATE EXTENSION IF NOT EXISTS pg_stat_statements;";
    } else if (extension.installed.empty()) {
        line.remedy = "CREATE EXTENSION IF NOT EXISTS pg_stat_statements;";
    } else if (track == "none") {
        line.remedy = "ALTER SYSTEM SET pg_stat_statements.track = 'top'; SELECT pg_reload_conf();";
        line.detail = "pg_stat_statements.track is none: nothing is counted";
    } else {
        line.state = CapabilityState::Ready;
        line.title += " " + extension.installed;
        line.detail = "Calls, times, rows and blocks of every statement: measured";
        found.statementsSchema = stringAt(probe.row, 0, 4);
        found.statementsVersion = extension.installed;
    }
    return line;
}

Capability textsLine(const Capabilities &found, const std::string &role)
{
    Capability line{.key = "query_texts", .state = CapabilityState::Ready, .title = "Query texts"};
    line.detail = "Texts of all roles are readable";
    if (!found.readsAllStats && !found.isSuperuser) {
        line.state = CapabilityState::Limited;
        line.detail = "Only texts of this role's own statements are readable; the server hides the others";
        line.remedy = "GRANT pg_read_all_stats TO " + role + ";";
    }
    return line;
}

Capability timingLine(const std::string &setting)
{
    if (setting == "on")
        return {.key = "track_io_timing",
                .state = CapabilityState::Ready,
                .title = "I/O timing",
                .detail = "Time spent on reading blocks: measured"};
    return {.key = "track_io_timing",
            .state = CapabilityState::Limited,
            .title = "I/O timing",
            .detail = "track_io_timing is off: blocks are counted, the time to read them is not",
            .remedy = "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();"};
}

Capability extensionLine(const Probe &probe, const std::string &name, const std::string &use,
                         const std::string &package)
{
    const auto found = probe.extensions.find(name);
    if (found != probe.extensions.end() && !found->second.installed.empty())
        return {.key = name,
                .state = CapabilityState::Ready,
                .title = name + " " + found->second.installed,
                .detail = use};
    Capability line{
        .key = name, .state = CapabilityState::Missing, .title = name, .detail = "Not there: " + use};
    line.remedy = "CREATE EXTENSION " + name + ";";
    if (found == probe.extensions.end())
        line.remedy = "Install the package " + package + " on the server, then: " + line.remedy;
    return line;
}

std::map<std::string, Extension> readExtensions(Connection &connection)
{
    std::map<std::string, Extension> extensions;
    const Rows rows = connection.query(sqlFile("extensions"));
    for (int row = 0; row < rows.count(); ++row)
        extensions[stringAt(rows, row, 0)] = {stringAt(rows, row, 1), stringAt(rows, row, 2)};
    return extensions;
}

} // namespace

bool isSupported(int versionNumber)
{
    return versionNumber >= oldestVersion && versionNumber <= newestVersion;
}

std::string versionText(int versionNumber)
{
    const std::string major = std::to_string(versionNumber / 10000);
    if (versionNumber >= 100000)
        return major + "." + std::to_string(versionNumber % 10000);
    return major + "." + std::to_string(versionNumber / 100 % 100) + "." +
           std::to_string(versionNumber % 100);
}

Failure unsupportedVersion(const std::string &versionText)
{
    return {FailureCode::Unsupported, "PostgreSQL " + versionText,
            "IndexPilot works with PostgreSQL 13 to 17; this server is not watched",
            "Connect to a server of version 13 to 17, or upgrade this one"};
}

Capabilities probeCapabilities(Connection &connection)
{
    Capabilities found;
    found.versionNumber = connection.endpoint().serverVersionNumber;
    found.supported = isSupported(found.versionNumber);
    if (!found.supported) {
        found.versionText = versionText(found.versionNumber);
        found.checklist.push_back(versionLine(found));
        return found;
    }
    const Rows row = connection.query(sqlFile("capabilities"));
    const Probe probe{row, readExtensions(connection), connection.quoteIdentifier(row.text(0, 8))};
    found.versionText = stringAt(row, 0, 0).substr(0, row.text(0, 0).find(' '));
    found.isPrimary = row.boolean(0, 1);
    found.isSuperuser = row.boolean(0, 2);
    found.readsAllStats = row.boolean(0, 3);
    found.service = serviceOf(row);
    found.checklist.push_back(versionLine(found));
    found.checklist.push_back(statementsLine(found, probe));
    found.checklist.push_back(textsLine(found, probe.role));
    found.checklist.push_back(timingLine(stringAt(row, 0, 7)));
    found.checklist.push_back(
        extensionLine(probe, "hypopg", "what-if plans of indexes that do not exist", "postgresql-NN-hypopg"));
    found.checklist.push_back(
        extensionLine(probe, "pgstattuple", "exact bloat of an index", "postgresql-contrib"));
    return found;
}

} // namespace indexpilot::pg
