// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/window_end.h"

#include "core/base/iso_time.h"

#include <utility>

namespace indexpilot::lifecycle {

StopWatch::Open untilWindowEnd(StopWatch::Open open, TimePoint end, Clock clock,
                               const std::atomic<bool> &pastCommit)
{
    return [open = std::move(open), end, clock = std::move(clock), &pastCommit]() -> StopWatch::Look {
        const StopWatch::Look other = open ? open() : StopWatch::Look();
        return [other, end, clock, &pastCommit]() -> std::optional<safety::Reason> {
            if (clock() >= end && !pastCommit)
                return safety::Reason{"window", "the maintenance window has ended at " + isoTime(end),
                                      "It can be tried again in a longer one"};
            return other ? other() : std::nullopt;
        };
    };
}

} // namespace indexpilot::lifecycle
