// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/baseline.h"

#include "core/advisor/schema_names.h"
#include "core/advisor/table_use.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace indexpilot::bench {
namespace {

constexpr std::int64_t tinyTable = 16; ///< pages, as for our own candidates

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string nameOf(const pg::SchemaTable &table)
{
    return table.schema + "." + table.name;
}

/// Leaves plain columns that a btree can hold.
void keepSortable(const pg::SchemaTable &table, std::set<std::string> &names)
{
    std::erase_if(names, [&](const std::string &name) {
        const auto column = std::ranges::find(table.columns, name, &pg::ColumnReading::name);
        return column == table.columns.end() || !column->hasBtree;
    });
}

ColumnsOfStatement columnsOf(const advisor::WorkloadStatement &statement, std::size_t position,
                             const advisor::SchemaNames &names, int version)
{
    ColumnsOfStatement columns;
    for (const advisor::TableUse &use : advisor::tableUses(statement, position, names, version)) {
        if (use.table->pages <= tinyTable)
            continue;
        std::set<std::string> &indexable = columns.indexable[nameOf(*use.table)];
        for (const auto *parts : {&use.equal, &use.ranges, &use.conditions, &use.alternatives})
            for (const advisor::KeyPart &part : *parts)
                indexable.insert(part.key.column);
        for (const advisor::TableUse::Join &join : use.joins)
            for (const advisor::KeyPart &part : join.keys)
                indexable.insert(part.key.column);
        for (const auto *keys : {&use.order, &use.group})
            for (const advisor::TableUse::SortKey &key : *keys)
                indexable.insert(key.key.column);
        std::set<std::string> &read = columns.read[nameOf(*use.table)];
        read = indexable;
        read.insert(use.read.begin(), use.read.end());
        keepSortable(*use.table, indexable);
        keepSortable(*use.table, read);
    }
    return columns;
}

} // namespace

advisor::IndexDefinition definitionOf(const PlainIndex &index)
{
    const std::size_t point = index.table.find('.');
    advisor::IndexDefinition definition{.schema = index.table.substr(0, point),
                                        .table = index.table.substr(point + 1)};
    for (const std::string &column : index.columns)
        definition.keys.push_back({.column = column});
    return definition;
}

PlainPlanner::PlainPlanner(const advisor::Workload &workload, const pg::SchemaReading &schema,
                           advisor::WhatIf whatIf,
                           std::function<double(const advisor::IndexDefinition &)> hypotheticalSize,
                           AskedBefore &before)
    : m_workload(workload), m_schema(schema), m_whatIf(std::move(whatIf)),
      m_hypotheticalSize(std::move(hypotheticalSize)), m_before(before)
{
    const advisor::SchemaNames names(schema);
    for (std::size_t s = 0; s < workload.statements.size(); ++s)
        m_columns.push_back(columnsOf(workload.statements[s], s, names, schema.serverVersionNumber));
}

PlainSet PlainPlanner::relevant(std::size_t statement, const PlainSet &set) const
{
    PlainSet part;
    for (const PlainIndex &index : set) {
        const auto read = m_columns[statement].read.find(index.table);
        if (read != m_columns[statement].read.end() &&
            std::ranges::any_of(index.columns,
                                [&](const std::string &column) { return read->second.contains(column); }))
            part.insert(index);
    }
    return part;
}

double PlainPlanner::cost(std::size_t statement, const PlainSet &set)
{
    const auto key = std::pair(statement, relevant(statement, set));
    const advisor::WorkloadStatement &one = m_workload.statements[statement];
    auto known = m_before.answers.find(key);
    if (known == m_before.answers.end()) {
        const auto start = std::chrono::steady_clock::now();
        std::vector<advisor::IndexDefinition> definitions;
        for (const PlainIndex &index : key.second)
            definitions.push_back(definitionOf(index));
        AskedBefore::Answer answer;
        for (const auto &variant : one.variants) {
            const auto planned = m_whatIf(variant.sql, definitions);
            answer.cost +=
                variant.weight * (planned ? planned->cost : std::numeric_limits<double>::max() / 1e9);
            ++answer.calls;
        }
        answer.seconds = secondsSince(start);
        m_asked += answer.seconds;
        known = m_before.answers.emplace(key, answer).first;
    }
    if (m_askedHere.insert(key).second) {
        m_calls += known->second.calls;
        m_seconds += known->second.seconds;
    }
    return one.callsPerHour * known->second.cost;
}

double PlainPlanner::cost(const PlainSet &set)
{
    double sum = 0;
    for (std::size_t s = 0; s < statements(); ++s)
        sum += cost(s, set);
    return sum;
}

double PlainPlanner::size(const PlainIndex &index)
{
    const auto [place, isNew] = m_before.sizes.try_emplace(index, 0);
    if (isNew)
        place->second = m_hypotheticalSize(definitionOf(index));
    return place->second;
}

double PlainPlanner::size(const PlainSet &set)
{
    double sum = 0;
    for (const PlainIndex &index : set)
        sum += size(index);
    return sum;
}

bool PlainPlanner::exists(const PlainIndex &index) const
{
    for (const pg::SchemaTable &table : m_schema.tables)
        if (nameOf(table) == index.table)
            return std::ranges::any_of(table.indexes, [&](const pg::SchemaIndex &one) {
                return one.method == "btree" && one.predicate.empty() &&
                       one.keys.size() >= index.columns.size() &&
                       std::ranges::equal(index.columns.begin(), index.columns.end(), one.keys.begin(),
                                          one.keys.begin() +
                                              static_cast<std::ptrdiff_t>(index.columns.size()),
                                          {}, {}, &pg::IndexKeyReading::column);
            });
    return false;
}

} // namespace indexpilot::bench
