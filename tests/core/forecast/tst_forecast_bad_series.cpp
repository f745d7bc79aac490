// SPDX-License-Identifier: GPL-3.0-or-later
// Series as they should not be: each has a clear outcome, and no number of a forecast is ever not a number.
#include "core/forecast/backtest.h"
#include "core/forecast/forecaster.h"
#include "tests/core/forecast/simulated_series.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace indexpilot;
using namespace indexpilot::forecast;
using test::seriesOf;

Q_DECLARE_METATYPE(indexpilot::forecast::Series)
Q_DECLARE_METATYPE(indexpilot::forecast::IntakeCounts)

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

Series flat(int days)
{
    return seriesOf(days, [](int) { return 1.2; });
}

/// `flat` with its reading of day 15 changed.
template <class Change> Series spoilt(Change change)
{
    Series series = flat(30);
    change(series.readings[15]);
    return series;
}

Series withDays(const std::vector<int> &days)
{
    Series series{"days", {}};
    for (const int day : days)
        series.readings.push_back({day, 1.2, {}, {}, false});
    return series;
}

bool isSound(const Forecast &forecast)
{
    for (const DayForecast &day : forecast.days) {
        bool sound = std::isfinite(day.ratio) && day.ratio > 0 && day.crossedBy >= 0 && day.crossedBy <= 1;
        for (const Band &band : day.bands)
            sound = sound && std::isfinite(band.upper) && band.lower > 0 && band.lower <= day.ratio &&
                    band.upper >= day.ratio;
        if (!sound)
            return false;
    }
    return std::isfinite(forecast.crossing.probability);
}

} // namespace

class TestForecastBadSeries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasAClearOutcome_data()
    {
        QTest::addColumn<Series>("series");
        QTest::addColumn<int>("answer");
        QTest::addColumn<IntakeCounts>("counts");
        const auto row = [](const char *name, const Series &series, Answer answer,
                            const IntakeCounts &counts) {
            QTest::newRow(name) << series << static_cast<int>(answer) << counts;
        };
        row("no reading", {}, Answer::NoData, {});
        row("one reading", flat(1), Answer::NotEnoughData, {.used = 1});
        row("two readings", flat(2), Answer::NotEnoughData, {.used = 2});
        row("as many as are needed", flat(5), Answer::Forecast, {.used = 5});
        row("an index of 0 pages for a day", spoilt([](Reading &r) {
                r = {15, 0, 0.0, 80e6, false};
            }),
            Answer::Forecast, {.used = 29, .emptyIndex = 1, .bridgedDays = 1});
        row("only zeros", seriesOf(30, [](int) { return 0.0; }), Answer::NoData, {.emptyIndex = 30});
        row("no fresh size for a day", spoilt([](Reading &r) {
                r = {15, infinite, 80e6, 0.0, false};
            }),
            Answer::Forecast, {.used = 29, .noNumber = 1, .bridgedDays = 1});
        row("NaN", spoilt([](Reading &r) { r.ratio = notANumber; }), Answer::Forecast,
            {.used = 29, .noNumber = 1, .bridgedDays = 1});
        row("a negative ratio", spoilt([](Reading &r) { r.ratio = -1; }), Answer::Forecast,
            {.used = 29, .noNumber = 1, .bridgedDays = 1});
        row("a jump to fifty times", spoilt([](Reading &r) { r.ratio *= 50; }), Answer::Forecast,
            {.used = 30});
        row("a fall to a thousandth", spoilt([](Reading &r) { r.ratio /= 1000; }), Answer::Forecast,
            {.used = 30});
        row("numbers that nothing measures", seriesOf(30, [](int day) { return day % 2 ? 1e300 : 1e-300; }),
            Answer::NoData, {.noNumber = 30});
        row("from one end to the other", seriesOf(30, [](int day) { return day % 2 ? 1e6 : 1e-6; }),
            Answer::Forecast, {.used = 30});
        row("the clock goes back", withDays({0, 1, 2, 3, 4, 5, 3, 4, 6, 7}), Answer::Forecast,
            {.used = 8, .clockWentBack = 2});
        row("the same day again", withDays({0, 1, 2, 2, 3, 4, 5}), Answer::Forecast,
            {.used = 6, .clockWentBack = 1});
        row("a gap of a week", withDays({0, 1, 2, 3, 4, 12, 13}), Answer::Forecast,
            {.used = 7, .bridgedDays = 7});
        row("a gap of months", withDays({0, 1, 2, 3, 4, 5, 6, 120, 121}), Answer::NotEnoughData,
            {.used = 9, .longGaps = 1});
        row("a gap of months, long ago", withDays({0, 1, 120, 121, 122, 123, 124}), Answer::Forecast,
            {.used = 7, .longGaps = 1});
        row("days before the first", withDays({-5, -4, -3, -2, -1, 0}), Answer::Forecast, {.used = 6});
        Series always = flat(30);
        for (Reading &reading : always.readings)
            reading.rebuilt = true;
        row("rebuilt every day", always, Answer::Forecast, {.used = 30});
        Series mixed = flat(30);
        mixed.readings[10].freshBytes = std::nullopt;
        row("a fresh size that is not always known", mixed, Answer::Forecast, {.used = 30});
    }
    void hasAClearOutcome()
    {
        QFETCH(Series, series);
        QFETCH(int, answer);
        QFETCH(IntakeCounts, counts);
        const Forecast forecast = forecastOf(series, {.days = 90});
        QCOMPARE(static_cast<int>(forecast.answer), answer);
        QVERIFY(forecast.intake == counts);
        QCOMPARE(forecast.days.empty(), forecast.answer != Answer::Forecast);
        QVERIFY(isSound(forecast));
        for (const Trial &trial : backtest(series, {.from = 5, .ahead = {}}))
            QVERIFY(std::isfinite(trial.error(Way::IndexPilot)) &&
                    std::isfinite(trial.error(Way::DampedHolt)));
    }
    void aDayOfNonsenseIsForgotten()
    {
        const Forecast forecast = forecastOf(spoilt([](Reading &r) { r.ratio *= 50; }), {});
        QVERIFY(std::fabs(forecast.days.back().ratio - 1.2) < 0.06);
    }
    void theHorizonIsHeldWithinItsLimits()
    {
        QCOMPARE(static_cast<int>(forecastOf(flat(30), {.days = 1000}).days.size()), Forecaster::furthest);
        QCOMPARE(static_cast<int>(forecastOf(flat(30), {.days = 0}).days.size()), 1);
    }
    void yearsOfGrowthStayFinite()
    {
        const Series series = seriesOf(2000, [](int day) { return std::exp(std::fmod(day * 0.03, 60.0)); });
        QVERIFY(isSound(forecastOf(series, {.days = 90})));
    }
};

QTEST_APPLESS_MAIN(TestForecastBadSeries)
#include "tst_forecast_bad_series.moc"
