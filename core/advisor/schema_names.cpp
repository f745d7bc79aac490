// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/schema_names.h"

#include <algorithm>

namespace indexpilot::advisor {

SchemaNames::SchemaNames(const pg::SchemaReading &schema) : m_searchPath(schema.searchPath)
{
    for (const pg::SchemaTable &table : schema.tables) {
        m_byName[table.name].push_back(&table);
        if (table.kind == 'p' && !table.partition)
            for (const TableId leaf : table.partitions)
                m_parents[leaf.value()] = &table;
    }
    for (const pg::FunctionReading &function : schema.functions)
        m_functions[function.name].push_back(&function);
    std::map<std::uint32_t, const pg::SchemaTable *> byId;
    for (const pg::SchemaTable &table : schema.tables)
        byId[table.id.value()] = &table;
    for (const pg::SchemaTable &table : schema.tables) { // those between the whole and its leaves
        const pg::SchemaTable *top = &table;
        for (auto above = byId.find(top->partitionOf.value());
             top->partitionOf.value() != 0 && above != byId.end();
             above = byId.find(top->partitionOf.value()))
            top = above->second;
        if (top != &table && !top->partition)
            m_parents[table.id.value()] = top;
    }
}

const pg::SchemaTable *SchemaNames::find(const std::string &schema, const std::string &name) const
{
    const auto named = m_byName.find(name);
    if (named == m_byName.end())
        return nullptr;
    const std::vector<const pg::SchemaTable *> &tables = named->second;
    const auto in = [&tables](const std::string &wanted) -> const pg::SchemaTable * {
        const auto found = std::ranges::find(tables, wanted, &pg::SchemaTable::schema);
        return found == tables.end() ? nullptr : *found;
    };
    if (!schema.empty())
        return in(schema);
    for (const std::string &place : m_searchPath)
        if (const pg::SchemaTable *table = in(place))
            return table;
    return tables.size() == 1 ? tables.front() : nullptr;
}

const pg::FunctionReading *SchemaNames::function(const std::string &schema, const std::string &name) const
{
    const auto named = m_functions.find(name);
    if (named == m_functions.end())
        return nullptr;
    const pg::FunctionReading *found = nullptr;
    for (const pg::FunctionReading *one : named->second) {
        const bool isMeant = schema.empty()
                                 ? std::ranges::find(m_searchPath, one->schema) != m_searchPath.end()
                                 : one->schema == schema;
        if (!isMeant)
            continue;
        if (!one->immutable)
            return one;
        if (found && found->result != one->result) // which one is called depends on its arguments
            return nullptr;
        found = one;
    }
    return found;
}

const pg::SchemaTable *SchemaNames::parentOf(const pg::SchemaTable &partition) const
{
    const auto found = m_parents.find(partition.id.value());
    return found == m_parents.end() ? nullptr : found->second;
}

} // namespace indexpilot::advisor
