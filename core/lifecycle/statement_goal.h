// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/table_tree.h"
#include "core/sql/index_statement.h"

#include "core/pg/index_attributes.h"

#include <functional>

namespace indexpilot::lifecycle {

/// What CREATE INDEX asks for, on this table; operator classes and collations only where written.
pg::IndexAttributes goalOf(const sql::IndexStatement &statement, const pg::TableNode &table,
                           const std::string &name);
/// PostgreSQL's pattern, "orders_customer_id_created_at_idx", at most 63 bytes, that is not taken.
std::string chosenName(const std::string &table, const std::vector<pg::IndexColumnAttributes> &columns,
                       const std::function<bool(const std::string &)> &isTaken);

} // namespace indexpilot::lifecycle
