// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection.h"
#include "tests/support/test_cluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::pg;

class TestConnection : public QObject {
    Q_OBJECT
    std::string m_text;

    ConnectRequest request(Milliseconds deadline = Seconds(10)) const
    {
        ConnectRequest result{
            .connectionText = m_text, .password = std::nullopt, .profile = profileFor(SessionRole::Observer)};
        result.profile.deadline = deadline;
        return result;
    }
    template <class Call> static DatabaseError errorOf(Call call)
    {
        try {
            call();
        } catch (const DatabaseError &error) {
            return error;
        }
        return DatabaseError({.message = "(no error)", .sqlState = {}, .statement = {}});
    }

private Q_SLOTS:
    void initTestCase() { m_text = test::freshDatabase(QStringLiteral("connection")); }

    void readsEveryKindOfValue()
    {
        Connection connection(request());
        const Rows rows = connection.query("SELECT 42 AS n, NULL::text AS nothing, 1.5::float8 AS r, true AS "
                                           "b, ARRAY['a', 'x\"y,{}', NULL]::text[] AS list, $1 || '!' AS p",
                                           {Param("ä🐘")});
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows.integer(0, rows.column("n")), 42);
        QVERIFY(rows.isNull(0, rows.column("nothing")));
        QCOMPARE(rows.real(0, 2), 1.5);
        QVERIFY(rows.boolean(0, 3));
        QCOMPARE(rows.textArray(0, 4)[1], std::string("x\"y,{}"));
        QCOMPARE(rows.text(0, 5), std::string_view("ä🐘!"));
        QVERIFY_EXCEPTION_THROWN(rows.column("missing"), DatabaseError);
    }

    void setsItsProfile()
    {
        Connection connection(request());
        QCOMPARE(connection.query("SHOW application_name").text(0, 0),
                 std::string_view("indexpilot/observer"));
        QCOMPARE(connection.query("SHOW lock_timeout").text(0, 0), std::string_view("500ms"));
        QCOMPARE(connection.query("SHOW default_transaction_read_only").text(0, 0), std::string_view("on"));
        QCOMPARE(errorOf([&] { connection.execute("CREATE TABLE t (a int)"); }).sqlState(),
                 std::string("25006"));
    }

    void keepsAnErrorsStateAndGoesOn()
    {
        Connection connection(request());
        const DatabaseError error = errorOf([&] { connection.query("SELECT * FROM nowhere"); });
        QCOMPARE(error.sqlState(), std::string("42P01"));
        QCOMPARE(error.statement(), std::string("SELECT * FROM nowhere"));
        QVERIFY(!error.losesConnection());
        QVERIFY(connection.isGood());
        QCOMPARE(connection.query("SELECT 1").integer(0, 0), 1);
    }

    void tellsTimeoutCancelAndDeadlineApart()
    {
        Connection connection(request());
        connection.execute("SET statement_timeout = 100");
        QCOMPARE(toFailure(errorOf([&] { connection.query("SELECT pg_sleep(5)"); })).code,
                 FailureCode::TimedOut);
        connection.execute("SET statement_timeout = 0");
        std::thread other([&] {
            std::this_thread::sleep_for(Milliseconds(150));
            connection.cancel();
        });
        const Failure cancelled = toFailure(errorOf([&] { connection.query("SELECT pg_sleep(5)"); }));
        other.join();
        QCOMPARE(cancelled.code, FailureCode::Cancelled);
        QVERIFY(connection.isGood());
    }

    void endsByItsDeadlineWhenTheServerProcessIsStopped()
    {
        Connection connection(request(Milliseconds(1000)));
        const int pid = connection.endpoint().backendPid;
        kill(pid, SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        const DatabaseError error = errorOf([&] { connection.query("SELECT 1"); });
        const qint64 elapsed = timer.elapsed();
        kill(pid, SIGCONT);
        QVERIFY(error.details().deadlinePassed);
        QVERIFY(error.losesConnection());
        QVERIFY2(elapsed >= 950 && elapsed < 2500, qPrintable(QString::number(elapsed)));
        QVERIFY(!connection.isGood());
    }

    void seesThatItWasTerminated()
    {
        Connection connection(request());
        const DatabaseError error =
            errorOf([&] { connection.query("SELECT pg_terminate_backend(pg_backend_pid())"); });
        QCOMPARE(error.sqlState(), std::string("57P01"));
        QVERIFY(error.losesConnection());
    }

    void saysClearlyWhyItCannotConnect_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("nobody listens")
            << "host=127.0.0.1 port=1 dbname=x connect_timeout=2" << int(FailureCode::CannotConnect);
        QTest::newRow("no such socket") << "host=/nonexistent dbname=x" << int(FailureCode::CannotConnect);
        QTest::newRow("no such database") << "dbname=nowhere" << int(FailureCode::CannotConnect);
        QTest::newRow("no such role") << "user=nobody_here" << int(FailureCode::CannotConnect);
        QTest::newRow("malformed") << "host='a" << int(FailureCode::Usage);
        QTest::newRow("unknown keyword") << "hots=a" << int(FailureCode::Usage);
    }
    void saysClearlyWhyItCannotConnect()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        ConnectRequest bad = request();
        const bool completes =
            text.startsWith(QLatin1String("dbname")) || text.startsWith(QLatin1String("user"));
        bad.connectionText = completes ? m_text + " " + text.toStdString() : text.toStdString();
        const Failure failure = toFailure(errorOf([&] { Connection connection(bad); }));
        QCOMPARE(int(failure.code), code);
        QVERIFY(!failure.detail.empty());
        QVERIFY(failure.detail.find('\t') == std::string::npos); // libpq indents its further lines
        QVERIFY(!failure.remedy.empty());
    }

    void asksForAPasswordOnlyWhenTheServerDoes()
    {
        test::TestCluster cluster;
        ConnectRequest admin = request();
        admin.connectionText = cluster.connectionText();
        admin.profile.readOnly = false;
        Connection connection(admin);
        connection.execute(
            "SET password_encryption = 'scram-sha-256'; CREATE ROLE guarded LOGIN PASSWORD 'right'");
        const QString hba = cluster.directory() + QStringLiteral("/data/pg_hba.conf");
        QFile file(hba);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("local all guarded scram-sha-256\nlocal all all trust\n");
        file.close();
        connection.query("SELECT pg_reload_conf()");
        ConnectRequest guarded = request();
        guarded.connectionText = cluster.connectionText() + " user=guarded passfile=/nonexistent";
        QTRY_VERIFY(errorOf([&] { Connection once(guarded); }).details().needsPassword);
        guarded.password = "wrong";
        QCOMPARE(toFailure(errorOf([&] { Connection once(guarded); })).code, FailureCode::NeedsPassword);
        guarded.password = "right";
        QVERIFY(Connection(guarded).isGood());
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
