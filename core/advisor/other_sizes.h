// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/size_model.h"

namespace indexpilot::advisor {

/// rowsPerKey: rows with the same key, on average.
SizeEstimate hashSize(double rows, double rowsPerKey, int fillfactor);
SizeEstimate brinSize(const pg::SchemaTable &table, const IndexDefinition &definition);
/// GIN, GiST and SP-GiST: rough, since the number of keys in a value is not in the statistics read.
SizeEstimate invertedSize(const pg::SchemaTable &table, const IndexDefinition &definition, double rows);

} // namespace indexpilot::advisor
