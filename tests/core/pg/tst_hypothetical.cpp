// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/hypothetical.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::pg;

namespace {

std::unique_ptr<Connection> openSession(const std::string &text, SessionRole role)
{
    return std::make_unique<Connection>(
        ConnectRequest{.connectionText = text, .password = std::nullopt, .profile = profileFor(role)});
}

/// The root's total cost.
double costOf(const std::string &json)
{
    const std::size_t at = json.find("\"Total Cost\": ");
    return std::stod(json.substr(at + 14));
}

bool mentions(const std::string &json, const HypotheticalIndexes::Made &made)
{
    return json.find("\"" + made.name + "\"") != std::string::npos;
}

} // namespace

class TestHypothetical : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<Connection> m_owner;
    std::unique_ptr<Connection> m_connection; ///< read-only
    Capabilities m_capabilities;

    std::int64_t existing()
    {
        return m_connection->query("SELECT count(*) FROM \"Odd \"\"ext\".hypopg()").integer(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("hypothetical"));
        m_owner = openSession(m_text, SessionRole::Executor);
        m_owner->execute(
            "CREATE SCHEMA \"Odd \"\"ext\"; CREATE EXTENSION hypopg SCHEMA \"Odd \"\"ext\";"
            "CREATE TABLE t (id int, a int, b text, j jsonb); INSERT INTO t SELECT g, g, 'b' || g, '{}' FROM "
            "generate_series(1, 20000) AS g; ANALYZE t;"
            "CREATE TABLE p (id int, day date) PARTITION BY RANGE (day);"
            "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');"
            "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-07-01') TO ('2026-01-01');"
            "INSERT INTO p SELECT g, date '2025-01-01' + g % 365 FROM generate_series(1, 20000) AS g; "
            "ANALYZE p");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_connection = openSession(m_text, SessionRole::Analyst);
        m_capabilities = probeCapabilities(*m_connection);
    }

    void makesThePlanCheaper_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("constant") << QStringLiteral("SELECT * FROM t WHERE a = 7");
        QTest::newRow("parameter") << QStringLiteral("SELECT * FROM t WHERE a = $1");
        QTest::newRow("update") << QStringLiteral("UPDATE t SET b = $2 WHERE a = $1");
        QTest::newRow("dollar in a string") << QStringLiteral("SELECT * FROM t WHERE a = 7 AND b <> '$1'");
    }
    void makesThePlanCheaper()
    {
        QFETCH(QString, sql);
        QCOMPARE(m_connection->query("SHOW transaction_read_only").text(0, 0), std::string_view("on"));
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const double before = costOf(indexes.explain(sql.toStdString()));
        const auto made = indexes.set({"CREATE INDEX ON t (a)", "CREATE INDEX ON t (id)"});
        const std::string plan = indexes.explain(sql.toStdString());
        QVERIFY2(costOf(plan) < before / 10, plan.c_str());
        QVERIFY(mentions(plan, made.at(0)));
        QVERIFY(!mentions(plan, made.at(1)));
        QVERIFY(indexes.size(made.at(0)) > 100'000);
        indexes.set({"CREATE INDEX ON t (id)"});
        QCOMPARE(costOf(indexes.explain(sql.toStdString())), before);
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_prepared_statements").integer(0, 0), 0);
    }

    void keepsWhatIsThere()
    {
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const auto first = indexes.set({"CREATE INDEX ON t (a)", "CREATE INDEX ON t (b)"});
        const auto second =
            indexes.set({"CREATE INDEX ON t (id)", "CREATE INDEX ON t (b)", "CREATE INDEX ON t (b)"});
        QCOMPARE(second.size(), std::size_t(3));
        QCOMPARE(second[1].oid, first[1].oid);
        QCOMPARE(second[2].oid, first[1].oid);
        QVERIFY(second[0].oid != first[1].oid);
        QCOMPARE(existing(), 2);
        QCOMPARE(indexes.set({"CREATE INDEX ON t (id)", "CREATE INDEX ON t (b)"}).at(0).oid, second[0].oid);
        QVERIFY(indexes.set({}).empty());
        QCOMPARE(existing(), 0);
    }

    void asksTheServerOnceForAChange()
    {
        m_owner->execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const auto calls = [this] {
            return m_owner
                ->query(
                    "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE query LIKE "
                    "'%hypopg_create_index%' "
                    "AND query NOT LIKE '%pg_stat_statements%' AND dbid = (SELECT oid FROM pg_database WHERE "
                    "datname = current_database())")
                .integer(0, 0);
        };
        indexes.set({"CREATE INDEX ON t (a)"});
        const std::int64_t before = calls();
        indexes.set({"CREATE INDEX ON t (a)"});
        QCOMPARE(calls(), before);
        indexes.set({"CREATE INDEX ON t (b)", "CREATE INDEX ON t (id)"});
        QCOMPARE(calls(), before + 1);
    }

    void refusesWhatItCannotPlan_data()
    {
        QTest::addColumn<QString>("definition");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *definition, const char *says) {
            QTest::newRow(definition) << QString::fromUtf8(definition) << QString::fromUtf8(says);
        };
        row("CREATE INDEX ON t USING gin (j)", "access method \"gin\" is not supported");
        row("CREATE INDEX ON nowhere (a)", "\"nowhere\" does not exist");
        row("CREATE INDEX ON t (nothing)", "\"nothing\" does not exist");
        row("DROP TABLE t", "CREATE INDEX");
        row("CREATE INDEX ON t (id); CREATE INDEX ON t (b)", "CREATE INDEX");
        row("CREATE INDEX ON", "syntax error");
        row("", "CREATE INDEX");
    }
    void refusesWhatItCannotPlan()
    {
        QFETCH(QString, definition);
        QFETCH(QString, says);
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const auto kept = indexes.set({"CREATE INDEX ON t (a)", "CREATE INDEX ON t (b)"});
        try {
            indexes.set({"CREATE INDEX ON t (a)", "CREATE INDEX ON t (id)", definition.toStdString()});
            QFAIL("it was taken");
        } catch (const DatabaseError &error) {
            QVERIFY2(QString::fromStdString(error.what()).contains(says), error.what());
            QVERIFY(!error.sqlState().empty());
            QVERIFY(!error.losesConnection());
        }
        QCOMPARE(existing(), 1);
        QCOMPARE(indexes.set({"CREATE INDEX ON t (a)"}).at(0).oid, kept.at(0).oid);
        QVERIFY(mentions(indexes.explain("SELECT * FROM t WHERE a = 1"), kept.at(0)));
    }

    void survivesStatementsThatFail_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"SELECT * FROM nowhere WHERE a = $1", "SELECT * FROM nowhere", "SELEC",
                                "DROP TABLE t", "SELECT 1; DROP TABLE t", "SELECT $1 + 'x'::int",
                                "SELECT * FROM t WHERE a = $1 AND "
                                "b = $3 AND $2 IS NULL"})
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }
    void survivesStatementsThatFail()
    {
        QFETCH(QString, sql);
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const auto made = indexes.set({"CREATE INDEX ON t (a)"});
        QVERIFY_EXCEPTION_THROWN(indexes.explain(sql.toStdString()), DatabaseError);
        QVERIFY(mentions(indexes.explain("SELECT * FROM t WHERE a = $1"), made.at(0)));
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_prepared_statements").integer(0, 0), 0);
        QCOMPARE(m_owner->query("SELECT count(*) FROM t").integer(0, 0), 20000);
    }

    void existsForNobodyElse()
    {
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        indexes.set({"CREATE INDEX ON t (a)"});
        QCOMPARE(m_owner->query("SELECT count(*) FROM \"Odd \"\"ext\".hypopg()").integer(0, 0), 0);
        QCOMPARE(m_owner->query("SELECT count(*) FROM pg_index WHERE indrelid = 't'::regclass").integer(0, 0),
                 0);
        const std::unique_ptr<Connection> other = openSession(m_text, SessionRole::Analyst);
        HypotheticalIndexes others(*other, m_capabilities);
        QVERIFY(others.explain("SELECT * FROM t WHERE a = 1").find("Index") == std::string::npos);
    }

    void leavesNothingBehind()
    {
        HypotheticalIndexes(*m_connection, m_capabilities).set({"CREATE INDEX ON t (a)"});
        QCOMPARE(existing(), 0);
    }

    void plansPartitionsByTheParentsIndex()
    {
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        const std::string sql = "SELECT * FROM p WHERE id = $1";
        const double before = costOf(indexes.explain(sql));
        const auto made = indexes.set({"CREATE INDEX ON p (id)"});
        const std::string plan = indexes.explain(sql);
        QVERIFY(costOf(plan) < before / 5);
        QVERIFY(mentions(plan, made.at(0)));
    }

    void makesManyWithoutRunningOut()
    {
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        for (int round = 0; round < 40; ++round) {
            std::vector<std::string> definitions;
            for (int i = 0; i < 100; ++i)
                definitions.push_back("CREATE INDEX ON t (a, id) WHERE a > " +
                                      std::to_string(round * 100 + i));
            QCOMPARE(indexes.set(definitions).size(), std::size_t(100));
        }
        QCOMPARE(existing(), 100);
    }

    void saysThatTheExtensionIsMissing()
    {
        const std::unique_ptr<Connection> bare =
            openSession(test::freshDatabase(QStringLiteral("bare")), SessionRole::Analyst);
        try {
            HypotheticalIndexes indexes(*bare, m_capabilities);
            QFAIL("there is no extension");
        } catch (const DatabaseError &error) {
            QCOMPARE(toFailure(error).code, FailureCode::Unsupported);
            QVERIFY(QString::fromUtf8(error.what()).contains(QLatin1String("CREATE EXTENSION hypopg")));
        }
        QCOMPARE(bare->query("SELECT 1").integer(0, 0), 1);
    }

    void explainsAfterAStatementWasLeftPrepared()
    {
        m_connection->execute("PREPARE indexpilot_plan AS SELECT 1");
        HypotheticalIndexes indexes(*m_connection, m_capabilities);
        QVERIFY(costOf(indexes.explain("SELECT * FROM t WHERE a = $1")) > 0);
    }
};

QTEST_GUILESS_MAIN(TestHypothetical)
#include "tst_hypothetical.moc"
