// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/statement_facts.h"

#include <string>
#include <string_view>
#include <vector>

// libpg_query behind plain values. Total: text that does not parse gives kind Unparsed and the parser's
// message.
namespace indexpilot::sql {

constexpr std::size_t hotPathLimit = 64 * 1024; ///< longer statements are analysed off the hot path

struct AnalysedStatement {
    std::string fingerprint;    ///< 16 hex digits; of the text itself when it does not parse
    std::string normalisedText; ///< constants replaced by $n
    StatementFacts facts;
};

AnalysedStatement analyse(std::string_view sql);
std::string fingerprint(std::string_view sql);
/// A script split at the parser's statement borders; the text as written, trimmed.
std::vector<std::string> splitScript(std::string_view script);
/// "orders by customer_id" · "UPDATE inventory" : a few words for a heatmap row.
std::string shortTitle(const StatementFacts &facts);

} // namespace indexpilot::sql
