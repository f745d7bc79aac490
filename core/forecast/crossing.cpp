// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/crossing.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::forecast {
namespace {

constexpr double softness = 0.01; ///< ln ratio: a path that just misses half counts
constexpr double smallestShare = 0.001;
// Logistic fit of crossings within seven days on ln odds of the share (bench/forecast.sh shows how well it
// holds).
constexpr double oddsAtHalf = 0.23;
constexpr double oddsSlope = 0.70;

double normalShare(double deviations)
{
    return 0.5 * std::erfc(-deviations / std::sqrt(2.0));
}

} // namespace

double calibrated(double share)
{
    const double held = std::clamp(share, smallestShare, 1 - smallestShare);
    const double odds = oddsAtHalf + oddsSlope * std::log(held / (1 - held));
    return 1 / (1 + std::exp(-odds));
}

CrossingVote::CrossingVote(double threshold) : m_threshold(threshold)
{
    m_highest.fill(-1e9);
}

double CrossingVote::next(const MemberValues &values, const MemberValues &weights)
{
    double share = 0;
    for (std::size_t i = 0; i < memberCount; ++i) {
        m_highest[i] = std::max(m_highest[i], values[i]);
        share += weights[i] * normalShare((m_highest[i] - m_threshold) / softness);
    }
    return calibrated(share);
}

} // namespace indexpilot::forecast
