// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/quiet_hours.h"
#include "ui/charts/wall_time.h"

#include <array>

namespace indexpilot::ui {

enum class LoadKind {
    Unknown,  ///< was not watched, or is still to come and was never watched in the weeks before
    Measured, ///< of this very hour
    Expected, ///< still to come: the mean of this hour of the week
    Skipped   ///< the clock never shows it on this day
};

struct WeekHour {
    LoadKind kind = LoadKind::Unknown;
    double sessions = 0; ///< mean of active sessions
    int weeks = 0;       ///< Expected: how many there were
    bool isKnown() const { return kind == LoadKind::Measured || kind == LoadKind::Expected; }
    friend bool operator==(const WeekHour &, const WeekHour &) = default;
};

/// The hours of a week as the clock shows them. An hour that is shown twice is the mean of both.
struct WeekLoads {
    std::array<std::array<WeekHour, 24>, daysOfWeek> hours;
    double highest = 0; ///< of all that is known
    int leastWeeks = 0; ///< behind the expected ones
    int mostWeeks = 0;
};

WeekLoads weekLoads(const std::vector<maintenance::HourLoad> &loads, const maintenance::Zone &zone,
                    std::chrono::local_days monday, TimePoint now);

} // namespace indexpilot::ui
