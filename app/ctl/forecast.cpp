// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/forecast_json.h"
#include "app/ctl/forecast_table.h"
#include "app/ctl/script_text.h"
#include "app/ctl/target_store.h"
#include "core/engine/storage_reading.h"
#include "core/forecast/forecaster.h"
#include "core/forecast/series_csv.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;

Result<std::vector<forecast::Series>> seriesIn(const std::string &file)
{
    const Result<std::string> text = contentOf(file);
    if (!text)
        return tl::make_unexpected(text.error());
    Result<std::vector<forecast::Series>> series = forecast::seriesFromCsv(*text);
    if (!series) {
        Failure failure = series.error();
        failure.subject = file + ", " + failure.subject;
        return tl::make_unexpected(std::move(failure));
    }
    return series;
}

/// What consoles and snapshots have kept, the last 90 days.
Result<std::vector<forecast::Series>> seriesInStore(const CommonOptions &common)
{
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const std::int64_t today = engine::dayOf(systemNow(), std::chrono::days(1));
    std::vector<forecast::Series> all;
    for (const auto &[index, records] :
         opened->repository->bloat().readings(opened->target, today - engine::keptDays)) {
        all.push_back(engine::seriesOf(records));
        all.back().name = index;
    }
    if (all.empty())
        return tl::make_unexpected(Failure{FailureCode::Refused, "forecast",
                                           "the store has no sizes of this target's indexes yet",
                                           "Run indexpilotctl snapshot once a day, or leave a console open"});
    return all;
}

struct ForecastRun {
    std::vector<ForecastedSeries> series;
    std::vector<forecast::Trial> trials; ///< of all series; empty unless a backtest was asked for
};

ForecastRun forecastAll(const std::vector<forecast::Series> &series, const ForecastOptions &options)
{
    const forecast::ForecastWish wish{options.days, options.threshold};
    ForecastRun run;
    for (const forecast::Series &one : series) {
        run.series.push_back({one.name, forecast::forecastOf(one, wish), {}});
        if (!options.backtest)
            continue;
        const std::vector<forecast::Trial> trials = forecast::backtest(one, {.ahead = wish});
        run.series.back().backtest = forecast::summaryOf(trials);
        run.trials.insert(run.trials.end(), trials.begin(), trials.end());
    }
    return run;
}

} // namespace

int runForecast(const CommonOptions &common, const ForecastOptions &options)
{
    const Result<std::vector<forecast::Series>> series =
        options.series.empty() ? seriesInStore(common) : seriesIn(options.series);
    if (!series)
        return report(series.error());
    const ForecastRun run = forecastAll(*series, options);
    if (common.format == OutputFormat::Json) {
        json all = json::array();
        for (const ForecastedSeries &one : run.series)
            all.push_back(forecastJson(one));
        json document = {
            {"threshold", options.threshold}, {"horizon_days", options.days}, {"series", std::move(all)}};
        if (options.backtest)
            document["backtest"] = backtestJson(forecast::summaryOf(run.trials));
        printJson(std::move(document));
        return exitDone;
    }
    printForecasts(run.series, options.threshold);
    if (options.backtest)
        printBacktests(run.series, forecast::summaryOf(run.trials));
    return exitDone;
}

} // namespace indexpilot::app
