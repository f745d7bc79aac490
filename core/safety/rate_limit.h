// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/policy.h"
#include "core/store/lifecycle_records.h"

namespace indexpilot::safety {

/// Counts what really changed the target, or may be doing so: refused and taken-back actions do not count.
std::optional<Reason> rateReason(const Policy &policy, const std::vector<store::ActionRecord> &lastDay,
                                 TimePoint now);

} // namespace indexpilot::safety
