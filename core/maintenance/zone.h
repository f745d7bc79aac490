// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::maintenance {

/// What the clock on the wall shows, to the minute, without a zone.
using LocalTime = std::chrono::local_time<Minutes>;

/// A time zone with its changes from 1970 to 2100. A value, for any thread.
///
/// In the night in which the clock is put forward (02:00 → 03:00) it never shows 02:30; in the one in which
/// it is put back (03:00 → 02:00) it shows 02:30 twice. Hence two questions for one time on the wall:
/// firstAt(02:30) is the change itself in the first night and the earlier 02:30 in the other,
/// lastAt(02:30)  is the change itself in the first night and the later 02:30 in the other.
class Zone {
public:
    /// "Europe/Berlin", "US/Eastern", "UTC", "UTC+03:00"; nothing when this machine does not know it.
    static std::optional<Zone> named(const std::string &name);

    const std::string &name() const { return m_name; }
    LocalTime localOf(TimePoint at) const;
    TimePoint firstAt(LocalTime wall) const; ///< the clock shows it, or more, for the first time
    TimePoint lastAt(LocalTime wall) const;  ///< the clock comes to show it for the last time
    friend bool operator==(const Zone &, const Zone &) = default;

private:
    struct Segment {
        TimePoint from; ///< until the next one begins
        Seconds offset{0};
        friend bool operator==(const Segment &, const Segment &) = default;
    };
    std::size_t segmentNear(LocalTime wall) const;
    TimePoint instant(const Segment &segment, LocalTime wall) const;
    bool isBehind(std::size_t segment, LocalTime wall) const;

    std::string m_name;
    std::vector<Segment> m_segments; ///< never empty; the first begins before everything
};

/// "2026-11-30 02:00", in the zone.
std::string wallText(const Zone &zone, TimePoint at);
std::string wallText(LocalTime wall);

} // namespace indexpilot::maintenance
