// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <optional>
#include <string>

// Texts of pg_stat_statements made fit for the planner: $n replaced by what is known.
namespace indexpilot::advisor {

/// The text with what a normalised text cannot be planned with put right: LIMIT $n becomes LIMIT 20, OFFSET
/// $n becomes OFFSET 0, interval $n becomes $n::interval, date_trunc($n, …) becomes date_trunc('day', …). The
/// $n that stay are numbered anew, without holes.
std::string plannableText(const std::string &text);

enum class Representative {
    Common, ///< the most common value; the recent end of a range
    Middle  ///< from the middle of the histogram
};

/// The text with each $n replaced by a literal from the statistics of the column that it is compared with
/// (equality, IN, = ANY, ranges, BETWEEN); NULL for values that an UPDATE assigns. Nothing when some $n stays
/// unknown.
std::optional<std::string> withParameters(const std::string &text, const pg::SchemaReading &schema,
                                          Representative which);

} // namespace indexpilot::advisor
