// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/parameters.h"
#include "core/advisor/reading_form.h"
#include "core/advisor/workload_text.h"
#include "tests/support/schema_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using advisor::Representative;
using advisor::Workload;

namespace {

const char *const shop = R"(
search_path shop
table shop.orders rows=100000 pages=2000
column id bigint notnull n=-1 width=8 hist=1|50|100
column customer_id bigint n=1000 width=8 mcv=7:0.1|9:0.05 hist=1|40|90
column status text n=3 width=6 mcv=open:0.7|its:0.2|void:0.1
column created_at timestamptz n=-1 width=8 hist=2025-01-01|2025-02-01|2025-03-01|2025-04-01|2025-05-01
column note text
table shop.customers rows=1000 pages=50
column id bigint notnull n=-1 width=8 hist=1|500|1000
column email text n=-1 width=20 hist=a@x|m@x|z@x
)";

QString filled(const QString &text, Representative which)
{
    pg::SchemaReading schema = test::schemaFromText(shop);
    schema.tables[0].columns[2].statistics->commonValues[1] = "it's"; // which the schema's text cannot say
    const auto sql = advisor::withParameters(text.toStdString(), schema, which);
    return sql ? QString::fromStdString(*sql) : QStringLiteral("unknown");
}

const Workload::LeftOut *leftOut(const Workload &workload, const std::string &name)
{
    const auto found = std::ranges::find(workload.leftOut, name, &Workload::LeftOut::name);
    return found == workload.leftOut.end() ? nullptr : &*found;
}

} // namespace

class TestWorkloadText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsStatementsAndTheirWeights()
    {
        const auto workload = advisor::workloadFromText("-- a workload\n-- weight: 120.5\nSELECT * FROM t;\n"
                                                        "-- weight: 3\n/* why */ SELECT ';' FROM u ;\n"
                                                        "DELETE FROM t WHERE a = 1;\n-- the end\n");
        QVERIFY(workload);
        QCOMPARE(workload->statements.size(), std::size_t(3));
        QVERIFY(workload->leftOut.empty());
        QCOMPARE(workload->statements[0].callsPerHour, 120.5);
        QCOMPARE(workload->statements[1].callsPerHour, 3.0);
        QCOMPARE(workload->statements[2].callsPerHour, 1.0);
        QCOMPARE(workload->statements[1].name, std::string("statement 2"));
        QCOMPARE(workload->statements[2].text, std::string("DELETE FROM t WHERE a = 1"));
    }

    void namesWhatCannotBeJudgedAndGoesOn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *title, const char *script, const char *name, const char *says) {
            QTest::newRow(title) << QString::fromLatin1(script) << QString::fromLatin1(name)
                                 << QString::fromLatin1(says);
        };
        row("does not parse", "SELEC 1; SELECT * FROM t;", "statement 1", "does not parse");
        row("psql command", "\\d t\n; SELECT * FROM t;", "statement 1", "does not parse");
        row("table", "CREATE TABLE n (a int); SELECT * FROM t;", "statement 1", "changes the schema");
        row("index", "CREATE INDEX ON t (a); SELECT * FROM t;", "statement 1", "changes the schema");
        row("into", "SELECT * INTO n FROM t; SELECT * FROM t;", "statement 1", "changes the schema");
        row("set", "SET work_mem = '1GB'; SELECT * FROM t;", "statement 1", "has no plan");
        row("transaction", "BEGIN; SELECT * FROM t;", "statement 1", "has no plan");
        row("vacuum", "VACUUM t; SELECT * FROM t;", "statement 1", "has no plan");
        row("temporary", "CREATE TEMP TABLE x (a int); SELECT * FROM x JOIN t USING (a); SELECT * FROM t;",
            "statement 2", "temporary table x");
        row("into temporary", "SELECT a INTO TEMPORARY y FROM t; SELECT * FROM y; SELECT * FROM t;",
            "statement 2", "temporary table y");
        row("pg_temp", "SELECT * FROM pg_temp.z; SELECT * FROM t;", "statement 1", "temporary table z");
        row("weight", "-- weight: often\nSELECT 1 FROM t; SELECT * FROM t;", "statement 1", "\"often\"");
        row("negative", "-- weight: -4\nSELECT 1 FROM t; SELECT * FROM t;", "statement 1", "\"-4\"");
        row("infinite", "-- weight: inf\nSELECT 1 FROM t; SELECT * FROM t;", "statement 1", "\"inf\"");
    }
    void namesWhatCannotBeJudgedAndGoesOn()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, name);
        QFETCH(const QString, says);
        const auto workload = advisor::workloadFromText(script.toStdString());
        QVERIFY(workload);
        const Workload::LeftOut *one = leftOut(*workload, name.toStdString());
        QVERIFY(one);
        QVERIFY2(QString::fromStdString(one->why.detail).contains(says), one->why.detail.c_str());
        QVERIFY(!one->why.remedy.empty());
        QCOMPARE(workload->statements.size(), std::size_t(1));
        QCOMPARE(workload->statements.back().text, std::string("SELECT * FROM t"));
    }

    void refusesATextWithoutStatements()
    {
        for (const char *script : {"", "  \n\t", "-- only a comment\n", ";;", "/* open", "-- weight: 3\n;"}) {
            const auto workload = advisor::workloadFromText(script);
            QVERIFY2(!workload && workload.error().code == FailureCode::Usage, script);
            QVERIFY(!workload.error().remedy.empty());
        }
    }

    void makesNormalisedTextsPlannable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plannable");
        QTest::newRow("limit") << "SELECT a FROM t WHERE a = $1 LIMIT $2 OFFSET $3"
                               << "SELECT a FROM t WHERE a = $1 LIMIT 20 OFFSET 0";
        QTest::newRow("no holes") << "SELECT a FROM t LIMIT $1 OFFSET $2 -- $9\nFOR UPDATE"
                                  << "SELECT a FROM t LIMIT 20 OFFSET 0 -- $9\nFOR UPDATE";
        QTest::newRow("renumbered") << "SELECT * FROM (SELECT a FROM t LIMIT $1) s WHERE a = $2"
                                    << "SELECT * FROM (SELECT a FROM t LIMIT 20) s WHERE a = $1";
        QTest::newRow("fetch") << "SELECT a FROM t FETCH FIRST $1 ROWS ONLY"
                               << "SELECT a FROM t FETCH FIRST 20 ROWS ONLY";
        QTest::newRow("interval") << "SELECT a FROM t WHERE d > now() - interval $1"
                                  << "SELECT a FROM t WHERE d > now() -  $1::interval";
        QTest::newRow("date_trunc") << "SELECT date_trunc($1, d) FROM t GROUP BY date_trunc($2, d)"
                                    << "SELECT date_trunc('day', d) FROM t GROUP BY date_trunc('day', d)";
        QTest::newRow("string") << "SELECT 'LIMIT $1' FROM t"
                                << "SELECT 'LIMIT $1' FROM t";
    }
    void makesNormalisedTextsPlannable()
    {
        QFETCH(const QString, text);
        QTEST(QString::fromStdString(advisor::plannableText(text.toStdString())), "plannable");
    }

    void fillsParametersFromStatistics_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("common");
        QTest::addColumn<QString>("middle");
        const auto row = [](const char *title, const char *text, const char *common, const char *middle) {
            QTest::newRow(title) << QString::fromLatin1(text) << QString::fromLatin1(common)
                                 << QString::fromLatin1(middle);
        };
        const char *unknown = "unknown";
        row("equality", "SELECT id FROM orders WHERE customer_id = $1",
            "SELECT id FROM orders WHERE customer_id = '7'",
            "SELECT id FROM orders WHERE customer_id = '40'");
        row("turned round", "SELECT id FROM orders WHERE $1 = customer_id",
            "SELECT id FROM orders WHERE '7' = customer_id",
            "SELECT id FROM orders WHERE '40' = customer_id");
        row("quote in a value", "DELETE FROM orders WHERE status <> $1",
            "DELETE FROM orders WHERE status <> 'open'", "DELETE FROM orders WHERE status <> 'void'");
        row("unique", "SELECT * FROM orders WHERE id = $1 LIMIT $2",
            "SELECT * FROM orders WHERE id = '50' LIMIT 20", "SELECT * FROM orders WHERE id = '50' LIMIT 20");
        row("list", "SELECT id FROM orders WHERE status IN ($1, $2)",
            "SELECT id FROM orders WHERE status IN ('open', 'it''s')",
            "SELECT id FROM orders WHERE status IN ('void', 'it''s')");
        row("array", "SELECT id FROM orders WHERE customer_id = ANY ($1)",
            "SELECT id FROM orders WHERE customer_id = ANY ('{\"7\",\"9\",\"40\"}')",
            "SELECT id FROM orders WHERE customer_id = ANY ('{\"40\",\"90\",\"1\"}')");
        row("cast", "SELECT id FROM orders WHERE customer_id = $1::bigint",
            "SELECT id FROM orders WHERE customer_id = '7'::bigint",
            "SELECT id FROM orders WHERE customer_id = '40'::bigint");
        row("recent", "SELECT id FROM orders WHERE created_at >= $1",
            "SELECT id FROM orders WHERE created_at >= '2025-05-01'",
            "SELECT id FROM orders WHERE created_at >= '2025-03-01'");
        row("old", "SELECT id FROM orders WHERE $1 > created_at",
            "SELECT id FROM orders WHERE '2025-01-01' > created_at",
            "SELECT id FROM orders WHERE '2025-03-01' > created_at");
        row("between", "SELECT id FROM orders WHERE created_at BETWEEN $1 AND $2",
            "SELECT id FROM orders WHERE created_at BETWEEN '2025-03-01' AND '2025-03-01'",
            "SELECT id FROM orders WHERE created_at BETWEEN '2025-04-01' AND '2025-04-01'");
        row("join", "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.email = $1",
            "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.email = 'm@x'",
            "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.email = 'm@x'");
        row("column without its table", "SELECT * FROM orders o, customers c WHERE email = $1",
            "SELECT * FROM orders o, customers c WHERE email = 'm@x'",
            "SELECT * FROM orders o, customers c WHERE email = 'm@x'");
        row("update", "UPDATE orders SET status = $1, note = coalesce($2, note) WHERE id = $3",
            "UPDATE orders SET status = NULL, note = coalesce(NULL, note) WHERE id = '50'",
            "UPDATE orders SET status = NULL, note = coalesce(NULL, note) WHERE id = '50'");
        row("ambiguous column", "SELECT * FROM orders o, customers c WHERE id = $1", unknown, unknown);
        row("no statistics", "SELECT id FROM orders WHERE note = $1", unknown, unknown);
        row("no such table", "SELECT id FROM elsewhere WHERE id = $1", unknown, unknown);
        row("expression", "SELECT id FROM orders WHERE lower(status) = $1", unknown, unknown);
        row("pattern", "SELECT id FROM orders WHERE status LIKE $1", unknown, unknown);
        row("arithmetic", "SELECT id FROM orders WHERE created_at > $1::timestamptz - $2::interval", unknown,
            unknown);
        row("insert", "INSERT INTO orders (status) VALUES ($1)", unknown, unknown);
        row("one of two", "SELECT id FROM orders WHERE id = $1 AND note = $2", unknown, unknown);
        row("does not parse", "SELECT FROM WHERE $1", unknown, unknown);
    }
    void fillsParametersFromStatistics()
    {
        QFETCH(const QString, text);
        QTEST(filled(text, Representative::Common), "common");
        QTEST(filled(text, Representative::Middle), "middle");
    }

    void plansTheGenericTextBesideTwoWithValues()
    {
        const pg::SchemaReading schema = test::schemaFromText(shop);
        const std::string text = "SELECT id FROM orders WHERE customer_id = $1";
        const auto known = advisor::variantsOf(text, {"SELECT id FROM orders WHERE customer_id = 3"}, schema);
        QCOMPARE(known.size(), std::size_t(3));
        QVERIFY(known[0].generic && known[0].weight == 0.5);
        QCOMPARE(known[1].sql, std::string("SELECT id FROM orders WHERE customer_id = 3")); // seen goes first
        QCOMPARE(known[2].sql, std::string("SELECT id FROM orders WHERE customer_id = '7'"));
        QCOMPARE(known[1].weight + known[2].weight, 0.5);
        const auto unknown = advisor::variantsOf("SELECT id FROM orders WHERE note = $1",
                                                 {"SELECT id FROM orders WHERE note = $1"}, schema);
        QCOMPARE(unknown.size(), std::size_t(1));
        QVERIFY(unknown[0].generic && unknown[0].weight == 1);
        const auto plain = advisor::variantsOf("SELECT id FROM orders WHERE id = 4", {}, schema);
        QCOMPARE(plain.size(), std::size_t(1));
        QVERIFY(!plain[0].generic);
    }

    void addsUpStatementsOfOneFingerprint()
    {
        auto workload = advisor::workloadFromText("-- weight: 10\nSELECT * FROM t WHERE a = 1;"
                                                  "-- weight: 30\nSELECT * FROM t WHERE a = 2;"
                                                  "-- weight: 60\nSELECT * FROM t WHERE a = 3;"
                                                  "-- weight: 0\nSELECT * FROM u;");
        QVERIFY(workload);
        advisor::compress(*workload);
        QCOMPARE(workload->statements.size(), std::size_t(2));
        const advisor::WorkloadStatement &one = workload->statements[0];
        QCOMPARE(one.callsPerHour, 100.0);
        QCOMPARE(one.variants.size(), std::size_t(2));
        QCOMPARE(one.variants[0].sql, std::string("SELECT * FROM t WHERE a = 3"));
        QVERIFY(qAbs(one.variants[0].weight - 60.0 / 90) < 1e-9);
        QVERIFY(qAbs(one.variants[1].weight - 30.0 / 90) < 1e-9);
        QCOMPARE(workload->statements[1].variants[0].weight, 1.0);
    }

    void findsTheRowsThatAWriteFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reading");
        QTest::newRow("update")
            << "UPDATE shop.orders SET a = (SELECT 1 FROM u WHERE b) WHERE id = $1 RETURNING a"
            << "SELECT orders.ctid FROM shop.orders WHERE id = $1";
        QTest::newRow("alias") << "UPDATE orders AS o SET a = u.a FROM u, v WHERE u.id = o.id"
                               << "SELECT o.ctid FROM orders AS o, u, v WHERE u.id = o.id";
        QTest::newRow("delete") << "DELETE FROM \"Odd\" USING u WHERE u.id = $1"
                                << "SELECT \"Odd\".ctid FROM \"Odd\", u WHERE u.id = $1";
        QTest::newRow("all rows") << "DELETE FROM t"
                                  << "SELECT t.ctid FROM t";
        QTest::newRow("insert") << "INSERT INTO t SELECT 1"
                                << "";
        QTest::newRow("with") << "WITH x AS (SELECT 1) DELETE FROM t WHERE a = 1"
                              << "";
        QTest::newRow("select") << "SELECT * FROM t FOR UPDATE"
                                << "";
    }
    void findsTheRowsThatAWriteFinds()
    {
        QFETCH(const QString, text);
        QTEST(QString::fromStdString(advisor::readingForm(text.toStdString()).value_or("")), "reading");
    }
    void tablesThatDifferInANumberAreTwoStatements()
    {
        const std::string text = "SELECT id FROM sales_2024 WHERE day = '2024-01-01';\n"
                                 "SELECT id FROM sales_2025 WHERE day = '2025-01-01';\n"
                                 "SELECT id FROM sales_2025 WHERE day = '2025-01-02';\n";
        Result<advisor::Workload> workload = advisor::workloadFromText(text);
        QVERIFY(workload.has_value());
        for (advisor::WorkloadStatement &statement : workload->statements)
            statement.variants = advisor::variantsOf(statement.text, {}, {});
        advisor::compress(*workload);
        QCOMPARE(workload->statements.size(), 2U);
        QCOMPARE(workload->statements[0].facts.tables.front().name, std::string("sales_2024"));
        QCOMPARE(workload->statements[1].callsPerHour, 2.0);
    }
};

QTEST_APPLESS_MAIN(TestWorkloadText)
#include "tst_workload_text.moc"
