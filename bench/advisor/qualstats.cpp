// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/qualstats.h"

#include "core/advisor/schema_names.h"
#include "core/advisor/written_definition.h"

#include <chrono>
#include <cstdio>

namespace indexpilot::bench {
namespace {

void runUnderQualstats(pg::Connection &connection, const std::vector<Text> &texts)
{
    connection.execute("SET pg_qualstats.enabled = on; SET pg_qualstats.sample_rate = 1; "
                       "SET statement_timeout = '60s'");
    for (const Text &text : texts)
        if (text.runs)
            try {
                connection.query(text.sql);
            } catch (const pg::DatabaseError &error) {
                std::fprintf(stderr, "under pg_qualstats: %s\n", error.what());
            }
    connection.execute("SET pg_qualstats.enabled = off");
}

} // namespace

std::optional<Advised> qualstatsAdvice(pg::Connection &connection, const pg::SchemaReading &schema,
                                       const std::vector<Text> &texts, Gather gather)
{
    if (connection.query("SELECT FROM pg_extension WHERE extname = 'pg_qualstats'").count() == 0)
        return std::nullopt;
    if (gather == Gather::RunTexts)
        runUnderQualstats(connection, texts);
    const auto start = std::chrono::steady_clock::now();
    const pg::Rows rows =
        connection.query("SELECT i.value ->> 'ddl', i.value #>> '{}' FROM json_array_elements("
                         "pg_qualstats_index_advisor() -> 'indexes') AS i");
    Advised advised;
    advised.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const advisor::SchemaNames names(schema);
    for (int row = 0; row < rows.count(); ++row) {
        const std::string ddl(rows.isNull(row, 0) ? rows.text(row, 1) : rows.text(row, 0));
        const auto statement = sql::parseCreateIndex(ddl);
        const pg::SchemaTable *table = statement ? names.find(statement->schema, statement->table) : nullptr;
        if (table)
            advised.set.push_back(advisor::definitionOf(*table, *statement));
        else
            std::fprintf(stderr, "pg_qualstats proposes what is not read: %s\n", ddl.c_str());
    }
    return advised;
}

} // namespace indexpilot::bench
