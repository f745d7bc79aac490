// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/plan_misses.h"
#include "core/advisor/stale_statistics.h"
#include "tests/support/schema_text.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::advisor;
using explain::PlanNode;

namespace {

PlanNode scan(const std::string &relation, double estimated, double actual, const std::string &filter = {})
{
    PlanNode node{.type = "Seq Scan", .relation = relation, .planRows = estimated};
    node.actualRows = actual;
    node.actualLoops = 1;
    if (!filter.empty())
        node.filters = {filter};
    return node;
}

PlanNode over(const std::string &type, std::vector<PlanNode> children, const std::string &joinType = {})
{
    return {.type = type, .joinType = joinType, .children = std::move(children)};
}

ObservedPlan plan(PlanNode root)
{
    return {.name = "Q-7", .plan = {.root = std::move(root)}};
}

std::vector<StaleStatistics> found(const std::string &schema, const std::vector<ObservedPlan> &plans = {},
                                   const pg::CatalogReading *counters = nullptr)
{
    return staleStatistics(test::schemaFromText(schema), counters, plans, {});
}

QString sqlOf(const std::vector<StaleStatistics> &list)
{
    QStringList lines;
    for (const StaleStatistics &one : list)
        lines << QString::fromStdString(one.sql);
    return lines.join(QStringLiteral(" | "));
}

bool says(const StaleStatistics &one, const std::string &part)
{
    return std::ranges::any_of(
        one.reasons, [&](const std::string &reason) { return reason.find(part) != std::string::npos; });
}

const std::string columns = "\ncolumn a int n=100\ncolumn b text n=5\ncolumn \"Odd c\" int n=9\n";
const std::string fresh = "table t rows=100000 pages=900 analyzed=1d changes=10" + columns;

} // namespace

Q_DECLARE_METATYPE(PlanNode)

class TestStaleStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResetOfTheCountersIsNoLossOfRows()
    {
        const pg::SchemaReading schema = test::schemaFromText("table t rows=50000 pages=900 deleted=40\n"
                                                              "column id bigint notnull n=-1\n");
        pg::CatalogReading counters;
        counters.tables.push_back({.id = schema.tables.front().id});
        counters.tables.front().estimatedRows = 50'000;
        QVERIFY(staleStatistics(schema, &counters, {}, {}).empty());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countersAskForAnalyze_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &schema, const char *expected) {
            QTest::newRow(name) << QString::fromStdString(schema) << QString::fromUtf8(expected);
        };
        const std::string bare = "\ncolumn a int\n";
        row("fresh", fresh, "");
        row("a fifth and a thousand changed",
            "table t rows=10000 pages=90 analyzed=9d changes=3001" + columns, "ANALYZE public.t");
        row("a fifth of few rows", "table t rows=1000 pages=9 analyzed=9d changes=1200" + columns, "");
        row("just below", "table t rows=10000 pages=90 analyzed=9d changes=3000" + columns, "");
        row("never analysed", "table s.t rows=-1 pages=90 inserted=5000" + bare, "ANALYZE s.t");
        row("never analysed, empty", "table t rows=-1 pages=0" + bare, "");
        row("never analysed, a handful of rows", "table t rows=-1 pages=1 inserted=12" + bare, "");
        row("never analysed, counters lost", "table t rows=-1 pages=90" + bare, "ANALYZE public.t");
        row("a crash forgot when", "table t rows=5000 pages=90 inserted=0" + columns, "");
        row("statistics hidden from this role", "hidden\ntable t rows=5000 pages=90" + bare, "");
        row("of another session", "table t temporary rows=-1 pages=90 inserted=5000" + bare, "");
        row("partitioned: autovacuum leaves it out",
            "table t kind=p rows=50000 pages=900 leaves=2" + bare +
                "table t1 partition rows=50000 pages=900 analyzed=1d" + columns,
            "ANALYZE public.t");
        row("odd names", "table \"My T\" rows=10 pages=9 analyzed=9d changes=9999" + columns,
            "ANALYZE public.\"My T\"");
    }
    void countersAskForAnalyze()
    {
        QFETCH(QString, schema);
        QFETCH(QString, expected);
        QCOMPARE(sqlOf(found(schema.toStdString())), expected);
    }

    void liveRowsFarFromTheCatalogue()
    {
        pg::CatalogReading counters;
        counters.tables = {{.id = TableId(1), .estimatedRows = 5000, .liveRows = 90000}};
        std::vector<StaleStatistics> list = found(fresh, {}, &counters);
        QCOMPARE(sqlOf(list), QStringLiteral("ANALYZE public.t"));
        QCOMPARE(list[0].worstFactor, 18.0);
        QVERIFY(says(list[0], "The catalogue says 5,000 rows, the counters 90,000"));
        counters.tables[0].liveRows = 45000; // nine times
        QVERIFY(found(fresh, {}, &counters).empty());
        counters.tables = {{.id = TableId(1), .estimatedRows = 900000, .liveRows = 4000}};
        QCOMPARE(found(fresh, {}, &counters).size(), std::size_t(1)); // emptied
        counters.tables = {{.id = TableId(1), .estimatedRows = 2, .liveRows = 900}};
        QVERIFY(found(fresh, {}, &counters).empty()); // far off, and of no weight
    }

    void planMissesBecomeWhatHelps()
    {
        const std::string old = "table t rows=100000 pages=900 analyzed=1d changes=5000" + columns;
        std::vector<StaleStatistics> list = found(old, {plan(scan("t", 10, 5000, "(a = 5)"))});
        QCOMPARE(sqlOf(list), QStringLiteral("ANALYZE public.t")); // some changes: they may be it
        QCOMPARE(list[0].columns, std::vector<std::string>{"a"});
        QVERIFY(says(list[0], "Q-7: 10 rows estimated, 5,000 came (500 times, by a)"));
        list = found(fresh, {plan(scan("public.t", 10, 5000, "(\"Odd c\" = 5)"))});
        QCOMPARE(sqlOf(list),
                 QStringLiteral("ALTER TABLE public.t ALTER COLUMN \"Odd c\" SET STATISTICS 1000; "
                                "ANALYZE public.t (\"Odd c\");"));
        QVERIFY(list[0].remedy == StatisticsRemedy::Finer);
        QVERIFY(!list[0].inverseSql.empty());
        list = found(fresh, {plan(scan("t", 10, 5000, "((a = 5) AND (lower(b) = 'x'::text))"))});
        QVERIFY(list[0].remedy == StatisticsRemedy::Extended);
        QCOMPARE(sqlOf(list), QStringLiteral("CREATE STATISTICS public.t_dependence ON a, b FROM public.t; "
                                             "ANALYZE public.t;"));
        QCOMPARE(list[0].inverseSql, std::string("DROP STATISTICS public.t_dependence"));
        QCOMPARE(sqlOf(found(fresh, {plan(scan("t", 5000, 10))})), QStringLiteral("ANALYZE public.t"));
    }

    void worstComesFirst()
    {
        const std::vector<StaleStatistics> list =
            found(fresh + "table u rows=100000 pages=900 analyzed=1d changes=10" + columns,
                  {plan(over("Hash Join", {scan("t", 10, 500, "(a = 1)"),
                                           over("Hash", {scan("u", 10, 9000, "(a = 1)")})}))});
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0].table, std::string("u"));
        QCOMPARE(list[0].worstFactor, 900.0);
    }

    void takesOnlyMissesThatAreSome_data()
    {
        QTest::addColumn<PlanNode>("root");
        QTest::addColumn<int>("expected");
        QTest::newRow("too few rows came") << scan("t", 1000, 10) << 1;
        QTest::newRow("too many") << scan("t", 10, 1000) << 1;
        QTest::newRow("ten times is no more than ten times") << scan("t", 10, 100) << 0;
        QTest::newRow("none came where one was expected") << scan("t", 1, 0) << 0;
        PlanNode never = scan("t", 10000, 0);
        never.actualLoops = 0;
        QTest::newRow("never run") << never << 0;
        PlanNode planned = scan("t", 10000, 0);
        planned.actualRows.reset();
        QTest::newRow("only planned") << planned << 0;
        QTest::newRow("no table")
            << PlanNode{.type = "Result", .planRows = 9999, .actualRows = 1, .actualLoops = 1} << 0;
        QTest::newRow("stopped by LIMIT") << over("Limit", {scan("t", 100000, 20)}) << 0;
        QTest::newRow("too many even before LIMIT") << over("Limit", {scan("t", 10, 2000)}) << 1;
        QTest::newRow("sorted before LIMIT") << over("Limit", {over("Sort", {scan("t", 100000, 20)})}) << 1;
        QTest::newRow("inner side of a semi join")
            << over("Nested Loop", {scan("t", 5, 5), scan("u", 10000, 1)}, "Semi") << 0;
        QTest::newRow("hashed side of a semi join")
            << over("Hash Join", {scan("t", 5, 5), over("Hash", {scan("u", 10000, 1)})}, "Semi") << 1;
        QTest::newRow("merge joins stop early")
            << over("Merge Join", {scan("t", 5, 5), scan("u", 10000, 1)}, "Inner") << 0;
        PlanNode subplan = scan("u", 10000, 1);
        subplan.parentRelationship = "SubPlan";
        QTest::newRow("EXISTS stops at its first row") << over("Result", {subplan}) << 0;
    }
    void takesOnlyMissesThatAreSome()
    {
        QFETCH(PlanNode, root);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(planMisses({.root = root}, 10).size()), expected);
    }

    void findsTheTableByTheSearchPath()
    {
        const std::string two = "search_path second first\ntable first.t rows=100000 pages=9 analyzed=1d" +
                                columns + "table second.t rows=100000 pages=9 analyzed=1d" + columns;
        const std::vector<StaleStatistics> list = found(two, {plan(scan("t", 10, 5000, "(a = 1)"))});
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(list[0].schema, std::string("second"));
        QCOMPARE(found(two, {plan(scan("first.t", 10, 5000, "(a = 1)"))}).at(0).schema, std::string("first"));
        QVERIFY(found(two, {plan(scan("third.t", 10, 5000, "(a = 1)"))}).empty());
    }

    void cutsLongNamesBetweenLetters()
    {
        const std::string name = "\"" + std::string(39, 'n') + "ä-and more\"";
        const std::vector<StaleStatistics> list = found(
            "table " + name + " rows=100000 pages=9 analyzed=1d" + columns,
            {plan(scan("public." + std::string(39, 'n') + "ä-and more", 10, 5000, "(a = 1 AND b = 'x')"))});
        QCOMPARE(list.at(0).inverseSql, "DROP STATISTICS public." + std::string(39, 'n') + "_dependence");
    }
};

QTEST_APPLESS_MAIN(TestStaleStatistics)
#include "tst_stale_statistics.moc"
