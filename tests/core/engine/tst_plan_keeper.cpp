// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan_keeper.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::engine;

namespace {

constexpr TimePoint start{std::chrono::hours(400'000)};

explain::Plan planOf(const std::string &shape, double cost = 0)
{
    explain::Plan plan;
    plan.shapeHash = shape;
    plan.root.totalCost = cost;
    return plan;
}

workload::StatementInfos infosOf(std::initializer_list<std::pair<int, const char *>> statements)
{
    workload::StatementInfos infos;
    for (const auto &[id, text] : statements) {
        workload::StatementInfo info;
        info.text = text;
        info.analysed = std::make_shared<sql::AnalysedStatement>(sql::analyse(text));
        infos[StatementId(id)] = std::move(info);
    }
    return infos;
}

} // namespace

class TestPlanKeeper : public QObject {
    Q_OBJECT
    workload::StatementInfos m_infos = infosOf({{1, "SELECT 1"}, {2, "SELECT 2"}, {3, "VACUUM"}});
    std::vector<StatementId> m_byTime{StatementId(3), StatementId(2), StatementId(1)};

private Q_SLOTS:
    void goesByTimeAndLeavesOutWhatHasNoPlan()
    {
        PlanKeeper keeper;
        QCOMPARE(keeper.next(m_infos, m_byTime, {}, start), std::optional(StatementId(2)));
        keeper.planned(StatementId(2), planOf("a"), start);
        QCOMPARE(keeper.next(m_infos, m_byTime, {}, start), std::optional(StatementId(1)));
        keeper.planned(StatementId(1), planOf("a"), start);
        QCOMPARE(keeper.next(m_infos, m_byTime, {}, start), std::nullopt);
    }

    void theSelectedOneComesFirstAndAnAskedOneBeforeIt()
    {
        PlanKeeper keeper;
        QCOMPARE(keeper.next(m_infos, m_byTime, StatementId(1), start), std::optional(StatementId(1)));
        keeper.ask(StatementId(2));
        QCOMPARE(keeper.next(m_infos, m_byTime, StatementId(1), start), std::optional(StatementId(2)));
    }

    void anotherSchemaOrTenMinutesMakeAPlanOld()
    {
        PlanKeeper keeper;
        keeper.planned(StatementId(2), planOf("a"), start);
        QCOMPARE(keeper.next(m_infos, {StatementId(2)}, {}, start + Minutes(9)), std::nullopt);
        QCOMPARE(keeper.next(m_infos, {StatementId(2)}, {}, start + Minutes(11)),
                 std::optional(StatementId(2)));
        keeper.setSchemaVersion(5);
        QCOMPARE(keeper.next(m_infos, {StatementId(2)}, {}, start), std::optional(StatementId(2)));
    }

    void noticesAnotherPlanAndKeepsTheOneBefore()
    {
        PlanKeeper keeper;
        QVERIFY(!keeper.planned(StatementId(2), planOf("a"), start));
        QVERIFY(!keeper.planned(StatementId(2), planOf("a"), start));
        QVERIFY(keeper.planned(StatementId(2), planOf("b"), start + Minutes(1)));
        const auto view = keeper.view(StatementId(2));
        QCOMPARE(view->previous->shapeHash, std::string("a"));
        QCOMPARE(view->changedAt, std::optional(start + Minutes(1)));
    }

    void tellsWhatEachPlanCostBeforeAndAfterItChanged()
    {
        PlanKeeper keeper;
        keeper.planned(StatementId(2), planOf("a", 96), start);
        keeper.planned(StatementId(1), planOf("a", 7), start);
        QCOMPARE(keeper.changes().size(), std::size_t{0});
        keeper.planned(StatementId(2), planOf("b", 28'739), start + Minutes(1));
        QCOMPARE(keeper.changes(),
                 (std::vector<PlanChange>{{StatementId(2), start + Minutes(1), 96, 28'739}}));
    }

    void aFailureKeepsTheLastPlan()
    {
        PlanKeeper keeper;
        keeper.planned(StatementId(2), planOf("a"), start);
        const Failure failure{FailureCode::Denied, "EXPLAIN", "permission denied", {}};
        QVERIFY(!keeper.planned(StatementId(2), tl::make_unexpected(failure), start));
        QCOMPARE(keeper.view(StatementId(2))->failure, std::optional(failure));
        QVERIFY(keeper.view(StatementId(2))->plan);
    }
};

QTEST_APPLESS_MAIN(TestPlanKeeper)
#include "tst_plan_keeper.moc"
