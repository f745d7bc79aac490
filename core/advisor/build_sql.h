// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

/// How a proposed index comes to exist without stopping the writers, and how it goes again.
struct BuildSql {
    std::vector<std::string> steps; ///< in order, each outside a transaction
    std::string inverse;
    std::vector<std::string> against; ///< what this way costs, for people
};

/// CREATE INDEX CONCURRENTLY; for a partitioned table, which the server refuses that, the way of the manual's
/// chapter on partitioning (5.11.2.2): CREATE INDEX ON ONLY the table, one index built concurrently on each
/// partition, and ALTER INDEX … ATTACH PARTITION, level by level. A partition's own index of the same
/// definition is attached instead of a new one. Where the reading lacks a partition, or one is a foreign
/// table, a plain CREATE INDEX remains.
BuildSql buildSql(const pg::SchemaReading &schema, const IndexDefinition &definition);

/// As one text: a single step as it is, several each ended by ";".
std::string asScript(const std::vector<std::string> &steps);

} // namespace indexpilot::advisor
