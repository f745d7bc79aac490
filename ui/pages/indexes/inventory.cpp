// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/inventory.h"

#include "ui/models/column.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace indexpilot::ui {
namespace {

IndexRole roleOf(const pg::IndexReading &index)
{
    return index.primary      ? IndexRole::Primary
           : index.unique     ? IndexRole::Unique
           : index.constraint ? IndexRole::Constraint
                              : IndexRole::None;
}

void addReading(IndexEntry &entry, const pg::IndexReading &reading)
{
    entry.size = reading.size;
    entry.scans = reading.scans;
    entry.role = roleOf(reading);
    entry.constraint = reading.constraint;
    entry.valid = reading.valid;
}

IndexEntry entryOf(const lifecycle::IndexLineage &lineage)
{
    const store::IndexVersionRecord &current = lineage.current();
    IndexEntry entry{.id = current.lineage.value(),
                     .name = lineage.name,
                     .bare = current.name,
                     .shown = toQString(current.name)};
    entry.table = current.tableSchema + "." + current.tableName;
    entry.version = current.version;
    entry.dropped = !lineage.isLive();
    entry.definition = current.definition;
    entry.lineage = &lineage;
    if (current.definition.starts_with("CREATE UNIQUE INDEX"))
        entry.role = IndexRole::Unique;
    return entry;
}

QString shownTable(const std::string &name)
{
    constexpr std::string_view usual = "public.";
    return toQString(name.starts_with(usual) ? name.substr(usual.size()) : name);
}

std::optional<lifecycle::KeptIndex> keptAs(const std::vector<lifecycle::KeptIndex> &kept, IndexId index)
{
    const auto found = std::ranges::find_if(
        kept, [&](const lifecycle::KeptIndex &one) { return one.keep.index == index && one.isIntact(); });
    return found == kept.end() ? std::nullopt : std::optional(*found);
}

struct Tables {
    std::map<std::string, TableEntry> byName;
    void add(IndexEntry entry)
    {
        TableEntry &table = byName[entry.table];
        if (table.name.empty()) {
            table.name = entry.table;
            table.shown = shownTable(entry.table);
        }
        if (entry.size)
            table.size = table.size.value_or(Bytes()) + *entry.size;
        table.indexes.push_back(std::move(entry));
    }
};

void addUnknown(Tables &tables, const pg::CatalogReading &catalog,
                const std::unordered_set<std::uint32_t> &known)
{
    std::unordered_map<std::uint32_t, std::string> names;
    for (const pg::TableReading &table : catalog.tables)
        names[table.id.value()] = table.schema + "." + table.name;
    for (const pg::IndexReading &reading : catalog.indexes) {
        if (known.contains(reading.id.value()))
            continue;
        IndexEntry entry{.id = -static_cast<qint64>(reading.id.value()),
                         .name = reading.schema + "." + reading.name,
                         .bare = reading.name,
                         .shown = toQString(reading.name)};
        const auto table = names.find(reading.table.value());
        entry.table = table == names.end() ? reading.schema + ".?" : table->second;
        entry.definition = reading.definition;
        addReading(entry, reading);
        tables.add(std::move(entry));
    }
}

bool holdsAll(const QStringList &words, const TableEntry &table, const IndexEntry &index)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return index.shown.contains(word, Qt::CaseInsensitive) ||
               table.shown.contains(word, Qt::CaseInsensitive) ||
               toQString(index.definition).contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

Inventory inventoryOf(const std::shared_ptr<const std::vector<lifecycle::IndexLineage>> &lineages,
                      const std::shared_ptr<const pg::CatalogReading> &catalog,
                      const std::shared_ptr<const std::vector<lifecycle::KeptIndex>> &kept)
{
    Inventory inventory;
    inventory.kept = kept;
    inventory.lineages = lineages;
    inventory.catalog = catalog;
    std::unordered_map<std::uint32_t, const pg::IndexReading *> readings;
    if (catalog)
        for (const pg::IndexReading &reading : catalog->indexes)
            readings[reading.id.value()] = &reading;
    Tables tables;
    std::unordered_set<std::uint32_t> known;
    for (const lifecycle::IndexLineage &lineage : *lineages) {
        if (lineage.versions.empty())
            continue;
        IndexEntry entry = entryOf(lineage);
        const auto reading = readings.find(lineage.current().index.value());
        if (!entry.dropped && reading != readings.end()) {
            addReading(entry, *reading->second);
            known.insert(reading->first);
        }
        if (!entry.dropped && kept)
            entry.kept = keptAs(*kept, lineage.current().index);
        const TimePoint first = lineage.versions.front().seenFrom;
        inventory.since = std::min(inventory.since.value_or(first), first);
        tables.add(std::move(entry));
    }
    if (catalog)
        addUnknown(tables, *catalog, known);
    for (auto &[name, table] : tables.byName) {
        std::ranges::stable_sort(
            table.indexes, {}, [](const IndexEntry &index) { return std::pair(index.dropped, index.bare); });
        for (const IndexEntry &index : table.indexes)
            ++(index.dropped ? inventory.dropped : inventory.live);
        if (table.size)
            inventory.size = inventory.size.value_or(Bytes()) + *table.size;
        inventory.tables.push_back(std::move(table));
    }
    return inventory;
}

const IndexEntry *Inventory::find(qint64 id) const
{
    for (const TableEntry &table : tables)
        for (const IndexEntry &index : table.indexes)
            if (index.id == id)
                return &index;
    return nullptr;
}

const IndexEntry *Inventory::findName(const std::string &name) const
{
    const IndexEntry *found = nullptr;
    for (const TableEntry &table : tables)
        for (const IndexEntry &index : table.indexes)
            if (index.name == name && (!found || found->dropped))
                found = &index;
    return found;
}

std::vector<TableEntry> tablesFound(const Inventory &inventory, const QString &words, Dropped dropped)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<TableEntry> found;
    for (const TableEntry &table : inventory.tables) {
        TableEntry kept{table.name, table.shown, table.size, {}};
        for (const IndexEntry &index : table.indexes)
            if ((dropped == Dropped::Shown || !index.dropped) && holdsAll(wanted, table, index))
                kept.indexes.push_back(index);
        if (!kept.indexes.empty())
            found.push_back(std::move(kept));
    }
    return found;
}

} // namespace indexpilot::ui
