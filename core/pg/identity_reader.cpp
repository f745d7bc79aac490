// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

std::string readSystemIdentifier(Connection &connection)
{
    if (connection.query(sqlFile("identity_right")).boolean(0, 0))
        return std::string(connection.query(sqlFile("identity")).text(0, 0));
    return connection.endpoint().host + ":" + connection.endpoint().port;
}

bool tryHistoryLock(Connection &connection, std::int32_t key)
{
    return connection.query(sqlFile("history_lock"), {std::to_string(key)}).boolean(0, 0);
}

} // namespace indexpilot::pg
