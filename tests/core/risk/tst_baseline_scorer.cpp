// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/scorer.h"
#include "core/sql/analyse.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace indexpilot;
using namespace indexpilot::risk;

namespace {

struct Case {
    const char *name;
    const char *sql;
    StatementHistory history;
    std::optional<double> largestRows;
    RiskBand band;
};

/// What a person who knows the server would say of these.
const std::vector<Case> &cases()
{
    static const std::vector<Case> list{
        {"lookup by key, nothing measured", "SELECT * FROM orders WHERE id = $1", {}, {}, RiskBand::Low},
        {"lookup by key, quick",
         "SELECT * FROM orders WHERE id = $1",
         {.callsPerSecond = 900,
          .meanMs = 0.05,
          .p95Ms = 0.2,
          .shareOfTime = 0.01,
          .rowsPerCall = 1,
          .blocksPerCall = 4,
          .blocksPerRow = 4,
          .readShare = 0.001,
          .tempBlocksPerCall = 0},
         5e6,
         RiskBand::Low},
        {"lookup by key that takes a third of all time, by its number of calls",
         "SELECT * FROM orders WHERE id = $1",
         {.callsPerSecond = 9000, .meanMs = 0.05, .p95Ms = 0.2, .shareOfTime = 0.33, .blocksPerCall = 4},
         5e6,
         RiskBand::Low},
        {"scan of a large table on every call",
         "SELECT * FROM orders WHERE customer_id = $1",
         {.meanMs = 120,
          .p95Ms = 300,
          .shareOfTime = 0.41,
          .rowsPerCall = 12,
          .blocksPerCall = 9000,
          .blocksPerRow = 730,
          .readShare = 0.4},
         1.2e6,
         RiskBand::High},
        {"slowish report",
         "SELECT status, count(*) FROM orders GROUP BY status",
         {.meanMs = 300, .p95Ms = 600, .shareOfTime = 0.05, .blocksPerCall = 20000, .blocksPerRow = 4000},
         1e6,
         RiskBand::High},
        {"whole large table", "SELECT * FROM events", {}, 5e7, RiskBand::Elevated},
        {"leading wildcard on a small table", "SELECT * FROM t WHERE a LIKE '%x'", {}, 500, RiskBand::Low},
        {"recursion with a bound",
         "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM t WHERE n < 9) "
         "SELECT n FROM t",
         {},
         {},
         RiskBand::Elevated},
        {"recursion without a bound",
         "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM t) "
         "SELECT sum(n) FROM t",
         {},
         {},
         RiskBand::High},
        {"update of every row", "UPDATE t SET a = 1", {}, {}, RiskBand::High},
        {"delete inside a CTE",
         "WITH x AS (DELETE FROM t RETURNING a) SELECT a FROM x",
         {},
         {},
         RiskBand::High},
        {"tables that nothing joins", "SELECT * FROM a, b", {}, 10, RiskBand::High},
        {"a row into a large table", "INSERT INTO events (id, kind) VALUES ($1, $2)", {}, 5e7, RiskBand::Low},
        {"a large table copied", "INSERT INTO archive SELECT * FROM events", {}, 5e7, RiskBand::Elevated},
        {"cross join on purpose", "SELECT * FROM a CROSS JOIN b", {}, 10, RiskBand::Low},
        {"index without CONCURRENTLY", "CREATE INDEX ON t (a)", {}, {}, RiskBand::High},
        {"index with CONCURRENTLY", "CREATE INDEX CONCURRENTLY i ON t (a)", {}, {}, RiskBand::Low},
        {"explain of a delete", "EXPLAIN DELETE FROM t", {}, {}, RiskBand::Low},
        {"text that does not parse", "SELEC 1", {}, {}, RiskBand::Low},
        {"spills to disk and misses the cache",
         "SELECT * FROM a ORDER BY b",
         {.meanMs = 900,
          .p95Ms = 2500,
          .shareOfTime = 0.2,
          .blocksPerCall = 5e4,
          .readShare = 0.9,
          .tempBlocksPerCall = 2e4},
         3e6,
         RiskBand::High},
    };
    return list;
}

RiskScore scoreOf(const std::string &sql, const StatementHistory &history = {}, const TableScale &scale = {},
                  const explain::Plan *plan = nullptr)
{
    const sql::StatementFacts facts = sql::analyse(sql).facts;
    return BaselineScorer().score({&facts, plan, history, scale});
}

double sumOf(const RiskScore &score)
{
    double sum = score.base;
    for (const RiskFactor &factor : score.factors)
        sum += factor.share;
    return sum;
}

const RiskFactor *find(const RiskScore &score, const std::string &key)
{
    const auto found = std::find_if(score.factors.begin(), score.factors.end(),
                                    [&](const RiskFactor &factor) { return factor.key == key; });
    return found == score.factors.end() ? nullptr : &*found;
}

explain::Plan planOf(const char *json)
{
    return explain::parsePlan(json).value();
}

} // namespace

class TestBaselineScorer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bands_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << i;
    }
    void bands()
    {
        QFETCH(std::size_t, index);
        const Case &one = cases()[index];
        const RiskScore score = scoreOf(one.sql, one.history, {one.largestRows});
        QVERIFY2(score.band == one.band, std::to_string(score.probability).c_str());
        QVERIFY(std::fabs(sumOf(score) - score.probability) < 1e-12);
        QCOMPARE(score.basis, RiskBasis::BaselineUncalibrated);
        QVERIFY(std::is_sorted(score.factors.begin(), score.factors.end(),
                               [](const RiskFactor &a, const RiskFactor &b) { return a.share > b.share; }));
        for (const RiskFactor &factor : score.factors) {
            QVERIFY(factor.share > 0);
            QVERIFY(!factor.label.empty() && !factor.value.empty() && !factor.key.empty());
        }
    }

    void nothingKnownIsTheBase()
    {
        const sql::StatementFacts facts;
        const RiskScore score = BaselineScorer().score({&facts, nullptr, {}, {}});
        QCOMPARE(score.probability, score.base);
        QVERIFY(score.factors.empty());
        QVERIFY(score.hardRules.empty());
    }

    void hardRulesAreNamed()
    {
        using Rules = std::vector<std::string>;
        QCOMPARE(scoreOf("UPDATE t SET a = 1").hardRules, Rules{"UPDATE without WHERE"});
        QCOMPARE(scoreOf("DELETE FROM t").hardRules, Rules{"DELETE without WHERE"});
        QCOMPARE(scoreOf("WITH x AS (DELETE FROM t RETURNING a) SELECT a FROM x").hardRules,
                 Rules{"UPDATE or DELETE without WHERE"});
        QCOMPARE(scoreOf("SELECT * FROM a, b").hardRules, Rules{"Tables that no condition joins"});
        QCOMPARE(scoreOf("TRUNCATE t").hardRules, Rules{"TRUNCATE TABLE with a lock that stops writes"});
        QCOMPARE(scoreOf("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM t) TABLE t").hardRules,
                 Rules{"Recursion without a bound"});
        QCOMPARE(scoreOf("UPDATE a SET x = 1 FROM b").hardRules.size(), 2u);
        QVERIFY(scoreOf("SELECT 1 FROM t WHERE a = 1").hardRules.empty());
    }

    void severalHardRulesStillSumUp()
    {
        const RiskScore score = scoreOf("UPDATE a SET x = 1 FROM b; TRUNCATE c");
        QCOMPARE(score.hardRules.size(), 3u);
        QVERIFY(std::fabs(sumOf(score) - score.probability) < 1e-12);
        QCOMPARE(score.band, RiskBand::High);
    }

    void valuesAreForReading()
    {
        const RiskScore score = scoreOf("SELECT 1 FROM t WHERE a = 1", {.meanMs = 120,
                                                                        .shareOfTime = 0.41,
                                                                        .blocksPerCall = 12'345,
                                                                        .blocksPerRow = 73.2,
                                                                        .readShare = 0.055});
        QCOMPARE(find(score, "blocks_per_row")->value, std::string("73 : 1"));
        QCOMPARE(find(score, "share_of_time")->value, std::string("41 %"));
        QCOMPARE(find(score, "mean_time")->value, std::string("120 ms"));
        QCOMPARE(find(score, "blocks_per_call")->value, std::string("12.3 k"));
        QCOMPARE(find(score, "cache_misses")->value, std::string("5.5 %"));
    }

    void aPlanSpeaks()
    {
        const explain::Plan scan =
            planOf(R"json([{"Plan": {"Node Type": "Seq Scan", "Relation Name": "orders",
            "Total Cost": 25000, "Plan Rows": 40, "Plan Width": 30, "Filter": "(customer_id = $1)"}}])json");
        const RiskScore score = scoreOf("SELECT 1 FROM orders WHERE customer_id = $1", {}, {1e6}, &scan);
        QVERIFY(find(score, "plan_cost"));
        QCOMPARE(find(score, "sequential_scan_rows")->value, std::string("1.0 M of orders"));
        const explain::Plan lookup =
            planOf(R"json([{"Plan": {"Node Type": "Index Scan", "Relation Name": "orders",
            "Total Cost": 8.4, "Plan Rows": 1, "Plan Width": 30}}])json");
        QVERIFY(scoreOf("SELECT 1 FROM orders WHERE customer_id = $1", {}, {1e6}, &lookup).factors.empty());
    }

    void aScanInsideALoopSpeaks()
    {
        const std::string json =
            R"([{"Plan": {"Node Type": "Nested Loop", "Total Cost": 100, "Plan Rows": 1, "Plans": [
            {"Node Type": "Index Scan", "Plan Rows": 2000, "Total Cost": 50},
            {"Node Type": "INNER", "Plan Rows": 5000, "Total Cost": 40, "Plans": [
                {"Node Type": "Seq Scan", "Relation Name": "b", "Plan Rows": 5000, "Total Cost": 40}]}]}}])";
        const auto with = [&](const std::string &inner) {
            std::string text = json;
            const explain::Plan plan = planOf(text.replace(text.find("INNER"), 5, inner).c_str());
            return scoreOf("SELECT 1 FROM a JOIN b ON a.x < b.y", {}, {}, &plan);
        };
        QVERIFY(find(with("Limit"), "nested_loop_scan"));
        QVERIFY(!find(with("Materialize"), "nested_loop_scan"));
    }

    void aLargeSortSpeaks()
    {
        const explain::Plan plan =
            planOf(R"([{"Plan": {"Node Type": "Sort", "Plan Rows": 1e6, "Plan Width": 100}}])");
        QCOMPARE(find(scoreOf("SELECT 1 FROM t ORDER BY a", {}, {}, &plan), "sort_size")->value,
                 std::string("100.0 MB"));
    }

    void whatCannotBeANumberAddsNothing()
    {
        const double nan = std::nan("");
        const StatementHistory nonsense{.callsPerSecond = nan,
                                        .meanMs = nan,
                                        .p95Ms = -5,
                                        .shareOfTime = nan,
                                        .rowsPerCall = nan,
                                        .blocksPerCall = nan,
                                        .blocksPerRow = nan,
                                        .readShare = -1,
                                        .tempBlocksPerCall = nan};
        const RiskScore score = scoreOf("SELECT a FROM t WHERE b = 1", nonsense, {nan});
        QCOMPARE(score.probability, score.base);
        QVERIFY(score.factors.empty());
    }

    void infinityIsMuchAndStaysWithinBounds()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const StatementHistory endless{.callsPerSecond = infinity,
                                       .meanMs = infinity,
                                       .p95Ms = infinity,
                                       .shareOfTime = infinity,
                                       .rowsPerCall = infinity,
                                       .blocksPerCall = infinity,
                                       .blocksPerRow = infinity,
                                       .readShare = infinity,
                                       .tempBlocksPerCall = infinity};
        explain::Plan plan;
        plan.root.type = "Seq Scan";
        plan.root.planRows = plan.root.totalCost = infinity;
        plan.root.actualRows = infinity;
        plan.root.rowsRemoved = infinity;
        const RiskScore score = scoreOf("SELECT a FROM t", endless, {infinity}, &plan);
        QCOMPARE(score.band, RiskBand::High);
        QVERIFY(score.probability > 0.9 && score.probability <= 1);
        QVERIFY(std::fabs(sumOf(score) - score.probability) < 1e-9);
        for (const RiskFactor &factor : score.factors)
            QVERIFY2(std::isfinite(factor.share), factor.key.c_str());
    }
};

QTEST_APPLESS_MAIN(TestBaselineScorer)
#include "tst_baseline_scorer.moc"
