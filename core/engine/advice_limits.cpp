// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_limits.h"

#include "core/sql/name_text.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

std::string remedyOf(const pg::Capabilities &capabilities, const std::string &key)
{
    const auto line = std::ranges::find(capabilities.checklist, key, &pg::Capability::key);
    return line == capabilities.checklist.end() ? std::string() : line->remedy;
}

/// pg_read_all_data came with 14; before it, schema by schema.
std::string grantReading(const pg::SchemaReading &schema, const std::string &role)
{
    if (schema.serverVersionNumber >= 140000)
        return "GRANT pg_read_all_data TO " + quotedName(role) + ";";
    std::vector<std::string> schemas;
    for (const pg::SchemaTable &table : schema.tables)
        if (std::ranges::find(schemas, table.schema) == schemas.end())
            schemas.push_back(table.schema);
    std::string grants;
    for (const std::string &name : schemas)
        grants += (grants.empty() ? "" : " ") + ("GRANT USAGE ON SCHEMA " + quotedName(name) + " TO ") +
                  quotedName(role) + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + quotedName(name) + " TO " +
                  quotedName(role) + ";";
    return grants;
}

void addStatements(std::vector<Failure> &limits, const AdviceBasis &basis,
                   const pg::Capabilities &capabilities)
{
    if (basis.fromFile)
        return;
    if (!capabilities.hasStatements())
        limits.push_back(
            {FailureCode::Unsupported, "pg_stat_statements",
             "It is not there: no statement is known, so only existing indexes are judged",
             remedyOf(capabilities, "pg_stat_statements") + "  -- or give a file: --workload FILE"});
    else if (!basis.readsAllTexts)
        limits.push_back({FailureCode::Denied, "query texts",
                          "Only this role's own statements can be read: the others are not judged",
                          "GRANT pg_read_all_stats TO " + quotedName(basis.role) + ";"});
}

void addWrites(std::vector<Failure> &limits, const AdviceBasis &basis, const pg::SchemaReading &schema)
{
    if (!schema.isPrimary)
        limits.push_back({FailureCode::Unsupported, "standby",
                          "Counters of use are this node's own, and writes are not counted here: what an "
                          "index costs the writers is not known",
                          "Connect to the primary for write costs; indexes are made and dropped there too"});
    else if (basis.hours <= 0)
        limits.push_back({FailureCode::Unsupported, "write counters",
                          "It is not known since when they count: what an index costs the writers is not "
                          "known",
                          "SELECT pg_stat_reset();  -- as a superuser; all counters begin anew"});
    else if (basis.hours < fewestHours)
        limits.push_back(
            {FailureCode::Unsupported, "write counters",
             "They are younger than a day and taken for those of a whole day, so that a load does "
             "not pass for everyday writing: what an index costs the writers may be more",
             "Advise again tomorrow, or let the console watch this database: its history tells "
             "loads from everyday writing"});
    else if (basis.hoursAreOfServer)
        limits.push_back({FailureCode::Unsupported,
                          "write counters",
                          "They were never reset; they are taken to count since the server's statistics "
                          "began, which makes writes look rarer where the database is younger",
                          {}});
}

} // namespace

std::string quotedName(const std::string &name)
{
    return sql::nameText(name);
}

std::vector<Failure> limitsOf(const AdviceBasis &basis, const pg::Capabilities &capabilities,
                              const pg::SchemaReading &schema)
{
    std::vector<Failure> limits;
    if (!basis.hypothetical)
        limits.push_back({FailureCode::Unsupported, "hypopg",
                          "It is not there: benefits are modelled from the present plans, with wider "
                          "intervals, instead of asked from the planner",
                          remedyOf(capabilities, "hypopg").empty() ? "CREATE EXTENSION hypopg;"
                                                                   : remedyOf(capabilities, "hypopg")});
    addStatements(limits, basis, capabilities);
    addWrites(limits, basis, schema);
    if (schema.statisticsHidden)
        limits.push_back({FailureCode::Denied, "column statistics",
                          "Those of some tables are hidden from this role: sizes and selectivities there are "
                          "rough, and statements on them cannot be planned",
                          grantReading(schema, basis.role)});
    if (schema.truncated)
        limits.push_back({FailureCode::Unsupported,
                          "tables",
                          "Some were left out: there are more than are read, or they are locked exclusively",
                          {}});
    return limits;
}

} // namespace indexpilot::engine
