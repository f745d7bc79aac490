// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <utility>

namespace indexpilot::advisor {

/// A name before the point, maybe empty, and the column's.
using ColumnName = std::pair<std::string, std::string>;

/// Every column that a statement's text names anywhere: what an index-only scan would have to hold. Names are
/// not resolved: a column may belong to any table of that alias in any subquery.
struct ColumnsRead {
    bool known = false; ///< false: the text does not parse
    std::set<ColumnName> columns;
    std::set<std::string> starred; ///< aliases before ".*"; an empty one: all tables
    std::set<ColumnName> extremes; ///< arguments of min() and max()
};

ColumnsRead columnsRead(const std::string &sql);

} // namespace indexpilot::advisor
