// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/write_clock.h"

#include <algorithm>
#include <vector>

namespace indexpilot::forecast {
namespace {

constexpr int paceWindows = 8;
constexpr int profileWeeks = 4;

} // namespace

void WriteClock::update(const Track &track)
{
    m_isKnown = track.last() - track.writesKnownFrom() >= week && measurePace(track);
    if (m_isKnown)
        expectWrites(track);
}

bool WriteClock::measurePace(const Track &track)
{
    const int today = track.last();
    const int age = std::min(track.age(), today - track.writesKnownFrom());
    const int reach = std::min(age, week);
    std::vector<double> paces;
    for (int back = 0; age >= 2 && back < std::min(paceWindows, age - reach + 1); ++back)
        if (const double rows = track.written(today - back - reach, today - back); rows > 0)
            paces.push_back(track.recentGrowth(reach, back) / rows);
    if (paces.empty())
        return false;
    const auto middle = paces.begin() + static_cast<std::ptrdiff_t>(paces.size() / 2);
    std::ranges::nth_element(paces, middle);
    m_pace = *middle;
    return true;
}

void WriteClock::expectWrites(const Track &track)
{
    const int today = track.last();
    for (int ahead = 1; ahead <= week; ++ahead) {
        double sum = 0;
        int count = 0;
        for (int back = 1; back <= profileWeeks; ++back)
            if (const int day = today + ahead - back * week; day > track.writesKnownFrom()) {
                sum += track.written(day - 1, day);
                ++count;
            }
        m_ahead[static_cast<std::size_t>(ahead)] = m_ahead[static_cast<std::size_t>(ahead - 1)] + sum / count;
    }
    const double usual = m_ahead.back();
    const double lastWeek = track.written(today - week, today);
    for (double &rows : m_ahead)
        rows *= usual > 0 ? lastWeek / usual : 0;
}

double WriteClock::growth(int days) const
{
    const double rows = m_ahead.back() * (days / week) + m_ahead[static_cast<std::size_t>(days % week)];
    return m_pace * rows;
}

} // namespace indexpilot::forecast
