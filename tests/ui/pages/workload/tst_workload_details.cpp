// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload_stage.h"

#include "ui/widgets/message_row.h"
#include "ui/widgets/sql_text.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace indexpilot;
using namespace indexpilot::testing;

class WorkloadDetailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void showsTextRiskPlanAndHistory()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(3812);
        QVERIFY(stage.find<ui::SqlText>("statementText")->sql().startsWith(QLatin1String("SELECT id")));
        QVERIFY(stage.find<QLabel>("riskTitle")->text().endsWith(QLatin1String("modelled, uncalibrated")));
        auto *tree = stage.find<QTreeView>("planTree");
        QCOMPARE(tree->model()->index(0, 0).data().toString(), QStringLiteral("Limit"));
        QVERIFY(tree->isVisibleTo(&stage));
        QVERIFY(stage.find<QWidget>("latency")->isVisibleTo(&stage));
        QCOMPARE(stage.find<QLabel>("statementFacts")->text().section(QLatin1Char('\n'), 0, 0),
                 QStringLiteral("Tables: orders"));
    }

    void comparesWithThePlanBefore()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(3812);
        QVERIFY(stage.find<QLabel>("planChanged")->text().contains(QLatin1String("12:03")));
        auto *compare = stage.find<QPushButton>("comparePlans");
        compare->click();
        auto *lines = stage.find<QTreeView>("planDifference");
        QVERIFY(lines->isVisibleTo(&stage));
        QVERIFY(!stage.find<QTreeView>("planTree")->isVisibleTo(&stage));
        stage.page()->openTarget(2240); // has no other plan
        QVERIFY(!compare->isVisibleTo(&stage));
        QVERIFY(stage.find<QTreeView>("planTree")->isVisibleTo(&stage));
    }

    void aFailureIsShownInPlace()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(79);
        auto *failure = stage.find<ui::MessageRow>("planFailure");
        QVERIFY(failure->isVisibleTo(&stage));
        QCOMPARE(failure->text(), QStringLiteral("Q-79: This statement has no plan"));
        QVERIFY(!stage.find<QTreeView>("planTree")->isVisibleTo(&stage));
    }

    void hardRulesAreMessages()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(88);
        auto *rule = stage.find<ui::MessageRow>("hardRule.0");
        QVERIFY(rule && rule->isVisibleTo(&stage));
        QCOMPARE(rule->text(), QStringLiteral("UPDATE without WHERE"));
        stage.page()->openTarget(3812);
        QVERIFY(!rule->isVisibleTo(&stage));
    }

    void hiddenTextsAreExplainedWithTheGrant()
    {
        const Shop hidden({.hiddenTexts = true});
        WorkloadStage stage(hidden);
        stage.open();
        stage.page()->openTarget(3812);
        auto *message = stage.find<ui::MessageRow>("hiddenText");
        QVERIFY(message->isVisibleTo(&stage));
        QCOMPARE(message->accessibleDescription(), QStringLiteral("GRANT pg_read_all_stats TO ip_operator;"));
        QVERIFY(!stage.find<QWidget>("statementText")->isVisibleTo(&stage));
        QVERIFY(!stage.find<QPushButton>("detailsExplain")->isEnabled());
        stage.page()->openTarget(2240);
        QVERIFY(!message->isVisibleTo(&stage));
    }

    void theButtonAsksForThePlanOnly()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(3812);
        QSignalSpy explain(stage.page(), &ui::WorkloadPage::explainRequested);
        QTest::mouseClick(stage.find<QPushButton>("detailsExplain"), Qt::LeftButton);
        QCOMPARE(explain.count(), 1);
    }

    void saysWhenTheStatementDidNotRun()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(4711);
        QVERIFY(!stage.find<QWidget>("detailsScroll")->isVisibleTo(&stage));
        const auto labels = stage.page()->details()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().startsWith(QLatin1String("Q-4711 did not run"));
        }));
    }

    void showsWhatIsKnownBeforeTheAnswer()
    {
        WorkloadStage stage;
        stage.open();
        stage.answerNoMore();
        stage.page()->openTarget(1077);
        QVERIFY(
            stage.find<ui::SqlText>("statementText")->sql().startsWith(QLatin1String("SELECT i.line_no")));
        QVERIFY(!stage.find<QWidget>("latency")->isVisibleTo(&stage));
        stage.answer();
        QVERIFY(stage.find<QWidget>("latency")->isVisibleTo(&stage));
    }

    void diesWithThePage()
    {
        auto state = std::make_unique<ui::ViewState>();
        auto page = std::make_unique<ui::WorkloadPage>(state.get());
        const QPointer<QWidget> details = page->details();
        QVERIFY(details);
        page.reset();
        QVERIFY(!details);
    }
};

QTEST_MAIN(WorkloadDetailsTest)
#include "tst_workload_details.moc"
