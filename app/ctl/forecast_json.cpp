// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/forecast_json.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;

const char *answerWord(forecast::Answer answer)
{
    switch (answer) {
    case forecast::Answer::Forecast:
        return "forecast";
    case forecast::Answer::NotEnoughData:
        return "not_enough_data";
    case forecast::Answer::NoData:
        return "no_data";
    }
    return "";
}

const char *crossingWord(forecast::CrossingState state)
{
    switch (state) {
    case forecast::CrossingState::Over:
        return "over";
    case forecast::CrossingState::Expected:
        return "expected";
    case forecast::CrossingState::Unlikely:
        return "unlikely";
    }
    return "";
}

template <class Value> json orNull(const std::optional<Value> &value)
{
    return value ? json(*value) : json();
}

/// "lower" and "upper" are the 90 % band; the others have their level in the key.
json dayJson(const forecast::DayForecast &day)
{
    json point = {{"day", day.day}, {"ratio", day.ratio}, {"crossed_by_probability", day.crossedBy}};
    for (std::size_t i = 0; i < forecast::bandCount; ++i) {
        const int percent = static_cast<int>(forecast::bandLevels[i] * 100 + 0.5);
        const std::string suffix =
            i == forecast::band90 ? std::string() : std::string("_") + std::to_string(percent);
        point["lower" + suffix] = day.bands[i].lower;
        point["upper" + suffix] = day.bands[i].upper;
    }
    return point;
}

json intakeJson(const forecast::IntakeCounts &intake)
{
    return {{"used", intake.used},
            {"empty_index", intake.emptyIndex},
            {"no_number", intake.noNumber},
            {"clock_went_back", intake.clockWentBack},
            {"bridged_days", intake.bridgedDays},
            {"long_gaps", intake.longGaps}};
}

void addForecastParts(json &entry, const forecast::Forecast &forecast)
{
    json weights = json::object();
    for (std::size_t i = 0; i < forecast::memberCount; ++i)
        weights[nameOf(static_cast<forecast::Member>(i))] = forecast.weights[i];
    entry["model"] = nameOf(forecast.model);
    entry["weights"] = std::move(weights);
    entry["crossing"] = {{"state", crossingWord(forecast.crossing.state)},
                         {"probability", forecast.crossing.probability},
                         {"day", orNull(forecast.crossing.day)}};
    entry["rebuild"] = {{"freed_share", forecast.rebuild->freedShare},
                        {"freed_bytes", orNull(forecast.rebuild->freedBytes)},
                        {"ratio_afterwards", orNull(forecast.rebuild->ratioAfterwards)}};
}

} // namespace

json forecastJson(const ForecastedSeries &series)
{
    const forecast::Forecast &forecast = series.forecast;
    json points = json::array();
    for (const forecast::DayForecast &day : forecast.days)
        points.push_back(dayJson(day));
    json entry = {{"name", series.name},
                  {"answer", answerWord(forecast.answer)},
                  {"points", std::move(points)},
                  {"model", json()},
                  {"coverage", forecast::bandLevels[forecast::band90]},
                  {"readings", intakeJson(forecast.intake)}};
    if (forecast.answer != forecast::Answer::NoData) {
        entry["last_day"] = forecast.lastDay;
        entry["last_ratio"] = forecast.lastRatio;
    }
    if (forecast.answer == forecast::Answer::Forecast)
        addForecastParts(entry, forecast);
    if (series.backtest)
        entry["backtest"] = backtestJson(*series.backtest);
    return entry;
}

json backtestJson(const forecast::BacktestSummary &summary)
{
    json result = {{"forecasts", summary.trials},
                   {"crossings", summary.crossings},
                   {"crossings_expected", summary.expected},
                   {"crossings_expected_rightly", summary.expectedRightly}};
    if (summary.trials == 0)
        return result;
    for (std::size_t i = 0; i < forecast::wayCount; ++i)
        result["errors"][nameOf(static_cast<forecast::Way>(i))] = {{"mean", summary.meanError[i]},
                                                                   {"median", summary.medianError[i]}};
    for (std::size_t i = 0; i < forecast::bandCount; ++i)
        result["coverage"].push_back({{"level", forecast::bandLevels[i]}, {"share", summary.coverage[i]}});
    return result;
}

} // namespace indexpilot::app
