// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/index_attributes.h"

#include "core/pg/read_only_transaction.h"
#include "core/pg/row_values.h"
#include "core/pg/sql_file.h"

#include <nlohmann/json.hpp>

namespace indexpilot::pg {
namespace {

using Json = nlohmann::json;

/// What the server prints must not depend on the session.
constexpr const char *plainPrinting =
    "; SET LOCAL search_path = pg_catalog; SET LOCAL quote_all_identifiers = off"
    "; SET LOCAL lock_timeout = '3s'";

/// The cells of a row in their order.
class Cells {
public:
    Cells(const Rows &rows, int row) : m_rows(rows), m_row(row) {}
    std::string text() { return stringAt(m_rows, m_row, m_column++); }
    bool flag() { return m_rows.boolean(m_row, m_column++); }
    std::int64_t integer() { return m_rows.integer(m_row, m_column++); }
    double real() { return m_rows.real(m_row, m_column++); }
    std::vector<std::string> list() { return m_rows.textArray(m_row, m_column++); }
    char letter()
    {
        const std::string_view cell = m_rows.text(m_row, m_column++);
        return cell.empty() ? '\0' : cell.front();
    }
    std::uint32_t oid() { return static_cast<std::uint32_t>(integer()); }

private:
    const Rows &m_rows;
    int m_row;
    int m_column = 0;
};

std::string textOf(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::vector<IndexColumnAttributes> columnsOf(const std::string &json)
{
    constexpr int descendingBit = 1; // INDOPTION_DESC and INDOPTION_NULLS_FIRST of pg_index.indoption
    constexpr int nullsFirstBit = 2;
    std::vector<IndexColumnAttributes> columns;
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_array())
        return columns;
    for (const Json &one : parsed) {
        const int order = one["order"].is_number() ? one["order"].get<int>() : 0;
        columns.push_back({.text = textOf(one["text"]),
                           .isExpression = one["expression"].get<bool>(),
                           .isKey = one["key"].get<bool>(),
                           .operatorClass = textOf(one["operator_class"]),
                           .operatorClassOptions = textOf(one["options"]),
                           .collation = textOf(one["collation"]),
                           .collationVersion = textOf(one["collation_version"]),
                           .descending = (order & descendingBit) != 0,
                           .nullsFirst = (order & nullsFirstBit) != 0,
                           .statisticsTarget = one["statistics"].get<int>()});
    }
    return columns;
}

IndexConstraintAttributes constraintOf(Cells &cells)
{
    IndexConstraintAttributes constraint;
    constraint.type = cells.letter();
    constraint.name = cells.text();
    constraint.deferrable = cells.flag();
    constraint.initiallyDeferred = cells.flag();
    constraint.definition = cells.text();
    constraint.comment = cells.text();
    constraint.referencedBy = cells.list();
    return constraint;
}

IndexAttributes indexOf(Cells &cells)
{
    IndexAttributes index;
    index.id = IndexId(cells.oid());
    index.table = TableId(cells.oid());
    index.fileNode = cells.oid();
    for (std::string *text : {&index.schema, &index.name, &index.tableSchema, &index.tableName})
        *text = cells.text();
    index.tableKind = cells.letter();
    index.method = cells.text();
    index.ordered = cells.flag();
    index.definition = cells.text();
    index.predicate = cells.text();
    for (bool *flag :
         {&index.unique, &index.nullsNotDistinct, &index.immediate, &index.clustered, &index.replicaIdentity})
        *flag = cells.flag();
    index.tableReplicaIdentity = cells.letter();
    for (bool *flag : {&index.valid, &index.ready, &index.live, &index.partitioned})
        *flag = cells.flag();
    for (std::string *text : {&index.parentSchema, &index.parentName, &index.owner, &index.tablespace})
        *text = cells.text();
    index.options = cells.list();
    index.persistence = cells.letter();
    index.comment = cells.text();
    index.dependsOnExtensions = cells.list();
    index.extensionMember = cells.flag();
    index.constraint = constraintOf(cells);
    index.size = Bytes(cells.integer());
    index.rows = cells.real();
    index.scans = cells.integer();
    index.columns = columnsOf(cells.text());
    return index;
}

Param tableArray(const std::optional<std::vector<TableId>> &tables)
{
    if (!tables)
        return std::nullopt;
    std::string array = "{";
    for (const TableId table : *tables)
        array += (array.size() > 1 ? "," : "") + std::to_string(table.value());
    return array + "}";
}

} // namespace

IndexAttributesReading readIndexAttributes(Connection &connection,
                                           const std::optional<std::vector<TableId>> &tables)
{
    const int version = connection.endpoint().serverVersionNumber;
    const ReadOnlyTransaction transaction(connection, plainPrinting);
    const Rows rows = connection.query(
        sqlFile("index_attributes",
                {{"nulls_not_distinct", version >= 150000 ? "i.indnullsnotdistinct" : "false"}}),
        {tableArray(tables)});
    IndexAttributesReading reading;
    reading.serverVersionNumber = version;
    reading.takenAt = timeAt(connection.query("SELECT /* indexpilot */ (extract(epoch FROM "
                                              "pg_catalog.clock_timestamp()) * 1000)::bigint"),
                             0, 0);
    for (int row = 0; row < rows.count(); ++row) {
        Cells cells(rows, row);
        IndexAttributes index = indexOf(cells);
        if (!index.definition.empty()) // one dropped meanwhile has none
            reading.indexes.push_back(std::move(index));
    }
    return reading;
}

} // namespace indexpilot::pg
