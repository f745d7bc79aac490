// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/maintenance/schedule.h"

namespace indexpilot::app {

/// Jobs from lines of comma-separated values, the first line naming the columns: index, table,
/// benefit_per_day, lasts_days; median_s, upper_s (empty: not known); and, if wanted, disk_bytes,
/// growth_bytes, wal_bytes. What cannot be read is a Failure (Usage) with its line. Throws nothing.
Result<std::vector<maintenance::Job>> jobsFromText(const std::string &text, const std::string &fileName);

} // namespace indexpilot::app
