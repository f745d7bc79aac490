// SPDX-License-Identifier: GPL-3.0-or-later
#include "recommendations_stage.h"

#include "tests/ui/charts/mouse.h"
#include "tests/ui/support/pictures.h"
#include "ui/charts/scatter_chart.h"
#include "ui/plans/plan_sheet.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/sql_text.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QScrollArea>
#include <QTemporaryDir>

using namespace indexpilot;
using namespace indexpilot::testing;
using engine::DecisionState;

namespace {

/// Quotes, a line break, an emoji, and as long as PostgreSQL allows: 63 bytes.
const std::string hostileName = "o\"r'd\ners;--<b>&lt;</b>\xF0\x9F\x92\xA9%1_" + std::string(32, 'x');

} // namespace

class RecommendationsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void segmentsShowTheirItemsAndCounts()
    {
        auto view = adviceView();
        view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Approved);
        view->decisions["R-1045aa"] = decision("R-1045aa", DecisionState::Rejected);
        RecommendationsStage stage(view);
        stage.open();
        QCOMPARE(stage.find<QPushButton>("inboxSegments.0")->text(), QStringLiteral("New 2"));
        QCOMPARE(stage.find<QPushButton>("inboxSegments.1")->text(), QStringLiteral("Approved 1"));
        QCOMPARE(stage.rows(), 2);
        QTest::mouseClick(stage.find("inboxSegments.1"), Qt::LeftButton);
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.cardId(), QStringLiteral("R-1044cd"));
        QVERIFY(stage.sees("card.renew") && !stage.sees("card.approve"));
        QTest::mouseClick(stage.find("inboxSegments.3"), Qt::LeftButton);
        QCOMPARE(stage.rows(), 0);
        QVERIFY(!stage.sees("card"));
    }

    void theBadgeCountsWhatIsNew()
    {
        RecommendationsStage stage;
        QSignalSpy badge(stage.page(), &ui::Page::badgeChanged);
        stage.open();
        QCOMPARE(badge.last().first().toInt(), 4);
        stage.action("approve")->trigger();
        QCOMPARE(badge.last().first().toInt(), 3);
        stage.page()->setSnapshot(nullptr);
        QCOMPARE(badge.last().first().toInt(), 0);
    }

    void theCardOfAGroupHasEverythingOfBoth()
    {
        RecommendationsStage stage;
        stage.open();
        const QString sql = stage.find<ui::SqlText>("sql")->sql();
        QVERIFY(sql.contains(QStringLiteral("CREATE INDEX")) && sql.contains(QStringLiteral("DROP INDEX")));
        QVERIFY(!stage.find<ui::SqlText>("inverseSql")->sql().isEmpty());
        QVERIFY(stage.text("cardNote").contains(QStringLiteral("nothing is run")));
        QCOMPARE(stage.find<ui::Chip>("cardState")->text(), QStringLiteral("New"));
        QCOMPARE(stage.find<ui::Chip>("cardBasis")->text(), QStringLiteral("Estimated by the planner"));
        QVERIFY(stage.sees("planChange"));
    }

    void whatWasApprovedRunsFromTheSheetOfItsPlan()
    {
        auto view = adviceView();
        view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Approved);
        RecommendationsStage stage(view);
        stage.open();
        QVERIFY(!stage.action("executeRecommendation")->isEnabled());
        QTest::mouseClick(stage.find("inboxSegments.1"), Qt::LeftButton);
        std::vector<engine::PlanWish> wishes;
        QObject::connect(stage.page(), &ui::RecommendationsPage::planWanted, &stage,
                         [&](const engine::PlanWish &wish) { wishes.push_back(wish); });
        QTest::mouseClick(stage.find("card.execute"), Qt::LeftButton);
        QCOMPARE(wishes.size(), std::size_t(1));
        QVERIFY(QString::fromStdString(wishes[0].sql).contains(QStringLiteral("INDEX")));
        QVERIFY(stage.sees("planSheet") && !stage.sees("card"));
        QVERIFY(!stage.action("executeRecommendation")->isEnabled());
        auto done = std::make_shared<engine::LifecycleView>();
        auto finished = std::make_shared<engine::FinishedAction>();
        finished->ticket = wishes[0].ticket;
        done->finished = finished;
        stage.lifecycle = done;
        stage.show(shopNow + Seconds(5));
        stage.find<ui::PlanSheet>("planSheet")->reset();
        QVERIFY(stage.sees("card"));
        QVERIFY(!stage.action("executeRecommendation")->isEnabled());
        QVERIFY(ui::reasonOf(stage.action("executeRecommendation")).contains(QStringLiteral("was run")));
    }

    void nothingIsClaimedBeforeTheStoreHasIt()
    {
        RecommendationsStage stage;
        stage.records = false;
        stage.open();
        stage.action("approve")->trigger();
        QCOMPARE(stage.decisions.size(), std::size_t(2));
        stage.show(shopNow + Seconds(1));
        QCOMPARE(stage.rows(), 4);
        QCOMPARE(stage.text("cardState"), QStringLiteral("being recorded"));
        QVERIFY(!stage.action("approve")->isEnabled());
        stage.action("approve")->trigger();
        QCOMPARE(stage.decisions.size(), std::size_t(2));
    }

    void aDecisionThatIsNotRecordedIsTold()
    {
        RecommendationsStage stage;
        stage.records = false;
        stage.open();
        QSignalSpy announced(stage.page(), &ui::Page::announced);
        stage.action("approve")->trigger();
        stage.setNow(shopNow + Seconds(16));
        QTRY_VERIFY_WITH_TIMEOUT(announced.count() > 0, 5000);
        QCOMPARE(announced.last().at(1).toString(), QStringLiteral("bad"));
        QCOMPARE(stage.text("cardState"), QStringLiteral("New"));
        QVERIFY(stage.action("approve")->isEnabled());
    }

    void undoBringsBackTheDecisionBefore()
    {
        auto view = adviceView();
        view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Approved);
        RecommendationsStage stage(view);
        stage.open();
        QTest::mouseClick(stage.find("inboxSegments.1"), Qt::LeftButton);
        stage.action("renew")->trigger();
        QCOMPARE(stage.withdrawn, std::vector<std::string>{"R-1044cd"});
        QTest::mouseClick(stage.find("undo"), Qt::LeftButton);
        QCOMPARE(stage.decisions.size(), std::size_t(1));
        QVERIFY(stage.decisions[0].state == DecisionState::Approved);
        QVERIFY(!stage.action("undoDecision")->isEnabled());
    }

    void aClickInTheScatterSelects()
    {
        RecommendationsStage stage;
        stage.open();
        auto *chart = stage.find<ui::ScatterChart>("scatterChart");
        test::beginDrag(*chart, chart->placeOf(QStringLiteral("R-1044cd")),
                        chart->placeOf(QStringLiteral("R-1044cd")));
        QCOMPARE(stage.cardId(), QStringLiteral("R-1044cd"));
        QCOMPARE(stage.list()->currentIndex().row(), 1);
    }

    void copyGivesTheWholeSql()
    {
        RecommendationsStage stage;
        stage.open();
        stage.action("copyRecommendation")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), stage.find<ui::SqlText>("sql")->sql());
    }

    void theScriptIsWritten()
    {
        QTemporaryDir folder;
        RecommendationsStage stage;
        stage.open();
        QSignalSpy announced(stage.page(), &ui::Page::announced);
        stage.action("saveScript")->trigger();
        auto *dialog = stage.page()->findChild<QFileDialog *>(QStringLiteral("scriptDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("a.sql")));
        QTRY_COMPARE(announced.count(), 1);
        QCOMPARE(announced.last().at(1).toString(), QStringLiteral("ok"));
        QFile file(folder.filePath(QStringLiteral("a.sql")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("CREATE INDEX CONCURRENTLY"));
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("none/a.sql")));
        QTRY_COMPARE(announced.count(), 2);
        QCOMPARE(announced.last().at(1).toString(), QStringLiteral("bad"));
        dialog->reject();
    }

    void theSelectionStaysWhenANewAdviceComes()
    {
        RecommendationsStage stage;
        stage.open();
        stage.action("nextRecommendation")->trigger();
        stage.action("nextRecommendation")->trigger();
        const QString before = stage.cardId();
        stage.change([](engine::AdviceView &view) {
            auto run = *view.run;
            run.advice.recommendations.push_back(
                CardBuilder("R-9999ff", "orders", {"total"}).saves(9000).done());
            view.run = std::make_shared<const engine::AdviceRun>(run);
        });
        QCOMPARE(stage.rows(), 5);
        QCOMPARE(stage.cardId(), before);
    }

    void thePaletteFindsAndOpensARecommendation()
    {
        RecommendationsStage stage;
        stage.open();
        const auto targets = stage.page()->searchTargets();
        QCOMPARE(targets.size(), std::size_t(4));
        stage.page()->openTarget(targets[2].id);
        QVERIFY(targets[2].title.startsWith(stage.cardId()));
        QVERIFY(stage.page()->pageActions().contains(stage.action("approve")));
    }

    void hostileNamesAreShownAsTheyAre()
    {
        engine::AdviceRun run = shopAdvice();
        run.advice.recommendations = {CardBuilder("R-1042ab", hostileName, {hostileName, "b"})
                                          .saves(10)
                                          .reason("reads " + hostileName)
                                          .against(hostileName)
                                          .effect(3812, 10)
                                          .done()};
        run.advice.rejected = {{run.advice.recommendations[0].definition, hostileName, hostileName}};
        run.weaker = {
            {FailureCode::Unsupported, hostileName, hostileName, "GRANT x TO \"" + hostileName + "\";"}};
        run.advice.workload.leftOut = {{hostileName, {FailureCode::Refused, "", hostileName, ""}}};
        RecommendationsStage stage(adviceView(run));
        stage.open();
        QCOMPARE(stage.find<ui::SqlText>("sql")->sql(),
                 QString::fromStdString(run.advice.recommendations[0].sql + ";"));
        for (const QLabel *label : stage.page()->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                     qPrintable(label->text()));
        QTest::mouseClick(stage.find("header.notes"), Qt::LeftButton);
        QVERIFY(stage.sees("notes"));
        stage.action("showRejected")->trigger();
        stage.grab();
    }

    void threeHundredRecommendationsStayFast()
    {
        RecommendationsStage stage(adviceView(largeAdvice(300)));
        QElapsedTimer time;
        time.start();
        stage.open();
        QCOMPARE(stage.rows(), 300);
        QVERIFY2(time.elapsed() < 6000, qPrintable(QString::number(time.elapsed())));
        time.restart();
        for (int i = 0; i < 50; ++i)
            stage.action("nextRecommendation")->trigger();
        QVERIFY2(time.elapsed() < 50 * 150, qPrintable(QString::number(time.elapsed())));
        time.restart();
        for (int i = 1; i <= 50; ++i)
            stage.show(shopNow + Seconds(i)); // a refresh that changes nothing
        QVERIFY2(time.elapsed() < 50 * 100, qPrintable(QString::number(time.elapsed())));
    }

    void nothingOfTheCardIsWiderThanTheWindow()
    {
        RecommendationsStage stage;
        stage.resize(1180, 660);
        stage.open();
        QCOMPARE(stage.width(), 1180);
        const auto *area = stage.find<QScrollArea>("cardScroll");
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width() - 60, // longer words
                 qPrintable(QStringLiteral("%1 of %2")
                                .arg(area->widget()->minimumSizeHint().width())
                                .arg(area->viewport()->width())));
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        RecommendationsStage stage;
        stage.open();
        paintInBothThemes(stage, {QSize(1192, 680), QSize(1832, 960)}, QStringLiteral("recommendations"));
    }
};

QTEST_MAIN(RecommendationsPageTest)
#include "tst_recommendations_page.moc"
