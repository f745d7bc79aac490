// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/openings.h"
#include "core/safety/gate.h"

namespace indexpilot::safety {

/// Why the calendar speaks against a change that builds: no window is open, or the longest that the change
/// should take does not end within the one that is. How long is not known: it does not.
std::optional<Reason> windowReason(const maintenance::Calendar &calendar, const maintenance::Scope &scope,
                                   const Change &change, TimePoint now);
/// When a change that may start now has to be over; nothing: no window ends.
std::optional<TimePoint> windowEnd(const maintenance::Calendar &calendar, const maintenance::Scope &scope,
                                   const Change &change, TimePoint now);

} // namespace indexpilot::safety
