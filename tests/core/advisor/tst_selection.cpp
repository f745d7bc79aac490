// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/selection.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <random>
#include <set>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

/// A world whose planner is known exactly: each statement may be run in some ways, each way needs some
/// indexes and has a cost; the planner takes the cheapest way that the set allows.
struct World {
    struct Way {
        std::set<std::string> columns; ///< indexes needed, by their only column
        double cost = 0;
    };
    pg::SchemaReading schema;
    Workload workload;
    std::vector<Candidate> candidates;
    std::map<std::string, std::vector<Way>> ways; ///< by SQL
    std::shared_ptr<std::atomic<int>> calls = std::make_shared<std::atomic<int>>(0);

    explicit World(int columns, double rows = 1e6, double insertedPerHour = 0)
    {
        pg::SchemaTable table{.schema = "public", .name = "t", .rows = rows, .pages = 20'000};
        table.inserted = static_cast<std::int64_t>(insertedPerHour);
        for (int i = 0; i < columns; ++i) {
            pg::ColumnReading column{.number = i + 1,
                                     .name = name(i),
                                     .type = "bigint",
                                     .typeLength = 8,
                                     .alignment = 'd',
                                     .category = 'N',
                                     .hasBtree = true,
                                     .deduplicates = true};
            column.statistics = pg::ColumnStatistics{.distinct = -1.0 / (1 + i % 4), .averageWidth = 8};
            table.columns.push_back(column);
            candidates.push_back(
                {.definition = {.schema = "public", .table = "t", .keys = {{.column = name(i)}}}});
        }
        schema.tables.push_back(table);
    }
    static std::string name(int column) { return "c" + std::to_string(column); }

    void statement(double callsPerHour, double baseCost, const std::vector<Way> &other, double meanMs = 0)
    {
        const std::size_t position = workload.statements.size();
        WorkloadStatement one;
        one.name = "statement " + std::to_string(position + 1);
        one.text = "SELECT " + std::to_string(position);
        one.facts.kind = sql::StatementKind::Select;
        one.facts.tables.push_back({"public", "t", "t", false});
        one.callsPerHour = callsPerHour;
        one.meanMs = meanMs;
        one.variants.push_back({.sql = one.text});
        ways[one.text] = other;
        ways[one.text].push_back({{}, baseCost});
        for (const Way &way : other)
            for (Candidate &candidate : candidates)
                if (way.columns.contains(candidate.definition.keys.front().column) &&
                    !std::ranges::binary_search(candidate.statements, position))
                    candidate.statements.push_back(position);
        workload.statements.push_back(one);
    }

    WhatIf planner() const
    {
        return
            [this](const std::string &sql, const std::vector<IndexDefinition> &set) -> Result<WhatIfAnswer> {
                ++*calls;
                const Way *best = nullptr;
                for (const Way &way : ways.at(sql))
                    if (std::ranges::all_of(way.columns,
                                            [&](const std::string &column) {
                                                return std::ranges::any_of(
                                                    set, [&](const IndexDefinition &index) {
                                                        return index.keys.front().column == column;
                                                    });
                                            }) &&
                        (!best || way.cost < best->cost))
                        best = &way;
                WhatIfAnswer answer{.cost = best->cost};
                for (std::size_t i = 0; i < set.size(); ++i)
                    if (best->columns.contains(set[i].keys.front().column))
                        answer.used.push_back(i);
                return answer;
            };
    }

    Selection select(const AdvisorLimits &limits, std::size_t workers = 1, std::stop_token stop = {}) const
    {
        return advisor::select({.workload = workload,
                                .schema = schema,
                                .candidates = candidates,
                                .limits = limits,
                                .hoursOfStatistics = 1},
                               std::vector<WhatIf>(workers, planner()), stop, {});
    }

    double costOf(const std::vector<IndexDefinition> &set) const
    {
        double sum = 0;
        for (const WorkloadStatement &statement : workload.statements)
            sum += statement.callsPerHour * planner()(statement.text, set)->cost;
        return sum;
    }

    /// Server time an hour of the statements whose times were all measured, ms.
    double msOf(const std::vector<IndexDefinition> &set) const
    {
        double sum = 0;
        for (const WorkloadStatement &statement : workload.statements)
            sum += statement.callsPerHour * statement.meanMs * planner()(statement.text, set)->cost /
                   planner()(statement.text, {})->cost;
        return sum;
    }

    /// Tries every subset; statements and writes, ms an hour.
    double bestMs() const
    {
        double best = HUGE_VAL;
        for (unsigned mask = 0; mask < (1U << candidates.size()); ++mask) {
            std::vector<IndexDefinition> set;
            double writes = 0;
            for (std::size_t i = 0; i < candidates.size(); ++i)
                if (mask & (1U << i)) {
                    set.push_back(candidates[i].definition);
                    writes += writeCostOf(schema.tables.front(), set.back(),
                                          modelledSize(schema.tables.front(), set.back()), workload, 1)
                                  .msPerHour;
                }
            best = std::min(best, msOf(set) + writes);
        }
        return best;
    }

    /// Tries every subset.
    double optimum(std::optional<Bytes> budget) const
    {
        double best = HUGE_VAL;
        for (unsigned mask = 0; mask < (1U << candidates.size()); ++mask) {
            std::vector<IndexDefinition> set;
            Bytes size;
            for (std::size_t i = 0; i < candidates.size(); ++i)
                if (mask & (1U << i)) {
                    set.push_back(candidates[i].definition);
                    size = size + modelledSize(schema.tables.front(), set.back()).bytes;
                }
            if (!budget || size <= *budget)
                best = std::min(best, costOf(set));
        }
        return best;
    }
};

Bytes sizeOf(const Selection &selection)
{
    Bytes sum;
    for (const ChosenIndex &index : selection.chosen)
        sum = sum + index.size.bytes;
    return sum;
}

std::vector<std::string> columnsOf(const Selection &selection)
{
    std::vector<std::string> columns;
    for (const ChosenIndex &index : selection.chosen)
        columns.push_back(shortText(index.candidate.definition));
    std::ranges::sort(columns);
    return columns;
}

/// `measured`: the statements' times are known, and have little to do with their costs.
World randomWorld(unsigned seed, bool measured = false)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most));
    };
    World world(8, 1e6, measured ? 20'000 : 0);
    for (int s = 0; s < 12; ++s) {
        std::vector<World::Way> ways;
        const double base = 1000 + upTo(100'000);
        for (int w = 0; w < 1 + upTo(4); ++w) {
            World::Way way{.cost = base * (0.02 + 0.01 * upTo(90))};
            for (int c = 0; c < 1 + upTo(2); ++c)
                way.columns.insert(World::name(upTo(8)));
            ways.push_back(way);
        }
        world.statement(1 + upTo(50), base, ways, measured ? std::exp(upTo(9) - 3) : 0);
    }
    return world;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheOptimumWithoutALimit()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const World world = randomWorld(seed);
            const Selection selection = world.select({.minBenefitShare = 0});
            QVERIFY2(selection.costAfter <= world.optimum({}) * 1.001,
                     qPrintable(QStringLiteral("seed %1: %2 against %3")
                                    .arg(seed)
                                    .arg(selection.costAfter)
                                    .arg(world.optimum({}))));
        }
    }
    void isCloseToTheOptimumUnderABudget()
    {
        double sum = 0;
        int count = 0;
        for (unsigned seed = 1; seed <= 40; ++seed)
            for (const int megabytes : {20, 45, 90}) {
                const World world = randomWorld(seed);
                const Bytes budget(megabytes * 1024LL * 1024);
                const Selection selection = world.select({.budget = budget, .minBenefitShare = 0});
                QVERIFY(sizeOf(selection) <= budget);
                const double ratio = selection.costAfter / world.optimum(budget);
                QVERIFY2(
                    ratio < 1.35,
                    qPrintable(QStringLiteral("seed %1, %2 MB: %3").arg(seed).arg(megabytes).arg(ratio)));
                sum += ratio;
                ++count;
            }
        qInfo("mean ratio to the optimum: %.4f", sum / count);
        QVERIFY(sum / count < 1.02);
    }
    void saysTheCostThatThePlannerWouldSay()
    {
        const World world = randomWorld(5);
        const Selection selection = world.select({});
        std::vector<IndexDefinition> set;
        for (const ChosenIndex &index : selection.chosen)
            set.push_back(index.candidate.definition);
        QCOMPARE(selection.costAfter, world.costOf(set));
        QCOMPARE(selection.costBefore, world.costOf({}));
    }
    void isTheSameWithAnyNumberOfWorkers()
    {
        const World world = randomWorld(9);
        const Selection one = world.select({.budget = Bytes(60'000'000)});
        const Selection three = world.select({.budget = Bytes(60'000'000)}, 3);
        QCOMPARE(columnsOf(three), columnsOf(one));
        QCOMPARE(three.costAfter, one.costAfter);
        QCOMPARE(three.whatIfCalls, one.whatIfCalls);
    }
    void asksSeldom()
    {
        const World world = randomWorld(3);
        const Selection selection = world.select({});
        QCOMPARE(selection.whatIfCalls, world.calls->load());
        constexpr int everySubset = 12 * 256;
        QVERIFY2(selection.whatIfCalls <= everySubset / 30,
                 qPrintable(QString::number(selection.whatIfCalls)));
    }
    void aMemberTooLargeForTheBudgetBecomesSmaller_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("there is room") << 60 << "t (c0, c1) INCLUDE (c2)";
        QTest::newRow("without what is only read") << 32 << "t (c0, c1)";
        QTest::newRow("without the last key") << 25 << "t (c0)";
        QTest::newRow("not even one key fits") << 10 << "";
    }
    void aMemberTooLargeForTheBudgetBecomesSmaller()
    {
        QFETCH(int, megabytes);
        QFETCH(QString, chosen);
        World world(3);
        world.statement(10, 10'000, {});
        world.candidates = {{.definition = {.schema = "public",
                                            .table = "t",
                                            .keys = {{.column = "c0"}, {.column = "c1"}},
                                            .include = {"c2"}},
                             .statements = {0}}};
        // The more an index holds, the less remains to be read.
        const WhatIf planner = [](const std::string &,
                                  const std::vector<IndexDefinition> &set) -> Result<WhatIfAnswer> {
            WhatIfAnswer answer{.cost = 10'000};
            for (std::size_t i = 0; i < set.size(); ++i) {
                const auto parts = static_cast<double>(set[i].keys.size() + set[i].include.size());
                if (const double cost = 1000 / parts; cost < answer.cost)
                    answer = {.cost = cost, .used = {i}};
            }
            return answer;
        };
        const AdvisorLimits limits{.budget = Bytes(megabytes * 1024LL * 1024)};
        const Selection selection = advisor::select({.workload = world.workload,
                                                     .schema = world.schema,
                                                     .candidates = world.candidates,
                                                     .limits = limits},
                                                    {planner}, {}, {});
        QCOMPARE(columnsOf(selection),
                 chosen.isEmpty() ? std::vector<std::string>() : std::vector{chosen.toStdString()});
        if (!selection.chosen.empty())
            QVERIFY(sizeOf(selection) <= *limits.budget);
    }
    void takesBothSidesOfAJoinThatHelpOnlyTogether()
    {
        World world(3);
        world.statement(10, 10'000, {{{"c0", "c1"}, 100}});
        QCOMPARE(columnsOf(world.select({})), (std::vector<std::string>{"t (c0)", "t (c1)"}));
    }
    void leavesOutWhatCostsMoreToWrite()
    {
        World quiet(1, 1e6, 10);
        quiet.statement(10, 1'000, {{{"c0"}, 10}});
        QCOMPARE(quiet.select({}).chosen.size(), 1U);
        World busy(1, 1e6, 1e6);
        busy.statement(10, 1'000, {{{"c0"}, 10}});
        const Selection selection = busy.select({});
        QVERIFY(selection.chosen.empty());
        QCOMPARE(selection.rejected.size(), 1U);
        QCOMPARE(selection.rejected.front().rule, std::string("writes_cost_more"));
    }
    void judgesInMeasuredTimeWhereItIsKnown()
    {
        // 99,000 planner units an hour saved, but 50 ms; its 10,000 inserts an hour take longer.
        World cheap(1, 1e6, 1e4);
        cheap.statement(100, 1'000, {{{"c0"}, 10}}, 0.5);
        const Selection none = cheap.select({});
        QVERIFY(none.chosen.empty());
        QCOMPARE(none.rejected.size(), 1U);
        QCOMPARE(none.rejected.front().rule, std::string("writes_cost_more"));
        QVERIFY2(none.rejected.front().reason.find("50 ms") != std::string::npos,
                 none.rejected.front().reason.c_str());
        // 900 planner units, but 4.5 s.
        World dear(1, 1e6, 1e4);
        dear.statement(100, 10, {{{"c0"}, 1}}, 50);
        const Selection one = dear.select({});
        QCOMPARE(one.chosen.size(), 1U);
        QCOMPARE(one.chosen.front().benefitMsPerHour, 4'500.0);
    }
    void isCloseToTheOptimumOfMeasuredTimeAndWrites()
    {
        double sum = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const World world = randomWorld(seed, true);
            const Selection selection = world.select({.minBenefitShare = 0});
            std::vector<IndexDefinition> set;
            double writes = 0;
            for (const ChosenIndex &index : selection.chosen) {
                set.push_back(index.candidate.definition);
                writes += index.writes.msPerHour;
                QVERIFY(index.benefitMsPerHour > index.writes.msPerHour);
            }
            const double ratio = (world.msOf(set) + writes) / world.bestMs();
            QVERIFY2(ratio < 1.2, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(ratio)));
            sum += ratio;
        }
        qInfo("mean ratio to the optimum: %.4f", sum / 40);
        QVERIFY(sum / 40 < 1.02);
    }
    void aStatementWithoutATimeIsJudgedByTheOthers()
    {
        World world(2);
        world.statement(10, 1'000, {{{"c0"}, 10}}, 4); // 0.004 ms a unit
        world.statement(10, 1'000, {{{"c1"}, 500}});
        const Selection selection = world.select({});
        QCOMPARE(selection.outcomes[0].time.basis, TimeBasis::Measured);
        QCOMPARE(selection.outcomes[1].time.basis, TimeBasis::Workload);
        QCOMPARE(selection.outcomes[1].time.msPerUnit, 0.004);
        QVERIFY(selection.outcomes[1].time.lower < 1 && selection.outcomes[1].time.upper > 1);
        World unknown(1);
        unknown.statement(10, 1'000, {{{"c0"}, 10}});
        QCOMPARE(unknown.select({}).outcomes[0].time.basis, TimeBasis::Assumed);
    }
    void weighsTheChecksOfAForeignKeyAgainstTheWrites()
    {
        World world(2, 1e6, 1e4);
        world.statement(10, 1'000, {{{"c1"}, 10}});
        KeyCheck check{.schema = "public",
                       .table = "t",
                       .name = "t_fk",
                       .columns = {"c0"},
                       .parent = "p",
                       .rowsPerHour = 100,
                       .unitsScanned = 32'500,
                       .unitsFound = 8};
        const auto chosenFor = [&](const std::vector<KeyCheck> &checks) {
            const AdvisorLimits limits;
            return advisor::select({.workload = world.workload,
                                    .schema = world.schema,
                                    .candidates = world.candidates,
                                    .limits = limits,
                                    .hoursOfStatistics = 1,
                                    .checks = checks},
                                   {world.planner()}, {}, {});
        };
        const Selection often = chosenFor({check});
        QVERIFY(std::ranges::any_of(often.chosen, [](const ChosenIndex &index) {
            return index.checks.size() == 1 && index.candidate.definition.keys.front().column == "c0" &&
                   index.benefitMsPerHour > index.writes.msPerHour;
        }));
        check.rowsPerHour = 0.01;
        const Selection seldom = chosenFor({check});
        QVERIFY(std::ranges::none_of(seldom.chosen, [](const ChosenIndex &index) {
            return index.candidate.definition.keys.front().column == "c0";
        }));
        QVERIFY(std::ranges::any_of(seldom.rejected, [](const Rejected &one) {
            return one.rule == "writes_cost_more" && one.definition.keys.front().column == "c0";
        }));
    }
    void oneIndexServesAStatementAndACheck()
    {
        World world(1);
        world.statement(10, 1'000, {{{"c0"}, 10}});
        const std::vector<KeyCheck> checks{{.schema = "public",
                                            .table = "t",
                                            .name = "t_fk",
                                            .columns = {"c0"},
                                            .parent = "p",
                                            .rowsPerHour = 1,
                                            .unitsScanned = 1'000,
                                            .unitsFound = 8}};
        const AdvisorLimits limits;
        const Selection selection = advisor::select({.workload = world.workload,
                                                     .schema = world.schema,
                                                     .candidates = world.candidates,
                                                     .limits = limits,
                                                     .checks = checks},
                                                    {world.planner()}, {}, {});
        QCOMPARE(selection.chosen.size(), 1U);
        QVERIFY(std::abs(selection.chosen.front().benefitMsPerHour - (9'900 + 992) * assumedMsPerUnit) <
                1e-6);
    }
    void aCheckSavesNoMoreThanTheStatementsThatCauseIt()
    {
        Workload workload;
        workload.statements.push_back({.callsPerHour = 100, .meanMs = 2});
        KeyCheck check{.rowsPerHour = 100, .unitsScanned = 32'500, .unitsFound = 8, .statements = {0}};
        const UnitTime time{.msPerUnit = 0.008};
        QCOMPARE(savedMsPerHour(check, time, workload), 200.0);
        check.rowsPerHour = 10'000; // not by these calls alone
        QVERIFY(savedMsPerHour(check, time, workload) > 1e6);
    }
    void keepsToTheCount() { QCOMPARE(randomWorld(2).select({.maxIndexes = 2}).chosen.size(), 2U); }
    void aBudgetOfNothingChoosesNothing()
    {
        const Selection selection = randomWorld(2).select({.budget = Bytes(0)});
        QVERIFY(selection.chosen.empty());
        QCOMPARE(selection.costAfter, selection.costBefore);
    }
    void whenStoppedTheBestSoFarFits()
    {
        const World world = randomWorld(4);
        std::stop_source source;
        int calls = 0;
        WhatIf stopping = [&, inner = world.planner()](const std::string &sql,
                                                       const std::vector<IndexDefinition> &set) {
            if (++calls == 20)
                source.request_stop();
            return inner(sql, set);
        };
        const AdvisorLimits limits{.budget = Bytes(30'000'000)};
        const Selection selection = advisor::select({.workload = world.workload,
                                                     .schema = world.schema,
                                                     .candidates = world.candidates,
                                                     .limits = limits},
                                                    {stopping}, source.get_token(), {});
        QVERIFY(!selection.complete);
        QVERIFY(sizeOf(selection) <= *limits.budget);
        QVERIFY(selection.costAfter <= selection.costBefore);
        QVERIFY(calls <= 21);
    }
    void oneStatementThatFailsDoesNotStopTheRest()
    {
        World world(2);
        world.statement(10, 10'000, {{{"c0"}, 100}});
        world.statement(10, 10'000, {{{"c1"}, 100}});
        WhatIf failing =
            [inner = world.planner()](const std::string &sql,
                                      const std::vector<IndexDefinition> &set) -> Result<WhatIfAnswer> {
            if (sql == "SELECT 1")
                return tl::make_unexpected(
                    Failure{FailureCode::Failed, "statement", "relation does not exist", {}});
            return inner(sql, set);
        };
        const AdvisorLimits limits;
        const Selection selection = advisor::select({.workload = world.workload,
                                                     .schema = world.schema,
                                                     .candidates = world.candidates,
                                                     .limits = limits},
                                                    {failing}, {}, {});
        QCOMPARE(columnsOf(selection), std::vector<std::string>{"t (c0)"});
        QVERIFY(selection.outcomes[1].failure.has_value());
        QCOMPARE(selection.costBefore, 100'000.0);
    }
    void aRefusedIndexIsSaidAndTheOthersAreJudged()
    {
        World world(2);
        world.statement(10, 10'000, {{{"c0"}, 100}, {{"c1"}, 50}});
        WhatIf refusing =
            [inner = world.planner()](const std::string &sql,
                                      const std::vector<IndexDefinition> &set) -> Result<WhatIfAnswer> {
            for (const IndexDefinition &index : set)
                if (index.keys.front().column == "c1")
                    return tl::make_unexpected(
                        Failure{FailureCode::Unsupported, "index", "no such class", {}});
            return inner(sql, set);
        };
        const AdvisorLimits limits;
        const Selection selection = advisor::select({.workload = world.workload,
                                                     .schema = world.schema,
                                                     .candidates = world.candidates,
                                                     .limits = limits},
                                                    {refusing}, {}, {});
        QCOMPARE(columnsOf(selection), std::vector<std::string>{"t (c0)"});
        QVERIFY(std::ranges::any_of(selection.rejected,
                                    [](const Rejected &one) { return one.rule == "not_plannable"; }));
    }
};

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
