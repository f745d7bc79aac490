// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/value_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr std::array mantissas{1.0, 2.0, 5.0, 10.0};
constexpr double slack = 1e-9; // 0.3 / 0.1 is not 3

double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double mantissa : mantissas)
        if (mantissa * power >= value * (1 - slack))
            return mantissa * power;
    return 10 * power;
}

double roundDown(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (auto mantissa = mantissas.rbegin(); mantissa != mantissas.rend(); ++mantissa)
        if (*mantissa * power <= value * (1 + slack))
            return *mantissa * power;
    return power;
}

} // namespace

double ValueAxis::part(double value) const
{
    if (logarithmic)
        return std::log(value / low) / std::log(high / low);
    return (value - low) / (high - low);
}

ValueAxis linearAxis(double most, int mostTicks)
{
    ValueAxis axis;
    if (most == 0)
        axis.ticks = {axis.low, axis.high}; // all is zero, which is a value like others
    if (!(most > 0) || !std::isfinite(most))
        return axis;
    const double step = roundUp(most / std::max(1, mostTicks));
    const double steps = std::ceil(most / step - slack);
    axis.high = steps * step;
    for (int i = 0; i <= static_cast<int>(steps); ++i)
        axis.ticks.push_back(i * step);
    return axis;
}

ValueAxis spanAxis(double low, double high, int mostTicks)
{
    const double least = std::isfinite(low) ? std::min(low, 0.0) : 0;
    const double most = std::isfinite(high) ? std::max(high, 0.0) : 0;
    ValueAxis axis;
    if (!(most > least))
        return axis;
    const double step = roundUp((most - least) / std::max(1, mostTicks));
    const double first = std::floor(least / step + slack);
    const double last = std::ceil(most / step - slack);
    axis.low = first * step;
    axis.high = last * step;
    for (double i = first; i <= last; ++i)
        axis.ticks.push_back(i * step);
    return axis;
}

ValueAxis logAxis(double least, double most)
{
    ValueAxis axis;
    axis.logarithmic = true;
    axis.low = 1;
    axis.high = 10;
    if (!(least > 0) || !std::isfinite(most) || most < least)
        return axis;
    axis.low = roundDown(least);
    axis.high = roundUp(most);
    while (axis.high / axis.low < 10 * (1 - slack)) { // by turns, so that the line stays in the middle
        if (axis.high / most <= least / axis.low)
            axis.high = roundUp(axis.high * (1 + 1e-6));
        else
            axis.low = roundDown(axis.low * (1 - 1e-6));
    }
    const bool fine = axis.high / axis.low <= 40;
    for (double power = std::pow(10.0, std::floor(std::log10(axis.low))); power <= axis.high; power *= 10) {
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            const double tick = power * mantissa;
            if ((fine || mantissa == 1.0) && tick >= axis.low * (1 - slack) &&
                tick <= axis.high * (1 + slack))
                axis.ticks.push_back(tick);
        }
    }
    return axis;
}

} // namespace indexpilot::ui
