// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// Expressions and predicates of indexes, compared by their parse trees. Total: text that does not parse is
// compared by its tokens' spelling alone.
namespace indexpilot::advisor {

/// The same for texts that mean the same to the server, however they are spelled: brackets, white space and
/// letter case, casts that the server writes by itself, IN for = ANY, BETWEEN, order of AND and OR.
/// "status = 'open'" and "(((status)::text = 'open'::text))" → one text. Only for comparing, not SQL.
std::string canonicalText(const std::string &expression);
/// The name that PostgreSQL gives an index column: "lower" for lower(email), "expr" when nothing is better.
std::string expressionName(const std::string &expression);
/// Without the brackets that enclose all of it: "((a + b))" → "a + b".
std::string withoutOuterBrackets(std::string text);
/// White space outside quotes folded to one space, none at the ends.
std::string foldedSpace(const std::string &text);
/// f(…) and nothing more: CREATE INDEX takes it without brackets of its own.
bool isPlainCall(const std::string &expression);

} // namespace indexpilot::advisor
