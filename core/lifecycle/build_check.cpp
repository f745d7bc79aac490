// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/build_check.h"

#include "core/lifecycle/step_runner.h"
#include "core/pg/error.h"

namespace indexpilot::lifecycle {
namespace {

/// The function's name as SQL; empty: it cannot be called.
std::string checker(pg::Connection &connection)
{
    const pg::Rows rows = connection.query(
        "SELECT pg_catalog.quote_ident(n.nspname) || '.bt_index_check' FROM pg_catalog.pg_extension AS e "
        "JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace "
        "JOIN pg_catalog.pg_proc AS p ON p.pronamespace = n.oid AND p.proname = 'bt_index_check' AND "
        "p.pronargs = 1 "
        "WHERE e.extname = 'amcheck' AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE') "
        "AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')");
    return rows.count() == 0 ? std::string() : std::string(rows.text(0, 0));
}

} // namespace

void checkBuilt(pg::Connection &connection, const pg::IndexAttributes &index)
{
    if (index.method != "btree")
        return;
    const std::string function = checker(connection);
    if (function.empty())
        return;
    try {
        connection.query("SELECT " + function + "($1::oid::pg_catalog.regclass)",
                         {std::to_string(index.id.value())});
    } catch (const pg::DatabaseError &error) {
        if (error.sqlState() != "XX002") // index_corrupted
            throw;
        throw DamagedIndex(std::string("the index that was built is damaged: ") + error.what());
    }
}

} // namespace indexpilot::lifecycle
