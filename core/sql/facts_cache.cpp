// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/facts_cache.h"

namespace indexpilot::sql {

namespace {

constexpr std::size_t bookkeeping = 160; // list and hash nodes of one entry

std::size_t bytesOf(const std::string &text)
{
    return text.capacity() > 15 ? text.capacity() + 1 : 0;
}

std::size_t bytesOf(const ColumnReference &column)
{
    return bytesOf(column.schema) + bytesOf(column.table) + bytesOf(column.column);
}

std::size_t bytesOf(const TableReference &table)
{
    return bytesOf(table.schema) + bytesOf(table.name) + bytesOf(table.alias);
}

std::size_t bytesOf(const Predicate &predicate)
{
    return bytesOf(predicate.column) + bytesOf(predicate.operatorName) + bytesOf(predicate.expression) +
           bytesOf(predicate.constant);
}

std::size_t bytesOf(const JoinPair &pair)
{
    return bytesOf(pair.left) + bytesOf(pair.right);
}

std::size_t bytesOf(const OrderColumn &order)
{
    return bytesOf(order.column) + bytesOf(order.expression);
}

template <class Entry> std::size_t bytesOf(const std::vector<Entry> &list)
{
    std::size_t sum = list.capacity() * sizeof(Entry);
    for (const Entry &entry : list)
        sum += bytesOf(entry);
    return sum;
}

} // namespace

std::size_t approximateBytes(const AnalysedStatement &statement)
{
    const StatementFacts &facts = statement.facts;
    return sizeof(AnalysedStatement) + bytesOf(statement.fingerprint) + bytesOf(statement.normalisedText) +
           bytesOf(facts.parseError) + bytesOf(facts.command) + bytesOf(facts.tables) +
           bytesOf(facts.predicates) + bytesOf(facts.joins) + bytesOf(facts.orderBy) +
           bytesOf(facts.groupBy) + bytesOf(facts.outputs) + bytesOf(facts.assigned) +
           bytesOf(facts.aggregates) + bytesOf(facts.windowFunctions) + bytesOf(facts.cteNames);
}

FactsCache::Value FactsCache::find(std::string_view sql)
{
    const auto place = m_places.find(sql);
    if (place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return place->second->value;
}

FactsCache::Value FactsCache::analysed(std::string_view sql)
{
    if (Value known = find(sql))
        return known;
    auto value = std::make_shared<const AnalysedStatement>(analyse(sql));
    insert(sql, value);
    return value;
}

void FactsCache::insert(std::string_view sql, Value value)
{
    if (const auto place = m_places.find(sql); place != m_places.end()) {
        const auto entry = place->second;
        m_bytes -= entry->bytes;
        m_places.erase(place);
        m_entries.erase(entry);
    }
    const std::size_t bytes = bookkeeping + sql.size() + approximateBytes(*value);
    if (bytes > m_limits.bytes || m_limits.entries == 0)
        return;
    while (m_entries.size() >= m_limits.entries || m_bytes + bytes > m_limits.bytes)
        removeOldest();
    m_entries.push_front({std::string(sql), std::move(value), bytes});
    m_places.emplace(m_entries.front().text, m_entries.begin());
    m_bytes += bytes;
}

void FactsCache::removeOldest()
{
    m_bytes -= m_entries.back().bytes;
    m_places.erase(m_entries.back().text);
    m_entries.pop_back();
}

} // namespace indexpilot::sql
