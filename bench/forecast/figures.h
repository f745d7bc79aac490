// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/backtest.h"

#include <string>
#include <vector>

namespace indexpilot::forecast::bench {

/// One series with its forecasts, rolling origin from day 21, seven days ahead.
struct Tested {
    std::string series;
    std::string pattern; ///< the name up to "_"
    std::vector<Trial> trials;
};

std::vector<Tested> tested(const std::vector<Series> &series);
void printFigures(const std::vector<Tested> &all);

} // namespace indexpilot::forecast::bench
