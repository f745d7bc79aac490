// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/forecast/fleet.h"

#include "core/forecast/forecaster.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <thread>

namespace indexpilot::forecast::bench {
namespace {

constexpr std::size_t indexes = 10'000;
constexpr std::size_t days = 90;
constexpr int runs = 5;

std::vector<Series> fleetOf(const std::vector<Series> &series)
{
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 0.002);
    std::vector<Series> fleet;
    for (std::size_t i = 0; i < indexes; ++i) {
        Series one = series[i % series.size()];
        one.readings.resize(std::min(one.readings.size(), days));
        for (Reading &reading : one.readings)
            reading.ratio *= 1 + noise(random);
        fleet.push_back(std::move(one));
    }
    return fleet;
}

/// Sum over the forecasts, so that none is left out by the compiler.
double forecastAll(const std::vector<Series> &fleet, std::size_t from, std::size_t step)
{
    double sum = 0;
    for (std::size_t i = from; i < fleet.size(); i += step) {
        const Forecast forecast = forecastOf(fleet[i], {});
        sum += forecast.days.empty() ? 0 : forecast.days.back().ratio;
    }
    return sum;
}

} // namespace

void printFleet(const std::vector<Series> &series)
{
    using Clock = std::chrono::steady_clock;
    const std::vector<Series> fleet = fleetOf(series);
    std::printf(
        "\n%zu indexes × %zu days, two threads, seconds (of them on one core, from processor time / 2):",
        indexes, days);
    double sum = 0;
    for (int run = 0; run < runs; ++run) {
        const Clock::time_point start = Clock::now();
        const std::clock_t before = std::clock(); // of both threads
        double other = 0;
        std::jthread second([&] { other = forecastAll(fleet, 1, 2); });
        const double own = forecastAll(fleet, 0, 2);
        second.join();
        sum += own + other;
        std::printf("  %.2f (%.2f)", std::chrono::duration<double>(Clock::now() - start).count(),
                    static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / 2);
    }
    std::printf("   (mean ratio %.3f)\n", sum / static_cast<double>(indexes * runs));
}

} // namespace indexpilot::forecast::bench
