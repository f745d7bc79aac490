// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_colours.h"

#include "core/report/colour_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int shades = 256;
constexpr double logGain = 99; // a risk of 0.01 already lies at 15 % of the scale

std::array<QRgb, shades> makeTable()
{
    std::array<QRgb, shades> table{};
    for (int i = 0; i < shades; ++i)
        table[static_cast<std::size_t>(i)] = 0xff000000U | report::cividis(i / (shades - 1.0));
    return table;
}

} // namespace

QColor cividis(double position)
{
    return QColor::fromRgb(report::cividis(position));
}

HeatColours::HeatColours(HeatScale scale, const std::vector<float> &values) : m_scale(scale)
{
    if (scale != HeatScale::Rank)
        return;
    std::copy_if(values.begin(), values.end(), std::back_inserter(m_sorted), [](float v) { return v > 0; });
    std::sort(m_sorted.begin(), m_sorted.end());
}

double HeatColours::position(float risk) const
{
    if (!(risk > 0))
        return 0;
    switch (m_scale) {
    case HeatScale::Linear:
        return std::min(1.0, static_cast<double>(risk));
    case HeatScale::Log:
        return std::min(1.0, std::log1p(logGain * static_cast<double>(risk)) / std::log1p(logGain));
    case HeatScale::Rank:
        break;
    }
    if (m_sorted.empty())
        return 0;
    const auto above = std::upper_bound(m_sorted.begin(), m_sorted.end(), risk) - m_sorted.begin();
    return static_cast<double>(above) / static_cast<double>(m_sorted.size());
}

QRgb HeatColours::colour(float risk) const
{
    static const std::array<QRgb, shades> table = makeTable();
    return table[static_cast<std::size_t>(std::lround(position(risk) * (shades - 1)))];
}

} // namespace indexpilot::ui
