// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/role_facts.h"

#include "core/pg/connection.h"
#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {

RoleFacts readRoleFacts(Connection &connection)
{
    const Rows head = connection.query(sqlFile("extension_schemas"));
    RoleFacts facts{.database = stringAt(head, 0, 0),
                    .statementsSchema = stringAt(head, 0, 1),
                    .hypotheticalSchema = stringAt(head, 0, 2),
                    .owners = {}};
    const Rows rows = connection.query(sqlFile("table_owners"));
    for (int row = 0; row < rows.count(); ++row)
        facts.owners.push_back({.schema = stringAt(rows, row, 0),
                                .owner = stringAt(rows, row, 1),
                                .isSuperuser = rows.boolean(row, 2),
                                .tables = static_cast<int>(rows.integer(row, 3))});
    return facts;
}

} // namespace indexpilot::pg
