// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/parse_tree.h"

// Yes-or-no questions about a piece of the tree, without names resolved.
namespace indexpilot::sql {

/// Whether the condition lets every row or none through, whatever the row holds: absent, TRUE, 1 = 1, $1 =
/// $2; but not FALSE.
bool letsEverythingThrough(const Node &condition);
/// A literal, also cast, signed or in a list; no column, parameter, call or subquery.
bool isConstant(const Node &wrapped);
/// $n, also cast.
bool isParameter(const Node &wrapped);
/// Some $n outside subqueries.
bool hasParameter(const Node &node);
/// Body of the first ColumnRef outside subqueries; null when there is none.
const Node *firstColumn(const Node &node);

enum class Wrapping { Function, Cast };
/// A call (or cast) with a column inside it.
bool wrapsColumn(const Node &node, Wrapping wrapping);

bool isAggregate(const Node &call);
/// Outside subqueries; windowed calls are no aggregates.
bool holdsAggregate(const Node &node);
bool holdsWindow(const Node &node);

/// Highest $n of the tree.
int highestParameter(const Node &root);

} // namespace indexpilot::sql
