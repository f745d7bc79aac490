// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/freeze.h"
#include "core/safety/gate.h"
#include "core/safety/policy.h"
#include "core/safety/watch.h"
#include "core/store/store_error.h"
#include "tests/support/test_cluster.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::safety;

namespace {

const Change onOrders{
    .subject = "shop.i", .table = "shop.orders", .disk = Bytes(1 << 20), .upper = Seconds(10)};
const Change onItems{.subject = "shop.j", .table = "shop.items", .disk = Bytes(), .upper = std::nullopt};

} // namespace

class TestGate : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_text;
    std::string m_path;
    std::unique_ptr<store::Repository> m_repository;
    std::unique_ptr<pg::Connection> m_connection;
    TargetId m_target;
    TimePoint m_now{Milliseconds(1'800'000'000'000)};
    Policy m_policy;

    pg::ConnectRequest request(const std::string &application = {}) const
    {
        pg::ConnectRequest request{.connectionText = m_text,
                                   .password = std::nullopt,
                                   .profile = pg::profileFor(pg::SessionRole::Executor)};
        if (!application.empty())
            request.profile.applicationName = application;
        return request;
    }
    Gate gate() ///< as a program that has just been started has it
    {
        return Gate(*m_repository, m_policy, m_target, [this] { return m_now; });
    }
    std::string whyNot(const Change &change)
    {
        const Verdict verdict = gate().mayStart(change, *m_connection);
        return verdict.isAllowed() ? std::string() : refusal(change.subject, verdict).detail;
    }
    void setFrozen(const std::string &how)
    {
        m_connection->execute("ALTER DATABASE " + m_connection->endpoint().database + " " + how);
    }
    void checkpoint()
    {
        const std::int64_t before = pg::readGuard(*m_connection).requestedCheckpoints;
        m_connection->execute("CHECKPOINT");
        QTRY_VERIFY_WITH_TIMEOUT(pg::readGuard(*m_connection).requestedCheckpoints > before, 10'000);
    }
    /// So long ago, instead of just now.
    void letThatLookBe(Milliseconds ago)
    {
        store::CheckpointLook look = m_repository->thresholds().checkpointLooks(m_target).back();
        openFreshStore();
        look.at -= ago;
        look.requested = pg::readGuard(*m_connection).requestedCheckpoints;
        m_repository->thresholds().addCheckpointLook(m_target, look);
    }
    /// 1000 samples of `value` in each hour near this one, as limit.
    store::ThresholdRecord learnedNow(const char *figure, double value)
    {
        const pg::GuardReading load = pg::readGuard(*m_connection);
        store::ThresholdRecord record{.timeZone = load.timeZone, .movedAt = load.takenAt, .hours = {}};
        std::set<store::ThresholdPlace> places;
        for (const int hour : {load.weekHour, (load.weekHour + 1) % 168}) { // it may become the next one
            store::ThresholdHour &seen = record.hours[{figure, hour}];
            seen.seen.add(value, 1000);
            seen.seenUntil = load.takenAt;
            seen.limit = value;
            places.insert({figure, hour});
        }
        m_repository->thresholds().put(m_target, record, places);
        return record;
    }
    void fail(const Change &change, ChangeEnd end = ChangeEnd::Failed)
    {
        Gate one = gate();
        QVERIFY(one.mayStart(change, *m_connection).isAllowed());
        one.ended(change, end, Seconds(1), "it broke");
    }
    void openFreshStore()
    {
        static int number = 0;
        m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++number)).toStdString();
        openStore();
    }
    void openStore()
    {
        m_repository = std::move(*store::Repository::open(m_path));
        m_target = m_repository->lifecycle().targetOf("system", "database", "");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("gate"));
        m_connection = std::make_unique<pg::Connection>(request());
    }
    void init()
    {
        openFreshStore();
        m_policy = {};
        m_policy.circuitBreakers = true;
        setFrozen("RESET indexpilot.frozen");
    }

    void aBreakerOfATableHoldsOnlyThatTable()
    {
        m_policy.breakers.failureShare = 1; // the others see the good ones too
        for (int i = 0; i < 3; ++i) {
            fail(onItems, ChangeEnd::Done);
            fail(onOrders);
        }
        QVERIFY(whyNot(onOrders).find("the breaker of table shop.orders is open until") == 0);
        QCOMPARE(whyNot(onItems), std::string());
        openStore(); // and after a restart
        QVERIFY(!whyNot(onOrders).empty());
        m_now += m_policy.breakers.openFor;
        QCOMPARE(whyNot(onOrders), std::string()); // the probe
        QVERIFY(whyNot(onOrders).find("half-open") != std::string::npos);
    }
    void failuresEverywhereOpenTheTargetsBreaker()
    {
        fail(onItems);
        fail(onOrders);
        fail(onItems);
        QVERIFY(whyNot(onOrders).find("the breaker of this target is open") != std::string::npos);
        QVERIFY(whyNot(onOrders).find("the breaker of everything is open") != std::string::npos);
    }
    void anAlarmOpensAtOnce()
    {
        fail(onOrders, ChangeEnd::Alarming);
        QVERIFY(!whyNot(onOrders).empty());
    }
    void acancelSaysNothing()
    {
        for (int i = 0; i < 5; ++i)
            fail(onOrders, ChangeEnd::Cancelled);
        QCOMPARE(whyNot(onOrders), std::string());
    }
    void withTheFeatureOffNothingIsCountedButAHandStillHolds()
    {
        m_policy.circuitBreakers = false;
        for (int i = 0; i < 5; ++i)
            fail(onOrders);
        QCOMPARE(whyNot(onOrders), std::string());
        QVERIFY(m_repository->safety().breakers(m_target).empty());
        store::BreakerRecord forced{.scope = BreakerScope::Global};
        forceOpen(forced, "anna", {}, m_now);
        QVERIFY(m_repository->safety().save(m_target, forced));
        QVERIFY(whyNot(onOrders).find("was opened by hand: anna") != std::string::npos);
    }
    void twoProgramsDoNotBothProbe()
    {
        fail(onOrders, ChangeEnd::Alarming);
        m_now += m_policy.breakers.openFor;
        store::BreakerRecord read =
            *m_repository->safety().breaker(m_target, BreakerScope::Table, onOrders.table);
        QCOMPARE(whyNot(onOrders), std::string());
        start(read, 1, m_now);
        QVERIFY(!m_repository->safety().save(m_target, read)); // it has been written since
    }
    void theStoresFreezeHolds()
    {
        m_repository->safety().setFreeze(
            {.active = true, .cancels = false, .who = "anna", .reason = "release night", .at = m_now});
        openStore();
        QVERIFY(whyNot(onOrders).find("by anna: release night") != std::string::npos);
        Watch watch(m_path, request(), m_policy);
        QVERIFY(!watch.mustStop());
        m_repository->safety().setFreeze({.active = true, .cancels = true, .who = "anna", .at = m_now});
        QVERIFY(watch.mustStop().has_value());
        m_repository->safety().setFreeze({});
        QCOMPARE(whyNot(onOrders), std::string());
    }
    void theDatabasesOwnSettingHolds()
    {
        Watch watch(m_path, request(), m_policy);
        setFrozen("SET indexpilot.frozen = 'on'");
        QVERIFY(whyNot(onOrders).find("indexpilot.frozen is 'on'") != std::string::npos);
        QVERIFY(!watch.mustStop());
        setFrozen("SET indexpilot.frozen = 'cancel'");
        QVERIFY(watch.mustStop()->remedy ==
                "ALTER DATABASE " + m_connection->endpoint().database + " RESET indexpilot.frozen;");
        setFrozen("SET indexpilot.frozen = 'yes please'"); // not understood
        QVERIFY(!whyNot(onOrders).empty());
        setFrozen("SET indexpilot.frozen = 'off'");
        QCOMPARE(whyNot(onOrders), std::string());
    }
    void criticalLoadStopsOnlyWhenItStays()
    {
        m_policy.criticalLoad = {.activeSessions = -1, .lockWaits = {}, .replicaLag = {}}; // always above
        Watch watch(m_path, request(), m_policy);
        QVERIFY(!watch.mustStop());
        QCOMPARE(watch.mustStop()->rule, std::string("load"));
    }
    void criticalCheckpointsStopWhatRuns()
    {
        m_policy.criticalLoad = {
            .activeSessions = {}, .lockWaits = {}, .replicaLag = {}, .requestedCheckpoints = 0};
        Watch watch(m_path, request(), m_policy);
        QVERIFY(!watch.mustStop());
        checkpoint();
        QVERIFY(!watch.mustStop());
        const auto reason = watch.mustStop();
        QVERIFY(reason && reason->text.find("checkpoints were forced") != std::string::npos);
        QVERIFY(reason->text.find("(load.critical.requested_checkpoints)") != std::string::npos);
    }
    void forcedCheckpointsHoldAndOneLookIsNotEnough()
    {
        QCOMPARE(whyNot(onOrders), std::string()); // none: not looked at
        QVERIFY(m_repository->thresholds().checkpointLooks(m_target).empty());
        m_policy.maxLoad.requestedCheckpoints = 0;
        QVERIFY(whyNot(onOrders).find("one look tells nothing") != std::string::npos);
        openStore(); // the look is there for another program
        QVERIFY(whyNot(onOrders).find("the first look was only") != std::string::npos);
        letThatLookBe(Minutes(2));
        QCOMPARE(whyNot(onOrders), std::string());
        checkpoint();
        const std::string held = whyNot(onOrders);
        QVERIFY2(held.find("checkpoints were forced in the last 2 min, the policy allows 0") !=
                     std::string::npos,
                 held.c_str());
        m_policy.maxLoad.requestedCheckpoints = 1000;
        QCOMPARE(whyNot(onOrders), std::string());
    }
    void theLearnedLimitHoldsAndSaysSo()
    {
        const auto other = std::make_unique<pg::Connection>(request("somebody else"));
        other->execute("CREATE TABLE busy ()");
        other->execute("BEGIN; LOCK TABLE busy");
        const auto waiter = std::make_unique<pg::Connection>(request("somebody else"));
        std::thread waiting([&] { waiter->execute("SELECT count(*) FROM busy"); });
        QTRY_COMPARE_WITH_TIMEOUT(pg::readGuard(*m_connection).lockWaits, 1, 10'000);
        m_policy.maxLoad = {.activeSessions = {}, .lockWaits = 0, .replicaLag = {}};
        m_policy.adaptive.lockWaits = {.floor = 1, .ceiling = 4};
        QVERIFY(whyNot(onOrders).find("the policy allows 0 (load.max.lock_waits)") != std::string::npos);
        m_policy.adaptiveThresholds = true;
        QVERIFY(whyNot(onOrders).find("(fixed; learning, 0 of 800 samples; floor 1, ceiling 4)") !=
                std::string::npos);
        store::ThresholdRecord record = learnedNow("lock_waits", 1);
        QCOMPARE(whyNot(onOrders), std::string()); // one may wait at this hour
        openStore();
        record = learnedNow("active_sessions", 1);
        m_policy.maxLoad.lockWaits.reset();
        m_policy.adaptive.activeSessions = {.floor = 1, .ceiling = 1};
        QCOMPARE(whyNot(onOrders), std::string());
        const auto busy = std::make_unique<pg::Connection>(request("somebody else"));
        std::thread sleeping([&] { busy->execute("SELECT pg_sleep(8)"); });
        QTRY_VERIFY_WITH_TIMEOUT(pg::readGuard(*m_connection).activeSessions > 1, 10'000);
        const std::string held = whyNot(onOrders);
        QVERIFY2(held.find(" sessions run statements, the limit learned for ") != std::string::npos,
                 held.c_str());
        QVERIFY2(held.find(" allows 1 (p95 1; floor 1, ceiling 1) (load.max.active_sessions)") !=
                     std::string::npos,
                 held.c_str());
        m_policy.adaptiveThresholds = false;
        QCOMPARE(whyNot(onOrders), std::string());
        other->execute("ROLLBACK");
        waiting.join();
        sleeping.join();
    }
    void theStorageBudgetHolds()
    {
        m_policy.storageBudget = Bytes(1);
        QVERIFY(whyNot(onOrders).find("the policy allows 0 MiB") != std::string::npos);
        QCOMPARE(whyNot(onItems), std::string()); // it takes nothing
    }
    void aBuildWaitsForItsWindow()
    {
        m_now = TimePoint(Milliseconds(1'800'000'000'000)); // Friday 15 January 2027, 08:00 UTC
        m_policy.maintenance =
            policyFromText("maintenance: {time_zone: UTC, windows: [{days: all, from: 22:00, to: 04:00}]}",
                           "")
                .value()
                .maintenance;
        Change build = onOrders;
        build.work = Work::Builds;
        QCOMPARE(whyNot(onOrders), std::string()); // it builds nothing
        QCOMPARE(whyNot(build), std::string("no maintenance window is open; the next one is open from "
                                            "2027-01-15 22:00 UTC"));
        m_now += std::chrono::hours(15);
        const Verdict verdict = gate().mayStart(build, *m_connection);
        QVERIFY(verdict.isAllowed());
        QCOMPARE(*verdict.endsBy, m_now + std::chrono::hours(5));
        m_now += std::chrono::hours(5) - Seconds(5); // it may take ten
        QVERIFY(whyNot(build).find("it may take 10 s (modelled), but the maintenance window ends at") == 0);
    }
    void aBrokenStoreIsANo_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("no freeze row") << "DELETE FROM change_freeze";
        QTest::newRow("no freeze table") << "DROP TABLE change_freeze";
        QTest::newRow("unknown state")
            << "INSERT INTO breaker SELECT id, 'target', '', 'ajar', 0, '', 0, 0, 0, "
               "0, 0, '', 1 FROM target";
    }
    void aBrokenStoreIsANo()
    {
        QFETCH(QString, damage);
        {
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(QString::fromStdString(m_path));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(damage));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QVERIFY_EXCEPTION_THROWN(gate().mayStart(onOrders, *m_connection), store::StoreError);
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
