// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/readers.h"
#include "tests/support/test_cluster.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::pg;

class TestExplainRunner : public QObject {
    Q_OBJECT
    std::unique_ptr<Connection> m_connection;
    Capabilities m_capabilities;

private Q_SLOTS:
    void initTestCase()
    {
        ConnectRequest request{.connectionText = test::freshDatabase(QStringLiteral("explain")),
                               .password = std::nullopt,
                               .profile = profileFor(SessionRole::Analyst)};
        request.profile.readOnly = false;
        m_connection = std::make_unique<Connection>(request);
        m_connection->execute(
            "CREATE TABLE t (id int PRIMARY KEY, name text, tags jsonb); INSERT INTO t SELECT g, 'n' || g, "
            "'{}' FROM "
            "generate_series(1, 1000) AS g; ANALYZE t; SET default_transaction_read_only = on");
        m_capabilities = probeCapabilities(*m_connection);
    }

    void plansStatementsWithParameters_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"SELECT * FROM t WHERE id = $1", "SELECT * FROM t WHERE name LIKE $1 LIMIT $2",
              "UPDATE t SET name = $1 WHERE id = $2", "DELETE FROM t WHERE id = ANY ($1)",
              "INSERT INTO t (id, name) VALUES ($1, $2)", "WITH a AS (SELECT 1) SELECT * FROM a",
              "/* from the shop */ SELECT 1", "-- why\n SELECT count(*) FROM t WHERE tags @> $1",
              "(SELECT 1)", "VALUES (1)"})
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }
    void plansStatementsWithParameters()
    {
        QFETCH(QString, sql);
        const std::string json = explainJson(*m_connection, m_capabilities, sql.toStdString());
        QVERIFY(json.find("\"Plan\"") != std::string::npos);
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_prepared_statements").integer(0, 0), 0);
    }

    void neverRunsAnything_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"SELECT 1; DROP TABLE t", "DROP TABLE t", "ANALYZE SELECT 1", "EXPLAIN ANALYZE DELETE FROM t",
              "(ANALYZE) DELETE FROM t", "CREATE TABLE x (a int)", "COMMIT", "VACUUM t",
              "SELECT 1; COMMIT; DROP TABLE t", "", "SELEC 1", "SELECT * FROM nowhere"})
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }
    void neverRunsAnything()
    {
        QFETCH(QString, sql);
        QVERIFY_EXCEPTION_THROWN(explainJson(*m_connection, m_capabilities, sql.toStdString()),
                                 DatabaseError);
        QCOMPARE(m_connection->query("SELECT count(*) FROM t").integer(0, 0), 1000);
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_prepared_statements").integer(0, 0), 0);
    }

    void givesTheGenericPlan()
    {
        const std::string json = explainJson(*m_connection, m_capabilities, "SELECT * FROM t WHERE id = $1");
        QVERIFY2(json.find("(id = $1)") != std::string::npos, json.c_str());
    }
};

QTEST_GUILESS_MAIN(TestExplainRunner)
#include "tst_explain_runner.moc"
