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

pg::StatementReading withoutInfo(pg::StatementReading made)
{
    made.statsReset.reset();
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

    void aCrashCountsFromTheMomentTheCountersBeganAnew()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 5), counters(2, 7)}));
        auto after = reading(10, {counters(1, 9)});
        after.serverStarted = start + Seconds(6);
        after.statsReset = start + Seconds(5);
        const auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{9});
        QCOMPARE(batch->gap->reason, std::string("server restarted"));
        QCOMPARE(batch->covered.from, start + Seconds(5));
    }

    void beforeVersion14ACrashCountsFromTheStartOfTheServer()
    {
        StatementDeltas deltas;
        deltas.add(withoutInfo(reading(0, {counters(1, 5), counters(2, 7)})));
        auto after = withoutInfo(reading(10, {counters(1, 9)}));
        after.serverStarted = start + Seconds(6);
        auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{4}); // looks kept; the whole stretch is a gap, the sum a floor
        QCOMPARE(batch->gap->range, (TimeRange{start, start + Seconds(10)}));
        after = withoutInfo(reading(20, {counters(1, 2)}));
        after.serverStarted = start + Seconds(16);
        batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{2});
        QCOMPARE(batch->covered.from, start + Seconds(16));
    }

    void aCleanRestartWithAnEvictionCountsNothingTwice()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 5'000'000), counters(2, 7)}));
        auto after = reading(10, {counters(1, 5'000'004)});
        after.serverStarted = start + Seconds(6);
        after.deallocationsAfter = after.deallocations = 1;
        const auto batch = deltas.add(after);
        QCOMPARE(callsOf(batch), std::int64_t{4});
        QCOMPARE(batch->gap->range, (TimeRange{start, start + Seconds(10)}));
    }

    void anEntryThatIsGoneWithoutAnEvictionIsAGap()
    {
        StatementDeltas deltas;
        deltas.add(reading(0, {counters(1, 50), counters(2, 7)}));
        const auto batch = deltas.add(reading(5, {counters(1, 52)})); // 2 ran, then was reset alone
        QCOMPARE(callsOf(batch), std::int64_t{2});
        QVERIFY(batch->gap);
    }

    void anEntryThatWasResetAloneAndOvertookItselfIsSeenByItsExtremes()
    {
        StatementDeltas deltas;
        auto slow = counters(1, 3);
        slow.maxExecMs = 900;
        deltas.add(reading(0, {slow}));
        auto batch = deltas.add(reading(5, {counters(1, 8)}));
        QCOMPARE(callsOf(batch), std::int64_t{8});
        QVERIFY(batch->gap);
        auto other = counters(1, 8);
        other.totalExecMs += 1; // as many calls, another time: not the same calls
        batch = deltas.add(reading(10, {other}));
        QCOMPARE(callsOf(batch), std::int64_t{8});
        QVERIFY(batch->gap);
    }

    void fromVersion17TheEntryItselfSaysSinceWhen()
    {
        StatementDeltas deltas;
        auto one = counters(1, 3);
        one.sinceUs = 10;
        deltas.add(reading(0, {one}));
        auto later = counters(1, 5);
        later.sinceUs = 20;
        const auto batch = deltas.add(reading(5, {later}));
        QCOMPARE(callsOf(batch), std::int64_t{5});
        QVERIFY(batch->gap);
    }

    void entriesThatComeIntoSightDoNotBringTheirPast()
    {
        StatementDeltas deltas;
        auto narrow = reading(0, {counters(1, 5)});
        narrow.seesAll = false;
        deltas.add(narrow);
        auto batch = deltas.add(reading(5, {counters(1, 6), counters(2, 1'000'000)}));
        QCOMPARE(callsOf(batch), std::int64_t{0});
        QCOMPARE(batch->gap->range, (TimeRange{start, start + Seconds(5)}));
        QCOMPARE(batch->gap->reason, std::string("rights changed"));
        batch = deltas.add(reading(10, {counters(1, 7), counters(2, 1'000'002)}));
        QCOMPARE(callsOf(batch), std::int64_t{3});
        QVERIFY(!batch->gap);
    }

    void anEvictionDuringAReadingCounts()
    {
        StatementDeltas deltas;
        auto first = reading(0, {counters(1, 5)});
        first.deallocationsAfter = 1; // after its head was read
        deltas.add(first);
        auto second = reading(5, {counters(1, 6)});
        second.deallocations = second.deallocationsAfter = 1;
        QVERIFY(deltas.add(second)->gap);
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
        gone.deallocations = gone.deallocationsAfter = 1;
        auto batch = deltas.add(gone);
        QCOMPARE(callsOf(batch), std::int64_t{1});
        QCOMPARE(batch->gap->reason, std::string("evicted"));
        auto back = reading(10, {counters(1, 2), counters(2, 8)});
        back.deallocations = back.deallocationsAfter = 1;
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
