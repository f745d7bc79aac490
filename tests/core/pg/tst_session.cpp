// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/session.h"
#include "tests/support/test_cluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <future>
#include <mutex>

using namespace indexpilot;
using namespace indexpilot::pg;

namespace {

/// Collects what a session says; the listener runs on the session's thread.
class Log {
public:
    Session::StatusListener listener()
    {
        return [this](const SessionStatus &status) {
            const std::lock_guard lock(m_mutex);
            m_states.push_back(status.state);
            m_last = status;
        };
    }
    int seen(SessionState state)
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(std::count(m_states.begin(), m_states.end(), state));
    }

private:
    std::mutex m_mutex;
    std::vector<SessionState> m_states;
    SessionStatus m_last;
};

std::optional<Failure> runAndWait(Session &session, Job job)
{
    std::promise<std::optional<Failure>> outcome;
    session.submit(std::move(job),
                   [&outcome](std::optional<Failure> failure) { outcome.set_value(std::move(failure)); });
    return outcome.get_future().get();
}

void selectOne(Connection &connection, const std::stop_token &)
{
    connection.query("SELECT 1");
}

int postmasterOf(const test::TestCluster &cluster)
{
    QFile file(cluster.directory() + QStringLiteral("/data/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
    ConnectRequest requestFor(const std::string &text, Milliseconds deadline = Seconds(10)) const
    {
        ConnectRequest request{
            .connectionText = text, .password = std::nullopt, .profile = profileFor(SessionRole::Observer)};
        request.profile.deadline = deadline;
        return request;
    }
    /// Makes the role guarded, whose password is "right".
    void guard(const test::TestCluster &cluster) const
    {
        ConnectRequest admin = requestFor(cluster.connectionText());
        admin.profile.readOnly = false;
        Connection connection(admin);
        connection.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'");
        QFile file(cluster.directory() + QStringLiteral("/data/pg_hba.conf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("local all guarded scram-sha-256\nlocal all all trust\n");
        file.close();
        connection.query("SELECT pg_reload_conf()");
        QTest::qWait(300);
    }

private Q_SLOTS:
    void aStoppedJobCancelsOnTheServer()
    {
        Log log;
        Session session(requestFor(test::freshDatabase(QStringLiteral("session"))), log.listener());
        std::promise<void> started;
        std::promise<std::optional<Failure>> outcome;
        JobHandle handle = session.submit(
            [&](Connection &connection, const std::stop_token &) {
                started.set_value();
                connection.query("SELECT pg_sleep(4)");
            },
            [&](std::optional<Failure> failure) { outcome.set_value(std::move(failure)); });
        started.get_future().get();
        QElapsedTimer timer;
        timer.start();
        QTest::qWait(100);
        handle.stop();
        const auto failure = outcome.get_future().get();
        QVERIFY(failure.has_value());
        QCOMPARE(failure->code, FailureCode::Cancelled);
        QVERIFY(timer.elapsed() < 1500);
        QVERIFY(!runAndWait(session, selectOne));
    }

    void comesBackAfterAKilledServer()
    {
        test::TestCluster cluster;
        Log log;
        Session session(requestFor(cluster.connectionText()), log.listener());
        QVERIFY(!runAndWait(session, selectOne));
        cluster.killServer();
        QTRY_VERIFY_WITH_TIMEOUT(runAndWait(session, selectOne).has_value(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(log.seen(SessionState::Waiting) > 0, 10000);
        cluster.start();
        QTRY_VERIFY_WITH_TIMEOUT(!runAndWait(session, selectOne).has_value(), 40000);
        QCOMPARE(log.seen(SessionState::Connected), 2);
    }

    void waitsForAPasswordAndTriesAtOnceWhenItComes()
    {
        test::TestCluster cluster;
        guard(cluster);
        Log log;
        Session session(requestFor(cluster.connectionText() + " user=guarded passfile=/nonexistent"),
                        log.listener());
        QTRY_VERIFY_WITH_TIMEOUT(log.seen(SessionState::Waiting) == 1, 10000);
        QCOMPARE(runAndWait(session, selectOne)->code, FailureCode::NeedsPassword);
        session.setPassword("right");
        QTRY_VERIFY_WITH_TIMEOUT(!runAndWait(session, selectOne).has_value(), 10000);
    }

    void aPasswordThatComesDuringAnAttemptWithTheOldOneIsTried()
    {
        test::TestCluster cluster;
        guard(cluster);
        Log log;
        ConnectRequest request = requestFor(cluster.connectionText() + " user=guarded passfile=/nonexistent");
        request.password = "outdated";
        const int server = postmasterOf(cluster);
        QVERIFY(server > 0);
        kill(server, SIGSTOP); // the attempt is under way until it goes on
        Session session(request, log.listener());
        QTRY_VERIFY_WITH_TIMEOUT(log.seen(SessionState::Connecting) == 1, 10000);
        QTest::qWait(300);
        session.setPassword("right");
        kill(server, SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(log.seen(SessionState::Connected) == 1, 10000);
        QCOMPARE(log.seen(SessionState::Waiting), 0); // nobody is asked for what was just given
    }

    void endsPromptlyWhileTheServerProcessIsStopped()
    {
        Log log;
        auto session = std::make_unique<Session>(requestFor(test::freshDatabase(QStringLiteral("session"))),
                                                 log.listener());
        std::atomic<int> pid = 0;
        QVERIFY(!runAndWait(*session, [&](Connection &connection, const std::stop_token &) {
            pid = connection.endpoint().backendPid;
        }));
        kill(pid, SIGSTOP);
        session->submit(selectOne, [](const std::optional<Failure> &) {});
        QTest::qWait(100);
        QElapsedTimer timer;
        timer.start();
        session.reset();
        const qint64 elapsed = timer.elapsed();
        kill(pid, SIGCONT);
        QVERIFY2(elapsed < 3000, qPrintable(QString::number(elapsed)));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
