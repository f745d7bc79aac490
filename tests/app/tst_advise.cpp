// SPDX-License-Identifier: GPL-3.0-or-later
// advise and review through the terminal: arguments in; exit code, stdout and stderr out.
#include "tests/support/index_use_in_store.h"
#include "tests/support/older_counters.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace indexpilot;
using test::ctl;
using test::finished;
using test::owner;
using test::Run;
using Json = nlohmann::json;

namespace {

bool hasKeys(const Json &object, const std::vector<const char *> &keys)
{
    return std::all_of(keys.begin(), keys.end(), [&](const char *key) { return object.contains(key); });
}

const char *const shop =
    "CREATE EXTENSION hypopg; CREATE TABLE orders (id int PRIMARY KEY, customer_id int, status text);"
    "INSERT INTO orders SELECT g, g % 2000, 'done' FROM generate_series(1, 60000) AS g;"
    "CREATE INDEX orders_status ON orders (status); CREATE INDEX orders_status_again ON orders (status);";

const char *const workload = "-- weight: 1000\nSELECT * FROM orders WHERE customer_id = 17;\n"
                             "SELEC 1;\nCREATE TABLE n (a int);\nSELECT * FROM gone;\n";

} // namespace

class TestAdvise : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_text;
    QStringList m_target;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile out(m_folder.filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(content);
        return out.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("ctl_advise"));
        test::load(*owner(m_text), shop);
        owner(m_text)->execute(
            "CREATE TABLE ledger (id int); CREATE SEQUENCE receipts; CREATE TABLE secret (a int);"
            "CREATE FUNCTION pay(int) RETURNS int LANGUAGE sql AS 'INSERT INTO ledger VALUES ($1) RETURNING "
            "id';"
            "CREATE TABLE fresh (a int) WITH (autovacuum_enabled = off);"
            "DO $$ BEGIN CREATE ROLE advise_reader LOGIN IN ROLE pg_monitor; "
            "EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT ON orders TO advise_reader");
        m_target = {QStringLiteral("--target"), QString::fromStdString(m_text)};
        file(QStringLiteral("w.sql"), workload);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void printsTheDocumentOfTheContract()
    {
        const Run run = ctl(
            QStringList{"advise", "--workload", m_folder.filePath("w.sql"), "--format", "json"} + m_target);
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QVERIFY2(document.is_object(), run.out.constData());
        QCOMPARE(document.value("schema_version", 0), 1);
        QVERIFY(
            hasKeys(document, {"workload", "what_if_calls", "elapsed_ms", "recommendations", "rejected"}));
        QVERIFY(document["workload"]["cost_after"] < document["workload"]["cost_before"]);
        QCOMPARE(document["workload"]["statements"].get<int>(), 1);
        QCOMPARE(document["recommendations"].size(), std::size_t(2)); // one to create, one of two to drop
        for (const Json &card : document["recommendations"])
            QVERIFY(hasKeys(card, {"action", "sql", "inverse_sql", "size_bytes", "benefit", "write_cost",
                                   "reasons", "id", "group", "benefit_interval", "burst", "modelled"}));
        QVERIFY(std::any_of(
            document["recommendations"].begin(), document["recommendations"].end(), [](const Json &card) {
                return card["action"] == "create" &&
                       card["sql"].get<std::string>().find("(customer_id)") != std::string::npos;
            }));
        QCOMPARE(document["left_out"].size(), std::size_t(3));
        for (const Json &one : document["left_out"])
            QVERIFY(!one["statement"].get<std::string>().empty() && one["remedy"].is_string());
        QVERIFY(run.err.contains("searching") && run.err.contains("left out: statement 2"));
    }

    void printsForPeople()
    {
        const Run run = ctl(QStringList{"advise", "--workload", m_folder.filePath("w.sql")} + m_target);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("CREATE INDEX CONCURRENTLY") &&
                     run.out.contains("estimated by the planner") &&
                     run.out.contains("DROP INDEX CONCURRENTLY"),
                 run.out.constData());
    }

    void knowsFromTheStoreWhatWasUsed()
    {
        test::TestCluster cluster;
        const std::string text = cluster.connectionText();
        test::load(*owner(text), "CREATE TABLE log (at int); INSERT INTO log SELECT g FROM "
                                 "generate_series(1, 100000) AS g; CREATE INDEX log_at ON log (at)");
        test::makeCountersOlder(cluster, std::chrono::hours(24 * 40));
        const QString store = m_folder.filePath("used.db");
        const QStringList arguments{"advise",  "--format", "json", "--target", QString::fromStdString(text),
                                    "--store", store};
        QVERIFY(ctl(arguments).out.contains("DROP INDEX CONCURRENTLY"));
        test::storeUseOf(store.toStdString(), text, "public.log_at", std::chrono::hours(24 * 21));
        const Run run = ctl(arguments);
        QCOMPARE(run.code, 0);
        QVERIFY2(!run.out.contains("DROP INDEX"), run.out.constData());
    }

    void honoursTheBudget()
    {
        const auto creations = [&](const QString &budget, QByteArray &err) {
            const Run run = ctl(QStringList{"advise", "--workload", m_folder.filePath("w.sql"), "--format",
                                            "json", "--budget", budget} +
                                m_target);
            err = run.err;
            int count = 0;
            const Json document = run.json();
            for (const Json &card : document["recommendations"])
                count += card["action"] == "create" ? 1 : 0;
            return count;
        };
        QByteArray err;
        QCOMPARE(creations("1GB", err), 1);
        QVERIFY(!err.contains("budget"));
        QCOMPARE(creations("500 MB", err), 1);
        QCOMPARE(creations("8 kB", err), 0);
        QCOMPARE(creations("0", err), 0);
        QVERIFY(err.contains("budget: It is 0"));
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString good = m_folder.filePath("w.sql");
        const QString target = m_target.last();
        QTest::newRow("no such file")
            << QStringList{"advise", "--workload", "/nowhere.sql", "--target", target} << 2
            << QByteArray("/nowhere.sql");
        QTest::newRow("empty file") << QStringList{"advise", "--workload", file("empty.sql", "-- no\n"),
                                                   "--target", target}
                                    << 2 << QByteArray("no statement");
        for (const char *size : {"large", "-1GB", "1 XB", "1.2.3GB", "GB", "1e99TB"})
            QTest::newRow(size) << QStringList{"advise", QStringLiteral("--budget=") + QLatin1String(size),
                                               "--target", target}
                                << 2 << QByteArray("is no size");
        QTest::newRow("width") << QStringList{"advise", "--max-width", "0", "--target", target} << 2
                               << QByteArray("max-width");
        QTest::newRow("nobody there")
            << QStringList{"advise", "--workload", good, "--target", "host=/nowhere"} << 3
            << QByteArray("what to do");
        QTest::newRow("proof on the target")
            << QStringList{"advise", "--workload", good, "--prove-on", target, "--target", target} << 4
            << QByteArray("It is the target itself");
        QTest::newRow("proof nowhere")
            << QStringList{"advise", "--workload", good, "--prove-on", "host=/nowhere", "--target", target}
            << 3 << QByteArray("copy");
    }
    void tellsWhatIsWrong()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);
        const Run run = ctl(arguments);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QTEST(run.code, "code");
        QVERIFY(run.out.isEmpty());
    }

    void reportsBadInputByStatementAndGoesOn_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("says"); // of the statement that was left out; empty: it stays
        QTest::addColumn<QString>("user");
        const auto row = [](const char *name, const char *sql, const char *says,
                            const char *user = "postgres") {
            QTest::newRow(name) << sql << says << user;
        };
        row("does not parse", "SELECT FROM WHERE", "does not parse");
        row("a psql command", "\\d orders", "does not parse");
        row("a parameter of unknown type", "SELECT * FROM orders WHERE id = $1 AND $2 IS NULL", "$2");
        row("a temporary table", "CREATE TEMP TABLE mine (id int); SELECT * FROM mine WHERE id = 1", "mine");
        row("a temporary table of another session", "SELECT * FROM pg_temp.mine WHERE id = 1", "mine");
        row("a dropped table", "SELECT * FROM was_dropped WHERE id = 1", "was_dropped");
        row("a dropped column", "SELECT * FROM orders WHERE was_dropped = 1", "was_dropped");
        row("DDL", "ALTER TABLE orders ADD COLUMN x int", "ALTER TABLE changes the schema");
        row("a transaction", "BEGIN", "BEGIN");
        row("maintenance", "VACUUM orders", "VACUUM");
        row("a function with side effects", "SELECT pay(id) FROM orders WHERE customer_id = 3", "");
        row("a sequence", "SELECT nextval('receipts') FROM orders WHERE customer_id = 3", "");
        row("a table without statistics", "SELECT * FROM fresh WHERE a = 1", "");
        row("no right", "SELECT * FROM secret WHERE a = 1", "secret", "advise_reader");
    }
    void reportsBadInputByStatementAndGoesOn()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, says);
        QFETCH(const QString, user);
        const QString target = QString(m_target.last()).replace("user=postgres", "user=" + user);
        const QByteArray workload =
            (statement + ";\n-- weight: 1000\nSELECT * FROM orders WHERE customer_id = "
                         "17 AND status <> 'x';\n")
                .toUtf8();
        const Run run =
            ctl({"advise", "--workload", file("bad.sql", workload), "--format", "json", "--target", target});
        QVERIFY2(run.code == 0, run.err.constData());
        const Json document = run.json();
        QVERIFY(document.is_object());
        // The rest goes on.
        const Json &cards = document["recommendations"];
        const bool found = std::any_of(cards.begin(), cards.end(), [](const Json &card) {
            return card["action"] == "create" &&
                   card["sql"].get<std::string>().find("customer_id") != std::string::npos;
        });
        QVERIFY2(found, run.out.constData());
        const Json &left = document["left_out"];
        const bool named = std::any_of(left.begin(), left.end(), [&](const Json &one) {
            const std::string name = one["statement"].get<std::string>();
            return (name == "statement 1" || name == "statement 2") &&
                   one.dump().find(says.toStdString()) != std::string::npos && one["remedy"].is_string();
        });
        QVERIFY2(says.isEmpty() ? left.empty() : named, run.out.constData());
        QVERIFY2(says.isEmpty() || run.err.contains("left out: statement"), run.err.constData());
        // Nothing was executed.
        QCOMPARE(owner(m_text)->query("SELECT count(*) FROM ledger").integer(0, 0), 0);
        QCOMPARE(owner(m_text)->query("SELECT last_value FROM receipts").integer(0, 0), 1);
    }

    void worksWithoutHypopg()
    {
        const std::string bare = test::freshDatabase(QStringLiteral("ctl_bare"));
        owner(bare)->execute(std::string(shop).substr(std::string("CREATE EXTENSION hypopg;").size()));
        owner(bare)->execute("VACUUM ANALYZE");
        owner(bare)->execute("SELECT pg_stat_reset()");
        const Run run = ctl({"advise", "--workload", m_folder.filePath("w.sql"), "--format", "json",
                             "--target", QString::fromStdString(bare)});
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QVERIFY(!document["hypothetical"].get<bool>());
        QVERIFY(document["notes"].dump().find("CREATE EXTENSION hypopg") != std::string::npos);
        QVERIFY(std::any_of(document["recommendations"].begin(), document["recommendations"].end(),
                            [](const Json &card) { return card["action"] == "create" && card["modelled"]; }));
    }

    void asksForAnAnalyze()
    {
        const std::string text = test::freshDatabase(QStringLiteral("ctl_stale"));
        const auto one = owner(text); // and what it counts is told at once, not when it ends
        for (const char *sql : {"CREATE TABLE \"Stale\" (a int) WITH (autovacuum_enabled = off);"
                                "INSERT INTO \"Stale\" SELECT g FROM generate_series(1, 1000) AS g",
                                "SELECT pg_stat_force_next_flush()", "ANALYZE \"Stale\"",
                                "INSERT INTO \"Stale\" SELECT g FROM generate_series(1, 50000) AS g",
                                "SELECT pg_stat_force_next_flush()"})
            one->execute(sql);
        const QStringList arguments{"advise", "--workload", file("s.sql", "SELECT * FROM \"Stale\";"),
                                    "--target", QString::fromStdString(text)};
        const Run shown = ctl(arguments);
        QVERIFY2(shown.out.contains("ANALYZE public.\"Stale\";"), shown.out.constData());
        QVERIFY2(shown.out.contains("undo: none needed") &&
                     shown.out.contains("50,000 row changes since the last ANALYZE"),
                 shown.out.constData());
        const Json card = ctl(arguments + QStringList{"--format", "json"}).json()["recommendations"][0];
        QCOMPARE(card["action"].get<std::string>(), std::string("analyze"));
        QVERIFY(card["inverse_sql"].is_null() && card["benefit"].is_null());
        owner(text)->execute(card["sql"].get<std::string>());
        QTRY_VERIFY(ctl(arguments + QStringList{"--format", "json"}).json()["recommendations"].empty());
    }

    void provesOnACopy()
    {
        const std::string copy = test::freshDatabase(QStringLiteral("ctl_copy"));
        owner(copy)->execute(shop);
        const Run run = ctl(QStringList{"advise", "--workload", m_folder.filePath("w.sql"), "--format",
                                        "json", "--prove-on", QString::fromStdString(copy)} +
                            m_target);
        QCOMPARE(run.code, 0);
        const Json proof = run.json()["proof"];
        QVERIFY2(proof.is_object(), run.out.constData());
        QVERIFY(proof["complete"].get<bool>());
        QCOMPARE(proof["drops"].size(), std::size_t(1)); // tried there as well
        QVERIFY(proof["drops"][0]["tried"].get<bool>() && !proof["drops"][0]["thrown_out"].get<bool>());
        QVERIFY(proof["measured_ms_per_hour_after"] < proof["measured_ms_per_hour_before"]);
        QVERIFY(proof["estimated_cost_after"] < proof["estimated_cost_before"]);
        QCOMPARE(proof["built"].size(), std::size_t(1));
        QVERIFY(proof["built"][0]["size_bytes"].get<std::int64_t>() > 100'000);
        QVERIFY(run.err.contains("measuring on the copy"));
    }

    void givesTheBestSoFarOnControlC()
    {
        const QByteArrayList conditions{
            "id <> 0",          "id < 9",     "customer_id > 3",     "status > 'a'",
            "abs(id) > 2",      "id % 7 = 1", "upper(status) = 'X'", "id IS NOT NULL",
            "status LIKE 'd%'", "id & 3 = 1", "length(status) > 2"};
        QByteArray many;
        for (int shape = 0; shape < 1 << conditions.size(); ++shape) { // none is like another
            many += "SELECT id FROM orders WHERE customer_id = 1";
            for (int bit = 0; bit < conditions.size(); ++bit)
                if ((shape >> bit & 1) != 0)
                    many += " AND " + conditions[bit];
            many += ";\n";
        }
        QProcess process;
        process.start(QStringLiteral(INDEXPILOTCTL),
                      QStringList{"advise", "--workload", file("many.sql", many), "--format", "json"} +
                          m_target);
        process.setReadChannel(QProcess::StandardError);
        QByteArray err;
        while (!err.contains("planning") && process.waitForReadyRead(30'000))
            err += process.readAllStandardError();
        const auto pid = static_cast<pid_t>(process.processId());
        QVERIFY2(pid > 0, err.constData()); // 0 would be this test's whole process group
        kill(pid, SIGINT);
        const Run run = finished(process);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.json().is_object(), run.out.constData());
        QVERIFY(!run.json()["complete"].get<bool>());
    }

    void reviewsAnIndex_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("withTarget");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("duplicate") << "CREATE INDEX CONCURRENTLY i ON orders (status)" << true << 1
                                   << "findings";
        QTest::newRow("no target") << "CREATE INDEX CONCURRENTLY i ON orders (customer_id)" << false << 0
                                   << "inconclusive";
        QTest::newRow("file") << file("m.sql", "BEGIN; CREATE INDEX CONCURRENTLY i ON orders (id); COMMIT;")
                              << true << 1 << "findings";
    }
    void reviewsAnIndex()
    {
        QFETCH(const QString, subject);
        QFETCH(const bool, withTarget);
        const Run run =
            ctl(QStringList{"review", subject, "--format", "json"} + (withTarget ? m_target : QStringList()));
        const Json document = run.json();
        QVERIFY2(document.is_object(), run.err.constData());
        QTEST(QString::fromStdString(document["verdict"].get<std::string>()), "verdict");
        QTEST(run.code, "code");
    }
    void whatCannotBeToldFailsOnlyWhenThatIsWanted()
    {
        const QStringList arguments{"review", "CREATE INDEX CONCURRENTLY i ON orders (customer_id)"};
        const Run calm = ctl(arguments);
        QVERIFY2(calm.out.contains("verdict: inconclusive"), calm.out.constData());
        QCOMPARE(calm.code, 0);
        QCOMPARE(ctl(arguments + QStringList{"--fail-inconclusive"}).code, 1);
        QVERIFY(ctl({"review", "--help"}).out.contains("--fail-inconclusive"));
    }
    void refusesAReviewOfNothing()
    {
        QCOMPARE(ctl({"review", "/nowhere.sql"}).code, 2);
        QCOMPARE(ctl({"review", " "}).code, 2);
        QCOMPARE(ctl({"review", "CREATE INDEX ON t (a)", "--target", "host=/nowhere"}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestAdvise)
#include "tst_advise.moc"
