// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/name_text.h"

#include "core/sql/expression_text.h"

#include <algorithm>
#include <array>

namespace indexpilot::sql {
namespace {

/// Keywords that may name a function or type only: a column of that name needs quotes, unlike in a call.
constexpr std::array<std::string_view, 23> functionWords{
    "authorization", "binary", "collation", "concurrently", "cross",   "current_schema", "freeze", "full",
    "ilike",         "inner",  "is",        "isnull",       "join",    "left",           "like",   "natural",
    "notnull",       "outer",  "overlaps",  "right",        "similar", "tablesample",    "verbose"};

} // namespace

std::string nameText(const std::string &name)
{
    return std::binary_search(functionWords.begin(), functionWords.end(), name) ? "\"" + name + "\""
                                                                                : identifierText(name);
}

} // namespace indexpilot::sql
