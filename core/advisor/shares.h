// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/table_use.h"

namespace indexpilot::advisor {

/// Share of the table's rows that a condition on a plain column keeps, as the statistics tell: of its
/// constant, or of a value on average; nullopt when they do not tell.
std::optional<double> shareKept(const pg::SchemaTable &table, const pg::ColumnReading &column,
                                const sql::Predicate &predicate, int listLength);
/// Of a lower and an upper bound together.
std::optional<double> shareBetween(const pg::ColumnReading &column, std::optional<double> one,
                                   std::optional<double> other);
/// "3 %", "0.04 %".
std::string percentText(double share);

} // namespace indexpilot::advisor
