// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/backtest.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace indexpilot::forecast {
namespace {

/// Least squares, point by point.
class StraightLine {
public:
    void add(double x, double y)
    {
        ++m_count;
        const double fromMean = x - m_x;
        m_x += fromMean / m_count;
        m_xx += fromMean * (x - m_x);
        m_xy += (y - m_y) * (x - m_x);
        m_y += (y - m_y) / m_count;
    }
    double at(double x) const { return m_y + (m_xx > 0 ? m_xy / m_xx : 0) * (x - m_x); }

private:
    int m_count = 0;
    double m_x = 0;
    double m_y = 0;
    double m_xx = 0;
    double m_xy = 0;
};

struct Seen {
    Reading reading;
    bool cut = false; ///< a rebuild or a new beginning
};

struct Made {
    std::size_t place = 0;
    Trial trial;
    std::array<Band, bandCount> bands;
};

Made trialOf(const Forecaster &forecaster, const Forecast &forecast, const StraightLine &line, int days)
{
    Made made;
    Trial &trial = made.trial;
    trial.day = forecast.lastDay;
    trial.said = {forecast.days.back().ratio, forecast.lastRatio, line.at(forecast.lastDay + days),
                  std::exp(forecaster.memberLevel(Member::DampedHolt, days))};
    trial.below = forecast.crossing.state != CrossingState::Over;
    trial.expected = forecast.crossing.state == CrossingState::Expected;
    trial.probability = forecast.crossing.probability;
    made.bands = forecast.days.back().bands;
    return made;
}

/// What came of it; nothing when it cannot be told.
std::optional<Trial> judged(const Made &made, const std::vector<Seen> &seen, const ForecastWish &wish)
{
    Trial trial = made.trial;
    double highest = 0;
    for (std::size_t i = made.place + 1; i < seen.size() && seen[i].reading.day <= trial.day + wish.days;
         ++i) {
        if (seen[i].cut)
            return std::nullopt;
        highest = std::max(highest, seen[i].reading.ratio);
        if (seen[i].reading.day == trial.day + wish.days)
            trial.truth = seen[i].reading.ratio;
    }
    if (trial.truth == 0)
        return std::nullopt;
    for (std::size_t i = 0; i < bandCount; ++i)
        trial.inside[i] = trial.truth >= made.bands[i].lower && trial.truth <= made.bands[i].upper;
    trial.crossed = trial.below && highest >= wish.threshold;
    return trial;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void addErrors(BacktestSummary &summary, const std::vector<Trial> &trials, std::size_t way)
{
    std::vector<double> errors;
    double sum = 0;
    for (const Trial &trial : trials) {
        errors.push_back(trial.error(static_cast<Way>(way)));
        sum += errors.back();
    }
    summary.meanError[way] = sum / static_cast<double>(trials.size());
    summary.medianError[way] = medianOf(std::move(errors));
}

} // namespace

const char *nameOf(Way way)
{
    switch (way) {
    case Way::IndexPilot:
        return "indexpilot";
    case Way::LastValue:
        return "last_value";
    case Way::StraightLine:
        return "straight_line";
    case Way::DampedHolt:
        return "damped_holt";
    }
    return "";
}

double Trial::error(Way way) const
{
    return std::fabs(said[static_cast<std::size_t>(way)] - truth) / truth;
}

std::vector<Trial> backtest(const Series &series, const BacktestWish &wish)
{
    Forecaster forecaster;
    StraightLine line;
    std::vector<Seen> seen;
    std::vector<Made> made;
    for (const Reading &reading : series.readings) {
        const Taken taken = forecaster.add(reading);
        if (taken != Taken::Used && taken != Taken::Bridged && taken != Taken::AfterGap)
            continue;
        const Change change = forecaster.track().change(forecaster.track().last());
        const bool cut = change == Change::Rebuild || change == Change::Start;
        if (cut)
            line = {};
        line.add(reading.day, reading.ratio);
        seen.push_back({reading, cut});
        const Forecast forecast = forecaster.forecast(wish.ahead);
        if (forecast.answer != Answer::Forecast || reading.day - seen.front().reading.day < wish.from)
            continue;
        made.push_back(trialOf(forecaster, forecast, line, wish.ahead.days));
        made.back().place = seen.size() - 1;
    }
    std::vector<Trial> trials;
    for (const Made &one : made)
        if (const std::optional<Trial> trial = judged(one, seen, wish.ahead))
            trials.push_back(*trial);
    return trials;
}

BacktestSummary summaryOf(const std::vector<Trial> &trials)
{
    BacktestSummary summary;
    summary.trials = static_cast<int>(trials.size());
    if (trials.empty())
        return summary;
    for (std::size_t way = 0; way < wayCount; ++way)
        addErrors(summary, trials, way);
    for (const Trial &trial : trials) {
        for (std::size_t i = 0; i < bandCount; ++i)
            summary.coverage[i] += trial.inside[i] ? 1.0 / static_cast<double>(trials.size()) : 0;
        summary.crossings += trial.crossed ? 1 : 0;
        summary.expected += trial.expected ? 1 : 0;
        summary.expectedRightly += trial.expected && trial.crossed ? 1 : 0;
    }
    return summary;
}

} // namespace indexpilot::forecast
