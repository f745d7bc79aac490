// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/freeze.h"
#include "core/safety/gate.h"
#include "core/safety/watch.h"
#include "core/store/store_error.h"
#include "tests/support/test_cluster.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

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

    pg::ConnectRequest request() const
    {
        return {.connectionText = m_text,
                .password = std::nullopt,
                .profile = pg::profileFor(pg::SessionRole::Executor)};
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
    void fail(const Change &change, ChangeEnd end = ChangeEnd::Failed)
    {
        Gate one = gate();
        QVERIFY(one.mayStart(change, *m_connection).isAllowed());
        one.ended(change, end, Seconds(1), "it broke");
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
        static int number = 0;
        m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++number)).toStdString();
        openStore();
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
    void theStorageBudgetHolds()
    {
        m_policy.storageBudget = Bytes(1);
        QVERIFY(whyNot(onOrders).find("the policy allows 0 MiB") != std::string::npos);
        QCOMPARE(whyNot(onItems), std::string()); // it takes nothing
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
