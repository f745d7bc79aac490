// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/table_tree.h"

#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

namespace indexpilot::pg {
namespace {

char letterAt(const Rows &rows, int row, int column)
{
    const std::string_view cell = rows.text(row, column);
    return cell.empty() ? '\0' : cell.front();
}

} // namespace

std::vector<TableNode> readTableTree(Connection &connection, TableId root)
{
    const Rows rows = connection.query(sqlFile("table_tree"), {std::to_string(root.value())});
    std::vector<TableNode> tables;
    for (int row = 0; row < rows.count(); ++row)
        tables.push_back({.id = TableId(static_cast<std::uint32_t>(rows.integer(row, 0))),
                          .parent = TableId(static_cast<std::uint32_t>(rows.integer(row, 1))),
                          .schema = stringAt(rows, row, 2),
                          .name = stringAt(rows, row, 3),
                          .kind = letterAt(rows, row, 4),
                          .persistence = letterAt(rows, row, 5),
                          .owner = stringAt(rows, row, 6),
                          .pages = rows.integer(row, 7),
                          .rows = rows.real(row, 8),
                          .columns = rows.textArray(row, 9)});
    return tables;
}

std::optional<RelationName> findRelation(Connection &connection, const std::string &schema,
                                         const std::string &name)
{
    const std::string path =
        (schema.empty() ? "" : connection.quoteIdentifier(schema) + ".") + connection.quoteIdentifier(name);
    const Rows rows = connection.query(
        "SELECT /* indexpilot */ c.oid, c.relkind, n.nspname, c.relname FROM pg_catalog.pg_class AS c "
        "JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = "
        "pg_catalog.to_regclass($1)",
        {path});
    if (rows.count() == 0)
        return std::nullopt;
    return RelationName{static_cast<std::uint32_t>(rows.integer(0, 0)), letterAt(rows, 0, 1),
                        stringAt(rows, 0, 2), stringAt(rows, 0, 3)};
}

} // namespace indexpilot::pg
