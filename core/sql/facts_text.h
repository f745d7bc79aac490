// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/statement_facts.h"

#include <string>
#include <string_view>

namespace indexpilot::sql {

/// One fact a line, only those that hold, in a fixed order; ends without a line feed:
///     kind: Select
///     table: shop.orders o
///     predicate: shop.orders.customer_id = $n [Equality]
///     limit: 10
std::string toText(const StatementFacts &facts);

std::string_view nameOf(StatementKind kind);
std::string_view nameOf(PredicateKind kind);
/// "shop.orders.customer_id", parts quoted where needed; "?.id" when the table is unknown.
std::string toText(const ColumnReference &column);

} // namespace indexpilot::sql
