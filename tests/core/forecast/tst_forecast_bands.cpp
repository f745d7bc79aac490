// SPDX-License-Identifier: GPL-3.0-or-later
// Bands on simulated indexes: they hold what they promise, also where the noise changes.
#include "core/forecast/backtest.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace indexpilot;
using namespace indexpilot::forecast;

namespace {

/// A random walk with drift; the noise is `noise(day)`, now and then four times as large.
template <class Noise> Series walk(unsigned seed, int days, Noise noise)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> share;
    const double drift = 0.004 * share(random);
    Series series{"walk", {}};
    double level = 0.2;
    for (int day = 0; day < days; ++day) {
        level += drift + noise(day) * normal(random) * (share(random) < 0.05 ? 4 : 1);
        series.readings.push_back({day, std::exp(level), {}, {}, false});
    }
    return series;
}

template <class Noise> std::vector<Trial> trialsOf(int from, int days, int ahead, Noise noise)
{
    std::vector<Trial> all;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto trials = backtest(walk(seed, days, noise), {.from = from, .ahead = {.days = ahead}});
        all.insert(all.end(), trials.begin(), trials.end());
    }
    return all;
}

} // namespace

class TestForecastBands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coverWhatTheyPromise_data()
    {
        QTest::addColumn<int>("ahead");
        for (const int days : {1, 3, 7})
            QTest::addRow("%d days ahead", days) << days;
    }
    void coverWhatTheyPromise()
    {
        QFETCH(int, ahead);
        const BacktestSummary summary = summaryOf(trialsOf(60, 240, ahead, [](int) { return 0.01; }));
        QVERIFY(summary.trials > 5000);
        // Forecasts of overlapping days err to one side for days on end, which narrow bands follow too late.
        constexpr std::array<double, bandCount> allowed{0.09, 0.07, 0.05, 0.04};
        for (std::size_t i = 0; i < bandCount; ++i)
            QVERIFY2(std::fabs(summary.coverage[i] - bandLevels[i]) <= allowed[i],
                     qPrintable(QStringLiteral("%1 band: %2").arg(bandLevels[i]).arg(summary.coverage[i])));
    }
    void areALittleNarrowTwoWeeksAhead()
    {
        const double share = summaryOf(trialsOf(60, 240, 14, [](int) { return 0.01; })).coverage[band90];
        QVERIFY2(share > 0.82 && share < 0.92, qPrintable(QString::number(share)));
    }
    void widenWhenTheNoiseGrows()
    {
        const auto growing = [](int day) {
            return day < 100 ? 0.003 : 0.02;
        };
        const double later = summaryOf(trialsOf(140, 240, 7, growing)).coverage[band90];
        QVERIFY2(later > 0.86, qPrintable(QString::number(later)));
    }
    void narrowWhenTheNoiseEnds()
    {
        const auto width = [](int day) {
            const auto calming = [](int at) {
                return at < 100 ? 0.02 : 0.002;
            };
            double sum = 0;
            for (unsigned seed = 1; seed <= 12; ++seed) {
                Series series = walk(seed, day, calming);
                const Band band = forecastOf(series, {}).days.back().bands[band90];
                sum += std::log(band.upper / band.lower);
            }
            return sum;
        };
        QVERIFY(width(200) < 0.5 * width(100));
    }
};

QTEST_APPLESS_MAIN(TestForecastBands)
#include "tst_forecast_bands.moc"
