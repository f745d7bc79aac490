// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <vector>

namespace indexpilot::advisor {

/// Size of an index tuple as it is stored (manual 73.6): header of 8 bytes, 8 more with NULLs in it, data
/// aligned as their types ask, the whole to 8 bytes. `bytes` is a mean over the values' widths, so it need
/// not be a multiple.
struct EntryWidth {
    double key = 0;            ///< all key columns, without INCLUDE: what a pivot tuple holds at most
    double whole = 0;          ///< with INCLUDE
    double nullKey = 0;        ///< an entry whose keys are all NULL
    bool keyMayExceed = false; ///< some values are wider than a btree takes (2,704 bytes)
};

const pg::ColumnReading *columnOf(const pg::SchemaTable &table, const std::string &name);
EntryWidth entryWidth(const pg::SchemaTable &table, const IndexDefinition &definition);

inline double aligned(double bytes, double to = 8)
{
    const double rest = bytes - to * static_cast<double>(static_cast<long long>(bytes / to));
    return rest > 0 ? bytes + to - rest : bytes;
}

} // namespace indexpilot::advisor
