// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/forecast_json.h"

#include <vector>

namespace indexpilot::app {

void printForecasts(const std::vector<ForecastedSeries> &all, double threshold);
/// The last row is of all forecasts together.
void printBacktests(const std::vector<ForecastedSeries> &all, const forecast::BacktestSummary &together);

} // namespace indexpilot::app
