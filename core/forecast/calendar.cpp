// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/calendar.h"

#include <algorithm>

namespace indexpilot::forecast {
namespace {

constexpr int assumedMonth = 28;
constexpr int shortestPeriod = 6;
constexpr int longestPeriod = 45;
constexpr double overdue = 1.6; ///< periods without an event after which nobody expects one
constexpr double jumpSize = 0.35;

std::optional<int> lastInterval(const std::vector<int> &events)
{
    if (events.size() < 2)
        return std::nullopt;
    const int days = events.back() - events[events.size() - 2];
    return days >= shortestPeriod && days <= longestPeriod ? std::optional(days) : std::nullopt;
}

bool isRegular(int days)
{
    return days % 7 == 0 || (days >= 28 && days <= 31);
}

} // namespace

std::optional<int> Calendar::periodOf(int today) const
{
    const std::vector<int> &events = m_purges.empty() ? m_jumps : m_purges;
    if (events.empty())
        return std::nullopt;
    std::optional<int> days = lastInterval(events);
    if (m_purges.empty() && (!days || !isRegular(*days)))
        return std::nullopt;
    const int period = days.value_or(assumedMonth);
    if (today - events.back() > overdue * period || today < period)
        return std::nullopt;
    return period;
}

int Calendar::daysToNext(int today) const
{
    const int since = today - (m_purges.empty() ? m_jumps : m_purges).back();
    return since < *m_period ? *m_period - since : longestPeriod + 1;
}

void Calendar::add(const Track &track)
{
    const int today = track.last();
    const Change change = track.change(today);
    if (change == Change::Start) {
        m_purges.clear();
        m_jumps.clear();
    }
    if (change == Change::Purge)
        m_purges.push_back(today);
    else if (change == Change::Step && !track.knowsFresh() &&
             track.level(today) - track.level(today - 1) > jumpSize)
        m_jumps.push_back(today);
    m_period = periodOf(today);
    m_next = m_period ? daysToNext(today) : 0;
}

bool Calendar::expectsEvent(int days) const
{
    return m_period && m_next <= days;
}

double Calendar::path(const Track &track, int days) const
{
    const int today = track.last();
    const int before = today - *m_period;
    const int whole = days / *m_period;
    return track.level(today) + whole * track.change(before, today) +
           track.change(before, before + days - whole * *m_period);
}

} // namespace indexpilot::forecast
