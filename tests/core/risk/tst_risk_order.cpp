// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/scorer.h"
#include "core/sql/analyse.h"

#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::risk;

namespace {

using Change = std::function<void(RiskInput &, sql::StatementFacts &, explain::Plan &, double)>;

struct Input {
    const char *name;
    Change set;
    std::vector<double> values; ///< rising
};

sql::Predicate predicate(sql::PredicateKind kind)
{
    sql::Predicate result;
    result.kind = kind;
    result.column = {"", "t", "c"};
    return result;
}

std::vector<double> decades(double from, double to)
{
    std::vector<double> values{0};
    for (double value = from; value <= to; value *= 3)
        values.push_back(value);
    return values;
}

/// Everything that the score looks at, each with a way to raise it.
const std::vector<Input> &inputs()
{
    using Facts = sql::StatementFacts;
    static const std::vector<Input> list{
        {"mean time", [](auto &in, auto &, auto &, double v) { in.history.meanMs = v; }, decades(0.01, 1e6)},
        {"p95", [](auto &in, auto &, auto &, double v) { in.history.p95Ms = v; }, decades(0.01, 1e6)},
        {"share of time", [](auto &in, auto &, auto &, double v) { in.history.shareOfTime = v; },
         decades(1e-4, 1)},
        {"calls", [](auto &in, auto &, auto &, double v) { in.history.callsPerSecond = v; },
         decades(0.01, 1e5)},
        {"rows", [](auto &in, auto &, auto &, double v) { in.history.rowsPerCall = v; }, decades(1, 1e9)},
        {"blocks", [](auto &in, auto &, auto &, double v) { in.history.blocksPerCall = v; }, decades(1, 1e8)},
        {"blocks with misses",
         [](auto &in, auto &, auto &, double v) {
             in.history.blocksPerCall = v;
             in.history.readShare = 0.5;
         },
         decades(1, 1e8)},
        {"blocks per row", [](auto &in, auto &, auto &, double v) { in.history.blocksPerRow = v; },
         decades(1, 1e7)},
        {"misses", [](auto &in, auto &, auto &, double v) { in.history.readShare = v; }, decades(1e-3, 1)},
        {"temp blocks", [](auto &in, auto &, auto &, double v) { in.history.tempBlocksPerCall = v; },
         decades(1, 1e7)},
        {"table size, with a wildcard",
         [](auto &in, Facts &facts, auto &, double v) {
             facts.predicates = {predicate(sql::PredicateKind::WildcardLike)};
             in.scale.largestRows = v;
         },
         decades(1, 1e9)},
        {"table size, read whole",
         [](auto &in, Facts &facts, auto &, double v) {
             facts.kind = sql::StatementKind::Select;
             facts.tables = {{"", "t", "t", false}};
             in.scale.largestRows = v;
         },
         decades(1, 1e9)},
        {"IN list", [](auto &, Facts &facts, auto &, double v) { facts.longestInList = static_cast<int>(v); },
         decades(1, 1e6)},
        {"alternatives",
         [](auto &, Facts &facts, auto &, double v) { facts.orConditions = static_cast<int>(v); },
         decades(1, 1e5)},
        {"tables",
         [](auto &, Facts &facts, auto &, double v) {
             facts.tables.assign(static_cast<std::size_t>(v), {});
             facts.hasWhere = true;
         },
         decades(1, 300)},
        {"function on column",
         [](auto &, Facts &facts, auto &, double v) { facts.functionOnColumn = v > 0; },
         {0, 1}},
        {"cast on column",
         [](auto &, Facts &facts, auto &, double v) { facts.castOnColumn = v > 0; },
         {0, 1}},
        {"both on column",
         [](auto &, Facts &facts, auto &, double v) {
             facts.castOnColumn = v >= 1;
             facts.functionOnColumn = v >= 2;
         },
         {0, 1, 2}},
        {"offset", [](auto &, Facts &facts, auto &, double v) { facts.hasOffset = v > 0; }, {0, 1}},
        {"random order", [](auto &, Facts &facts, auto &, double v) { facts.orderByRandom = v > 0; }, {0, 1}},
        {"correlated",
         [](auto &, Facts &facts, auto &, double v) { facts.correlatedSubquery = v > 0; },
         {0, 1}},
        {"recursion",
         [](auto &, Facts &facts, auto &, double v) {
             facts.recursive = v >= 1;
             facts.unboundedRecursion = v >= 2;
         },
         {0, 1, 2}},
        {"write without WHERE",
         [](auto &, Facts &facts, auto &, double v) { facts.writesWithoutWhere = v > 0; },
         {0, 1}},
        {"missing join",
         [](auto &, Facts &facts, auto &, double v) { facts.missingJoinPredicate = v > 0; },
         {0, 1}},
        {"strong lock", [](auto &, Facts &facts, auto &, double v) { facts.strongLock = v > 0; }, {0, 1}},
        {"plan cost",
         [](auto &in, auto &, explain::Plan &plan, double v) {
             plan.root.totalCost = v;
             in.plan = &plan;
         },
         decades(1, 1e9)},
        {"rows of a scan",
         [](auto &in, auto &, explain::Plan &plan, double v) {
             plan.root.type = "Seq Scan";
             plan.root.planRows = v;
             in.plan = &plan;
         },
         decades(1, 1e10)},
        {"rows of a sort",
         [](auto &in, auto &, explain::Plan &plan, double v) {
             plan.root.type = "Sort";
             plan.root.planRows = v;
             plan.root.planWidth = 50;
             in.plan = &plan;
         },
         decades(1, 1e10)},
        {"outer rows of a loop",
         [](auto &in, auto &, explain::Plan &plan, double v) {
             plan.root.type = "Nested Loop";
             plan.root.children.assign(2, {});
             plan.root.children[0].planRows = v;
             plan.root.children[1].type = "Seq Scan";
             plan.root.children[1].planRows = 1000;
             in.plan = &plan;
         },
         decades(1, 1e9)},
        {"rows removed",
         [](auto &in, auto &, explain::Plan &plan, double v) {
             plan.root.rowsRemoved = v;
             plan.root.actualRows = 1;
             in.plan = &plan;
         },
         decades(1, 1e9)},
    };
    return list;
}

RiskScore scoreWith(const Input &input, double value, double startMs)
{
    sql::StatementFacts facts;
    facts.kind = sql::StatementKind::Update;
    explain::Plan plan;
    RiskInput risk;
    risk.facts = &facts;
    risk.history.meanMs = startMs;
    input.set(risk, facts, plan, value);
    return BaselineScorer().score(risk);
}

} // namespace

/// The score never falls when an input rises, whatever else is known; its parts always sum up to it.
class TestRiskOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverFallsWhenAnInputRises_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < inputs().size(); ++i)
            QTest::newRow(inputs()[i].name) << i;
    }
    void neverFallsWhenAnInputRises()
    {
        QFETCH(std::size_t, index);
        const Input &input = inputs()[index];
        for (const double startMs : {0.0, 50.0, 5000.0}) {
            double last = 0;
            for (const double value : input.values) {
                const RiskScore score = scoreWith(input, value, startMs);
                QVERIFY2(score.probability >= last - 1e-12, std::to_string(value).c_str());
                QVERIFY(score.probability <= 1);
                double sum = score.base;
                for (const RiskFactor &factor : score.factors)
                    sum += factor.share;
                QVERIFY(std::fabs(sum - score.probability) < 1e-12);
                last = score.probability;
            }
        }
    }

    /// Rising from nothing to much must be seen, but for the number of calls, which no factor reads.
    void mattersWhenItRises_data() { neverFallsWhenAnInputRises_data(); }
    void mattersWhenItRises()
    {
        QFETCH(std::size_t, index);
        const Input &input = inputs()[index];
        const bool seen = scoreWith(input, input.values.back(), 0).probability >
                          scoreWith(input, input.values.front(), 0).probability + 0.005;
        QCOMPARE(seen, std::string(input.name) != "calls");
    }

    void bandsBeginAtTheirBounds()
    {
        for (double ms = 10; ms < 5000; ms *= 1.01) {
            sql::StatementFacts facts;
            RiskInput input;
            input.facts = &facts;
            input.history = {.meanMs = ms, .p95Ms = ms * 2, .shareOfTime = ms / 5000};
            const RiskScore score = BaselineScorer().score(input);
            const RiskBand expected = score.probability >= highFrom       ? RiskBand::High
                                      : score.probability >= elevatedFrom ? RiskBand::Elevated
                                                                          : RiskBand::Low;
            QCOMPARE(score.band, expected);
        }
    }

    void worseOnesComeFirst()
    {
        const auto probability = [](const char *sql, double rows) {
            const sql::StatementFacts facts = sql::analyse(sql).facts;
            RiskInput input;
            input.facts = &facts;
            input.scale.largestRows = rows;
            return BaselineScorer().score(input).probability;
        };
        QVERIFY(probability("SELECT a FROM t WHERE b LIKE '%x'", 1e7) >
                probability("SELECT a FROM t WHERE b LIKE 'x%'", 1e7));
        QVERIFY(probability("SELECT a FROM t WHERE b LIKE '%x'", 1e7) >
                probability("SELECT a FROM t WHERE b LIKE '%x'", 1e3));
        QVERIFY(probability("SELECT a FROM t WHERE lower(b) = 'x'", 1e7) >
                probability("SELECT a FROM t WHERE b = 'x'", 1e7));
        QVERIFY(probability("SELECT a FROM t", 1e7) > probability("SELECT a FROM t LIMIT 10", 1e7));
        QVERIFY(probability("DELETE FROM t", 1e3) > probability("DELETE FROM t WHERE a = 1", 1e7));
        QVERIFY(probability("DROP INDEX i", 1) > probability("DROP INDEX CONCURRENTLY i", 1));
    }
};

QTEST_APPLESS_MAIN(TestRiskOrder)
#include "tst_risk_order.moc"
