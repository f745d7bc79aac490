// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Rolls back whatever happens; on a lost connection there is nothing to roll back.
class ReadOnlyTransaction {
public:
    explicit ReadOnlyTransaction(Connection &connection) : m_connection(connection)
    {
        m_connection.execute("BEGIN READ ONLY; SET LOCAL plan_cache_mode = force_generic_plan");
    }
    ~ReadOnlyTransaction()
    {
        try {
            if (m_connection.isGood())
                m_connection.execute("ROLLBACK");
        } catch (const DatabaseError &) {
            // The connection is then bad, and the session opens another.
        }
    }
    ReadOnlyTransaction(const ReadOnlyTransaction &) = delete;
    ReadOnlyTransaction &operator=(const ReadOnlyTransaction &) = delete;

private:
    Connection &m_connection;
};

/// Prepared statements outlive a rollback.
class Prepared {
public:
    Prepared(Connection &connection, const std::string &sql) : m_connection(connection)
    {
        m_connection.query(std::string("PREPARE ") + preparedName + " AS " +
                           sql); // extended protocol: one command only
    }
    ~Prepared()
    {
        try {
            if (m_connection.isGood())
                m_connection.execute(std::string("DEALLOCATE ") + preparedName);
        } catch (const DatabaseError &) {
            // A failed transaction refuses it: the next PREPARE is preceded by another try.
        }
    }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;
    std::string execution()
    {
        const Rows rows =
            m_connection.query("SELECT /* indexpilot */ pg_catalog.cardinality(p.parameter_types) FROM "
                               "pg_catalog.pg_prepared_statements AS p WHERE p.name = 'indexpilot_plan'");
        std::string call = std::string("EXECUTE ") + preparedName;
        for (std::int64_t i = 0; i < rows.integer(0, 0); ++i)
            call += i == 0 ? "(NULL" : ", NULL";
        return rows.integer(0, 0) > 0 ? call + ")" : call;
    }

private:
    Connection &m_connection;
};

void dropLeftover(Connection &connection)
{
    const Rows rows = connection.query("SELECT /* indexpilot */ 1 FROM pg_catalog.pg_prepared_statements AS "
                                       "p WHERE p.name = 'indexpilot_plan'");
    if (rows.count() > 0)
        connection.execute(std::string("DEALLOCATE ") + preparedName);
}

} // namespace

std::string explainJson(Connection &connection, const Capabilities &capabilities, const std::string &sql)
{
    if (!isPlannable(firstWord(sql)))
        refuse("only SELECT, INSERT, UPDATE, DELETE, MERGE, WITH, VALUES and TABLE have a plan", sql);
    if (capabilities.versionNumber >= 160000) {
        const ReadOnlyTransaction transaction(connection);
        return stringAt(connection.query("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + sql), 0, 0);
    }
    dropLeftover(connection);
    const ReadOnlyTransaction transaction(connection);
    Prepared prepared(connection, sql);
    return stringAt(connection.query("EXPLAIN (FORMAT JSON) " + prepared.execution()), 0, 0);
}

} // namespace indexpilot::pg
