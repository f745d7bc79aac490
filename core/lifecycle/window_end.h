// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/lifecycle/stop_watch.h"

#include <atomic>

namespace indexpilot::lifecycle {

/// What `open` looks at, and the end of the maintenance window: from `end` on it has to stop, unless its
/// commit step is behind it, when only what is old is left to drop. `pastCommit` outlives the watch.
StopWatch::Open untilWindowEnd(StopWatch::Open open, TimePoint end, Clock clock,
                               const std::atomic<bool> &pastCommit);

} // namespace indexpilot::lifecycle
