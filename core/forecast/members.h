// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/calendar.h"
#include "core/forecast/holt.h"
#include "core/forecast/track.h"
#include "core/forecast/write_clock.h"

#include <array>
#include <vector>

namespace indexpilot::forecast {

/// The single forecasts that are weighted into one.
enum class Member {
    LastValue,
    RobustTrend, ///< median of the paces over a week, on the last eight days (Theil's incomplete method)
    DampedHolt,
    SlowTrend,    ///< the same with a trend that hardly fades
    Saturating,   ///< each week grows by the share by which this week fell behind the one before
    Parts,        ///< size and fresh size apart: a size that stands still over a table that grows
    FreshReturns, ///< the fresh size goes back to what it was for weeks: rows that a long transaction holds
    EarlierRun,   ///< as this index went on from the same level after its last rebuild
    Calendar,     ///< the last period comes again
    WriteClock    ///< the robust trend, by rows written instead of days
};
inline constexpr std::size_t memberCount = 10;
inline constexpr std::size_t at(Member member)
{
    return static_cast<std::size_t>(member);
}
const char *nameOf(Member member); ///< "damped_holt"

/// State of all members of one index; a day costs the same however long the history is.
class Members {
public:
    Members();
    void update(const Track &track, const Calendar &calendar);
    bool has(Member member) const { return m_has[at(member)]; }
    double path(Member member, const Track &track, const Calendar &calendar, int days) const;

private:
    void restart(const Track &track);
    void follow(const Track &track);
    void followFresh(const Track &track);
    void measureTrend(const Track &track);
    void measureWeeks(const Track &track);
    void findEarlier(const Track &track);
    double saturatingPath(double level, int days) const;
    double earlierPath(const Track &track, int days) const;
    double partsPath(double fresh, int days) const;

    std::array<bool, memberCount> m_has{};
    DampedHolt m_holt;
    DampedHolt m_slow;
    DampedHolt m_size;
    forecast::WriteClock m_writes;
    double m_freshLevel = 0;
    double m_freshSlope = 0;
    double m_usualFresh = 0;           ///< median of the last four weeks
    std::vector<double> m_freshWindow; ///< sorted
    double m_trend = 0;
    double m_week = 0;  ///< growth of the last week
    double m_ratio = 0; ///< of the next week's growth to it
    int m_earlierMatch = -1;
    std::vector<double>
        m_earlierPeaks; ///< highest level so far, of each day of the run before the last rebuild
    int m_earlierKnown = 0;
};

} // namespace indexpilot::forecast
