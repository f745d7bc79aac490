// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/parse_tree.h"

#include <string>

namespace indexpilot::sql {

/// Longest text of one expression or constant, in bytes; the rest becomes "…".
constexpr std::size_t longestExpression = 240;

enum class Qualify { No, Yes };

/// SQL of an expression, columns with or without their table, "…" for what has no short form.
/// FuncCall lower(ColumnRef c.email) → "lower(email)".
std::string expressionText(const Node &wrapped, Qualify qualify = Qualify::No);
/// An identifier, quoted where PostgreSQL would need it.
std::string identifierText(std::string_view name);
/// "varchar", "numeric(10, 2)", "int4[]".
std::string typeText(const Node &typeName);
/// The text cut at a character border when it is longer than `bytes`.
std::string shortened(std::string text, std::size_t bytes);

} // namespace indexpilot::sql
