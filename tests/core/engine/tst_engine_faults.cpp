// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does when the server, the network, the rights or the extension go away under way.
#include "tests/core/engine/watcher.h"
#include "tests/support/cut_proxy.h"
#include "tests/support/test_cluster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace indexpilot;
using test::TestCluster;
using test::Watcher;

namespace {

constexpr int patience = 40'000; // ms

void prepare(const TestCluster &cluster)
{
    test::writer(cluster.connectionText())
        ->execute("CREATE EXTENSION pg_stat_statements; CREATE TABLE orders (id int PRIMARY KEY)");
}

int observerPid(const TestCluster &cluster)
{
    const auto rows =
        test::writer(cluster.connectionText())
            ->query("SELECT pid FROM pg_stat_activity WHERE application_name = 'indexpilot/observer'");
    return rows.count() > 0 ? static_cast<int>(rows.integer(0, 0)) : 0;
}

TimePoint dataFrom(const Watcher &watcher)
{
    return watcher.last->dataFrom.value_or(TimePoint{});
}

} // namespace

class TestEngineFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledServerIsNamedAndComesBack()
    {
        TestCluster cluster;
        prepare(cluster);
        Watcher watcher(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const TimePoint before = dataFrom(watcher);
        cluster.killServer();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.state == pg::SessionState::Waiting, patience);
        QVERIFY(watcher.last->connection.failure);
        QVERIFY(!watcher.last->connection.failure->detail.empty());
        QVERIFY(watcher.last->connection.nextAttempt);
        QVERIFY(watcher.last->dataFrom); // how old the figures are stays known
        cluster.start();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && dataFrom(watcher) > before + Seconds(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.last->workload->gaps.empty(), patience);
        auto connection = test::writer(cluster.connectionText());
        connection->query("SELECT id FROM orders WHERE id = 5");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("FROM orders WHERE id"), patience);
        QVERIFY(watcher.row("FROM orders WHERE id")->calls > 0);
    }

    void aStoppedServerProcessIsGivenUpByOurDeadline()
    {
        TestCluster cluster;
        prepare(cluster);
        Watcher watcher(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const int pid = observerPid(cluster);
        QVERIFY(pid > 0);
        ::kill(pid, SIGSTOP);
        QElapsedTimer stopped;
        stopped.start();
        QTest::qWait(2000);
        const TimePoint before = dataFrom(watcher);
        QVERIFY(systemNow() - before > Milliseconds(1000)); // the age of the figures grows, and is known
        QTRY_VERIFY_WITH_TIMEOUT(dataFrom(watcher) > before,
                                 15'000); // over a new session, while it is still stopped
        QVERIFY(observerPid(cluster) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(stopped.elapsed() > 10'000, 20'000);
        ::kill(pid, SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && dataFrom(watcher) > before + Seconds(2), patience);
        QVERIFY(!watcher.last->connection.failure);
    }

    void aTerminatedSessionReconnects()
    {
        TestCluster cluster;
        prepare(cluster);
        Watcher watcher(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const int pid = observerPid(cluster);
        test::writer(cluster.connectionText())
            ->query("SELECT pg_terminate_backend(" + std::to_string(pid) + ")");
        const TimePoint before = dataFrom(watcher);
        QTRY_VERIFY_WITH_TIMEOUT(observerPid(cluster) != pid && observerPid(cluster) != 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && dataFrom(watcher) > before + Seconds(1), patience);
    }

    void aCutConnectionIsNamedAndComesBack()
    {
        TestCluster cluster;
        prepare(cluster);
        test::CutProxy proxy(cluster.directory());
        Watcher watcher(proxy.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        const TimePoint before = dataFrom(watcher);
        proxy.cut();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.state == pg::SessionState::Waiting, patience);
        QVERIFY(watcher.last->connection.failure);
        QVERIFY(!watcher.last->connection.failure->remedy.empty());
        QVERIFY(watcher.last->dataFrom); // how old the figures are stays known
        QTest::qWait(1500);
        auto connection = test::writer(cluster.connectionText()); // the server itself lives on
        for (int i = 0; i < 9; ++i)
            connection->query("SELECT id FROM orders WHERE id = 9");
        proxy.mend();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && dataFrom(watcher) > before + Seconds(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("FROM orders WHERE id"), patience);
        QCOMPARE(watcher.row("FROM orders WHERE id")->calls,
                 std::int64_t{9}); // the counters went on meanwhile
    }

    void aLineThatSwallowsEverythingIsGivenUpByOurDeadline()
    {
        TestCluster cluster;
        prepare(cluster);
        test::CutProxy proxy(cluster.directory());
        Watcher watcher(proxy.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        proxy.swallow();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.state != pg::SessionState::Connected, patience);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.failure.has_value(), patience);
        QCOMPARE(watcher.last->connection.failure->code, FailureCode::TimedOut);
        const TimePoint before = dataFrom(watcher);
        proxy.mend();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && dataFrom(watcher) > before, patience);
    }

    void aChangedPasswordIsAskedForOnceAndTakenAtOnce()
    {
        TestCluster cluster;
        prepare(cluster);
        auto admin = test::writer(cluster.connectionText());
        admin->execute("CREATE ROLE watcher LOGIN PASSWORD 'one'; GRANT pg_monitor TO watcher");
        QFile hba(cluster.directory() + QStringLiteral("/data/pg_hba.conf"));
        QVERIFY(hba.open(QIODevice::WriteOnly));
        hba.write("local all watcher scram-sha-256\nlocal all all trust\n");
        hba.close();
        admin->query("SELECT pg_reload_conf()");
        QTest::qWait(300);
        Watcher watcher(cluster.connectionText() + " user=watcher passfile=/nonexistent");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last && watcher.last->connection.needsPassword, patience);
        watcher.engine().setPassword(watcher.target, "one");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        admin->execute("ALTER ROLE watcher PASSWORD 'two'");
        admin->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'watcher'");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.state == pg::SessionState::Waiting, patience);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->connection.failure.has_value(), patience);
        watcher.engine().setPassword(watcher.target, "two");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && !watcher.last->connection.failure, patience);
    }

    void aDroppedExtensionFallsBackToSamplesAndReturns()
    {
        TestCluster cluster;
        prepare(cluster);
        Watcher watcher(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        auto admin = test::writer(cluster.connectionText());
        admin->execute("DROP EXTENSION pg_stat_statements");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.last->sampled, patience);
        const auto line = std::ranges::find(watcher.last->capabilities.checklist,
                                            std::string("pg_stat_statements"), &pg::Capability::key);
        QVERIFY(line != watcher.last->capabilities.checklist.end());
        QVERIFY(line->remedy.find("CREATE EXTENSION") != std::string::npos);
        admin->query("SELECT pg_sleep(1.5), 'sampled'");
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("pg_sleep"), patience);
        admin->execute("CREATE EXTENSION pg_stat_statements");
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.last->sampled, patience);
    }

    void aFolderOfTheStoreThatCannotBeWrittenIsSaid()
    {
        TestCluster cluster;
        prepare(cluster);
        Watcher watcher(cluster.connectionText(), QStringLiteral("/proc/nowhere/history.db"));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        QVERIFY(!watcher.last->problems.empty());
        QCOMPARE(watcher.last->problems.front().code, FailureCode::Storage);
    }

    void anEngineEndsPromptlyWhileItsServerHangs()
    {
        TestCluster cluster;
        prepare(cluster);
        auto watcher = std::make_unique<Watcher>(cluster.connectionText());
        QTRY_VERIFY_WITH_TIMEOUT(watcher->connected(), patience);
        const int pid = observerPid(cluster);
        ::kill(pid, SIGSTOP);
        QTest::qWait(600);
        QElapsedTimer timer;
        timer.start();
        watcher.reset();
        ::kill(pid, SIGCONT);
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_engine_faults.moc"
