// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/hypothetical.h"

#include "core/pg/readers.h"
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

#include <algorithm>
#include <set>

namespace indexpilot::pg {
namespace {

std::string schemaOf(Connection &connection)
{
    const Rows rows = connection.query("SELECT /* indexpilot */ n.nspname FROM pg_catalog.pg_extension AS e "
                                       "JOIN pg_catalog.pg_namespace AS n "
                                       "ON n.oid = e.extnamespace WHERE e.extname = 'hypopg'");
    if (rows.count() == 0)
        throw DatabaseError(
            {.message = "the extension hypopg is not in this database: CREATE EXTENSION hypopg",
             .sqlState = "0A000",
             .statement = "hypopg"});
    return connection.quoteIdentifier(rows.text(0, 0));
}

} // namespace

HypotheticalIndexes::HypotheticalIndexes(Connection &connection, const Capabilities &capabilities)
    : m_connection(connection), m_capabilities(capabilities), m_schema(schemaOf(connection))
{
    // The first call loads the library, which knows the setting only then.
    reset();
    m_connection.execute("SET hypopg.enabled = on");
}

HypotheticalIndexes::~HypotheticalIndexes()
{
    try {
        if (m_connection.isGood())
            reset();
    } catch (const DatabaseError &) {
        // They end with the session, and the next owner of the connection begins with a reset.
    }
}

void HypotheticalIndexes::reset()
{
    m_connection.query("SELECT /* indexpilot */ " + m_schema + ".hypopg_reset()");
    m_entries.clear();
    m_unsure = false;
}

std::vector<HypotheticalIndexes::Made> HypotheticalIndexes::set(const std::vector<std::string> &definitions)
{
    if (m_unsure)
        reset();
    const std::set<std::string> wanted(definitions.begin(), definitions.end());
    std::vector<std::uint32_t> leaving;
    std::set<std::string> missing = wanted;
    for (const Entry &entry : m_entries)
        if (missing.erase(entry.definition) == 0)
            leaving.push_back(entry.made.oid);
    if (!missing.empty() || !leaving.empty())
        change({missing.begin(), missing.end()}, leaving);
    std::vector<Made> made;
    for (const std::string &definition : definitions)
        made.push_back(std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
                           return entry.definition == definition;
                       })->made);
    return made;
}

void HypotheticalIndexes::change(const std::vector<std::string> &missing,
                                 const std::vector<std::uint32_t> &leaving)
{
    m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry &entry) {
                                       return std::find(leaving.begin(), leaving.end(), entry.made.oid) !=
                                              leaving.end();
                                   }),
                    m_entries.end());
    std::vector<Entry> added;
    try {
        const Rows rows = m_connection.query(sqlFile("hypothetical_change", {{"schema", m_schema}}),
                                             {arrayOf(leaving), arrayOf(missing)});
        for (int row = 0; row < rows.count(); ++row)
            if (const std::int64_t place = rows.integer(row, 0); place > 0)
                added.push_back({missing.at(static_cast<std::size_t>(place - 1)),
                                 {static_cast<std::uint32_t>(rows.integer(row, 1)), stringAt(rows, row, 2)}});
    } catch (const DatabaseError &) {
        dropUnknown(); // those made before the one that failed
        throw;
    }
    const bool oneEach =
        added.size() == missing.size() && std::equal(added.begin(), added.end(), missing.begin(),
                                                     [](const Entry &entry, const std::string &definition) {
                                                         return entry.definition == definition;
                                                     });
    if (!oneEach) {
        dropUnknown();
        throw DatabaseError({.message = "hypopg takes one CREATE INDEX statement at a time",
                             .sqlState = "42601",
                             .statement = missing.empty() ? std::string() : missing.front()});
    }
    m_entries.insert(m_entries.end(), added.begin(), added.end());
}

void HypotheticalIndexes::dropUnknown() noexcept
{
    std::vector<std::uint32_t> known;
    for (const Entry &entry : m_entries)
        known.push_back(entry.made.oid);
    try {
        if (m_connection.isGood())
            m_connection.query("SELECT /* indexpilot */ " + m_schema +
                                   ".hypopg_drop_index(h.indexrelid) FROM " + m_schema +
                                   ".hypopg() AS h WHERE h.indexrelid <> ALL ($1::oid[])",
                               {arrayOf(known)});
    } catch (const DatabaseError &) {
        m_unsure = true; // the next set begins anew
    }
}

std::string HypotheticalIndexes::explain(const std::string &sql)
{
    return explainJson(m_connection, m_capabilities, sql);
}

std::int64_t HypotheticalIndexes::size(const Made &index)
{
    return m_connection
        .query("SELECT /* indexpilot */ " + m_schema + ".hypopg_relation_size($1::oid)",
               {std::to_string(index.oid)})
        .integer(0, 0);
}

} // namespace indexpilot::pg
