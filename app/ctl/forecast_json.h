// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/backtest.h"
#include "core/forecast/forecast.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace indexpilot::app {

/// A series as the terminal shows it.
struct ForecastedSeries {
    std::string name;
    forecast::Forecast forecast;
    std::optional<forecast::BacktestSummary> backtest; ///< when it was asked for
};

/// Keys of the terminal contract, and what else is known.
nlohmann::json forecastJson(const ForecastedSeries &series);
nlohmann::json backtestJson(const forecast::BacktestSummary &summary);

} // namespace indexpilot::app
