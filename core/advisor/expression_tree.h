// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/parse_tree.h"

#include <optional>
#include <string>

namespace indexpilot::advisor {

/// The parser's tree of one expression or predicate; nullopt when it is none, or longer than any index has.
std::optional<sql::Node> expressionTree(const std::string &expression);
/// Last of a list of names: {shop, lower} → "lower"; empty when there is none.
std::string lastOf(const sql::Node &names);

} // namespace indexpilot::advisor
