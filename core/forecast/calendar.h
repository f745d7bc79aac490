// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/track.h"

#include <optional>
#include <vector>

namespace indexpilot::forecast {

/// Events that come back at regular days, such as the monthly purge of old rows. One purge that the fresh
/// size shows is taken for a monthly one (28 days, the month that keeps the weekday) until the next tells
/// better; jumps of the ratio alone must have come twice, whole weeks or a month apart.
class Calendar {
public:
    void add(const Track &track); ///< after each day of the track
    /// Days between events, while the calendar holds: an event that is long overdue ends it.
    std::optional<int> period() const { return m_period; }
    bool expectsEvent(int days) const;               ///< within the next `days`
    double path(const Track &track, int days) const; ///< the level when the last period comes again

private:
    std::optional<int> periodOf(int today) const;
    int daysToNext(int today) const;

    std::vector<int> m_purges;
    std::vector<int> m_jumps;
    std::optional<int> m_period;
    int m_next = 0; ///< days until the next event
};

} // namespace indexpilot::forecast
