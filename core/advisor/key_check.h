// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"
#include "core/advisor/time_scale.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// What a foreign key's checks read while no index finds the rows that refer to one of the parent's. For each
/// row that the parent loses, or whose key changes, the server looks for rows that still refer to it (manual
/// 5.4.5); no plan of the workload shows that search, so its cost is a model: the whole table is read.
struct KeyCheck {
    std::string schema; ///< of the referring table
    std::string table;
    std::string name;
    std::vector<std::string> columns; ///< of the referring table
    std::string parent;
    double rowsPerHour = 0;              ///< of the parent, deleted or given another key
    double unitsScanned = 0;             ///< planner units of one check without an index
    double unitsFound = 0;               ///< … with one
    std::vector<std::size_t> statements; ///< that write the parent
};

/// Whether the index finds the rows of the key's side: its leading columns are the key's, in any order.
bool finds(const IndexDefinition &definition, const KeyCheck &check);

/// What an index on the key's side saves, ms an hour. Never more than the statements that write the parent
/// take, where their measured times account for its rows.
double savedMsPerHour(const KeyCheck &check, const UnitTime &time, const Workload &workload);

} // namespace indexpilot::advisor
