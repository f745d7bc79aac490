// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/members.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

constexpr int week = 7;
constexpr int trendWindows = 8;
constexpr double newIndexSlope = 0.01; ///< of an index of which nothing is known yet, a day
constexpr double youngWeekShare =
    0.6; ///< of a week's growth that the next brings, before two weeks were seen
constexpr double freshFollows = 0.5;
constexpr double freshSlopeFollows = 0.1;
constexpr HoltPace slowPace{0.8, 0.12, 0.97};

/// Pace of the first week after the last rebuild but one, or what is usual.
double firstSlope(const Track &track)
{
    const int from = track.earlierBegin();
    return track.earlierEnd() - from > week + 1 ? track.growth(from, from + week) / week : newIndexSlope;
}

} // namespace

const char *nameOf(Member member)
{
    switch (member) {
    case Member::LastValue:
        return "last_value";
    case Member::RobustTrend:
        return "robust_trend";
    case Member::DampedHolt:
        return "damped_holt";
    case Member::SlowTrend:
        return "slow_trend";
    case Member::Saturating:
        return "saturating";
    case Member::Parts:
        return "size_and_fresh_apart";
    case Member::FreshReturns:
        return "fresh_returns";
    case Member::EarlierRun:
        return "earlier_run";
    case Member::Calendar:
        return "calendar";
    case Member::WriteClock:
        return "write_clock";
    }
    return "";
}

Members::Members() : m_slow(slowPace)
{
}

void Members::update(const Track &track, const Calendar &calendar)
{
    const Change change = track.change(track.last());
    if (change == Change::Start || change == Change::Rebuild)
        restart(track);
    else
        follow(track);
    if (track.knowsFresh())
        followFresh(track);
    measureTrend(track);
    measureWeeks(track);
    findEarlier(track);
    m_writes.update(track);
    m_has.fill(true);
    m_has[at(Member::Parts)] = m_has[at(Member::FreshReturns)] = track.knowsFresh();
    m_has[at(Member::EarlierRun)] = track.hasEarlierRun();
    m_has[at(Member::Calendar)] = calendar.period().has_value();
    m_has[at(Member::WriteClock)] = m_writes.isKnown();
}

void Members::restart(const Track &track)
{
    const double level = track.level(track.last());
    const double slope = track.hasEarlierRun() ? firstSlope(track) : newIndexSlope;
    m_holt.restart(level, slope);
    m_slow.restart(level, slope);
    m_size.restart(level + track.fresh(track.last()), slope + std::max(0.0, m_freshSlope));
    m_earlierPeaks.clear();
    double peak = -1e9;
    for (int day = track.earlierBegin(); day < track.earlierEnd(); ++day)
        m_earlierPeaks.push_back(peak = std::max(peak, track.level(day)));
}

void Members::follow(const Track &track)
{
    const int today = track.last();
    const double level = track.level(today);
    const double size = level + track.fresh(today);
    switch (track.change(today)) {
    case Change::Step:
        m_holt.restart(level, 0);
        m_slow.restart(level, 0);
        m_size.restart(size, 0);
        return;
    case Change::Purge:
        m_holt.moveTo(level);
        m_slow.moveTo(level);
        break;
    case Change::None:
    case Change::Start:
    case Change::Rebuild:
        m_holt.update(level, track.limit());
        m_slow.update(level, track.limit());
        break;
    }
    m_size.update(size, track.limit());
}

void Members::followFresh(const Track &track)
{
    constexpr std::size_t fourWeeks = 28;
    const int today = track.last();
    const double fresh = track.fresh(today);
    const Change change = track.change(today);
    if (change == Change::Purge || change == Change::Start)
        m_freshWindow.clear();
    else if (m_freshWindow.size() == fourWeeks)
        m_freshWindow.erase(std::ranges::lower_bound(m_freshWindow, track.fresh(today - 28)));
    m_freshWindow.insert(std::ranges::lower_bound(m_freshWindow, fresh), fresh);
    m_usualFresh = m_freshWindow[m_freshWindow.size() / 2];
    if (change == Change::Start) {
        m_freshLevel = fresh;
        m_freshSlope = 0;
    } else if (change == Change::Purge) {
        m_freshLevel = fresh;
    } else {
        const double error = fresh - m_freshLevel - m_freshSlope;
        m_freshLevel += m_freshSlope + freshFollows * error;
        m_freshSlope += freshFollows * freshSlopeFollows * error;
    }
}

void Members::measureTrend(const Track &track)
{
    const int reach = std::min(track.age(), week);
    m_trend = 0;
    if (track.age() < 2)
        return;
    std::array<double, trendWindows> paces{};
    const int count = std::min(trendWindows, track.age() - reach + 1);
    for (int back = 0; back < count; ++back)
        paces[static_cast<std::size_t>(back)] = track.recentGrowth(reach, back) / reach;
    const auto middle = paces.begin() + count / 2;
    std::nth_element(paces.begin(), middle, paces.begin() + count);
    m_trend = *middle;
}

void Members::measureWeeks(const Track &track)
{
    m_week = track.age() >= week ? track.recentGrowth(week) : 0;
    m_ratio = youngWeekShare;
    if (track.age() < 2 * week)
        return;
    const double before = track.recentGrowth(week, week);
    m_ratio = before == 0 ? 0 : std::clamp(m_week / before, 0.0, 1.0);
}

/// The first day of the earlier run on which it was as high as now.
void Members::findEarlier(const Track &track)
{
    m_earlierMatch = -1;
    const auto found = std::ranges::lower_bound(m_earlierPeaks, track.level(track.last()));
    if (found != m_earlierPeaks.end())
        m_earlierMatch = track.earlierBegin() + static_cast<int>(found - m_earlierPeaks.begin());
}

double Members::saturatingPath(double level, int days) const
{
    double share = m_ratio;
    for (int left = days; left > 0; left -= week) {
        level += m_week * share * std::min(left, week) / week;
        share *= m_ratio;
    }
    return level;
}

double Members::earlierPath(const Track &track, int days) const
{
    if (m_earlierMatch < 0)
        return m_holt.path(days); // it is higher than it ever was
    const int end = std::min(m_earlierMatch + days, track.earlierEnd() - 1);
    const int known = end - m_earlierMatch;
    const double grown = known > 0 ? track.growth(m_earlierMatch, end) * days / known : 0;
    return track.level(track.last()) + grown;
}

double Members::partsPath(double fresh, int days) const
{
    return m_size.path(days) - fresh;
}

double Members::path(Member member, const Track &track, const Calendar &calendar, int days) const
{
    const double level = track.level(track.last());
    const double fresh = track.fresh(track.last());
    switch (member) {
    case Member::LastValue:
        return level;
    case Member::RobustTrend:
        return level + m_trend * days;
    case Member::DampedHolt:
        return m_holt.path(days);
    case Member::SlowTrend:
        return m_slow.path(days);
    case Member::Saturating:
        return saturatingPath(level, days);
    case Member::Parts:
        return partsPath(fresh + m_freshSlope * days, days);
    case Member::FreshReturns:
        return partsPath(std::min(fresh, m_usualFresh), days);
    case Member::EarlierRun:
        return earlierPath(track, days);
    case Member::Calendar:
        return calendar.period() ? calendar.path(track, days) : level;
    case Member::WriteClock:
        return m_writes.isKnown() ? level + m_writes.growth(days) : level + m_trend * days;
    }
    return level;
}

} // namespace indexpilot::forecast
