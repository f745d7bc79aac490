// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_plan.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::explain;

class TestPlanReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAScanWithItsFilter()
    {
        const PlanNode root = readPlan("before_index").root;
        QCOMPARE(root.type, std::string("Seq Scan"));
        QCOMPARE(root.relation, std::string("orders"));
        QCOMPARE(root.filters, std::vector<std::string>{"(customer_id = 42)"});
        QCOMPARE(root.totalCost, 3971.0);
        QCOMPARE(root.planRows, 40.0);
        QVERIFY(root.planWidth > 0);
        QVERIFY(!root.actualRows);
        QVERIFY(!root.rowsRemoved);
        QVERIFY(root.children.empty());
    }

    void readsSchemaAndWorkers()
    {
        const PlanNode root = readPlan("verbose").root;
        QCOMPARE(root.type, std::string("Gather"));
        QCOMPARE(root.workersPlanned, 1);
        QCOMPARE(root.children.at(0).relation, std::string("public.orders"));
    }

    void readsActualsOfAnalyze()
    {
        const PlanNode root = readPlan("analyzed").root;
        QCOMPARE(root.actualRows, std::optional<double>(0));
        QVERIFY(root.actualMs.value_or(0) > 0);
        QCOMPARE(root.actualLoops, std::optional<double>(1));
        const PlanNode *node = &root;
        while (node->type != "Hash Join")
            node = &node->children.at(0);
        QCOMPARE(node->joinType, std::string("Inner"));
        QCOMPARE(node->conditions, std::vector<std::string>{"(o.customer_id = c.id)"});
        const PlanNode &scan = node->children.at(0);
        QCOMPARE(scan.rowsRemoved, std::optional<double>(98000));
        QCOMPARE(scan.actualLoops, std::optional<double>(2));
    }

    void readsSubplansAndCtes()
    {
        const PlanNode root = readPlan("recursive").root;
        QCOMPARE(root.children.size(), 3u);
        QCOMPARE(root.children[0].subplanName, std::string("CTE t"));
        QCOMPARE(root.children[0].parentRelationship, std::string("InitPlan"));
        QCOMPARE(root.children[1].relation, std::string("t"));
        QCOMPARE(readPlan("subplan").root.children.at(0).subplanName, std::string("SubPlan 1"));
    }

    void namesWritesAndAggregatesAsTheTextFormDoes()
    {
        QCOMPARE(readPlan("delete").root.type, std::string("Delete"));
        const PlanNode aggregate = readPlan("analyzed").root.children[0].children[0];
        QCOMPARE(aggregate.type, std::string("GroupAggregate"));
        QCOMPARE(aggregate.strategy, std::string("Sorted"));
        QCOMPARE(aggregate.sortKeys, std::vector<std::string>{"c.name"});
    }

    void printsTheTextForm()
    {
        QCOMPARE(QString::fromStdString(toText(readPlan("after_index"))),
                 QStringLiteral("Bitmap Heap Scan on orders  (cost=4.60..145.32 rows=40)\n"
                                "  Cond: (customer_id = 42)\n"
                                "  ->  Bitmap Index Scan on orders_customer  (cost=0.00..4.59 rows=40)\n"
                                "        Index Cond: (customer_id = 42)\n"));
        QCOMPARE(QString::fromStdString(toText(readPlan("generic"))),
                 QStringLiteral("Index Scan using orders_pkey on orders  (cost=0.42..8.44 rows=1)\n"
                                "  Index Cond: (id = $1)\n"));
        QVERIFY(toText(readPlan("nested_loop")).starts_with("Nested Loop Left Join  (cost="));
        QVERIFY(toText(readPlan("analyzed")).find("(removed rows=98000)") != std::string::npos);
    }

    void aPlanWithoutItsListIsReadToo()
    {
        QCOMPARE(parsePlan(R"({"Plan": {"Node Type": "Result"}})").value().root.type, std::string("Result"));
    }

    void refusesWhatIsNoPlan_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("empty") << "";
        QTest::newRow("blank") << "  \n";
        QTest::newRow("plain text") << "Seq Scan on orders  (cost=0.00..3971.00 rows=40 width=25)";
        QTest::newRow("null") << "null";
        QTest::newRow("number") << "5";
        QTest::newRow("text") << "\"Plan\"";
        QTest::newRow("empty list") << "[]";
        QTest::newRow("list of numbers") << "[1, 2]";
        QTest::newRow("list of lists") << "[[]]";
        QTest::newRow("no plan") << R"([{"Planning Time": 1}])";
        QTest::newRow("plan is text") << R"([{"Plan": "Seq Scan"}])";
        QTest::newRow("plan is a list") << R"([{"Plan": []}])";
        QTest::newRow("no node type") << R"([{"Plan": {"Total Cost": 1}}])";
        QTest::newRow("node type is a number") << R"([{"Plan": {"Node Type": 7}}])";
        QTest::newRow("two documents") << R"([{"Plan": {"Node Type": "Result"}}] [])";
    }
    void refusesWhatIsNoPlan()
    {
        QFETCH(QString, json);
        const Result<Plan> plan = parsePlan(json.toStdString());
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, FailureCode::Syntax);
        QVERIFY(!plan.error().detail.empty());
        QVERIFY(!plan.error().remedy.empty());
    }

    void everyTruncationIsRefused()
    {
        std::string json = planJson("recursive");
        while (json.ends_with('\n'))
            json.pop_back();
        for (std::size_t length = 0; length < json.size(); length += 7)
            QVERIFY(!parsePlan(json.substr(0, length)));
        QVERIFY(parsePlan(json).has_value());
    }

    void membersOfTheWrongTypeAreAsAbsent()
    {
        const Plan plan =
            parsePlan(R"([{"Plan": {"Node Type": "Seq Scan", "Total Cost": "high", "Plan Rows": null,
            "Plan Width": 1e300, "Workers Planned": -3, "Filter": 5, "Sort Key": "a", "Relation Name": {},
            "Plans": [1, "x", null, {"Node Type": "Sort", "Sort Key": [1, "b"]}], "Actual Rows": "many"}}])")
                .value();
        QCOMPARE(plan.root.totalCost, 0.0);
        QCOMPARE(plan.root.planWidth, 2'000'000'000);
        QCOMPARE(plan.root.workersPlanned, 0);
        QVERIFY(plan.root.filters.empty());
        QVERIFY(!plan.root.actualRows);
        QCOMPARE(plan.root.children.size(), 1u);
        QCOMPARE(plan.root.children[0].sortKeys, std::vector<std::string>{"b"});
    }

    void deepNestingIsRefused()
    {
        for (const int depth : {1'000, 200'000}) {
            std::string json = R"([{"Plan": )";
            for (int i = 0; i < depth; ++i)
                json += R"({"Node Type":"Sort","Plans":[)";
            json += R"({"Node Type":"Result"})";
            for (int i = 0; i < depth; ++i)
                json += "]}";
            QVERIFY(!parsePlan(json + "}]"));
        }
        QVERIFY(!parsePlan(std::string(500'000, '[')));
        QVERIFY(!parsePlan(std::string(100'000, '[') + std::string(100'000, ']')));
    }

    void bytesThatAreNoTextAreRefused()
    {
        QVERIFY(!parsePlan("[{\"Plan\": {\"Node Type\": \"\xff\xfe\"}}]"));
        QVERIFY(!parsePlan(std::string("[{\"Plan\":\0 {}}]", 15)));
    }
};

QTEST_APPLESS_MAIN(TestPlanReader)
#include "tst_plan_reader.moc"
