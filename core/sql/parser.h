// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

// libpg_query's calls with their results freed. Each may run on any thread; the error is the parser's
// message.
namespace indexpilot::sql {

/// Longest text that is handed to the parser.
constexpr std::size_t longestText = 4u << 20;

template <class T> using Parsed = tl::expected<T, std::string>;

/// The tree of all statements of the text as JSON.
Parsed<std::string> parseToJson(const std::string &text);
/// 16 hex digits.
Parsed<std::string> parserFingerprint(const std::string &text);
/// Constants replaced by $n. Recurses deeply: only for text whose tree was built.
Parsed<std::string> parserNormalised(const std::string &text);
/// First byte and length of each statement; by tokens alone where the text does not parse, and
/// then what the tokens make nothing of is kept as a statement of its own.
struct Stretch {
    std::size_t from = 0;
    std::size_t length = 0;
};
Parsed<std::vector<Stretch>> parserStretches(const std::string &text);

} // namespace indexpilot::sql
