// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/track.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

constexpr double smallestLimit = 0.06;
constexpr double limitInUsual = 3;
constexpr double smallestStep = 0.15;
constexpr double stepInUsual = 4;
constexpr int daysBeforeStep = 14; ///< what led to a step is no habit of the index
constexpr double usualMemory = 0.9;
constexpr double purgeFall = 0.2;    ///< of ln fresh
constexpr double rebuildFall = 0.25; ///< of the level, to a level near that of a fresh index
constexpr double freshLevel = 0.1;

double sumSoFar(const std::vector<double> &sums)
{
    return sums.empty() ? 0 : sums.back();
}

} // namespace

double Track::limit() const
{
    return std::max(smallestLimit, limitInUsual * m_usual);
}

double Track::heldBack(double error) const
{
    return std::clamp(error, -limit(), limit());
}

Change Track::classify(const DayValue &day) const
{
    if (m_level.empty() || day.startsAnew)
        return Change::Start;
    if (day.rebuilt)
        return Change::Rebuild;
    const double moved = day.level - m_level.back();
    if (day.fresh && m_knowsFresh && *day.fresh - m_fresh.back() < -purgeFall)
        return Change::Purge;
    if (moved < -rebuildFall && day.level < freshLevel)
        return Change::Rebuild; // nobody told
    return std::fabs(moved) > std::max(smallestStep, stepInUsual * m_usual) ? Change::Step : Change::None;
}

void Track::cut(Change change)
{
    const int today = size();
    if (change == Change::Rebuild) {
        m_earlierBegin = m_runStart;
        m_earlierEnd = today;
    }
    if (change == Change::Start)
        m_earlierBegin = m_earlierEnd = 0;
    if (change == Change::Rebuild || change == Change::Start)
        m_runStart = today;
    if (change != Change::None && change != Change::Purge)
        m_break = today;
    if (change == Change::Step)
        forgetGrowth(daysBeforeStep);
}

void Track::forgetGrowth(int days)
{
    const int from = std::max(last() - days, m_runStart);
    for (int day = from + 1; day < size(); ++day)
        m_growth[at(day)] = m_growth[at(from)];
}

void Track::add(const DayValue &day)
{
    m_knowsFresh = m_knowsFresh && day.fresh.has_value();
    const Change what = classify(day);
    cut(what);
    const double moved = m_level.empty() ? 0 : day.level - m_level.back();
    const double grown = what == Change::None ? heldBack(moved) : 0;
    const bool isSequel = what == Change::None || what == Change::Purge;
    m_growth.push_back(sumSoFar(m_growth) + grown);
    m_raw.push_back(sumSoFar(m_raw) + (isSequel ? moved : 0));
    if (what == Change::None || what == Change::Step)
        m_usual = usualMemory * m_usual + (1 - usualMemory) * std::fabs(grown);
    m_written.push_back(sumSoFar(m_written) + day.written.value_or(0));
    if (!day.written)
        m_writesKnownFrom = size();
    m_level.push_back(day.level);
    m_fresh.push_back(day.fresh.value_or(0));
    m_change.push_back(what);
    m_isRead.push_back(day.isRead ? 1 : 0);
}

double Track::recentGrowth(int days, int before) const
{
    const int to = last() - before;
    return to <= m_break ? 0 : growth(std::max(to - days, m_break), to);
}

} // namespace indexpilot::forecast
