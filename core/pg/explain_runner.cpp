// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/read_only_transaction.h"
#include "core/pg/readers.h"
#include "core/pg/row_values.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace indexpilot::pg {
namespace {

const char *const preparedName = "indexpilot_plan";

[[noreturn]] void refuse(const std::string &why, const std::string &sql)
{
    throw DatabaseError({.message = why, .sqlState = "0A000", .statement = sql});
}

/// Skips white space, comments and opening parentheses, then reads one word in capitals.
std::string firstWord(const std::string &sql)
{
    std::size_t at = 0;
    const auto skipTo = [&](const char *end) {
        at = std::min(sql.find(end, at), sql.size());
    };
    while (at < sql.size()) {
        if (std::isspace(static_cast<unsigned char>(sql[at])) || sql[at] == '(')
            ++at;
        else if (sql.compare(at, 2, "--") == 0)
            skipTo("\n");
        else if (sql.compare(at, 2, "/*") == 0)
            skipTo("*/"), at = std::min(at + 2, sql.size());
        else
            break;
    }
    std::string word;
    while (at < sql.size() && std::isalpha(static_cast<unsigned char>(sql[at])))
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(sql[at++])));
    return word;
}

bool isPlannable(const std::string &word)
{
    constexpr std::array plannable{"SELECT", "INSERT", "UPDATE", "DELETE",
                                   "MERGE",  "WITH",   "VALUES", "TABLE"};
    return std::any_of(plannable.begin(), plannable.end(), [&](const char *one) { return word == one; });
}

/// Whether there may be a $n; one in a string or comment does no harm.
bool mentionsParameter(const std::string &sql)
{
    for (std::size_t at = sql.find('$'); at != std::string::npos; at = sql.find('$', at + 1))
        if (at + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[at + 1])))
            return true;
    return false;
}

/// By the extended protocol, which takes one command only. Prepared statements outlive a rollback, and a
/// cancelled DEALLOCATE leaves one behind.
void prepare(Connection &connection, const std::string &sql)
{
    const std::string command = std::string("PREPARE ") + preparedName + " AS " + sql;
    try {
        connection.query(command);
    } catch (const DatabaseError &error) {
        if (error.sqlState() != "42P05") // exists already
            throw;
        connection.execute(std::string("DEALLOCATE ") + preparedName);
        connection.query(command);
    }
}

std::string execution(Connection &connection)
{
    const Rows rows =
        connection.query("SELECT /* indexpilot */ pg_catalog.cardinality(p.parameter_types) FROM "
                         "pg_catalog.pg_prepared_statements AS p WHERE p.name = 'indexpilot_plan'");
    std::string call = std::string("EXECUTE ") + preparedName;
    for (std::int64_t i = 0; i < rows.integer(0, 0); ++i)
        call += i == 0 ? "(NULL" : ", NULL";
    return rows.integer(0, 0) > 0 ? call + ")" : call;
}

} // namespace

std::string explainJson(Connection &connection, const Capabilities &capabilities, const std::string &sql)
{
    if (!isPlannable(firstWord(sql)))
        refuse("only SELECT, INSERT, UPDATE, DELETE, MERGE, WITH, VALUES and TABLE have a plan", sql);
    const bool generic = mentionsParameter(sql);
    if (!generic || capabilities.versionNumber >= 160000) {
        const ReadOnlyTransaction transaction(connection);
        const std::string options = generic ? "GENERIC_PLAN, FORMAT JSON" : "FORMAT JSON";
        return stringAt(connection.query("EXPLAIN (" + options + ") " + sql), 0, 0);
    }
    prepare(connection, sql);
    const ReadOnlyTransaction transaction(connection, "; SET LOCAL plan_cache_mode = force_generic_plan",
                                          std::string("; DEALLOCATE ") + preparedName);
    return stringAt(connection.query("EXPLAIN (FORMAT JSON) " + execution(connection)), 0, 0);
}

} // namespace indexpilot::pg
