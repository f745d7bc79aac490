// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <vector>

namespace indexpilot::advisor {

/// Groups of entries with equal keys: `count` groups of about `size` entries each.
struct KeyGroup {
    double count = 0;
    double size = 1;
    bool null = false;   ///< all keys are NULL
    bool random = false; ///< sizes vary about the mean as random draws do (Poisson); else they are exact
};

/// How the keys of `rows` entries fall into groups, from n_distinct, common values and NULL fraction.
std::vector<KeyGroup> keyGroups(const pg::SchemaTable &table, const IndexDefinition &definition, double rows);

/// Distinct values of a column among `rows` rows; NULL not counted.
double distinctOf(const pg::SchemaTable &table, const pg::ColumnReading &column);

/// Whether every key's operator class and collation allow deduplication, and the index has no INCLUDE
/// columns.
bool deduplicates(const pg::SchemaTable &table, const IndexDefinition &definition);

} // namespace indexpilot::advisor
