// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/copy_reader.h"

#include "core/pg/readers.h"
#include "core/pg/row_values.h"
#include "core/pg/schema_parts.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

ServerIdentity readServerIdentity(Connection &connection)
{
    ServerIdentity identity;
    identity.systemIdentifier = readSystemIdentifier(connection);
    identity.identifierIsKnown = identity.systemIdentifier.find(':') == std::string::npos;
    const Rows rows = connection.query(sqlFile("copy_identity"));
    identity.startedUs = rows.integer(0, 0);
    identity.database = stringAt(rows, 0, 1);
    identity.inRecovery = rows.boolean(0, 2);
    return identity;
}

std::vector<std::string> volatileFunctions(Connection &connection, const std::vector<std::string> &names)
{
    std::vector<std::string> found;
    if (names.empty())
        return found;
    const Rows rows = connection.query(sqlFile("copy_volatile"), {arrayOf(names)});
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(stringAt(rows, row, 0));
    return found;
}

std::vector<std::pair<std::string, std::string>> proofLeftovers(Connection &connection)
{
    std::vector<std::pair<std::string, std::string>> found;
    const Rows rows = connection.query(sqlFile("copy_leftovers"));
    for (int row = 0; row < rows.count(); ++row)
        found.emplace_back(stringAt(rows, row, 0), stringAt(rows, row, 1));
    return found;
}

} // namespace indexpilot::pg
