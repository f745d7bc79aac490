// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/immutability.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::advisor;

/// What we say of an expression's stability, held against what CREATE INDEX says.
class TestImmutabilityOnServer : public QObject {
    Q_OBJECT
    std::unique_ptr<pg::Connection> m_connection;
    pg::SchemaReading m_schema;

    std::string serverAnswer(const std::string &expression)
    {
        m_connection->execute("BEGIN");
        std::string answer;
        try {
            m_connection->execute("CREATE INDEX ON t ((" + expression + "))");
        } catch (const pg::DatabaseError &error) {
            answer = error.what();
        }
        m_connection->execute("ROLLBACK");
        return answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::make_unique<pg::Connection>(
            pg::ConnectRequest{.connectionText = test::freshDatabase(QStringLiteral("immutability")),
                               .password = std::nullopt,
                               .profile = pg::profileFor(pg::SessionRole::Executor)});
        m_connection->execute(
            "CREATE TABLE t (a int, b bigint, c text, v varchar(20), n numeric, r real, f boolean, "
            "d date, ts timestamp, tz timestamptz, tm time, i interval, j jsonb, js json)");
        m_connection->execute(
            "CREATE SCHEMA shop; CREATE SCHEMA two; CREATE FUNCTION norm(text) RETURNS text LANGUAGE sql "
            "IMMUTABLE AS "
            "'SELECT pg_catalog.lower($1)';"
            "CREATE FUNCTION shop.half(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';"
            "CREATE FUNCTION stable_norm(text) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1 || "
            "current_user';"
            "CREATE FUNCTION twofold(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
            "CREATE FUNCTION twofold(text) RETURNS text LANGUAGE sql VOLATILE AS 'SELECT $1 || random()'");
        m_schema = pg::readSchema(*m_connection, 10);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theServerAgrees_data()
    {
        QTest::addColumn<bool>("immutable");
        const auto rows = [](bool immutable, const std::vector<const char *> &expressions) {
            for (const char *expression : expressions)
                QTest::newRow(expression) << immutable;
        };
        rows(true, {"lower(c)",
                    "upper(v)",
                    "md5(c)",
                    "substring(c, 1, 3)",
                    "\"left\"(c, 2)",
                    "btrim(c)",
                    "replace(c, 'a', 'b')",
                    "split_part(c, '@', 2)",
                    "length(c)",
                    "abs(a)",
                    "round(n, 2)",
                    "floor(r)",
                    "mod(a, 7)",
                    "a + 1",
                    "(a + b) * 2",
                    "n / 3",
                    "c || v",
                    "a || c",
                    "COALESCE(a, 0)",
                    "COALESCE(c, '')",
                    "NULLIF(a, 0)",
                    "GREATEST(a, b)",
                    "a::text",
                    "c::int",
                    "a::numeric",
                    "j ->> 'k'",
                    "(j ->> 'k')::int",
                    "(j -> 'a') ->> 'k'",
                    "j #>> '{a,b}'",
                    "js ->> 'k'",
                    "(j -> 'n')::int",
                    "date_trunc('day', ts)",
                    "ts::date",
                    "ts::time",
                    "d::timestamp",
                    "extract(year from ts)",
                    "extract(year from d)",
                    "date_part('month', d)",
                    "timezone('UTC', tz)",
                    "timezone('UTC', tz)::date",
                    "date_trunc('day', timezone('UTC', tz))",
                    "ts + '1 day'::interval",
                    "d + 1",
                    "to_tsvector('english', c)",
                    "jsonb_extract_path_text(j, 'a', 'b')",
                    "lower(c) COLLATE \"C\"",
                    "norm(c)",
                    "public.norm(c)",
                    "lower(norm(c))",
                    "shop.half(a)",
                    "norm(a::text)"});
        rows(false, {"date_trunc('day', tz)",
                     "date_trunc('month', d)",
                     "tz::date",
                     "tz::timestamp",
                     "tz::time",
                     "ts::timestamptz",
                     "d::timestamptz",
                     "extract(year from tz)",
                     "date_part('hour', tz)",
                     "tz + '1 day'::interval",
                     "d::text",
                     "ts::text",
                     "tz::text",
                     "c::date",
                     "c::timestamptz",
                     "to_char(ts, 'YYYY')",
                     "to_date(c, 'YYYY')",
                     "concat(c, v)",
                     "to_tsvector(c)",
                     "now() - tz",
                     "age(ts)",
                     "ts || c",
                     "stable_norm(c)",
                     "norm(ts::text)",
                     "twofold(c)"});
    }

    void theServerAgrees()
    {
        QFETCH(bool, immutable);
        const std::string expression = QTest::currentDataTag();
        const SchemaNames names(m_schema);
        const Immutability found =
            immutabilityOf(expression, m_schema.tables.at(0), m_schema.serverVersionNumber, &names);
        const std::string answer = serverAnswer(expression);
        QVERIFY2(found.obstacle.empty() == immutable, found.obstacle.c_str());
        QVERIFY2(answer.empty() == immutable, answer.c_str());
    }

    void whatItDoesNotKnowIsAnObstacle()
    {
        const SchemaNames names(m_schema);
        for (const char *expression :
             {"own_function(a)", "half(a)", "twofold(a)", "two.norm(c)", "pg_catalog.norm(c)",
              "shop.lower(c)", "missing + 1", "a = b", "j ->> $1", "(SELECT 1)", "lower(", ""})
            QVERIFY2(!immutabilityOf(expression, m_schema.tables.at(0), 150000, &names).obstacle.empty(),
                     expression);
    }
};

QTEST_GUILESS_MAIN(TestImmutabilityOnServer)
#include "tst_immutability_on_server.moc"
