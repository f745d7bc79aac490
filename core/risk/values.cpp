// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/contributions.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace indexpilot::risk {

namespace {

std::string printed(double value, int decimals)
{
    std::array<char, 48> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

} // namespace

void add(Contributions &list, Contribution contribution)
{
    if (contribution.logOdds > 0)
        list.push_back(std::move(contribution));
}

double ramp(double value, double from, double to)
{
    if (!(value > from)) // also NaN
        return 0;
    if (value >= to)
        return 1;
    return std::log(value / from) / std::log(to / from);
}

std::string compact(double value)
{
    if (!std::isfinite(value))
        return value > 0 ? "∞" : "?";
    constexpr std::array<const char *, 5> units{"", " k", " M", " G", " T"};
    std::size_t unit = 0;
    while (std::fabs(value) >= 999.95 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    if (std::fabs(value) >= 1e6)
        return "> 10^18";
    const bool whole = unit == 0 && (std::fabs(value) >= 10 || value == std::floor(value));
    return printed(value, whole ? 0 : 1) + units[unit];
}

std::string percent(double share)
{
    if (!std::isfinite(share))
        return "?";
    const double clamped = share < 0 ? 0 : share > 1 ? 1 : share;
    return printed(clamped * 100, clamped < 0.0995 ? 1 : 0) + " %";
}

std::string duration(double milliseconds)
{
    if (!std::isfinite(milliseconds))
        return milliseconds > 0 ? "∞" : "?";
    if (milliseconds >= 1000)
        return compact(milliseconds / 1000) + " s";
    return printed(milliseconds, milliseconds < 10 ? 1 : 0) + " ms";
}

std::string ratio(double value)
{
    return compact(value) + " : 1";
}

} // namespace indexpilot::risk
