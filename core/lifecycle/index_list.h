// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan.h"

namespace indexpilot::lifecycle {

using IndexList = std::vector<pg::IndexAttributes>;

/// What there is now on the table of a plan and its partitions. Throws DatabaseError.
IndexList indexesOf(pg::Connection &connection, const Plan &plan);
const pg::IndexAttributes *indexNamed(const IndexList &indexes, const std::string &schema,
                                      const std::string &name);
const pg::IndexAttributes *indexById(const IndexList &indexes, IndexId id);

} // namespace indexpilot::lifecycle
