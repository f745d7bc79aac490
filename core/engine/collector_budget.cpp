// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/collector_budget.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::engine {
namespace {

constexpr double statementPart = 0.6; ///< of the allowed share; the rest is for sampling activity
constexpr double activityPart = 0.4;

double smoothed(double before, double now)
{
    return before <= 0 ? now : before * 0.7 + now * 0.3;
}

/// A quarter longer than wished; less is no slowing down that anybody would see.
bool isNoticeable(Milliseconds interval, Milliseconds wish)
{
    return interval > wish + wish / 4;
}

std::string seconds(Milliseconds time)
{
    const auto tenths = (time.count() + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " s";
}

/// One digit: "0.3 %".
std::string percent(double share)
{
    const auto tenths = std::lround(share * 1000);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

} // namespace

CollectorBudget::CollectorBudget(Milliseconds statementWish, Milliseconds activityWish, double allowedShare)
    : m_statementWish(statementWish), m_activityWish(activityWish), m_allowedShare(allowedShare)
{
}

void CollectorBudget::spent(ReadingKind kind, TimePoint at, double ms)
{
    if (kind == ReadingKind::Statements)
        m_statementCost = smoothed(m_statementCost, ms);
    else if (kind == ReadingKind::Activity)
        m_activityCost = smoothed(m_activityCost, ms);
    m_lastMinute.push_back({at, ms});
    while (!m_lastMinute.empty() && m_lastMinute.front().at < at - Minutes(1))
        m_lastMinute.pop_front();
}

void CollectorBudget::serverLoad(int activeSessions, int cores)
{
    m_active = activeSessions;
    m_cores = cores > 0 ? cores : 4;
    m_busyFactor = activeSessions > 8 * m_cores ? 4 : activeSessions > 4 * m_cores ? 2 : 1;
}

Milliseconds CollectorBudget::interval(Milliseconds wish, double cost, double part) const
{
    const auto affordable = static_cast<std::int64_t>(std::ceil(cost / (m_allowedShare * part)));
    const Milliseconds needed = std::max(wish, Milliseconds(affordable)) * m_busyFactor;
    return std::min(needed, std::max(wish, slowest));
}

Milliseconds CollectorBudget::statementInterval() const
{
    return interval(m_statementWish, m_statementCost, statementPart);
}

Milliseconds CollectorBudget::activityInterval() const
{
    return interval(m_activityWish, m_activityCost, activityPart);
}

double CollectorBudget::share(TimePoint now) const
{
    double ms = 0;
    for (const Spent &spent : m_lastMinute)
        if (spent.at >= now - Minutes(1))
            ms += spent.ms;
    return ms / 60'000;
}

bool CollectorBudget::slowed() const
{
    return isNoticeable(statementInterval(), m_statementWish) ||
           isNoticeable(activityInterval(), m_activityWish);
}

std::string CollectorBudget::slowedBecause() const
{
    if (!slowed())
        return {};
    if (m_busyFactor > 1)
        return std::to_string(m_active) + " sessions are active on " + std::to_string(m_cores) +
               " cores: statements are read every " + seconds(statementInterval());
    const std::string limit = " to stay below " + percent(m_allowedShare) + " of a core";
    if (isNoticeable(statementInterval(), m_statementWish))
        return "one reading of statements takes " + std::to_string(std::lround(m_statementCost)) +
               " ms: they are read every " + seconds(statementInterval()) + limit;
    return "one sample of sessions takes " + std::to_string(std::lround(m_activityCost)) +
           " ms: they are sampled every " + seconds(activityInterval()) + limit;
}

} // namespace indexpilot::engine
