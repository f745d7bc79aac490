// SPDX-License-Identifier: GPL-3.0-or-later
// freeze, breaker and the policy through the terminal, with a build that waits.
#include "core/pg/connection.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

class TestSafetyCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pg::Connection> m_connection;
    std::unique_ptr<pg::Connection> m_other;

    QStringList common() const
    {
        return {QStringLiteral("--target"), QString::fromStdString(m_text),
                QStringLiteral("--store"),  m_folder->filePath(QStringLiteral("store.db")),
                QStringLiteral("--format"), QStringLiteral("json")};
    }
    Run ctl(const QStringList &arguments) { return test::ctl(arguments + common()); }
    static QStringList acting()
    {
        return {QStringLiteral("--mode"), QStringLiteral("act"), QStringLiteral("--yes")};
    }
    Run apply(const QString &sql, const QStringList &more = {})
    {
        return ctl(QStringList{QStringLiteral("apply"), sql} + acting() + more);
    }
    QString policy(const char *yaml)
    {
        return test::written(m_folder->filePath(QStringLiteral("policy.yaml")), yaml);
    }
    /// The exit code of a program whose input is a terminal.
    int atTerminal(const QByteArray &keys, const QStringList &arguments) const
    {
        const int person = posix_openpt(O_RDWR | O_NOCTTY);
        if (person < 0 || grantpt(person) != 0 || unlockpt(person) != 0)
            return -1;
        const char *name = ptsname(person);
        const int terminal = open(name, O_RDWR | O_NOCTTY); // what is typed waits in it
        QProcess program;
        program.setStandardInputFile(QString::fromLocal8Bit(name));
        const bool typed =
            write(person, keys.constData(), static_cast<std::size_t>(keys.size())) == keys.size();
        program.start(QStringLiteral(INDEXPILOTCTL), arguments + common());
        const int code = test::finished(program).code;
        close(terminal);
        close(person);
        return typed ? code : -1;
    }
    std::unique_ptr<pg::Connection> connected() const
    {
        pg::ConnectRequest request;
        request.connectionText = m_text;
        request.profile = pg::profileFor(pg::SessionRole::Executor);
        request.profile.applicationName = "somebody else";
        return std::make_unique<pg::Connection>(request);
    }
    bool exists(const std::string &index)
    {
        return !m_connection->query("SELECT to_regclass($1)", {index}).isNull(0, 0);
    }
    std::int64_t builders()
    {
        return m_connection
            ->query(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'indexpilot/executor' AND "
                "datname = current_database() AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND state = "
                "'active'")
            .integer(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("safetyctl"));
        m_connection = connected();
        m_other = connected();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection->execute(
            "ALTER DATABASE " + m_connection->endpoint().database +
            " RESET indexpilot.frozen; DROP SCHEMA IF EXISTS s CASCADE; "
            "CREATE SCHEMA s; CREATE TABLE s.t (id int, a int); INSERT INTO s.t VALUES (1, 1)");
    }

    void frozenNothingIsStarted()
    {
        QCOMPARE(ctl({QStringLiteral("freeze"), QStringLiteral("on"), QStringLiteral("--reason"),
                      QStringLiteral("release night")})
                     .code,
                 0);
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"));
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("release night"), refused.err.constData());
        QVERIFY(!exists("s.made"));
        const Json status = ctl({QStringLiteral("freeze"), QStringLiteral("status")}).json();
        QVERIFY(status["frozen"].get<bool>());
        QCOMPARE(ctl({QStringLiteral("freeze"), QStringLiteral("off")}).code, 0);
        QCOMPARE(apply(QStringLiteral("CREATE INDEX made ON s.t (a)")).code, 0);
        const Run audit = ctl({QStringLiteral("audit"), QStringLiteral("verify")});
        QCOMPARE(audit.code, 0); // the switch is in the audit and does not break it
        const Json entries = ctl({QStringLiteral("audit")}).json()["entries"];
        QCOMPARE(entries[0]["kind"].get<std::string>(), std::string("freeze"));
        QCOMPARE(entries[1]["kind"].get<std::string>(), std::string("thaw"));
    }

    void aFreezeEndsWhatRunsWithinTwoSeconds_data()
    {
        QTest::addColumn<bool>("bySql");
        QTest::newRow("by the store's switch") << false;
        QTest::newRow("from psql") << true;
    }
    void aFreezeEndsWhatRunsWithinTwoSeconds()
    {
        QFETCH(bool, bySql);
        m_other->execute("BEGIN; INSERT INTO s.t VALUES (2, 2)"); // the build waits for it
        QProcess program;
        program.start(QStringLiteral(INDEXPILOTCTL),
                      QStringList{QStringLiteral("apply"), QStringLiteral("CREATE INDEX made ON s.t (a)")} +
                          acting() + common());
        QTRY_COMPARE_WITH_TIMEOUT(builders(), 1, 20'000);
        QElapsedTimer timer;
        timer.start();
        if (bySql)
            m_connection->execute("ALTER DATABASE " + m_connection->endpoint().database +
                                  " SET indexpilot.frozen = 'cancel'");
        else
            QCOMPARE(ctl({QStringLiteral("freeze"), QStringLiteral("on"), QStringLiteral("--cancel")}).code,
                     0);
        QTRY_COMPARE_WITH_TIMEOUT(builders(), 0, 10'000);
        QVERIFY2(timer.elapsed() <= 2000, qPrintable(QString::number(timer.elapsed())));
        m_other->execute("COMMIT"); // still there: nobody touched it
        const Run run = test::finished(program);
        QCOMPARE(run.code, 5);
        QVERIFY2(run.err.contains("froze"), run.err.constData());
        QVERIFY(!exists("s.made"));
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_index WHERE NOT indisvalid").integer(0, 0), 0);
    }

    void atATerminalThawAndResetAskFirst()
    {
        const auto frozen = [this] {
            return ctl({QStringLiteral("freeze"), QStringLiteral("status")}).json()["frozen"].get<bool>();
        };
        QCOMPARE(ctl({QStringLiteral("freeze"), QStringLiteral("on")}).code, 0);
        const QStringList thaw{QStringLiteral("freeze"), QStringLiteral("off")};
        QCOMPARE(atTerminal("n\n", thaw), 4);
        QVERIFY(frozen());
        QCOMPARE(atTerminal("y\n", thaw), 0);
        QVERIFY(!frozen());
        QCOMPARE(ctl({QStringLiteral("breaker"), QStringLiteral("open")}).code, 0);
        const QStringList reset{QStringLiteral("breaker"), QStringLiteral("reset")};
        QCOMPARE(atTerminal("\n", reset), 4);
        QCOMPARE(atTerminal("", reset + QStringList{QStringLiteral("--yes")}), 0);
        QCOMPARE(apply(QStringLiteral("CREATE INDEX made ON s.t (a)")).code, 0);
    }

    void aBreakerOpenedByHandHolds()
    {
        QCOMPARE(ctl({QStringLiteral("breaker"), QStringLiteral("open"), QStringLiteral("--table"),
                      QStringLiteral("s.t"), QStringLiteral("--reason"), QStringLiteral("ask me first")})
                     .code,
                 0);
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"));
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("ask me first"), refused.err.constData());
        const Json list = ctl({QStringLiteral("breaker"), QStringLiteral("list")}).json()["breakers"];
        QCOMPARE(list[0]["key"].get<std::string>(), std::string("s.t"));
        QVERIFY(list[0]["forced"].get<bool>());
        QCOMPARE(ctl({QStringLiteral("breaker"), QStringLiteral("reset"), QStringLiteral("--table"),
                      QStringLiteral("s.t")})
                     .code,
                 0);
        QCOMPARE(apply(QStringLiteral("CREATE INDEX made ON s.t (a)")).code, 0);
    }

    void failuresOpenABreakerWhereThePolicySaysSo()
    {
        m_connection->execute("INSERT INTO s.t VALUES (1, 1)"); // no unique index can be built
        const QString path = policy("features: {circuit_breakers: true}\nbreakers: {least: 2, window: 2}");
        const QStringList more{QStringLiteral("--policy"), path};
        const QString sql = QStringLiteral("CREATE UNIQUE INDEX made ON s.t (id)");
        QCOMPARE(apply(sql, more).code, 5);
        QCOMPARE(apply(sql, more).code, 5);
        const Run refused = apply(sql, more);
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("the breaker of table s.t is open until"), refused.err.constData());
        QCOMPARE(apply(sql).code, 5); // without the feature it is tried again
    }

    void ratesAreThoseOfThePolicy()
    {
        const QStringList more{QStringLiteral("--policy"), policy("limits: {changes_per_hour: 1}")};
        QCOMPARE(apply(QStringLiteral("CREATE INDEX one ON s.t (a)"), more).code, 0);
        const Run refused = apply(QStringLiteral("CREATE INDEX two ON s.t (a)"), more);
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("1 changes were made in the last hour"), refused.err.constData());
    }

    void aWrongPolicyMeansNoChange()
    {
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"),
                                  {QStringLiteral("--policy"), policy("limits:\n  changes_per_hour: few")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("line 2"), refused.err.constData());
        QVERIFY(!exists("s.made"));
    }
};

QTEST_GUILESS_MAIN(TestSafetyCtl)
#include "tst_safety_ctl.moc"
