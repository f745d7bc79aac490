// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/forecast_table.h"

#include "app/ctl/command.h"
#include "core/forecast/forecaster.h"
#include "core/wording/format.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

using Row = std::vector<std::string>;

std::string ratioText(double ratio)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", ratio);
    return text;
}

std::string shareText(double share)
{
    return wording::percent(share).toStdString();
}

std::string crossingText(const forecast::Crossing &crossing)
{
    if (crossing.state == forecast::CrossingState::Over)
        return "over it";
    std::string text = crossing.state == forecast::CrossingState::Expected ? "expected" : "unlikely";
    text += ", " + shareText(crossing.probability);
    return crossing.day ? text + ", by day " + std::to_string(*crossing.day) : text;
}

std::string whyNone(const forecast::Forecast &forecast)
{
    if (forecast.answer == forecast::Answer::NoData)
        return "no data: no reading can be used";
    return std::string("not enough data: ") + std::to_string(forecast.daysKnown) + " readings, at least " +
           std::to_string(forecast::Forecaster::fewestDays) + " since the start are needed";
}

std::string freedText(const forecast::RebuildBenefit &benefit)
{
    const std::string share = shareText(benefit.freedShare);
    if (!benefit.freedBytes)
        return share;
    const Bytes bytes(static_cast<std::int64_t>(*benefit.freedBytes));
    return share + ", " + wording::size(bytes).toStdString();
}

Row rowOf(const ForecastedSeries &series)
{
    const forecast::Forecast &forecast = series.forecast;
    if (forecast.answer != forecast::Answer::Forecast)
        return {series.name, "-", "-", "-", whyNone(forecast)};
    const forecast::DayForecast &end = forecast.days.back();
    const forecast::Band &band = end.bands[forecast::band90];
    return {series.name,
            ratioText(forecast.lastRatio),
            ratioText(end.ratio),
            ratioText(band.lower) + " to " + ratioText(band.upper),
            crossingText(forecast.crossing),
            freedText(*forecast.rebuild),
            nameOf(forecast.model)};
}

void noteReadings(const ForecastedSeries &series)
{
    const forecast::IntakeCounts &intake = series.forecast.intake;
    const auto say = [&](int count, const char *what) {
        if (count > 0)
            std::fprintf(stderr, "note: %s: %s: %d\n", series.name.c_str(), what, count);
    };
    say(intake.emptyIndex, "readings left out, the index had 0 pages and so no ratio");
    say(intake.noNumber, "readings left out, the fresh size was 0 or the ratio beyond all measure");
    say(intake.clockWentBack, "readings left out, their day is not after the one before");
    say(intake.bridgedDays, "days without a reading, drawn between their neighbours");
    say(intake.longGaps, "gaps of more than a week, the history before them is not used");
}

Row backtestRow(const std::string &name, const forecast::BacktestSummary &summary)
{
    Row row{name, std::to_string(summary.trials)};
    if (summary.trials == 0)
        return row;
    for (std::size_t i = 0; i < forecast::wayCount; ++i)
        row.push_back(shareText(summary.meanError[i]) + " / " + shareText(summary.medianError[i]));
    row.push_back(shareText(summary.coverage[forecast::band90]));
    row.push_back(std::to_string(summary.expectedRightly) + " of " + std::to_string(summary.crossings) +
                  ", " + std::to_string(summary.expected - summary.expectedRightly) + " in vain");
    return row;
}

} // namespace

void printForecasts(const std::vector<ForecastedSeries> &all, double threshold)
{
    std::vector<Row> rows{{"series", "ratio now", "at the end", "90 % band",
                           std::string("crossing ") + ratioText(threshold), "a rebuild frees", "model"}};
    for (const ForecastedSeries &series : all)
        rows.push_back(rowOf(series));
    printTable(rows);
    for (const ForecastedSeries &series : all)
        noteReadings(series);
}

void printBacktests(const std::vector<ForecastedSeries> &all, const forecast::BacktestSummary &together)
{
    std::vector<Row> rows{{"series", "forecasts", "IndexPilot", "last value", "straight line", "damped Holt",
                           "in 90 % band", "crossings foreseen"}};
    for (const ForecastedSeries &series : all)
        if (series.backtest)
            rows.push_back(backtestRow(series.name, *series.backtest));
    rows.push_back(backtestRow("all", together));
    std::printf("\nBacktest: absolute error at the end of the horizon, mean / median\n");
    printTable(rows);
}

} // namespace indexpilot::app
