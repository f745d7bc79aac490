// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace indexpilot {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;
using TimePoint =
    std::chrono::time_point<std::chrono::system_clock, Milliseconds>; ///< UTC, to the millisecond
using Clock = std::function<TimePoint()>;                             ///< passed in, so that tests own time

inline TimePoint systemNow()
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

struct TimeRange {
    TimePoint from; ///< inclusive
    TimePoint to;   ///< exclusive
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace indexpilot
