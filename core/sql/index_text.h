// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace indexpilot::sql {

/// The pieces of a CREATE INDEX that the parser's tree has no text for, as written.
struct IndexText {
    std::vector<std::string> keys; ///< each with its collation, operator class and order
    std::string predicate;         ///< after WHERE
};

/// Only for text that the parser takes for one CREATE INDEX.
IndexText indexText(const std::string &statement);
/// The expression at the beginning of a key: what its outer brackets hold, or the whole call.
/// "(a || b) DESC" → "a || b", "lower(email) text_pattern_ops" → "lower(email)"
std::string leadingExpression(const std::string &key);
/// Without the brackets that enclose all of it: "((a + b))" → "a + b".
std::string unbracketed(const std::string &text);
/// Place after the keyword INDEX.
std::size_t afterIndexKeyword(const std::string &statement);

} // namespace indexpilot::sql
