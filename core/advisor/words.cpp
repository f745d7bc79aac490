// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace indexpilot::advisor {

std::string sizeText(Bytes bytes)
{
    constexpr std::array units{"bytes", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes.count());
    std::size_t unit = 0;
    while (value >= 10240 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return std::to_string(std::llround(value)) + " " + units.at(unit);
}

std::string countText(double number)
{
    std::string digits = std::to_string(std::llround(std::abs(number)));
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, ",");
    return number < -0.5 ? "-" + digits : digits;
}

std::string factorText(double factor)
{
    if (factor >= 10)
        return countText(factor);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", factor);
    return text.data();
}

std::string timeText(double ms)
{
    struct Unit {
        double ms;
        const char *name;
    };
    constexpr std::array units{Unit{3'600'000, " h"}, Unit{60'000, " min"}, Unit{1000, " s"}, Unit{1, " ms"}};
    const auto unit =
        std::ranges::find_if(units, [&](const Unit &one) { return std::abs(ms) >= one.ms || one.ms == 1; });
    std::array<char, 32> text{};
    const double value = ms / unit->ms;
    std::snprintf(text.data(), text.size(), std::abs(value) >= 10 || value == 0 ? "%.0f%s" : "%.2g%s", value,
                  unit->name);
    return text.data();
}

std::string daysText(Milliseconds duration)
{
    const auto days = std::chrono::duration_cast<std::chrono::days>(duration).count();
    if (days < 1)
        return "less than a day";
    return std::to_string(days) + (days == 1 ? " day" : " days");
}

std::string dayText(TimePoint time)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

} // namespace indexpilot::advisor
