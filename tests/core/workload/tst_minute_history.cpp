// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/minute_history.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::workload;

namespace {

constexpr TimePoint minute{std::chrono::hours(400'000)};

IdentifiedDelta ran(std::int64_t id, std::int64_t calls)
{
    StatementDelta delta;
    delta.calls = calls;
    delta.totalMs = static_cast<double>(calls) * 10;
    delta.rows = calls * 7;
    return {StatementId(id), delta};
}

std::int64_t callsIn(const std::vector<Bucket> &buckets)
{
    std::int64_t calls = 0;
    for (const Bucket &bucket : buckets)
        calls += bucket.calls;
    return calls;
}

} // namespace

class TestMinuteHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBatchOverTheTurnOfAMinuteIsDividedAndKeepsItsSum()
    {
        MinuteHistory history;
        history.addStatements({minute - Seconds(4), minute + Seconds(6)}, {ran(1, 7)});
        const auto &buckets = history.window().statements.at(StatementId(1));
        QCOMPARE(buckets.size(), std::size_t{2});
        QCOMPARE(buckets[0].calls, std::int64_t{3});
        QCOMPARE(callsIn(buckets), std::int64_t{7});
        QCOMPARE(buckets[0].rows + buckets[1].rows, std::int64_t{49});
        QCOMPARE(history.window().coveredSeconds.at(buckets[0].slot), 4.0);
        QCOMPARE(history.window().coveredSeconds.at(buckets[1].slot), 6.0);
    }

    void aStretchThatNobodyWatchedIsAGapNotAMean()
    {
        MinuteHistory history;
        history.addStatements({minute, minute + std::chrono::minutes(10)}, {ran(1, 100)});
        QVERIFY(history.window().statements.empty());
        QCOMPARE(history.window().gaps.size(), std::size_t{1});
        QCOMPARE(history.takeGaps().size(), std::size_t{1});
        QVERIFY(history.takeGaps().empty());
    }

    void onlyCompleteMinutesAreSavedAndOnlyOnce()
    {
        MinuteHistory history;
        history.addStatements({minute, minute + Seconds(10)}, {ran(1, 4)});
        history.addActivity(minute + Seconds(1), 4, 2, 1);
        history.addActivity(minute + Seconds(2), 2, 0, 0);
        QVERIFY(history.takeSamples(minute + Seconds(59)).empty());
        const auto samples = history.takeSamples(minute + Seconds(60));
        QCOMPARE(samples.size(), std::size_t{1});
        QCOMPARE(samples[0].calls, std::int64_t{4});
        QCOMPARE(samples[0].coveredSeconds, 10.0);
        QCOMPARE(samples[0].latency.count(), 4.0);
        QVERIFY(history.takeSamples(minute + Seconds(60)).empty());
        const auto activity = history.takeActivity(minute + Seconds(60));
        QCOMPARE(activity.size(), std::size_t{1});
        QCOMPARE(activity[0].activeSessions, 3.0);
        QCOMPARE(activity[0].samples, 2);
        QVERIFY(history.takeActivity(minute + Seconds(60)).empty());
    }

    void forgetsAfterADay()
    {
        MinuteHistory history;
        history.addStatements({minute, minute + Seconds(10)}, {ran(1, 4)});
        history.addActivity(minute, 1, 0, 0);
        history.trim(minute + MinuteHistory::kept + Minutes(5));
        QVERIFY(history.window().statements.empty());
        QVERIFY(history.window().coveredSeconds.empty());
        QVERIFY(history.window().activity.empty());
    }
};

QTEST_APPLESS_MAIN(TestMinuteHistory)
#include "tst_minute_history.moc"
