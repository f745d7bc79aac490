// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/calendar.h"

#include <optional>
#include <vector>

namespace indexpilot::maintenance {

/// The times that are open, whole, in order, without what is frozen; windows that overlap or touch are one.
/// Those that reach into `range`. TimePoint::min() and max(): without begin and end.
std::vector<TimeRange> openings(const Calendar &calendar, const Scope &scope, TimeRange range);

TimeRange timeOf(const Freeze &freeze, const Zone &zone); ///< the longer one where a border comes twice

/// How it stands at an instant.
struct Standing {
    std::optional<TimeRange> open;  ///< the opening that it is in
    std::optional<TimeRange> next;  ///< the first one that begins later, in the next 400 days
    std::optional<Freeze> frozenBy; ///< the freeze that it is in
    bool hasWindow = false;         ///< some window is for this scope, or there are none at all
};
Standing standing(const Calendar &calendar, const Scope &scope, TimePoint at);

bool isWithout(TimePoint border);            ///< min() or max()
Milliseconds lengthOf(TimeRange range);      ///< max() where a border is without
std::string lengthText(Milliseconds length); ///< "90 s", "93 min", rounded up

} // namespace indexpilot::maintenance
