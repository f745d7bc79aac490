// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated year of 500 indexes: our scheduler beside two rules that people use, at the same rebuilt
// volume. usage: schedule [SEEDS]      (default 5)
#include "tests/core/maintenance/calendars.h"
#include "tests/core/maintenance/simulated_year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using namespace std::chrono;
using test::SimulatedIndex;
using test::SimulatedTime;
using test::SimulatedYear;

namespace {

const TimeRange wholeYear{test::utc(2026, 1, 1), test::utc(2027, 1, 1)};
constexpr int indexCount = 500;
const SimulatedTime durations;

/// Nights 22:00–05:00, frozen for a sale and on Christmas.
Calendar nightsOfBerlin()
{
    const auto date = [](unsigned month, unsigned dayOfMonth) {
        return local_days{year(2026) / month / dayOfMonth};
    };
    return test::calendar({test::window(test::everyDay(), test::clock(22), test::clock(5))},
                          {{.from = date(11, 23), .to = date(12, 1), .reason = "sale"},
                           {.from = date(12, 24), .to = date(12, 27), .reason = "Christmas"}});
}

ScheduleLimits limitsOfAll()
{
    return {.perHour = 20, .perDay = 100};
}

double hoursBetween(TimePoint from, TimePoint to)
{
    return std::max(0.0, duration<double, std::ratio<3600>>(to - from).count());
}

/// What of a rebuild lies outside every window.
double outside(const Calendar &calendar, TimePoint from, TimePoint to)
{
    double inside = 0;
    for (const TimeRange &one : openings(calendar, {}, {from, to}))
        inside += hoursBetween(std::max(from, one.from), std::min(to, one.to));
    return hoursBetween(from, to) - inside;
}

std::vector<SimulatedIndex> fleet(unsigned seed)
{
    return test::simulatedIndexes(indexCount, seed, wholeYear.from - days(30));
}

double neverRebuilt(unsigned seed)
{
    SimulatedYear result{.indexes = fleet(seed), .runs = {}};
    result.finish(wholeYear.to);
    return result.excessDays;
}

/// Ours; `least` is what an hour of work must gain.
SimulatedYear ours(unsigned seed, double least)
{
    ScheduleLimits limits = limitsOfAll();
    limits.leastBenefit = least;
    return test::scheduledYear(fleet(seed), nightsOfBerlin(), limits, durations, wholeYear,
                               [](const auto &, const auto &, const auto &) {});
}

/// In the windows, whatever is over the threshold, the most bloated one first; nobody asks how long it takes.
SimulatedYear overThreshold(unsigned seed, double threshold)
{
    SimulatedYear result{.indexes = fleet(seed), .runs = {}};
    std::mt19937_64 random(seed + 1);
    for (const TimeRange &night : openings(nightsOfBerlin(), {}, wholeYear)) {
        std::vector<std::pair<double, std::size_t>> over;
        for (std::size_t i = 0; i < result.indexes.size(); ++i)
            if (const double ratio =
                    result.indexes[i].excess(result.indexes[i].age(night.from)) / result.indexes[i].fresh;
                ratio > threshold)
                over.emplace_back(-ratio, i);
        std::ranges::sort(over);
        TimePoint at = night.from;
        for (const auto &[ratio, i] : over) {
            if (at >= night.to)
                break;
            const TimePoint end = at + durations.drawn(result.indexes[i].fresh, random);
            result.overrunHours += hoursBetween(night.to, end);
            result.rebuilt(i, end);
            at = end;
        }
    }
    result.finish(wholeYear.to);
    return result;
}

/// Each Sunday from midnight on, one after the other, as much as makes this volume in a year; then on from
/// there the next Sunday.
SimulatedYear everySunday(unsigned seed, double volume)
{
    SimulatedYear result{.indexes = fleet(seed), .runs = {}};
    std::mt19937_64 random(seed + 2);
    std::size_t next = 0;
    int sundays = 0;
    for (sys_days day = floor<days>(wholeYear.from); day < wholeYear.to; day += days(1)) {
        if (weekday(day) != Sunday)
            continue;
        ++sundays;
        TimePoint at = test::zone("Europe/Berlin").firstAt(local_days(day.time_since_epoch()));
        while (result.volume < volume * sundays / 52) {
            const std::size_t i = next++ % result.indexes.size();
            const TimePoint end = at + durations.drawn(result.indexes[i].fresh, random);
            result.overrunHours += outside(nightsOfBerlin(), at, end);
            result.rebuilt(i, end);
            at = end;
        }
    }
    result.finish(wholeYear.to);
    return result;
}

/// The threshold at which that rule rebuilds as much: within a hundredth.
SimulatedYear overThresholdAt(unsigned seed, double volume)
{
    double low = 0.001;
    double high = 20;
    SimulatedYear best = overThreshold(seed, high);
    for (int i = 0; i < 40 && std::abs(best.volume - volume) > volume / 100; ++i) {
        const double middle = std::sqrt(low * high);
        best = overThreshold(seed, middle);
        (best.volume > volume ? low : high) = middle;
    }
    return best;
}

struct Row {
    const char *name;
    std::vector<double> saved; ///< share of the bloat-hours of never rebuilding, one of each seed
    std::vector<double> outsideHours;
    std::vector<double> volume;
};

std::string spread(std::vector<double> values, double scale)
{
    std::ranges::sort(values);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.1f (%.1f to %.1f)", values[values.size() / 2] * scale,
                  values.front() * scale, values.back() * scale);
    return text.data();
}

void measure(double least, int seeds)
{
    std::vector<Row> rows{
        {"IndexPilot", {}, {}, {}}, {"over threshold", {}, {}, {}}, {"on Sundays", {}, {}, {}}};
    std::vector<double> rebuilds;
    std::vector<double> cancelled; ///< at the end of a window: work for nothing
    for (int seed = 1; seed <= seeds; ++seed) {
        const auto number = static_cast<unsigned>(seed);
        const double never = neverRebuilt(number);
        const SimulatedYear mine = ours(number, least);
        rebuilds.push_back(static_cast<double>(mine.runs.size()));
        cancelled.push_back(
            static_cast<double>(std::ranges::count(mine.runs, true, &test::SimulatedRun::cancelled)));
        const SimulatedYear results[] = {mine, overThresholdAt(number, mine.volume),
                                         everySunday(number, mine.volume)};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].saved.push_back(1 - results[i].excessDays / never);
            rows[i].outsideHours.push_back(results[i].overrunHours);
            rows[i].volume.push_back(results[i].volume);
        }
    }
    std::printf("\nleast benefit %.0f GiB-days an hour; rebuilds %s, cancelled %s\n", least,
                spread(rebuilds, 1).c_str(), spread(cancelled, 1).c_str());
    std::printf("%-16s %-28s %-28s %s\n", "rule", "bloat-hours saved, %", "hours outside windows",
                "rebuilt, TiB");
    for (const Row &row : rows)
        std::printf("%-16s %-28s %-28s %s\n", row.name, spread(row.saved, 100).c_str(),
                    spread(row.outsideHours, 1).c_str(), spread(row.volume, 1.0 / 1024).c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const int seeds = argc > 1 ? std::atoi(argv[1]) : 5;
    std::printf("%d indexes, a year, median (least to most) of %d seeds\n", indexCount, seeds);
    for (const double least : {300.0, 1000.0, 3000.0})
        measure(least, std::max(seeds, 1));
    return 0;
}
