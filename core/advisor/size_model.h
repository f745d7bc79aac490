// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

namespace indexpilot::advisor {

/// Modelled size of a freshly built index, with the range in which 90 % of really built ones fell
/// (docs/benchmarks.md).
struct SizeEstimate {
    Bytes bytes;
    Bytes lower;
    Bytes upper;
    double entries = 0;  ///< index tuples before deduplication
    double rowBytes = 0; ///< mean bytes an entry takes on its leaf page
    bool deduplicated = false;
};

/// Dedup-aware model over the table's statistics: fillfactor, NULLs, varlena widths, alignment, INCLUDE,
/// partial selectivity, and GIN, GiST, hash and BRIN by rules of their own. Sources: manual 67.4 (btree), 70
/// (GIN), 71 (BRIN), 73.6 (page layout).
SizeEstimate modelledSize(const pg::SchemaTable &table, const IndexDefinition &definition);

/// Share of the rows that satisfy a simple predicate (column = constant, IS [NOT] NULL, <>, ranges, AND of
/// them), from the statistics; 1 for an empty one; nullopt when the statistics cannot tell.
std::optional<double> selectivity(const pg::SchemaTable &table, const std::string &predicate);

} // namespace indexpilot::advisor
