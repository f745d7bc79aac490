// SPDX-License-Identifier: GPL-3.0-or-later
// Series whose future is known, and what the forecast says of it.
#include "core/forecast/forecaster.h"
#include "tests/core/forecast/simulated_series.h"

#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::forecast;
using test::purgedSeries;
using test::seriesOf;
using test::splitting;

namespace {

Series shortened(Series series, std::size_t readings)
{
    series.readings.resize(readings);
    return series;
}

bool isNear(double value, double truth, double share)
{
    return std::fabs(value - truth) <= share * truth;
}

/// Splits, is rebuilt on day 40, and splits again.
Series rebuiltSeries(int days)
{
    Series series = seriesOf(days, [](int day) { return splitting(day < 40 ? day : day - 40); });
    if (days > 40)
        series.readings[40].rebuilt = true;
    return series;
}

/// Grows by what is written: little at weekends, from day 42 on twice as much as before.
Series writtenSeries(int days)
{
    constexpr double growthOfARow = 5e-8;
    double writes = 0;
    std::vector<double> levels;
    std::vector<double> counts;
    for (int day = 0; day < days; ++day) {
        writes += (day % 7 >= 5 ? 20e3 : 200e3) * (day >= 42 ? 2 : 1);
        counts.push_back(writes);
        levels.push_back(growthOfARow * writes);
    }
    Series series = seriesOf(days, [&](int day) { return std::exp(levels[static_cast<std::size_t>(day)]); });
    for (std::size_t day = 0; day < series.readings.size(); ++day)
        series.readings[day].writes = counts[day];
    return series;
}

Series withoutWrites(Series series)
{
    for (Reading &reading : series.readings)
        reading.writes.reset();
    return series;
}

} // namespace

#define VERIFY_NEAR(value, truth, share)                                                                     \
    QVERIFY2(isNear(value, truth, share), qPrintable(QStringLiteral("%1, truth %2").arg(value).arg(truth)))

class TestForecaster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatStandsStillStaysWhereItIs()
    {
        const Forecast forecast = forecastOf(seriesOf(40, [](int) { return 1.3; }), {});
        QCOMPARE(forecast.answer, Answer::Forecast);
        QCOMPARE(static_cast<int>(forecast.days.size()), 7);
        VERIFY_NEAR(forecast.days.back().ratio, 1.3, 0.002);
        QCOMPARE(forecast.crossing.state, CrossingState::Unlikely);
        QVERIFY(!forecast.crossing.day);
    }
    void theDaysAreThoseAfterTheLastReading()
    {
        const Forecast forecast = forecastOf(seriesOf(20, [](int) { return 1.1; }), {.days = 3});
        QCOMPARE(forecast.days.front().day, 20);
        QCOMPARE(forecast.days.back().day, 22);
    }
    void steadyGrowthGoesOn()
    {
        const auto growth = [](int day) {
            return std::exp(0.01 * day);
        };
        VERIFY_NEAR(forecastOf(seriesOf(50, growth), {}).days.back().ratio, growth(56), 0.02);
    }
    void growthThatWearsOffIsNotDrawnOn()
    {
        const auto growth = [](int day) {
            return 1.8 - 0.8 * std::exp(-day / 12.0);
        };
        const Series series = seriesOf(30, growth);
        const Forecast forecast = forecastOf(series, {});
        VERIFY_NEAR(forecast.days.back().ratio, growth(36), 0.02);
        const double line = growth(29) + 7 * (growth(29) - growth(22)) / 7;
        QVERIFY(std::fabs(forecast.days.back().ratio - growth(36)) < std::fabs(line - growth(36)));
    }
    void aPurgeIsExpectedWhereTheLastOnesWere()
    {
        const Series whole = purgedSeries(120);
        const Forecast forecast = forecastOf(shortened(whole, 80), {}); // purges on days 27, 55, 83
        QCOMPARE(forecast.model, Member::Calendar);
        for (const DayForecast &day : forecast.days)
            VERIFY_NEAR(day.ratio, whole.readings[static_cast<std::size_t>(day.day)].ratio, 0.1);
        QVERIFY(forecast.days[4].ratio > 2 * forecast.days[2].ratio * 0.8);
    }
    void aPurgeThatDoesNotComeBackIsForgotten()
    {
        Series series = purgedSeries(50); // one purge, on day 27
        for (int day = 50; day < 90; ++day)
            series.readings.push_back({day, 1.9, 200e6, 200e6 / 1.9, false});
        const Forecast forecast = forecastOf(series, {});
        QVERIFY(forecast.model != Member::Calendar);
        VERIFY_NEAR(forecast.days.back().ratio, 1.9, 0.03);
    }
    void afterARebuildItGoesAsItWentBefore()
    {
        const Series whole = rebuiltSeries(70);
        const Forecast forecast = forecastOf(shortened(whole, 47), {}); // six days old
        QCOMPARE(forecast.model, Member::EarlierRun);
        const double truth = whole.readings[53].ratio;
        const double now = whole.readings[46].ratio;
        QVERIFY(std::fabs(forecast.days.back().ratio - truth) < 0.5 * (truth - now));
        QCOMPARE(forecast.crossing.state, CrossingState::Expected);
    }
    void aRebuildThatNobodyToldOfIsSeen()
    {
        Series series = rebuiltSeries(47);
        series.readings[40].rebuilt = false;
        const Forecast forecast = forecastOf(series, {});
        QCOMPARE(forecast.model, Member::EarlierRun);
    }
    void oneStepIsNoTrend()
    {
        const Forecast forecast =
            forecastOf(seriesOf(31, [](int day) { return day < 29 ? 1.10 : 1.45; }), {});
        VERIFY_NEAR(forecast.days.back().ratio, 1.45, 0.02);
        QCOMPARE(forecast.crossing.state, CrossingState::Unlikely);
    }
    void rowsHeldByALongTransactionComeBackAsBloat()
    {
        Series series{"held", {}};
        for (int day = 0; day < 40; ++day) { // from day 34 dead rows swell what a fresh index would take
            const double fresh = day < 34 ? 100e6 : 100e6 + 4e6 * (day - 33);
            const double size = day < 34 ? 140e6 : 140e6 + 8e6 * (day - 33);
            series.readings.push_back({day, size / fresh, size, fresh, false});
        }
        const Forecast forecast = forecastOf(series, {.threshold = 1.8});
        QVERIFY(forecast.weights[at(Member::FreshReturns)] > 0.05);
        QVERIFY(forecast.crossing.probability > 0.1);
    }
    void saysWhenTheThresholdIsCrossed()
    {
        const auto growth = [](int day) {
            return 1 + 0.02 * day;
        }; // 1.6 on day 30
        const Forecast forecast = forecastOf(seriesOf(27, growth), {});
        QCOMPARE(forecast.crossing.state, CrossingState::Expected);
        QVERIFY(forecast.crossing.probability > 0.8);
        QVERIFY(forecast.crossing.day);
        QVERIFY2(std::abs(*forecast.crossing.day - 30) <= 1,
                 qPrintable(QString::number(*forecast.crossing.day)));
        QCOMPARE(forecastOf(seriesOf(27, growth), {.threshold = 3}).crossing.state, CrossingState::Unlikely);
    }
    void whatIsOverTheThresholdHasCrossedIt()
    {
        const Forecast forecast = forecastOf(seriesOf(30, [](int) { return 1.7; }), {});
        QCOMPARE(forecast.crossing, (Crossing{CrossingState::Over, 1, 29}));
    }
    void bandsHoldTheMedianAndEachOther()
    {
        const Forecast forecast = forecastOf(rebuiltSeries(60), {.days = 90});
        double before = 0;
        for (const DayForecast &day : forecast.days) {
            QVERIFY(day.crossedBy >= before && day.crossedBy <= 1);
            before = day.crossedBy;
            Band inner{day.ratio, day.ratio};
            for (const Band &band : day.bands) {
                QVERIFY(band.lower <= inner.lower && band.upper >= inner.upper);
                inner = band;
            }
        }
        QVERIFY(forecast.days.back().bands[band90].upper - forecast.days.back().bands[band90].lower >
                forecast.days.front().bands[band90].upper - forecast.days.front().bands[band90].lower);
    }
    void saysWhatARebuildFrees()
    {
        const Forecast forecast = forecastOf(seriesOf(20, [](int) { return 1.6; }), {});
        QVERIFY(forecast.rebuild);
        VERIFY_NEAR(forecast.rebuild->freedShare, 0.375, 1e-9);
        VERIFY_NEAR(*forecast.rebuild->freedBytes, 48e6, 1e-9);
        QVERIFY(!forecast.rebuild->ratioAfterwards); // it was never rebuilt
        const Forecast again = forecastOf(rebuiltSeries(60), {});
        VERIFY_NEAR(*again.rebuild->ratioAfterwards, splitting(7), 1e-9);
    }
    void whereTrafficDoublesGrowthIsExpectedByWrites()
    {
        const Series whole = writtenSeries(70);
        double byWrites = 0;
        double byDays = 0;
        for (const std::size_t known : {49U, 51U, 53U}) { // since day 42 there is twice the traffic
            const Series series = shortened(whole, known);
            const double truth = whole.readings[known + 6].ratio;
            byWrites += std::fabs(forecastOf(series, {}).days.back().ratio - truth);
            byDays += std::fabs(forecastOf(withoutWrites(series), {}).days.back().ratio - truth);
        }
        QVERIFY2(byWrites < 0.85 * byDays, qPrintable(QStringLiteral("%1, %2").arg(byWrites).arg(byDays)));
        QCOMPARE(forecastOf(shortened(whole, 60), {}).model, Member::WriteClock);
    }
    void withoutACountOfWritesNothingGoesByThem()
    {
        const Forecast forecast = forecastOf(withoutWrites(writtenSeries(60)), {});
        QCOMPARE(forecast.answer, Answer::Forecast);
        QCOMPARE(forecast.weights[at(Member::WriteClock)], 0.0);
    }
    void aCounterThatBeganAnewCountsAgainAfterAWeek()
    {
        Series series = writtenSeries(60);
        const double lost = *series.readings[50].writes;
        for (std::size_t day = 51; day < 60; ++day)
            *series.readings[day].writes -= lost;
        QCOMPARE(forecastOf(shortened(series, 57), {}).weights[at(Member::WriteClock)], 0.0);
        QVERIFY(forecastOf(shortened(series, 59), {}).weights[at(Member::WriteClock)] > 0);
    }
    void sameReadingsGiveTheSameForecast()
    {
        QCOMPARE(forecastOf(rebuiltSeries(60), {}), forecastOf(rebuiltSeries(60), {}));
    }
    void ratiosAloneAreEnough()
    {
        Series series = seriesOf(50, [](int day) { return std::exp(0.01 * day); });
        for (Reading &reading : series.readings)
            reading.sizeBytes = reading.freshBytes = std::nullopt;
        const Forecast forecast = forecastOf(series, {});
        VERIFY_NEAR(forecast.days.back().ratio, std::exp(0.56), 0.02);
        QCOMPARE(forecast.weights[at(Member::Parts)], 0.0);
        QVERIFY(!forecast.rebuild->freedBytes);
    }
};

QTEST_APPLESS_MAIN(TestForecaster)
#include "tst_forecaster.moc"
