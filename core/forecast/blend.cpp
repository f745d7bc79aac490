// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/blend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace indexpilot::forecast {
namespace {

constexpr double memberErrorMemory = 0.75; ///< a day
constexpr double memberPriorError = 0.02;
constexpr double memberPriorCount = 3;
constexpr double memberErrorsKept = 0.2; ///< of what was learnt before
constexpr double earlierRunBoost = 10;   ///< on the day of the rebuild
constexpr double boostDays = 10;

std::size_t slotOf(int day)
{
    return static_cast<std::size_t>(day % (Blend::judgedAfter + 1));
}

} // namespace

void Blend::update(const Track &track, const Members &members, const Calendar &calendar)
{
    const Change change = track.change(track.last());
    if (change == Change::Rebuild || change == Change::Start) {
        for (double &error : m_errors)
            error *= memberErrorsKept;
        m_judged *= memberErrorsKept;
    }
    judge(track);
    MemberValues &said = m_said[slotOf(track.last())];
    for (std::size_t i = 0; i < memberCount; ++i)
        said[i] = members.path(static_cast<Member>(i), track, calendar, judgedAfter);
    weigh(track, members);
}

void Blend::judge(const Track &track)
{
    const int today = track.last();
    const int origin = today - judgedAfter;
    if (origin < 0 || track.cutBetween(origin, today) || !track.isRead(today))
        return;
    const MemberValues &said = m_said[slotOf(origin)];
    for (std::size_t i = 0; i < memberCount; ++i)
        m_errors[i] = memberErrorMemory * m_errors[i] + std::fabs(said[i] - track.level(today));
    m_judged = memberErrorMemory * m_judged + 1;
}

void Blend::weigh(const Track &track, const Members &members)
{
    for (std::size_t i = 0; i < memberCount; ++i) {
        const double error =
            (m_errors[i] + memberPriorError * memberPriorCount) / (m_judged + memberPriorCount);
        m_weights[i] = members.has(static_cast<Member>(i)) ? 1 / (error * error * error) : 0;
    }
    m_weights[at(Member::EarlierRun)] *= 1 + earlierRunBoost * std::exp(-track.age() / boostDays);
    const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    for (double &weight : m_weights)
        weight /= sum;
}

Member Blend::heaviest() const
{
    return static_cast<Member>(std::ranges::max_element(m_weights) - m_weights.begin());
}

double Blend::mean(const MemberValues &values) const
{
    return std::inner_product(values.begin(), values.end(), m_weights.begin(), 0.0);
}

double Blend::spread(const MemberValues &values, double mean) const
{
    double sum = 0;
    for (std::size_t i = 0; i < memberCount; ++i)
        sum += m_weights[i] * std::fabs(values[i] - mean);
    return sum;
}

} // namespace indexpilot::forecast
