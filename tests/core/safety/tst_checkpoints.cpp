// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/checkpoints.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::safety;
using store::CheckpointLook;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};
constexpr TimePoint reset = noon - std::chrono::hours(1000);

CheckpointLook lookAt(Seconds ago, std::int64_t requested)
{
    return {.at = noon - ago, .requested = requested, .countedSince = reset};
}

} // namespace

class TestCheckpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsFromTheOldestLookOfTheWindow()
    {
        const CheckpointCount count =
            countCheckpoints({lookAt(Seconds(301), 10), lookAt(Seconds(240), 17), lookAt(Seconds(20), 19)},
                             lookAt(Seconds(0), 20));
        QCOMPARE(count, (CheckpointCount{.requested = 3, .span = Seconds(240)}));
    }

    void oneLookTellsNothingAndThatIsANo()
    {
        const CheckpointCount count = countCheckpoints({}, lookAt(Seconds(0), 20));
        QCOMPARE(count, CheckpointCount{});
        QVERIFY(!checkpointReason(count, 0, "critical")); // what runs is not cancelled for it
        QVERIFY(checkpointDoubt(count, 9, "max")
                    ->text.find("one look tells nothing "
                                "(load.max.requested_checkpoints)") != std::string::npos);
    }

    void aMinuteApartTheyTell_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("forced");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("few, but only for a moment") << 59 << 0 << QByteArray("only 59 s ago");
        QTest::newRow("few") << 60 << 2 << QByteArray();
        QTest::newRow("too many") << 150 << 3
                                  << QByteArray(
                                         "3 checkpoints were forced in the last 2 min, the policy allows 2");
        QTest::newRow("too many in a moment")
            << 5 << 3 << QByteArray("3 checkpoints were forced in the last 5 s");
    }
    void aMinuteApartTheyTell()
    {
        QFETCH(int, seconds);
        QFETCH(int, forced);
        QFETCH(QByteArray, said);
        const auto reason = checkpointDoubt(
            countCheckpoints({lookAt(Seconds(seconds), 7)}, lookAt(Seconds(0), 7 + forced)), 2, "max");
        QCOMPARE(reason.has_value(), !said.isEmpty());
        if (reason)
            QVERIFY2(QByteArray::fromStdString(reason->text).contains(said), reason->text.c_str());
    }

    void aResetAndARestartAreNoLooks()
    {
        CheckpointLook other = lookAt(Seconds(120), 3);
        other.countedSince = reset - Seconds(1);
        QCOMPARE(countCheckpoints({other}, lookAt(Seconds(0), 4)), CheckpointCount{});
        QCOMPARE(countCheckpoints({lookAt(Seconds(120), 9)}, lookAt(Seconds(0), 4)), CheckpointCount{});
    }

    void theServersVersionDecidesWhereTheyAreRead()
    {
        for (const int version : {130000, 150006, 169999})
            QVERIFY(pg::guardStatement(version).find("c.checkpoints_req") != std::string::npos &&
                    pg::guardStatement(version).find("pg_catalog.pg_stat_bgwriter AS c") !=
                        std::string::npos);
        QVERIFY(pg::guardStatement(170000).find("c.num_requested") != std::string::npos);
        QVERIFY(pg::guardStatement(170000).find("pg_catalog.pg_stat_checkpointer AS c") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
