// SPDX-License-Identifier: GPL-3.0-or-later
#include "recommendations_stage.h"

#include <QPlainTextEdit>

using namespace indexpilot;
using namespace indexpilot::testing;
using engine::DecisionState;

class RecommendationsKeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    /// From the inbox to an approved group, and back: no mouse.
    void fromTheInboxToAnApprovedGroup()
    {
        RecommendationsStage stage;
        stage.open();
        stage.page()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget());
        QVERIFY(tabTo("inbox"));
        QCOMPARE(stage.cardId(), QStringLiteral("G-1042ab"));
        press(Qt::Key_J);
        QCOMPARE(stage.cardId(), QStringLiteral("R-1044cd"));
        press(Qt::Key_K);
        press(Qt::Key_A);
        QCOMPARE(stage.decisions.size(), std::size_t(2));
        QCOMPARE(stage.decisions[0].recommendation, std::string("R-1042ab"));
        QCOMPARE(stage.decisions[1].recommendation, std::string("R-1043ab"));
        for (const engine::Decision &decision : stage.decisions) {
            QVERIFY(decision.state == DecisionState::Approved);
            QVERIFY(!decision.sql.empty());
        }
        QCOMPARE(stage.cardId(), QStringLiteral("R-1044cd")); // the one in its place follows
        QVERIFY(stage.sees("undoBar"));
        QVERIFY(tabTo("inboxSegments.0"));
        press(Qt::Key_Right);
        QCOMPARE(stage.cardId(), QStringLiteral("G-1042ab"));
        QVERIFY(stage.text("cardNote").startsWith(QStringLiteral("Approved by")));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.withdrawn, (std::vector<std::string>{"R-1042ab", "R-1043ab"}));
        QVERIFY(!stage.sees("undoBar"));
    }

    void rejectingNeedsAReason()
    {
        RecommendationsStage stage;
        stage.open();
        stage.list()->setFocus();
        press(Qt::Key_R);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("rejectReason"));
        press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("   "));
        press(Qt::Key_Return);
        QVERIFY(stage.decisions.empty());
        QVERIFY(!stage.find<QPushButton>("rejectConfirm")->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(),
                         QStringLiteral("a reader goes")); // holds A, R, S, E: letters here
        press(Qt::Key_Return);
        QCOMPARE(stage.decisions.size(), std::size_t(2));
        QVERIFY(stage.decisions[0].state == DecisionState::Rejected);
        QCOMPARE(stage.decisions[0].reason, std::string("a reader goes"));
        QCOMPARE(QApplication::focusWidget(), stage.list());
    }

    void escapeDecidesNothing()
    {
        RecommendationsStage stage;
        stage.open();
        stage.list()->setFocus();
        press(Qt::Key_R);
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("decisionForm"));
        press(Qt::Key_S);
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("decisionForm"));
        QVERIFY(stage.decisions.empty());
        QCOMPARE(QApplication::focusWidget(), stage.list());
    }

    void snoozingAsksForHowLong_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("days");
        QTest::newRow("a day") << 0 << 1;
        QTest::newRow("a week") << 1 << 7;
        QTest::newRow("a month") << 2 << 30;
    }
    void snoozingAsksForHowLong()
    {
        QFETCH(int, right);
        QFETCH(int, days);
        RecommendationsStage stage;
        stage.open();
        stage.list()->setFocus();
        press(Qt::Key_J);
        press(Qt::Key_S);
        for (int i = 0; i < right; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Return);
        QCOMPARE(stage.decisions.size(), std::size_t(1));
        QVERIFY(stage.decisions[0].state == DecisionState::Snoozed);
        QVERIFY(stage.decisions[0].until == shopNow + std::chrono::hours(24 * days));
        stage.show(shopNow + std::chrono::hours(24 * days - 1));
        QCOMPARE(stage.rows(), 3);
        stage.show(shopNow + std::chrono::hours(24 * days));
        QCOMPARE(stage.rows(), 4);
    }

    void aDefinitionIsEditedAndTheWhatIfSeenAgain()
    {
        RecommendationsStage stage;
        stage.open();
        QSignalSpy asked(stage.page(), &ui::RecommendationsPage::reviewRequested);
        stage.list()->setFocus();
        press(Qt::Key_E);
        auto *editor = stage.find<QPlainTextEdit>("editor");
        QCOMPARE(QApplication::focusWidget(), editor);
        QVERIFY(editor->toPlainText().startsWith(QStringLiteral("CREATE INDEX CONCURRENTLY")));
        QTest::keyClicks(editor, QStringLiteral(" WHERE area > 5"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        const auto sql = asked.first().at(0).value<std::string>();
        const int ticket = asked.first().at(1).toInt();
        QVERIFY(sql.ends_with(" WHERE area > 5"));

        engine::ReviewRun run;
        run.review.verdict = advisor::Verdict::Findings;
        run.review.statements.resize(1);
        run.review.statements[0].reviewed = true;
        run.review.statements[0].verdict = advisor::Verdict::Findings;
        run.review.statements[0].findings = {
            {advisor::FindingWeight::Problem, "covered", "orders_pkey serves the same"}};
        run.review.statements[0].alternatives = {"CREATE INDEX better ON orders (id)"};
        const auto answer = [&](int of) {
            stage.change([&](engine::AdviceView &view) {
                view.edited =
                    std::make_shared<const engine::EditedReview>(engine::EditedReview{of, sql, run});
            });
        };
        answer(ticket - 1); // of another question
        QVERIFY(!stage.sees("editVerdict"));
        answer(ticket);
        QVERIFY(stage.sees("editVerdict"));
        QCOMPARE(stage.text("editVerdict"), QStringLiteral("Findings"));
        QVERIFY(stage.sees("editBetter"));
        QVERIFY(stage.decisions.empty());
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("editSection"));
        QCOMPARE(QApplication::focusWidget(), stage.list());
    }

    void theRejectedCandidatesAreAKeyAway()
    {
        RecommendationsStage stage;
        stage.open();
        stage.list()->setFocus();
        press(Qt::Key_X);
        auto *table = stage.find<ui::TableView>("rejected");
        QCOMPARE(QApplication::focusWidget(), table);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        press(Qt::Key_X);
        QVERIFY(stage.sees("card"));
        QCOMPARE(QApplication::focusWidget(), stage.list());
    }

    void lookingAndStoppingAreKeysAndButtons()
    {
        RecommendationsStage stage;
        stage.open();
        QSignalSpy look(stage.page(), &ui::RecommendationsPage::adviceRequested);
        QSignalSpy stop(stage.page(), &ui::RecommendationsPage::stopRequested);
        stage.list()->setFocus();
        press(Qt::Key_L);
        QCOMPARE(look.count(), 1);
        stage.change([](engine::AdviceView &view) { view.running = true; });
        press(Qt::Key_L);
        QCOMPARE(look.count(), 1);
        QVERIFY(tabTo("progressStop"));
        press(Qt::Key_Space);
        QCOMPARE(stop.count(), 1);
    }

    void chartsBecomeTables()
    {
        RecommendationsStage stage;
        stage.open();
        for (const char *chart : {"scatterChart", "forestChart"}) {
            QVERIFY2(tabTo(chart), chart);
            press(Qt::Key_T, Qt::AltModifier);
            QTRY_VERIFY(!stage.sees(chart));
        }
    }
};

QTEST_MAIN(RecommendationsKeyboardTest)
#include "tst_recommendations_keyboard.moc"
