// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/guard_reader.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

GuardReading readGuard(Connection &connection)
{
    const Rows rows = connection.query(sqlFile("guard"));
    GuardReading load{.activeSessions = static_cast<int>(rows.integer(0, 0)),
                      .lockWaits = static_cast<int>(rows.integer(0, 1)),
                      .standbysUnseen = rows.boolean(0, 3),
                      .sessionsUnseen = rows.boolean(0, 4),
                      .freeze = stringAt(rows, 0, 5),
                      .database = stringAt(rows, 0, 6)};
    if (!rows.isNull(0, 2))
        load.replicaLag = Bytes(rows.integer(0, 2));
    return load;
}

Bytes readIndexStorage(Connection &connection)
{
    return Bytes(connection.query(sqlFile("index_storage")).integer(0, 0));
}

} // namespace indexpilot::pg
