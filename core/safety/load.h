// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/guard_reader.h"
#include "core/safety/policy.h"
#include "core/safety/verdict.h"

#include <map>
#include <string>
#include <vector>

namespace indexpilot::safety {

/// By figure what is said of its limit, see allowances(); without one it is the policy's.
using Allowances = std::map<std::string, std::string>;

/// Whatever is above its limit, checkpoints left out: they take two looks, see checkpoints.h. `word`: "max"
/// or "critical", as in indexpilot.yaml. A limit whose figure could not be read is a reason too.
std::vector<Reason> loadReasons(const pg::GuardReading &load, const LoadLimits &limits, const char *word,
                                const Allowances &allowances = {});

} // namespace indexpilot::safety
