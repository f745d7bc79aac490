// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/intake.h"

#include <cmath>

namespace indexpilot::forecast {
namespace {

bool isSize(double value)
{
    return std::isfinite(value) && value > 0;
}

bool isEmptyIndex(const Reading &reading)
{
    return reading.ratio == 0 || (reading.sizeBytes && *reading.sizeBytes == 0);
}

bool isRatio(double value)
{
    constexpr double largest = 1e6; // beyond it nothing was measured
    return std::isfinite(value) && value >= 1 / largest && value <= largest;
}

bool hasNumbers(const Reading &reading)
{
    return isRatio(reading.ratio) && (!reading.sizeBytes || isSize(*reading.sizeBytes)) &&
           (!reading.freshBytes || isSize(*reading.freshBytes));
}

} // namespace

Intake::Step Intake::take(const Reading &reading)
{
    if (isEmptyIndex(reading)) {
        ++m_counts.emptyIndex;
        return {Taken::EmptyIndex, 0};
    }
    if (!hasNumbers(reading)) {
        ++m_counts.noNumber;
        return {Taken::NoNumber, 0};
    }
    if (m_counts.used > 0 && reading.day <= m_lastDay) {
        ++m_counts.clockWentBack;
        return {Taken::ClockWentBack, 0};
    }
    return use(reading);
}

Intake::Step Intake::use(const Reading &reading)
{
    const bool isFirst = m_counts.used == 0;
    const long long apart = isFirst ? 1 : static_cast<long long>(reading.day) - m_lastDay;
    m_lastDay = reading.day;
    ++m_counts.used;
    if (apart == 1)
        return {Taken::Used, 1};
    if (apart > longestBridge + 1) {
        ++m_counts.longGaps;
        return {Taken::AfterGap, 1};
    }
    m_counts.bridgedDays += static_cast<int>(apart) - 1;
    return {Taken::Bridged, static_cast<int>(apart)};
}

} // namespace indexpilot::forecast
