// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/holt.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {

void DampedHolt::restart(double level, double slope)
{
    m_level = level;
    m_slope = slope;
}

void DampedHolt::update(double value, double limit)
{
    const double expected = m_level + m_pace.damping * m_slope;
    const double error = value - expected;
    m_level = expected + m_pace.level * error;
    m_slope = m_pace.damping * m_slope + m_pace.level * m_pace.slope * std::clamp(error, -limit, limit);
}

double DampedHolt::path(int days) const
{
    // damping + damping^2 + … + damping^days
    const double sum = m_pace.damping * (1 - std::pow(m_pace.damping, days)) / (1 - m_pace.damping);
    return m_level + sum * m_slope;
}

} // namespace indexpilot::forecast
