// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/table_use.h"

#include "core/advisor/columns_read.h"
#include "core/advisor/duplicates.h"
#include "core/advisor/entry_width.h"
#include "core/advisor/immutability.h"
#include "core/advisor/key_parts.h"
#include "core/advisor/shares.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

using sql::ColumnReference;

bool plansRows(const sql::StatementFacts &facts)
{
    using sql::StatementKind;
    return facts.kind == StatementKind::Select || facts.kind == StatementKind::Update ||
           facts.kind == StatementKind::Delete || facts.kind == StatementKind::Merge ||
           facts.kind == StatementKind::Insert;
}

class Uses {
public:
    Uses(const WorkloadStatement &statement, std::size_t position, const SchemaNames &names, int version)
        : m_statement(statement), m_facts(statement.facts), m_names(names), m_version(version)
    {
        for (const sql::TableReference &reference : m_facts.tables)
            add(reference, position);
    }

    std::vector<TableUse> take()
    {
        for (const sql::Predicate &predicate : predicatesOf(m_statement))
            if (TableUse *use = owner(predicate.column))
                addPredicate(*use, predicate, m_facts.longestInList, m_version, m_names);
        for (const sql::JoinPair &pair : m_facts.joins) {
            addJoin(pair.left, pair.right);
            addJoin(pair.right, pair.left);
        }
        addOrder();
        addColumnsRead();
        std::vector<TableUse> uses;
        for (Place &place : m_places)
            uses.push_back(std::move(place.use));
        return uses;
    }

private:
    struct Place {
        TableUse use;
        std::vector<sql::TableReference> references;
    };

    void add(const sql::TableReference &reference, std::size_t position)
    {
        const pg::SchemaTable *table = m_names.find(reference.schema, reference.name);
        if (!table || (m_facts.kind == sql::StatementKind::Insert && reference.written))
            return;
        const pg::SchemaTable *parent = table->partition ? m_names.parentOf(*table) : nullptr;
        const pg::SchemaTable *meant = parent ? parent : table;
        auto place = std::ranges::find_if(m_places, [&](const Place &one) { return one.use.table == meant; });
        if (place == m_places.end()) {
            m_places.push_back({});
            place = m_places.end() - 1;
            place->use.table = meant;
            place->use.statement = position;
        }
        place->references.push_back(reference);
        place->use.partOnly |= parent != nullptr;
        place->use.written |= reference.written || m_facts.locksRows;
    }

    static bool hasColumn(const Place &place, const std::string &column)
    {
        return columnOf(*place.use.table, column) != nullptr;
    }

    /// Where the text does not say whose column it is, the one table that has such a column.
    TableUse *owner(const ColumnReference &column)
    {
        Place *found = nullptr;
        for (Place &place : m_places) {
            const bool named = std::ranges::any_of(place.references, [&](const sql::TableReference &one) {
                return one.name == column.table && (column.schema.empty() || one.schema == column.schema);
            });
            if (!hasColumn(place, column.column) || (!column.table.empty() && !named))
                continue;
            if (found)
                return nullptr;
            found = &place;
        }
        return found ? &found->use : nullptr;
    }

    void addJoin(const ColumnReference &own, const ColumnReference &other)
    {
        TableUse *use = owner(own);
        if (!use)
            return;
        const std::string partner = other.schema + "." + other.table;
        auto join = std::ranges::find(use->joins, partner, &TableUse::Join::partner);
        if (join == use->joins.end())
            join = use->joins.insert(use->joins.end(), {.partner = partner});
        sql::Predicate equality{.column = own, .kind = sql::PredicateKind::Equality, .operatorName = "="};
        if (const auto part = columnPart(*use->table, equality, 0);
            part && std::ranges::find(join->keys, part->said, &KeyPart::said) == join->keys.end())
            join->keys.push_back(*part);
    }

    std::optional<TableUse::SortKey> sortKey(const sql::OrderColumn &order, const TableUse &use) const
    {
        TableUse::SortKey key{{.descending = order.descending, .nullsFirst = order.nullsFirst}, {}};
        if (order.expression.empty()) {
            const pg::ColumnReading *column = columnOf(*use.table, order.column.column);
            if (!column)
                return std::nullopt;
            key.key.column = key.said = column->name;
            if (column->notNull)
                key.key.nullsFirst = key.key.descending;
            return key;
        }
        if (!immutabilityOf(order.expression, *use.table, m_version, &m_names).obstacle.empty())
            return std::nullopt;
        key.key.expression = key.said = order.expression;
        return key;
    }

    TableUse *owner(const sql::OrderColumn &order)
    {
        if (order.expression.empty())
            return owner(order.column);
        return m_places.size() == 1 ? &m_places[0].use : nullptr;
    }

    void addOrder()
    {
        if (m_facts.setOperations > 0 || m_facts.orderByRandom)
            return;
        if (!m_facts.groupBy.empty())
            return addGroup(m_facts.groupBy);
        if (m_facts.distinct && !m_facts.selectsStar)
            return addGroup(m_facts.outputs);
        if (!m_facts.aggregates.empty() || m_facts.distinct)
            return;
        TableUse *use = m_facts.orderBy.empty() ? nullptr : owner(m_facts.orderBy[0]);
        for (const sql::OrderColumn &order : m_facts.orderBy) {
            const auto key = use && owner(order) == use ? sortKey(order, *use) : std::nullopt;
            if (!key)
                break;
            use->order.push_back(*key);
        }
        if (use)
            use->hasLimit = m_facts.hasLimit;
    }

    /// Groups come sorted by ORDER BY where that orders by their columns.
    void addGroup(const std::vector<ColumnReference> &columns)
    {
        TableUse *use = columns.empty() ? nullptr : owner(columns[0]);
        for (const ColumnReference &column : columns)
            use = use && owner(column) == use ? use : nullptr;
        if (!use)
            return;
        std::vector<TableUse::SortKey> keys;
        for (const sql::OrderColumn &order : m_facts.orderBy)
            if (const auto key = sortKey(order, *use);
                key && std::ranges::find(columns, order.column) != columns.end())
                keys.push_back(*key);
        if (keys.size() != m_facts.orderBy.size())
            keys.clear();
        for (const ColumnReference &column : columns)
            if (std::ranges::find(keys, column.column, &TableUse::SortKey::said) == keys.end())
                keys.push_back({{.column = column.column}, column.column});
        use->group = std::move(keys);
    }

    static bool isCalled(const Place &place, const std::string &name)
    {
        return name.empty() || std::ranges::any_of(place.references, [&](const sql::TableReference &one) {
                   return one.alias == name || one.name == name;
               });
    }

    void addColumnsRead()
    {
        const ColumnsRead read = columnsRead(m_statement.text);
        for (Place &place : m_places) {
            place.use.readKnown = read.known;
            for (const std::string &star : read.starred)
                place.use.readKnown &= !isCalled(place, star);
            for (const ColumnName &name : read.columns) {
                const bool whole = name.first.empty() && isCalled(place, name.second);
                if (hasColumn(place, name.second) && isCalled(place, name.first))
                    place.use.read.insert(name.second);
                else if (whole) // SELECT o FROM orders AS o
                    place.use.readKnown = false;
            }
            for (const ColumnName &name : read.extremes)
                if (hasColumn(place, name.second) && isCalled(place, name.first))
                    place.use.extremes.insert(name.second);
        }
    }

    const WorkloadStatement &m_statement;
    const sql::StatementFacts &m_facts;
    const SchemaNames &m_names;
    int m_version;
    std::vector<Place> m_places;
};

} // namespace

std::vector<TableUse> tableUses(const WorkloadStatement &statement, std::size_t position,
                                const SchemaNames &names, int serverVersion)
{
    if (!plansRows(statement.facts))
        return {};
    return Uses(statement, position, names, serverVersion).take();
}

} // namespace indexpilot::advisor
