// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_plan.h"

#include <QTest>

#include <algorithm>

using namespace indexpilot::explain;

namespace {

constexpr std::array signs{"=", "~", "+", "-"};

/// "~ Seq Scan on orders | Index Scan …", indented by depth.
std::string printed(const std::vector<PlanDifference> &list)
{
    std::string out;
    for (const PlanDifference &entry : list) {
        out += std::string(static_cast<std::size_t>(entry.depth) * 2, ' ');
        out += std::string(signs[static_cast<std::size_t>(entry.change)]) + " " + entry.before + " | " +
               entry.after + "\n";
    }
    return out;
}

PlanNode node(std::string type, std::string relation = "", std::vector<PlanNode> children = {})
{
    PlanNode result;
    result.type = std::move(type);
    result.relation = std::move(relation);
    result.children = std::move(children);
    return result;
}

std::string differenceOf(const PlanNode &before, const PlanNode &after)
{
    return printed(difference({before, "", false}, {after, "", false}));
}

} // namespace

class TestPlanDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndexTakesTheScansPlace()
    {
        const std::vector<PlanDifference> list =
            difference(readPlan("before_index"), readPlan("after_index"));
        QCOMPARE(QString::fromStdString(printed(list)),
                 QStringLiteral(
                     "~ Seq Scan on orders  Filter: (customer_id = 42) | Bitmap Heap Scan on orders  Cond: "
                     "(customer_id = 42)\n"
                     "  +  | Bitmap Index Scan on orders_customer  Index Cond: (customer_id = 42)\n"));
        QCOMPARE(list[0].costBefore, 3971.0);
        QCOMPARE(list[0].costAfter, 145.32);
        QCOMPARE(list[1].costBefore, 0.0);
    }

    void aPlanIsTheSameAsItself()
    {
        for (const char *name :
             {"before_index", "analyzed", "recursive", "subplan", "delete", "nested_loop"}) {
            const Plan plan = readPlan(name);
            const std::vector<PlanDifference> list = difference(plan, plan);
            QVERIFY(std::all_of(list.begin(), list.end(),
                                [](const PlanDifference &one) { return one.change == NodeChange::Same; }));
        }
    }

    void anotherConstantChangesNothing()
    {
        const std::vector<PlanDifference> list =
            difference(readPlan("after_index"), readPlan("after_index_other_constant"));
        QVERIFY(std::all_of(list.begin(), list.end(),
                            [](const PlanDifference &one) { return one.change == NodeChange::Same; }));
    }

    void aSortComesInAbove()
    {
        const PlanNode scan = node("Seq Scan", "a");
        QCOMPARE(differenceOf(scan, node("Sort", "", {scan})),
                 std::string("+  | Sort\n"
                             "  = Seq Scan on a | Seq Scan on a\n"));
        QCOMPARE(differenceOf(node("Sort", "", {scan}), scan),
                 std::string("- Sort | \n"
                             "  = Seq Scan on a | Seq Scan on a\n"));
    }

    void childrenAreAlignedNotCounted()
    {
        const PlanNode a = node("Seq Scan", "a");
        const PlanNode b = node("Seq Scan", "b");
        const PlanNode c = node("Seq Scan", "c");
        QCOMPARE(differenceOf(node("Append", "", {a, b, c}), node("Append", "", {a, c})),
                 std::string("= Append | Append\n"
                             "  = Seq Scan on a | Seq Scan on a\n"
                             "  - Seq Scan on b | \n"
                             "  = Seq Scan on c | Seq Scan on c\n"));
        QCOMPARE(differenceOf(node("Append", "", {a, c}), node("Append", "", {a, b, c})),
                 std::string("= Append | Append\n"
                             "  = Seq Scan on a | Seq Scan on a\n"
                             "  +  | Seq Scan on b\n"
                             "  = Seq Scan on c | Seq Scan on c\n"));
    }

    void everyNodeAppearsOnce()
    {
        const auto count = [](const Plan &plan) {
            const std::string text = toText(plan);
            std::size_t nodes = 0;
            for (std::size_t at = text.find("(cost="); at != std::string::npos;
                 at = text.find("(cost=", at + 1))
                ++nodes;
            return nodes;
        };
        for (const char *one : {"analyzed", "recursive", "delete"})
            for (const char *other : {"nested_loop", "subplan", "before_index", "delete"}) {
                std::size_t before = 0;
                std::size_t after = 0;
                for (const PlanDifference &entry : difference(readPlan(one), readPlan(other))) {
                    before += !entry.before.empty();
                    after += !entry.after.empty();
                }
                QCOMPARE(before, count(readPlan(one)));
                QCOMPARE(after, count(readPlan(other)));
            }
    }

    void manyPartitionsAreComparedInTime()
    {
        std::vector<PlanNode> many;
        for (int i = 0; i < 3000; ++i)
            many.push_back(node("Seq Scan", "part_" + std::to_string(i)));
        const PlanNode all = node("Append", "", many);
        many.erase(many.begin());
        QCOMPARE(difference({all, "", false}, {node("Append", "", many), "", false}).size(), 3001u);
    }
};

QTEST_APPLESS_MAIN(TestPlanDifference)
#include "tst_plan_difference.moc"
