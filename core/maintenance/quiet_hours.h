// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/zone.h"

#include <vector>

namespace indexpilot::maintenance {

/// Load of one hour that was watched.
struct HourLoad {
    TimePoint start;           ///< a whole hour of UTC
    double activeSessions = 0; ///< mean
};

/// A stretch of the week that was calm so far.
struct QuietStretch {
    std::chrono::weekday day; ///< on which it begins
    Minutes from{0};          ///< of that day, a whole hour
    Minutes length{0};        ///< may end on the next day
    double mean = 0;          ///< active sessions
    double spread = 0;        ///< the largest standard deviation of one of its hours, from week to week
    int leastWeeks = 0;       ///< how often the hour of it that was seen least was seen
};

struct QuietWish {
    int hours = 3; ///< 1 to 24
    int leastWeeks =
        2; ///< an hour of the week that was seen less often says nothing; below 2 there is no spread
    std::size_t most = 3;
};

struct QuietHours {
    std::vector<QuietStretch> calmest; ///< first the one of least mean + spread; they do not overlap
    int hoursKnown = 0;  ///< of the 168 of the week; with none calmest enough there is no answer
    double weekMean = 0; ///< of all hours given
};

/// By the hour of the week on the zone's clock. An hour that the clock skips or shows twice counts as the
/// clock shows it. Where no stretch has been seen often enough `calmest` is empty: not enough history.
QuietHours quietHours(const std::vector<HourLoad> &loads, const Zone &zone, const QuietWish &wish);

} // namespace indexpilot::maintenance
