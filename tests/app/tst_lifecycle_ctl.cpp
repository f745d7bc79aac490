// SPDX-License-Identifier: GPL-3.0-or-later
// snapshot, history, plan, apply, rollback and audit through the terminal.
#include "core/pg/connection.h"
#include "tests/support/meddler.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

class TestLifecycleCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pg::Connection> m_connection;

    QString storePath() const { return m_folder->filePath(QStringLiteral("store.db")); }
    Run ctl(const QStringList &arguments) ///< nobody can be asked
    {
        return test::ctl(arguments + QStringList{QStringLiteral("--target"), QString::fromStdString(m_text),
                                                 QStringLiteral("--store"), storePath(),
                                                 QStringLiteral("--format"), QStringLiteral("json")});
    }
    Run act(const QStringList &arguments)
    {
        return ctl(arguments +
                   QStringList{QStringLiteral("--mode"), QStringLiteral("act"), QStringLiteral("--yes")});
    }
    void execute(const std::string &sql) { m_connection->execute(sql); }
    bool exists(const std::string &index)
    {
        return !m_connection->query("SELECT to_regclass($1)", {index}).isNull(0, 0);
    }
    void changeStore(const QString &sql) { test::meddle(storePath(), sql); }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("lifecyclectl"));
        m_connection = test::owner(m_text);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        execute("DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY, a "
                "int, b text); "
                "INSERT INTO s.t SELECT n, n % 9, 'x' FROM generate_series(1, 500) AS n; CREATE INDEX i ON "
                "s.t (a); "
                "COMMENT ON INDEX s.i IS 'mine'; ANALYZE s.t");
    }

    void historyHasTheContractsKeys()
    {
        QCOMPARE(ctl({QStringLiteral("snapshot")}).code, 0);
        execute("COMMENT ON INDEX s.i IS 'theirs'");
        QCOMPARE(ctl({QStringLiteral("snapshot")}).code, 0);
        const Run run = ctl({QStringLiteral("history"), QStringLiteral("s.i")});
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QCOMPARE(document["schema_version"].get<int>(), 1);
        QCOMPARE(document["indexes"].size(), std::size_t(1));
        QCOMPARE(document["indexes"][0]["index"].get<std::string>(), std::string("s.i"));
        const Json &versions = document["indexes"][0]["versions"];
        QCOMPARE(versions.size(), std::size_t(2));
        std::set<std::string> keys;
        for (const auto &[key, value] : versions[0].items())
            keys.insert(key);
        QVERIFY((keys == std::set<std::string>{"version", "definition", "hash", "seen_from", "seen_until",
                                               "cause", "state"}));
        QCOMPARE(versions[0]["state"].get<std::string>(), std::string("replaced"));
        QCOMPARE(versions[0]["seen_until"].get<std::string>(), versions[1]["seen_from"].get<std::string>());
        QCOMPARE(versions[1]["state"].get<std::string>(), std::string("live"));
        QVERIFY(versions[1]["seen_until"].is_null());
        QVERIFY(versions[1]["cause"].get<std::string>().starts_with("changed outside between"));
        QVERIFY(versions[0]["hash"] != versions[1]["hash"]);
    }

    void planChangesNothingAndApplyNeedsModeAndYes()
    {
        const QString sql = QStringLiteral("CREATE INDEX made ON s.t (b)");
        Run run = ctl({QStringLiteral("plan"), sql});
        QCOMPARE(run.code, 0);
        const Json plan = run.json();
        QCOMPARE(plan["class"].get<std::string>(), std::string("rebuild"));
        QCOMPARE(plan["inverse"]["class"].get<std::string>(), std::string("instant"));
        QVERIFY(plan["steps"][0]["statements"][0].get<std::string>().find("CONCURRENTLY") !=
                std::string::npos);
        QVERIFY(plan["steps"][0]["lock"].get<std::string>().find("SHARE UPDATE EXCLUSIVE") !=
                std::string::npos);
        QVERIFY(plan["steps"][0]["duration"]["upper_ms"].get<int>() > 0);
        QVERIFY(ctl({QStringLiteral("plan"), sql}).json()["plan_hash"] ==
                plan["plan_hash"]); // the same facts
        QCOMPARE(ctl({QStringLiteral("apply"), sql}).code, 4);
        QCOMPARE(ctl({QStringLiteral("apply"), sql, QStringLiteral("--mode"), QStringLiteral("propose"),
                      QStringLiteral("--yes")})
                     .code,
                 4);
        QCOMPARE(ctl({QStringLiteral("apply"), sql, QStringLiteral("--mode"), QStringLiteral("act")}).code,
                 4);
        QVERIFY(!exists("s.made"));
        execute("CREATE INDEX between ON s.t (id, b)");
        run = act({QStringLiteral("apply"), sql, QStringLiteral("--plan-hash"),
                   QString::fromStdString(plan["plan_hash"].get<std::string>())});
        QCOMPARE(run.code, 4); // the catalog has moved
        QVERIFY(!exists("s.made"));
        run = act({QStringLiteral("apply"), sql});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json()["state"].get<std::string>(), std::string("done"));
        QVERIFY(exists("s.made"));
    }

    void keptIndexesAreListedGivenBackAndDropped()
    {
        const QString sql = QStringLiteral("CREATE INDEX i ON s.t (a, id)");
        const QStringList replace{QStringLiteral("apply"), sql, QStringLiteral("--replace")};
        QCOMPARE(act(replace + QStringList{QStringLiteral("--soak"), QStringLiteral("soon")}).code, 2);
        Run run = act(replace + QStringList{QStringLiteral("--soak"), QStringLiteral("24h")});
        QVERIFY2(run.code == 0, run.err.constData());
        run = ctl({QStringLiteral("kept")});
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QCOMPARE(document["schema_version"].get<int>(), 1);
        QCOMPARE(document["kept"].size(), std::size_t(1));
        const Json kept = document["kept"][0];
        std::set<std::string> keys;
        for (const auto &[key, value] : kept.items())
            keys.insert(key);
        QVERIFY((keys == std::set<std::string>{"index", "former_name", "table", "state", "name_now",
                                               "action_id", "who", "since", "until", "size_bytes",
                                               "scans_since", "definition"}));
        QCOMPARE(kept["former_name"].get<std::string>(), std::string("s.i"));
        QCOMPARE(kept["state"].get<std::string>(), std::string("kept"));
        QVERIFY(kept["size_bytes"].get<int>() > 0);
        QCOMPARE(kept["scans_since"].get<int>(), 0);
        const std::string name = kept["index"].get<std::string>();
        QVERIFY(exists(name));

        const QStringList back{QStringLiteral("kept"), QStringLiteral("give-back"), QStringLiteral("s.i")};
        run = ctl(back + QStringList{QStringLiteral("--plan-only")});
        QCOMPARE(run.json()["class"].get<std::string>(), std::string("metadata"));
        QCOMPARE(ctl(back).code, 4); // mode observe
        run = act(back);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(!exists(name));
        QCOMPARE(m_connection->query("SELECT pg_get_indexdef('s.i'::regclass)").text(0, 0),
                 std::string_view("CREATE INDEX i ON s.t USING btree (a)"));

        const QStringList drop{QStringLiteral("kept"), QStringLiteral("drop"), QStringLiteral("s.i")};
        run = ctl(drop + QStringList{QStringLiteral("--plan-only")});
        QVERIFY(run.json()["steps"][0]["statements"][0].get<std::string>().find("CONCURRENTLY") !=
                std::string::npos);
        QCOMPARE(act(drop).code, 0);
        QVERIFY(ctl({QStringLiteral("kept")}).json()["kept"].empty());
        QCOMPARE(act(drop).code, 2); // none is kept any more
        QVERIFY(exists("s.i"));
    }

    void thePolicySaysHowLongByDefault()
    {
        QFile policy(m_folder->filePath(QStringLiteral("policy.yaml")));
        QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write("lifecycle: {soak: 7d}") > 0);
        policy.close();
        const QStringList plan{QStringLiteral("plan"), QStringLiteral("DROP INDEX s.i"),
                               QStringLiteral("--policy"), policy.fileName()};
        const Json kept = ctl(plan).json();
        QCOMPARE(kept["kind"].get<std::string>(), std::string("set_aside"));
        QCOMPARE(kept["soak_ms"].get<qint64>(), qint64(7) * 86'400'000);
        const Json dropped = ctl(plan + QStringList{QStringLiteral("--soak"), QStringLiteral("none")}).json();
        QCOMPARE(dropped["kind"].get<std::string>(), std::string("drop"));
    }

    void aDroppedIndexComesBack()
    {
        QCOMPARE(act({QStringLiteral("apply"), QStringLiteral("DROP INDEX s.i")}).code, 0);
        QVERIFY(!exists("s.i"));
        Run run = ctl({QStringLiteral("rollback"), QStringLiteral("s.i"), QStringLiteral("--plan-only")});
        QCOMPARE(run.code, 0);
        QVERIFY(!exists("s.i"));
        QCOMPARE(ctl({QStringLiteral("rollback"), QStringLiteral("s.i")}).code, 4);
        run = act({QStringLiteral("rollback"), QStringLiteral("s.i")});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(m_connection->query("SELECT obj_description('s.i'::regclass)").text(0, 0),
                 std::string_view("mine"));
        const Json versions =
            ctl({QStringLiteral("history"), QStringLiteral("i")}).json()["indexes"][0]["versions"];
        QCOMPARE(versions.size(), std::size_t(2));
        QCOMPARE(versions[0]["state"].get<std::string>(), std::string("dropped"));
        QVERIFY(versions[0]["hash"] == versions[1]["hash"]);
        QVERIFY(versions[1]["cause"].get<std::string>().find("by action") != std::string::npos);
    }

    void anIndexIsRebuilt()
    {
        const auto oid = [&] {
            return m_connection->query("SELECT 's.i'::regclass::oid").integer(0, 0);
        };
        const std::int64_t before = oid();
        const QString sql = QStringLiteral("REINDEX INDEX s.i");
        const Json plan = ctl({QStringLiteral("plan"), sql}).json();
        QCOMPARE(plan["kind"].get<std::string>(), std::string("rebuild"));
        QCOMPARE(plan["class"].get<std::string>(), std::string("rebuild"));
        QCOMPARE(plan["inverse"]["class"].get<std::string>(), std::string("nothing"));
        QCOMPARE(plan["steps"].size(), std::size_t(1));
        QCOMPARE(plan["steps"][0]["kind"].get<std::string>(), std::string("reindex"));
        QCOMPARE(plan["steps"][0]["statements"][0].get<std::string>(),
                 std::string("REINDEX INDEX CONCURRENTLY s.i"));
        QCOMPARE(ctl({QStringLiteral("apply"), sql}).code, 4); // mode observe
        QCOMPARE(oid(), before);
        const Run run = act({QStringLiteral("apply"), sql});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json()["state"].get<std::string>(), std::string("done"));
        QVERIFY(oid() != before);
        const Json versions =
            ctl({QStringLiteral("history"), QStringLiteral("s.i")}).json()["indexes"][0]["versions"];
        QCOMPARE(versions.size(), std::size_t(2));
        QVERIFY(versions[1]["cause"].get<std::string>().starts_with("rebuilt by action "));
        QVERIFY(versions[0]["hash"] == versions[1]["hash"]);
        QVERIFY(ctl({QStringLiteral("audit"), QStringLiteral("verify")}).json()["ok"].get<bool>());
    }

    void whatIsRefusedIsNotRun_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("primary key") << "DROP INDEX s.t_pkey" << 4 << QByteArray("constraint");
        QTest::newRow("renaming a constraint")
            << "ALTER INDEX s.t_pkey RENAME TO x" << 4 << QByteArray("constraint");
        QTest::newRow("another statement") << "DELETE FROM s.t" << 2 << QByteArray("can be planned");
        QTest::newRow("two statements")
            << "DROP INDEX s.i; DROP INDEX s.t_pkey" << 2 << QByteArray("can be planned");
        QTest::newRow("two indexes") << "DROP INDEX s.i, s.t_pkey" << 2 << QByteArray("several");
        QTest::newRow("cascade") << "DROP INDEX s.i CASCADE" << 2 << QByteArray("CASCADE");
        QTest::newRow("no such index") << "DROP INDEX s.nothing" << 2 << QByteArray("no such index");
        QTest::newRow("a table") << "DROP INDEX s.t" << 2 << QByteArray("no such index");
        QTest::newRow("no such table") << "CREATE INDEX ON s.nothing (a)" << 2 << QByteArray("no such table");
        QTest::newRow("no such column") << "CREATE INDEX ON s.t (nothing)" << 2 << QByteArray("no column");
        QTest::newRow("name taken") << "CREATE INDEX i ON s.t (b)" << 2 << QByteArray("--replace");
        QTest::newRow("name of a table") << "CREATE INDEX t ON s.t (b)" << 2 << QByteArray("another object");
        QTest::newRow("rename to a taken name")
            << "ALTER INDEX s.i RENAME TO t" << 2 << QByteArray("another object");
        QTest::newRow("not SQL") << "CREATE INDEX (" << 2 << QByteArray("syntax error");
        QTest::newRow("empty") << "" << 2 << QByteArray();
        QTest::newRow("name too long")
            << "ALTER INDEX s.i RENAME TO i234567890123456789012345678901234567890123456789012345678901234"
            << 2 << QByteArray("63");
        QTest::newRow("rebuild of a constraint") << "REINDEX INDEX s.t_pkey" << 4 << QByteArray("constraint");
        QTest::newRow("rebuild of a table") << "REINDEX TABLE s.t" << 2 << QByteArray("several");
        QTest::newRow("rebuild of the system")
            << "REINDEX INDEX pg_catalog.pg_class_oid_index" << 4 << QByteArray("system");
        QTest::newRow("on only") << "CREATE INDEX ON ONLY s.t (b)" << 4 << QByteArray("ON ONLY");
    }
    void whatIsRefusedIsNotRun()
    {
        QFETCH(QString, sql);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Run run = act({QStringLiteral("apply"), sql});
        QVERIFY2(run.code == code, (QByteArray::number(run.code) + run.err).constData());
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(exists("s.i") && exists("s.t_pkey"));
    }

    void anInvalidIndexIsNoSuccess()
    {
        execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 's.i'::regclass");
        const Run run =
            act({QStringLiteral("apply"), QStringLiteral("CREATE INDEX IF NOT EXISTS i ON s.t (a)")});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("invalid"));
    }

    void auditVerifyFindsWhatWasDoneToIt_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << "UPDATE audit SET who = 'eve' WHERE sequence = 2";
        QTest::newRow("missing") << "DELETE FROM audit WHERE sequence = 2";
        QTest::newRow("last one missing")
            << "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)";
        QTest::newRow("reordered")
            << "UPDATE audit SET sequence = CASE sequence WHEN 2 THEN -3 WHEN 3 THEN -2 END "
               "WHERE sequence IN (2, 3); ";
        QTest::newRow("emptied") << "DELETE FROM audit";
    }
    void auditVerifyFindsWhatWasDoneToIt()
    {
        QFETCH(QString, sql);
        QCOMPARE(act({QStringLiteral("apply"), QStringLiteral("DROP INDEX s.i")}).code, 0);
        QCOMPARE(act({QStringLiteral("rollback"), QStringLiteral("s.i")}).code, 0);
        Run run = ctl({QStringLiteral("audit"), QStringLiteral("verify")});
        QCOMPARE(run.code, 0);
        QVERIFY(run.json()["ok"].get<bool>());
        const Json entries = ctl({QStringLiteral("audit")}).json()["entries"];
        QCOMPARE(entries.size(), std::size_t(4));
        QCOMPARE(entries[0]["kind"].get<std::string>(), std::string("intent"));
        QCOMPARE(entries[0]["mode"].get<std::string>(), std::string("act"));
        QVERIFY(entries[0]["sql"].get<std::string>().find("DROP INDEX CONCURRENTLY s.i") !=
                std::string::npos);
        QVERIFY(entries[0]["before"].get<std::string>().find("CREATE INDEX i ON s.t") != std::string::npos);
        QCOMPARE(entries[1]["after"].get<std::string>(), std::string("none"));
        const QString file = m_folder->filePath(QStringLiteral("audit.json"));
        QCOMPARE(ctl({QStringLiteral("audit"), QStringLiteral("--export"), file}).code, 0);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(Json::parse(exported.readAll().constData())["entries"] == entries);
        changeStore(sql);
        if (sql.contains(QLatin1String("CASE")))
            changeStore(QStringLiteral("UPDATE audit SET sequence = -sequence WHERE sequence < 0"));
        run = ctl({QStringLiteral("audit"), QStringLiteral("verify")});
        QCOMPARE(run.code, 1);
        QVERIFY(!run.json()["ok"].get<bool>());
        QVERIFY(!run.json()["problems"].empty());
    }

    void withoutAStoreNothingRuns()
    {
        QDir().mkdir(storePath()); // a folder where the file should be
        const Run run = act({QStringLiteral("apply"), QStringLiteral("DROP INDEX s.i")});
        QCOMPARE(run.code, 5);
        QVERIFY(exists("s.i"));
    }
};

QTEST_GUILESS_MAIN(TestLifecycleCtl)
#include "tst_lifecycle_ctl.moc"
