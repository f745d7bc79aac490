// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_rules.h"
#include "core/advisor/columns_read.h"
#include "core/advisor/what_if.h"
#include "core/sql/analyse.h"
#include "tests/support/schema_text.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

const char *const schemaText = "table orders rows=1000000 pages=20000\n"
                               "column id bigint notnull n=-1\n"
                               "column customer_id bigint n=5000\n"
                               "column a int n=500\n column b int n=500\n column c int n=500\n"
                               "column d int n=-0.5\n column e int n=-0.5\n"
                               "index orders_customer (customer_id)\n";

Workload workloadOf(const std::vector<std::string> &texts)
{
    Workload workload;
    for (const std::string &text : texts)
        workload.statements.push_back(
            {.text = text, .facts = sql::analyse(text).facts, .variants = {{.sql = text}}});
    return workload;
}

explain::PlanNode scan(const std::string &type, double cost)
{
    return {.type = type, .relation = "orders", .indexConditions = {"(customer_id = 5)"}, .totalCost = cost};
}

Candidates found(const explain::PlanNode &root)
{
    const Workload workload = workloadOf({"SELECT * FROM orders WHERE customer_id = $1 ORDER BY d LIMIT 5"});
    return candidatesFor(workload, test::schemaFromText(schemaText), {{0, explain::Plan{.root = root}}}, {});
}

bool isAlreadyFast(const Candidates &candidates)
{
    return candidates.candidates.empty() && candidates.rejected.size() == 1 &&
           candidates.rejected[0].rule == "already_fast";
}

} // namespace

class TestCandidateRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void leavesFastPlansAlone()
    {
        QVERIFY(isAlreadyFast(found(scan("Index Scan", 8.4))));
        explain::PlanNode limit{.type = "Limit", .totalCost = 9, .children = {scan("Index Only Scan", 8.4)}};
        QVERIFY(isAlreadyFast(found(limit)));
    }

    void slowOrWastefulPlansAreNot()
    {
        QVERIFY(!isAlreadyFast(found(scan("Seq Scan", 8.4))));
        QVERIFY(!isAlreadyFast(found(scan("Index Scan", 800))));
        explain::PlanNode filtering = scan("Index Scan", 8.4);
        filtering.filters = {"(d > 5)"};
        QVERIFY(!isAlreadyFast(found(filtering)));
        explain::PlanNode whole = scan("Index Scan", 8.4);
        whole.indexConditions.clear();
        QVERIFY(!isAlreadyFast(found(whole)));
        explain::PlanNode inner = scan("Index Scan", 8.4); // a thousand times
        inner.parentRelationship = "Inner";
        QVERIFY(!isAlreadyFast(found({.type = "Nested Loop", .totalCost = 9000, .children = {inner}})));
        QVERIFY(!isAlreadyFast(found({.type = "Result", .totalCost = 1})));
    }

    void keepsTheBestOfAStatement()
    {
        const Workload workload = workloadOf({"SELECT * FROM orders WHERE a = $1 AND b = $2 AND c = $3 AND d "
                                              "> $4 AND e > $5 ORDER BY e LIMIT 3"});
        const pg::SchemaReading schema = test::schemaFromText(schemaText);
        const Candidates all = candidatesFor(workload, schema, {}, {});
        const Candidates few = candidatesFor(workload, schema, {}, {.perStatement = 2});
        QVERIFY(all.candidates.size() > 6);
        QCOMPARE(few.candidates.size(), 2u);
        QCOMPARE(shortText(few.candidates[0].definition), std::string("orders (a, b, c, e)"));
        QCOMPARE(shortText(candidatesFor(workload, schema, {}, {.maxWidth = 2}).candidates[0].definition),
                 std::string("orders (a, e)"));
    }

    void namesWhatItsCandidatesAreFor()
    {
        const Workload workload =
            workloadOf({"SELECT 1 FROM orders WHERE a = $1", "SELECT b FROM orders WHERE d = $1",
                        "SELECT * FROM orders WHERE a = $1 AND b > $2"});
        const Candidates all = candidatesFor(workload, test::schemaFromText(schemaText), {}, {});
        const auto first = std::ranges::find_if(
            all.candidates, [](const Candidate &one) { return shortText(one.definition) == "orders (a)"; });
        QVERIFY(first != all.candidates.end());
        QCOMPARE(first->statements, (std::vector<std::size_t>{0, 2}));
    }

    void knowsWhatThePlannerCanBeAsked()
    {
        for (const char *method : {"btree", "hash", "brin"})
            QVERIFY(isPlannable({.method = method}));
        for (const char *method : {"gin", "gist", "spgist", "bloom", ""})
            QVERIFY(!isPlannable({.method = method}));
    }

    void readsColumnsWhereverTheyStand()
    {
        const ColumnsRead read = columnsRead("SELECT sum(o.total * (1 - x)), max(o.d), u.* FROM orders AS o "
                                             "JOIN u ON u.k = o.k WHERE EXISTS (SELECT * "
                                             "FROM v WHERE v.z = o.q) ORDER BY lower(o.name)");
        QVERIFY(read.known);
        QCOMPARE(read.columns, (std::set<ColumnName>{{"", "x"},
                                                     {"o", "d"},
                                                     {"o", "k"},
                                                     {"o", "name"},
                                                     {"o", "q"},
                                                     {"o", "total"},
                                                     {"u", "k"},
                                                     {"v", "z"}}));
        QCOMPARE(read.starred, (std::set<std::string>{"u"}));
        QCOMPARE(read.extremes, (std::set<ColumnName>{{"o", "d"}}));
        QVERIFY(!columnsRead("SELEKT").known);
        QVERIFY(columnsRead("SELECT * FROM t").starred.contains(""));
        QVERIFY(columnsRead("SELECT count(*) FROM t").starred.empty());
    }

    /// 2,000 statements over 500 tables are a matter of seconds, even where one table has most of them.
    void isFast()
    {
        std::string text;
        for (int t = 0; t < 500; ++t)
            text +=
                "table t" + std::to_string(t) +
                " rows=1000000 pages=20000 visible=0.9\n column a int n=5000\n column b int n=50\n column c "
                "int n=-1\n column s text n=3 mcv=x:0.1|y:0.4|z:0.5\n index i" +
                std::to_string(t) + " (c)\n";
        std::vector<std::string> texts;
        for (int s = 0; s < 2000; ++s) {
            const std::string table = s % 2 ? "t0" : "t" + std::to_string(s % 500);
            texts.push_back("SELECT a, b FROM " + table + " WHERE a = $1 AND s = 'x' AND c > " +
                            std::to_string(s) + " ORDER BY b LIMIT 5");
        }
        const Workload workload = workloadOf(texts);
        const pg::SchemaReading schema = test::schemaFromText(text);
        QElapsedTimer timer;
        timer.start();
        const Candidates all = candidatesFor(workload, schema, {}, {});
        QVERIFY(all.candidates.size() > 1000);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestCandidateRules)
#include "tst_candidate_rules.moc"
