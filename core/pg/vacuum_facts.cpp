// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/vacuum_facts.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

VacuumFacts readVacuumFacts(Connection &connection)
{
    const Rows head = connection.query(sqlFile("vacuum_horizon"));
    VacuumFacts facts{
        .takenAt = timeAt(head, 0, 0), .oldestSnapshot = optionalTimeAt(head, 0, 1), .deadRows = {}};
    const Rows dead = connection.query(sqlFile("vacuum_dead_rows"));
    for (int row = 0; row < dead.count(); ++row)
        facts.deadRows[TableId(static_cast<std::uint32_t>(dead.integer(row, 0)))] = dead.integer(row, 1);
    return facts;
}

} // namespace indexpilot::pg
