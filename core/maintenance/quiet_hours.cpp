// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/quiet_hours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace indexpilot::maintenance {
namespace {

constexpr int hoursOfWeek = 168;

struct HourOfWeek {
    std::vector<double> loads;
    double mean() const
    {
        double sum = 0;
        for (const double load : loads)
            sum += load;
        return sum / static_cast<double>(loads.size());
    }
    double spread() const
    {
        const double middle = mean();
        double sum = 0;
        for (const double load : loads)
            sum += (load - middle) * (load - middle);
        return std::sqrt(sum / static_cast<double>(loads.size() - 1));
    }
};

using Week = std::array<HourOfWeek, hoursOfWeek>; ///< from Sunday 00:00

int hourOfWeek(const Zone &zone, TimePoint at)
{
    const LocalTime shown = zone.localOf(at);
    const auto day = std::chrono::floor<std::chrono::days>(shown);
    const auto hour = std::chrono::floor<std::chrono::hours>(shown - day).count();
    return static_cast<int>(std::chrono::weekday(day).c_encoding() * 24 + static_cast<unsigned>(hour));
}

std::optional<QuietStretch> stretchAt(const Week &week, int first, const QuietWish &wish)
{
    QuietStretch found{.day = std::chrono::weekday(static_cast<unsigned>(first / 24)),
                       .from = std::chrono::hours(first % 24),
                       .length = std::chrono::hours(wish.hours)};
    for (int i = 0; i < wish.hours; ++i) {
        const HourOfWeek &hour = week[static_cast<std::size_t>((first + i) % hoursOfWeek)];
        const int seen = static_cast<int>(hour.loads.size());
        if (seen < std::max(wish.leastWeeks, 2))
            return std::nullopt;
        found.mean += hour.mean() / wish.hours;
        found.spread = std::max(found.spread, hour.spread());
        found.leastWeeks = i == 0 ? seen : std::min(found.leastWeeks, seen);
    }
    return found;
}

int firstHourOf(const QuietStretch &stretch)
{
    return static_cast<int>(stretch.day.c_encoding() * 24 +
                            static_cast<unsigned>(stretch.from / std::chrono::hours(1)));
}

bool overlap(const QuietStretch &a, const QuietStretch &b)
{
    const auto reaches = [](const QuietStretch &one, const QuietStretch &other) {
        const int later = (firstHourOf(other) - firstHourOf(one) + hoursOfWeek) % hoursOfWeek;
        return later < one.length / std::chrono::hours(1);
    };
    return reaches(a, b) || reaches(b, a);
}

std::vector<QuietStretch> stretchesOf(const Week &week, const QuietWish &wish)
{
    std::vector<QuietStretch> all;
    for (int first = 0; first < hoursOfWeek; ++first)
        if (const auto one = stretchAt(week, first, wish))
            all.push_back(*one);
    std::ranges::stable_sort(all, {}, [](const QuietStretch &one) { return one.mean + one.spread; });
    return all;
}

} // namespace

QuietHours quietHours(const std::vector<HourLoad> &loads, const Zone &zone, const QuietWish &wish)
{
    Week week;
    QuietHours answer;
    for (const HourLoad &load : loads) {
        week[static_cast<std::size_t>(hourOfWeek(zone, load.start))].loads.push_back(load.activeSessions);
        answer.weekMean += load.activeSessions / static_cast<double>(loads.size());
    }
    answer.hoursKnown = static_cast<int>(std::ranges::count_if(week, [&](const HourOfWeek &hour) {
        return static_cast<int>(hour.loads.size()) >= std::max(wish.leastWeeks, 2);
    }));
    for (const QuietStretch &one : stretchesOf(week, wish))
        if (answer.calmest.size() < wish.most &&
            std::ranges::none_of(answer.calmest,
                                 [&](const QuietStretch &taken) { return overlap(one, taken); }))
            answer.calmest.push_back(one);
    return answer;
}

} // namespace indexpilot::maintenance
