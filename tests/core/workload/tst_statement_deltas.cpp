// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/statement_deltas.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::workload;

namespace {

constexpr TimePoint start{std::chrono::hours(400'000)};

pg::StatementCounters counters(std::int64_t queryId, std::int64_t calls)
{
    pg::StatementCounters row;
    row.key.queryId = queryId;
    row.calls = calls;
    row.totalExecMs = static_cast<double>(calls) * 2;
    row.rows = calls * 3;
    return row;
}

pg::StatementReading reading(int second, std::vector<pg::StatementCounters> rows)
{
    pg::StatementReading made;
    made.takenAt = start + Seconds(second);
    made.statsReset = start - Seconds(1000);
    made.serverStarted = start - Seconds(2000);
    made.rows = std::move(rows);
    return made;
}

std::int64_t callsOf(const std::optional<DeltaBatch> &batch)
{
    std::int64_t calls = 0;
    for (const StatementDelta &delta : batch->statements)
        calls += delta.calls;
    return calls;
}

} // namespace

class TestStatementDeltas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstReadingOnlySetsTheBase()
    {
        StatementDeltas deltas;
        QVERIFY(!deltas.add(reading(0, {counters(1, 50)})));
        const auto batch = deltas.add(reading(5, {counters(1, 53)}));
        QVERIFY(batch);
        QCOMPARE(callsOf(batch), std::int64_t{3});
        QCOMPARE(batch->statements[0].rows, std::int64_t{9});
        QVERIFY(!batch->gap);
        QCOMPARE(batch->covered, (TimeRange{start, start + Seconds(5)}));
    }

    void aNewStatementCountsFromZero()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 50)}));
        QCOMPARE(callsOf(deltas.add(reading(5, {counters(1, 50), counters(2, 4)}))), std::int64_t{4});
    }

    void aResetLeavesAGapAndCountsWhatRanSince()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 50), counters(2, 7)}));
        auto after = reading(10, {counters(1, 60)}); // more calls than before: only stats_reset tells
        after.statsReset = start + Seconds(4);
        const auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{60});
        QVERIFY(batch->gap);
        QCOMPARE(batch->gap->range, (TimeRange{start, start + Seconds(4)}));
        QCOMPARE(batch->covered, (TimeRange{start + Seconds(4), start + Seconds(10)}));
    }

    void aCrashCountsFromTheStartOfTheServer()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 5), counters(2, 7)}));
        auto after = reading(10, {counters(1, 9)});
        after.serverStarted = start + Seconds(6);
        const auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{9});
        QCOMPARE(batch->gap->reason, std::string("server restarted"));
        QCOMPARE(batch->covered.from, start + Seconds(6));
    }

    void aCleanRestartKeepsCounting()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 5), counters(2, 7)}));
        auto after = reading(10, {counters(1, 9), counters(2, 7)});
        after.serverStarted = start + Seconds(6);
        const auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{4});
        QVERIFY(batch->gap);
    }

    void anEvictedStatementThatComesBackIsNeverNegative()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 50), counters(2, 7)}));
        auto gone = reading(5, {counters(2, 8)});
        gone.deallocations = 1;
        auto batch = deltas.add(gone);
        QCOMPARE(callsOf(batch), std::int64_t{1});
        QCOMPARE(batch->gap->reason, std::string("evicted"));
        auto back = reading(10, {counters(1, 2), counters(2, 8)});
        back.deallocations = 1;
        batch = deltas.add(back);
        QCOMPARE(callsOf(batch), std::int64_t{2});
        QVERIFY(!batch->gap);
    }

    void aSingleCounterThatWentBackIsAGap()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 50)}));
        const auto batch = deltas.add(reading(5, {counters(1, 3)}));
        QCOMPARE(callsOf(batch), std::int64_t{3});
        QVERIFY(batch->gap);
    }

    void aClockThatWentBackGivesAnEmptyStretch()
    {
        StatementDeltas deltas;
        deltas.add(reading(10, {counters(1, 50)}));
        const auto batch = deltas.add(reading(5, {counters(1, 51)}));
        QCOMPARE(batch->covered.from, batch->covered.to);
    }
};

QTEST_APPLESS_MAIN(TestStatementDeltas)
#include "tst_statement_deltas.moc"
