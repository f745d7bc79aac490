// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/shape.h"
#include "read_plan.h"

#include <QTest>

#include <set>

using namespace indexpilot::explain;

class TestPlanShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void constantsAreMasked_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("masked");
        QTest::newRow("number") << "(id = 42)"
                                << "(id = ?)";
        QTest::newRow("negative") << "(id = -42)"
                                  << "(id = ?)";
        QTest::newRow("real") << "(x > 1.5e-10)"
                              << "(x > ?)";
        QTest::newRow("text") << "(s = 'open'::text)"
                              << "(s = ?::text)";
        QTest::newRow("quote in a text") << "(s = 'it''s 5'::text)"
                                         << "(s = ?::text)";
        QTest::newRow("parameter") << "(id = $1)"
                                   << "(id = ?)";
        QTest::newRow("array") << "(id = ANY ('{1,2,3}'::integer[]))"
                               << "(id = ANY (?::integer[]))";
        QTest::newRow("digits in names") << "(t_1.col2 = 5)"
                                         << "(t_1.col2 = ?)";
        QTest::newRow("quoted name") << "(\"a 5\" = 5)"
                                     << "(\"a 5\" = ?)";
        QTest::newRow("subtraction stays") << "((a - 1) > b)"
                                           << "((a - ?) > b)";
        QTest::newRow("open text") << "(s = 'x"
                                   << "(s = ?";
        QTest::newRow("empty") << ""
                               << "";
    }
    void constantsAreMasked()
    {
        QFETCH(QString, condition);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(withoutConstants(condition.toStdString())), masked);
    }

    void anotherConstantIsTheSameShape()
    {
        QCOMPARE(readPlan("after_index").shapeHash, readPlan("after_index_other_constant").shapeHash);
    }

    void anotherPlanIsAnotherShape()
    {
        std::set<std::string> hashes;
        for (const char *name : {"before_index", "after_index", "verbose", "analyzed", "nested_loop",
                                 "generic", "recursive", "delete", "subplan"})
            hashes.insert(readPlan(name).shapeHash);
        QCOMPARE(hashes.size(), 9u);
    }

    /// The store keeps it: it must not change between versions without a migration.
    void theHashIsStable() { QCOMPARE(readPlan("before_index").shapeHash, std::string("687363223145d268")); }

    void numbersDoNotCount()
    {
        PlanNode root = readPlan("analyzed").root;
        root.totalCost *= 100;
        root.planRows = 7;
        root.planWidth = 1;
        root.actualRows.reset();
        root.children[0].actualMs = 5;
        QCOMPARE(shapeHashOf(root), readPlan("analyzed").shapeHash);
    }

    void everyPartOfTheShapeCounts()
    {
        const PlanNode root = readPlan("after_index").root;
        std::set<std::string> hashes{shapeHashOf(root)};
        const auto with = [&](auto change) {
            PlanNode other = root;
            change(other);
            hashes.insert(shapeHashOf(other));
        };
        with([](PlanNode &node) { node.type = "Index Scan"; });
        with([](PlanNode &node) { node.relation = "items"; });
        with([](PlanNode &node) { node.children[0].index = "other"; });
        with([](PlanNode &node) { node.joinType = "Left"; });
        with([](PlanNode &node) { node.strategy = "Hashed"; });
        with([](PlanNode &node) { node.filters.push_back("(x IS NULL)"); });
        with([](PlanNode &node) { node.conditions[0] = "(customer_id > 42)"; });
        with([](PlanNode &node) { node.sortKeys.push_back("x"); });
        with([](PlanNode &node) { node.children.clear(); });
        with([](PlanNode &node) { node.children.push_back(node.children[0]); });
        with([](PlanNode &node) { std::swap(node.filters, node.conditions); });
        QCOMPARE(hashes.size(), 12u);
    }

    void parametersOfTheStatementMakeItGeneric()
    {
        QVERIFY(readPlan("generic").generic);
        QVERIFY(!readPlan("before_index").generic);
        QVERIFY(!readPlan("recursive").generic);
        PlanNode node;
        node.filters = {"(total > $1)"};
        QVERIFY(isGeneric(node));
        PlanNode initPlan;
        initPlan.subplanName = "InitPlan 1 (returns $1)";
        node.children.push_back(initPlan);
        QVERIFY(!isGeneric(node)); // $1 is the subplan's result
        node.filters = {"(total > '$2')"};
        QVERIFY(!isGeneric(node));
    }
};

QTEST_APPLESS_MAIN(TestPlanShape)
#include "tst_plan_shape.moc"
