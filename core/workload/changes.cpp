// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/changes.h"

namespace indexpilot::workload {
namespace {

void combine(std::size_t &hash, std::size_t value)
{
    hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
}

} // namespace

Inventory inventoryOf(const pg::CatalogReading &catalog, const std::vector<pg::SettingReading> &settings)
{
    Inventory inventory;
    for (const pg::IndexReading &index : catalog.indexes)
        inventory.indexes[index.schema + "." + index.name] =
            index.definition + (index.valid ? "" : " (invalid)");
    for (const pg::SettingReading &setting : settings)
        inventory.settings[setting.name] = setting.value + (setting.unit.empty() ? "" : " × " + setting.unit);
    return inventory;
}

std::vector<store::ChangeNote> changesBetween(const Inventory &before, const Inventory &after, TimePoint at)
{
    std::vector<store::ChangeNote> notes;
    for (const auto &[name, definition] : after.indexes) {
        const auto known = before.indexes.find(name);
        if (known == before.indexes.end())
            notes.push_back({at, "index appeared", name, definition});
        else if (known->second != definition)
            notes.push_back({at, "index changed", name, definition});
    }
    for (const auto &[name, definition] : before.indexes)
        if (!after.indexes.contains(name))
            notes.push_back({at, "index vanished", name, definition});
    for (const auto &[name, value] : after.settings) {
        const auto known = before.settings.find(name);
        if (known != before.settings.end() && known->second != value)
            notes.push_back({at, "setting changed", name, known->second + " → " + value});
    }
    return notes;
}

std::size_t schemaVersion(const pg::CatalogReading &catalog)
{
    std::size_t hash = catalog.tables.size();
    for (const pg::TableReading &table : catalog.tables)
        combine(hash, table.id.value());
    for (const pg::IndexReading &index : catalog.indexes) {
        combine(hash, std::hash<std::string>{}(index.definition));
        combine(hash, index.valid ? 1 : 0);
    }
    return hash;
}

} // namespace indexpilot::workload
