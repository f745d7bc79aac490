// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/backtest.h"
#include "core/forecast/series_csv.h"
#include "tests/core/forecast/simulated_series.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::forecast;
using test::seriesOf;

namespace {

std::vector<Series> givenSeries()
{
    QFile file(qEnvironmentVariable("INDEXPILOT_SOURCE_DIR") +
               QStringLiteral("/tests/data/bloat_series.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return seriesFromCsv(file.readAll().toStdString()).value_or(std::vector<Series>{});
}

double errorOf(const BacktestSummary &summary, Way way)
{
    return summary.meanError[static_cast<std::size_t>(way)];
}

} // namespace

class TestBacktest : public QObject {
    Q_OBJECT
    std::vector<Trial> m_all;
    std::vector<Trial> m_withoutPurge;
    std::vector<BacktestSummary> m_each;

private Q_SLOTS:
    void initTestCase()
    {
        for (const Series &series : givenSeries()) {
            const std::vector<Trial> trials = backtest(series, {});
            m_each.push_back(summaryOf(trials));
            m_all.insert(m_all.end(), trials.begin(), trials.end());
            if (!series.name.starts_with("purge"))
                m_withoutPurge.insert(m_withoutPurge.end(), trials.begin(), trials.end());
        }
        QCOMPARE(m_each.size(), std::size_t(16));
    }
    void aTrialIsTheForecastThatWouldHaveBeenMade()
    {
        const Series series = givenSeries()[4];
        for (const Trial &trial : backtest(series, {})) {
            Series then = series;
            std::erase_if(then.readings, [&](const Reading &reading) { return reading.day > trial.day; });
            const Forecast forecast = forecastOf(then, {});
            QCOMPARE(trial.said[0], forecast.days.back().ratio);
            QCOMPARE(trial.probability, forecast.crossing.probability);
        }
    }
    void theStraightLineIsRightOnALine()
    {
        const BacktestSummary summary =
            summaryOf(backtest(seriesOf(60, [](int day) { return 1 + 0.01 * day; }), {}));
        QCOMPARE(summary.trials, 60 - 21 - 7);
        QVERIFY(errorOf(summary, Way::StraightLine) < 1e-9);
        QVERIFY(errorOf(summary, Way::LastValue) > 0.03);
    }
    void aRebuildAheadLeavesTheDayOut()
    {
        Series series = seriesOf(60, [](int) { return 1.3; });
        series.readings[40].rebuilt = true;
        std::vector<int> days;
        for (const Trial &trial : backtest(series, {}))
            days.push_back(trial.day);
        for (int day = 21; day <= 52; ++day)
            QCOMPARE(std::ranges::count(days, day), day >= 33 && day < 40 ? 0 : 1);
    }
    void countsCrossingsOnlyFromBelow()
    {
        const auto jump = [](int day) {
            return day < 40 ? 1.2 : 1.7;
        };
        const BacktestSummary summary = summaryOf(backtest(seriesOf(80, jump), {}));
        QCOMPARE(summary.crossings, 7);
        QCOMPARE(summary.expectedRightly, 0); // nothing announced it
    }
    void nothingToJudgeIsNoNumber()
    {
        const BacktestSummary summary = summaryOf(backtest(seriesOf(10, [](int) { return 1.2; }), {}));
        QCOMPARE(summary.trials, 0);
        QCOMPARE(errorOf(summary, Way::IndexPilot), 0.0);
    }
    // What docs/benchmarks.md says of the given series, so that nobody makes it worse unseen.
    void errorsAreWithinTheGoals()
    {
        const BacktestSummary all = summaryOf(m_all);
        const BacktestSummary calm = summaryOf(m_withoutPurge);
        QVERIFY(errorOf(calm, Way::IndexPilot) <= 0.04);
        QVERIFY(errorOf(all, Way::IndexPilot) <= 0.06);
        QVERIFY(errorOf(calm, Way::IndexPilot) <= 0.65 * errorOf(calm, Way::LastValue));
        QVERIFY(errorOf(calm, Way::IndexPilot) < errorOf(calm, Way::DampedHolt));
        QVERIFY(errorOf(calm, Way::StraightLine) >
                errorOf(calm, Way::LastValue)); // as measured before the project
    }
    void bandsCoverTheirShareOfEverySeries()
    {
        const double share = summaryOf(m_all).coverage[band90];
        QVERIFY2(share >= 0.88 && share <= 0.92, qPrintable(QString::number(share)));
        for (const BacktestSummary &one : m_each)
            QVERIFY2(one.coverage[band90] >= 0.8, qPrintable(QString::number(one.coverage[band90])));
    }
    void crossingsAreForeseen()
    {
        const BacktestSummary all = summaryOf(m_all);
        QVERIFY(all.crossings > 90);
        QVERIFY(all.expectedRightly >= 0.75 * all.crossings);
        QVERIFY(all.expectedRightly >= 0.75 * all.expected);
    }
};

QTEST_GUILESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
