// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/forecaster.h"

#include <array>
#include <cstddef>
#include <vector>

namespace indexpilot::forecast {

struct BacktestWish {
    int from = 21; ///< days of history before the first forecast
    ForecastWish ahead;
};

/// Ways to forecast that are compared. The straight line is least squares over the ratio since the last
/// rebuild.
enum class Way { IndexPilot, LastValue, StraightLine, DampedHolt };
inline constexpr std::size_t wayCount = 4;
const char *nameOf(Way way); ///< "straight_line"

/// One forecast against what came.
struct Trial {
    int day = 0;      ///< on which it was made
    double truth = 0; ///< ratio at the end of the horizon
    std::array<double, wayCount> said{};
    std::array<bool, bandCount> inside{}; ///< of our bands
    bool below = false;                   ///< the threshold was not reached yet
    bool crossed = false;                 ///< it was, within the horizon
    bool expected = false;                ///< we said so
    double probability = 0;
    double error(Way way) const; ///< absolute, as a share of the truth
};

/// Forecasts at each day as they would have been made then. A rebuild or a long gap within the horizon leaves
/// that day out: the forecast is of what happens if nobody rebuilds.
std::vector<Trial> backtest(const Series &series, const BacktestWish &wish);

struct BacktestSummary {
    int trials = 0;
    std::array<double, wayCount> meanError{}; ///< shares; 0 when there is no trial
    std::array<double, wayCount> medianError{};
    std::array<double, bandCount> coverage{};
    int crossings = 0;
    int expected = 0;
    int expectedRightly = 0;
};
BacktestSummary summaryOf(const std::vector<Trial> &trials);

} // namespace indexpilot::forecast
