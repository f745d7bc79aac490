// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/advisor/rows.h"
#include "core/pg/schema_reading.h"

#include <optional>

namespace indexpilot::bench {

/// pg_qualstats_index_advisor() with its defaults, after the workload has been run under pg_qualstats: `run`
/// executes what `texts` read first, where nobody else did. Nothing: the extension is not there.
enum class Gather { RunTexts, DoneBefore };
std::optional<Advised> qualstatsAdvice(pg::Connection &connection, const pg::SchemaReading &schema,
                                       const std::vector<Text> &texts, Gather gather);

} // namespace indexpilot::bench
