// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_curve.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace indexpilot::simulation {

std::string phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Steady:
        return "steady";
    case Phase::Morning:
        return "morning";
    case Phase::FlashSale:
        return "flash sale";
    }
    return {};
}

LoadCurve::LoadCurve(std::vector<Point> points) : m_points(std::move(points)), m_area{0}
{
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        const double width = m_points[i].second - m_points[i - 1].second;
        m_area.push_back(m_area.back() + width * (m_points[i].multiplier + m_points[i - 1].multiplier) / 2);
    }
}

LoadCurve LoadCurve::shopDay()
{
    return LoadCurve({{0, 1, Phase::Steady},
                      {120, 1, Phase::Morning},
                      {210, 3, Phase::Morning},
                      {270, 3, Phase::Morning},
                      {300, 1, Phase::Steady},
                      {420, 1, Phase::FlashSale},
                      {440, 10, Phase::FlashSale},
                      {480, 10, Phase::FlashSale},
                      {510, 1, Phase::Steady},
                      {600, 1, Phase::Steady}});
}

LoadCurve LoadCurve::constant()
{
    return LoadCurve({{0, 1, Phase::Steady}, {600, 1, Phase::Steady}});
}

std::size_t LoadCurve::segmentAt(double secondInCycle) const
{
    const auto after =
        std::upper_bound(m_points.begin(), m_points.end(), secondInCycle,
                         [](double value, const Point &point) { return value < point.second; });
    const auto segment = static_cast<std::size_t>(after - m_points.begin());
    return std::clamp<std::size_t>(segment, 1, m_points.size() - 1) - 1;
}

double LoadCurve::multiplierAt(double second) const
{
    const double inCycle = std::fmod(second, m_points.back().second);
    const Point &from = m_points[segmentAt(inCycle)];
    const Point &to = m_points[segmentAt(inCycle) + 1];
    return from.multiplier +
           (to.multiplier - from.multiplier) * (inCycle - from.second) / (to.second - from.second);
}

Phase LoadCurve::phaseAt(double second) const
{
    return m_points[segmentAt(std::fmod(second, m_points.back().second))].phase;
}

double LoadCurve::cumulative(double second) const
{
    const double length = m_points.back().second;
    const double inCycle = std::fmod(second, length);
    const std::size_t segment = segmentAt(inCycle);
    const double width = inCycle - m_points[segment].second;
    const double height = (m_points[segment].multiplier + multiplierAt(second)) / 2;
    return std::floor(second / length) * m_area.back() + m_area[segment] + width * height;
}

double LoadCurve::secondAt(double area) const
{
    const double cycles = std::floor(area / m_area.back());
    const double rest = area - cycles * m_area.back();
    const auto after = std::upper_bound(m_area.begin(), m_area.end(), rest) - m_area.begin();
    const std::size_t segment =
        std::clamp<std::size_t>(static_cast<std::size_t>(after), 1, m_area.size() - 1) - 1;
    const Point &from = m_points[segment];
    const Point &to = m_points[segment + 1];
    const double slope = (to.multiplier - from.multiplier) / (to.second - from.second);
    const double wanted = rest - m_area[segment];
    // slope/2·x² + from·x = wanted; this form of the root also holds for slope 0.
    const double root = std::sqrt(std::max(0.0, from.multiplier * from.multiplier + 2 * slope * wanted));
    const double inSegment = 2 * wanted / (from.multiplier + root);
    return cycles * m_points.back().second + from.second + inSegment;
}

ArrivalProcess::ArrivalProcess(LoadCurve curve, double perSecond, Random random)
    : m_curve(std::move(curve)), m_perSecond(perSecond), m_random(random)
{
}

double ArrivalProcess::next()
{
    m_area += m_random.exponential() / m_perSecond;
    return m_curve.secondAt(m_area);
}

} // namespace indexpilot::simulation
