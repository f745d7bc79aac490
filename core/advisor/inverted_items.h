// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <vector>

namespace indexpilot::advisor {

/// Items of a GIN index that are about equally frequent: lexemes, array elements, keys and values of
/// documents, trigrams.
struct ItemGroup {
    double count = 0; ///< distinct items
    double share = 0; ///< of the column's rows that hold each
    double width = 0; ///< bytes of the item in the index
};

/// What a column's values are taken apart into, from the statistics: for arrays and tsvector the common
/// elements (most_common_elems, manual 54.28); for jsonb and text the values that the histogram holds, taken
/// apart here as the operator class does, with Chao's estimate (1984) of what the sample did not show. Empty:
/// the statistics do not tell.
std::vector<ItemGroup> itemGroups(const pg::SchemaTable &table, const IndexKey &key);

} // namespace indexpilot::advisor
