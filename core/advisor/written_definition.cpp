// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/written_definition.h"

#include "core/advisor/entry_width.h"
#include "core/advisor/size_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace indexpilot::advisor {
namespace {

struct TypeStem {
    std::string_view type; ///< format_type without a length
    std::string_view stem; ///< of the default classes: int4 → int4_ops, int4_minmax_ops
};

constexpr std::array<TypeStem, 18> stems{{{"smallint", "int2"},
                                          {"integer", "int4"},
                                          {"bigint", "int8"},
                                          {"text", "text"},
                                          {"character varying", "text"},
                                          {"character varying", "varchar"},
                                          {"character", "bpchar"},
                                          {"numeric", "numeric"},
                                          {"boolean", "bool"},
                                          {"date", "date"},
                                          {"timestamp without time zone", "timestamp"},
                                          {"timestamp with time zone", "timestamptz"},
                                          {"uuid", "uuid"},
                                          {"real", "float4"},
                                          {"double precision", "float8"},
                                          {"bytea", "bytea"},
                                          {"jsonb", "jsonb"},
                                          {"tsvector", "tsvector"}}};

/// "timestamp(3) with time zone" → "timestamp with time zone".
std::string withoutLength(std::string type)
{
    const std::size_t open = type.find('(');
    const std::size_t close = type.find(')');
    if (open != std::string::npos && close != std::string::npos)
        type.erase(open, close + 1 - open);
    return type;
}

bool isDefaultByName(const std::string &method, const std::string &type, const std::string &name)
{
    if (type.ends_with("[]"))
        return name == "array_ops" && method != "brin";
    const std::string ending = method == "brin" ? "_minmax_ops" : "_ops";
    return std::ranges::any_of(stems, [&](const TypeStem &one) {
        return one.type == withoutLength(type) && std::string(one.stem) + ending == name;
    });
}

/// Known by the type, or by an index that has it for the same column already.
bool isDefaultClass(const pg::SchemaTable &table, const std::string &method, const pg::ColumnReading &column,
                    const std::string &name)
{
    if (isDefaultByName(method, column.type, name))
        return true;
    for (const pg::SchemaIndex &index : table.indexes)
        for (const pg::IndexKeyReading &key : index.keys)
            if (index.method == method && key.column == column.name && key.operatorClass == name)
                return key.defaultClass;
    return false;
}

bool isOwnCollation(const pg::ColumnReading &column, const std::string &name)
{
    return column.cCollation && (name == "C" || name == "POSIX");
}

IndexKey keyOf(const pg::SchemaTable &table, const std::string &method, const sql::IndexStatementKey &written)
{
    IndexKey key{.column = written.column,
                 .expression = written.expression,
                 .operatorClass = written.operatorClass,
                 .collation = written.collation,
                 .descending = written.descending,
                 .nullsFirst = written.nullsFirst};
    const pg::ColumnReading *column = columnOf(table, key.column);
    if (column && isDefaultClass(table, method, *column, key.operatorClass))
        key.operatorClass.clear();
    if (column && isOwnCollation(*column, key.collation))
        key.collation.clear();
    return key;
}

} // namespace

IndexDefinition definitionOf(const pg::SchemaTable &table, const sql::IndexStatement &statement)
{
    IndexDefinition definition{.schema = table.schema,
                               .table = table.name,
                               .method = statement.method,
                               .include = statement.include,
                               .predicate = statement.predicate,
                               .unique = statement.unique};
    for (const sql::IndexStatementKey &key : statement.keys)
        definition.keys.push_back(keyOf(table, statement.method, key));
    if (const auto fillfactor = statement.options.find("fillfactor"); fillfactor != statement.options.end())
        definition.fillfactor = static_cast<int>(std::strtol(fillfactor->second.c_str(), nullptr, 10));
    return definition;
}

Member memberOf(const pg::SchemaTable &table, const sql::IndexStatement &statement, const std::string &text)
{
    Member member = memberOf(table, definitionOf(table, statement));
    member.hidden = hiddenParts(text);
    member.nullsNotDistinct = statement.nullsNotDistinct;
    return member;
}

pg::SchemaIndex indexFrom(const pg::SchemaTable &table, const sql::IndexStatement &statement,
                          const std::string &text)
{
    const IndexDefinition definition = definitionOf(table, statement);
    pg::SchemaIndex index{.schema = table.schema,
                          .name = statement.name,
                          .method = definition.method,
                          .definition = text,
                          .include = definition.include,
                          .predicate = definition.predicate,
                          .unique = definition.unique,
                          .nullsNotDistinct = statement.nullsNotDistinct,
                          .partitioned = table.kind == 'p',
                          .fillfactor = definition.fillfactor,
                          .size = modelledSize(table, definition).bytes};
    for (const IndexKey &key : definition.keys)
        index.keys.push_back({.column = key.column,
                              .expression = key.expression,
                              .operatorClass = key.operatorClass,
                              .defaultClass = key.operatorClass.empty(),
                              .collation = key.collation,
                              .descending = key.descending,
                              .nullsFirst = key.nullsFirst});
    return index;
}

} // namespace indexpilot::advisor
