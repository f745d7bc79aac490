// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/guard_reader.h"
#include "core/safety/policy.h"

namespace indexpilot::safety {

/// Whatever is above its limit. `word`: "max" or "critical", as in indexpilot.yaml. A limit whose figure
/// could not be read is a reason too.
std::vector<Reason> loadReasons(const pg::GuardReading &load, const LoadLimits &limits, const char *word);

} // namespace indexpilot::safety
