// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/parameters.h"
#include "core/sql/statement_facts.h"

#include <vector>

namespace indexpilot::advisor {

enum class RangeSides { One, Two };

/// `count` SQL literals (untyped, quoted) for the constants of one predicate; fewer, or none, where the
/// statistics do not tell.
std::vector<std::string> literalsFor(const pg::ColumnStatistics &statistics, sql::PredicateKind kind,
                                     const std::string &operatorName, RangeSides sides, std::size_t count,
                                     Representative which);

/// The column that a statement means, by its tables and the search path; null when the schema does not tell.
const pg::ColumnReading *columnOf(const pg::SchemaReading &schema, const sql::StatementFacts &facts,
                                  const sql::ColumnReference &column);

/// 'it''s'
std::string sqlLiteral(const std::string &value);

} // namespace indexpilot::advisor
