// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forecast/series.h"

#include <string_view>
#include <vector>

namespace indexpilot::forecast {

/// "series,day,size_ratio" or "series,day,size_bytes,fresh_bytes", in any order, and if known "rebuilt" (0 or
/// 1) and "writes" (as Reading::writes; empty: not known); one line a reading, days are whole numbers. Series
/// come in the order of their first line. The failure names the line.
Result<std::vector<Series>> seriesFromCsv(std::string_view text);

} // namespace indexpilot::forecast
