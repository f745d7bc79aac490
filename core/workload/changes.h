// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"
#include "core/store/records.h"

#include <map>

namespace indexpilot::workload {

/// What is compared between two moments, also over a restart of the program.
struct Inventory {
    std::map<std::string, std::string> indexes;  ///< "schema.name" → definition
    std::map<std::string, std::string> settings; ///< name → value with unit
    friend bool operator==(const Inventory &, const Inventory &) = default;
};

Inventory inventoryOf(const pg::CatalogReading &catalog, const std::vector<pg::SettingReading> &settings);
std::vector<store::ChangeNote> changesBetween(const Inventory &before, const Inventory &after, TimePoint at);
/// Changes with the definitions of tables and indexes, not with sizes and counters: plans are cached by it.
std::size_t schemaVersion(const pg::CatalogReading &catalog);

} // namespace indexpilot::workload
