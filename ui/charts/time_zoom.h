// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace indexpilot::ui {

/// The range made longer (factor > 1) or shorter, with the time at `part` (0 to 1) of it staying where it is;
/// whole minutes, 15 min to 30 d, not beyond `now` unless the range already is.
TimeRange zoomedAbout(const TimeRange &range, double part, double factor, TimePoint now);

} // namespace indexpilot::ui
