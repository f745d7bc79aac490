// SPDX-License-Identifier: GPL-3.0-or-later
#include "recommendations_stage.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/message_row.h"

#include <QProgressBar>

using namespace indexpilot;
using namespace indexpilot::testing;
using engine::DecisionState;

namespace {

const Failure refused{FailureCode::Refused, "shop", "the role may not read the statistics",
                      "GRANT pg_read_all_stats TO ip_operator;"};

QString emptyWords(const RecommendationsStage &stage)
{
    for (QLabel *label : stage.page()->findChildren<QLabel *>(QStringLiteral("emptyWhy")))
        if (label->isVisible())
            return label->text();
    return {};
}

QPushButton *emptyButton(const RecommendationsStage &stage)
{
    for (QPushButton *button : stage.page()->findChildren<QPushButton *>(QStringLiteral("emptyAction")))
        if (button->isVisible())
            return button;
    return nullptr;
}

} // namespace

class RecommendationsStatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void withoutATargetItSaysSo()
    {
        RecommendationsStage stage;
        stage.open();
        stage.page()->setSnapshot(nullptr);
        QCOMPARE(emptyWords(stage), QStringLiteral("No server is connected."));
        QVERIFY(!stage.sees("card"));
        for (const char *name : {"look", "approve", "reject", "saveScript", "copyRecommendation"})
            QVERIFY2(!stage.action(name)->isEnabled(), name);
    }

    void beforeAnyAdviceThereIsOneButton()
    {
        RecommendationsStage stage(std::make_shared<engine::AdviceView>());
        stage.open();
        QSignalSpy look(stage.page(), &ui::RecommendationsPage::adviceRequested);
        QVERIFY(emptyButton(stage));
        QTest::mouseClick(emptyButton(stage), Qt::LeftButton);
        QCOMPARE(look.count(), 1);
        QVERIFY(!stage.sees("header.look") && !stage.sees("header.script"));
    }

    void withoutAConnectionNothingIsAskedFor()
    {
        RecommendationsStage stage(std::make_shared<engine::AdviceView>());
        stage.connection = pg::SessionState::Connecting;
        stage.open();
        QCOMPARE(emptyWords(stage), QStringLiteral("The server is not connected."));
        QVERIFY(!emptyButton(stage));
        QVERIFY(!stage.action("look")->isEnabled());
    }

    void whileLookingTheStageIsShownAndTheOldAdviceStays()
    {
        RecommendationsStage stage;
        stage.open();
        stage.change([](engine::AdviceView &view) {
            view.running = true;
            view.progress = {engine::AdviceStage::Searching, 0.4, {0.4, 100, 62, 310}};
        });
        QVERIFY(stage.sees("progress") && stage.sees("card"));
        QVERIFY(stage.text("progressStage").contains(QStringLiteral("3 of 3")));
        QVERIFY(stage.text("progressStage").contains(QStringLiteral("62")));
        QCOMPARE(stage.find<QProgressBar>("progressBar")->value(), 400);
        QVERIFY(!stage.sees("header.look"));
        stage.change([](engine::AdviceView &view) { view.running = false; });
        QVERIFY(!stage.sees("progress") && stage.sees("header.look"));
    }

    void theTimeLeftIsToldOnceItCanBe()
    {
        auto view = std::make_shared<engine::AdviceView>();
        view->running = true;
        view->progress = {engine::AdviceStage::Planning, 0.1, {}};
        RecommendationsStage stage(view);
        stage.open();
        QVERIFY(stage.text("progressLeft").isEmpty());
        double share = 0.1;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                share = std::min(0.9, share + 0.05);
                stage.change([&](engine::AdviceView &next) { next.progress.share = share; });
                return stage.text("progressLeft").contains(QStringLiteral("left"));
            }(),
            10'000);
    }

    void aFailureStandsInPlaceWithWhatToDo()
    {
        auto view = std::make_shared<engine::AdviceView>();
        view->failure = refused;
        RecommendationsStage stage(view);
        stage.open();
        QVERIFY(stage.sees("adviceFailure"));
        QVERIFY(stage.find<ui::MessageRow>("adviceFailure")->text().contains(QStringLiteral("may not read")));
        QVERIFY(emptyButton(stage));
    }

    void aFailureLeavesTheAdviceBeforeIt()
    {
        auto view = adviceView();
        view->failure = refused;
        RecommendationsStage stage(view);
        stage.open();
        QVERIFY(stage.sees("adviceFailure") && stage.sees("card"));
    }

    void anOldAdviceSaysSoAndStaysReadable()
    {
        auto view = adviceView();
        view->madeAt = shopNow - std::chrono::hours(50);
        RecommendationsStage stage(view);
        stage.open();
        QVERIFY(stage.sees("adviceStale") && stage.sees("card"));
        QVERIFY(stage.find<ui::Chip>("adviceAge")->kind() == ui::ChipKind::Warn);
        QVERIFY(stage.action("approve")->isEnabled());
    }

    void aChangedTableKeepsFromApproving()
    {
        engine::AdviceRun run = shopAdvice();
        run.input.schema.tables.resize(1);
        run.input.schema.tables[0].schema = "public";
        run.input.schema.tables[0].name = "orders";
        RecommendationsStage stage(adviceView(run));
        auto catalog = std::make_shared<pg::CatalogReading>();
        catalog->takenAt = shopNow;
        catalog->tables = {{.id = TableId(1), .schema = "public", .name = "orders"}};
        catalog->indexes = {{.table = TableId(1), .schema = "public", .name = "orders_new_idx"}};
        stage.catalog = catalog;
        stage.open();
        QVERIFY(stage.sees("adviceStale"));
        QVERIFY(!stage.action("approve")->isEnabled());
        QVERIFY(stage.action("approve")->toolTip().contains(QStringLiteral("changed")));
        QVERIFY(stage.action("reject")->isEnabled());
        stage.action("nextRecommendation")->trigger();
        stage.action("nextRecommendation")->trigger(); // of payments
        QCOMPARE(stage.cardId(), QStringLiteral("R-1044cd"));
        QVERIFY(stage.action("approve")->isEnabled());
    }

    void anAdviceWithoutProposalsPointsAtTheRejected()
    {
        engine::AdviceRun run = shopAdvice();
        run.advice.recommendations.clear();
        RecommendationsStage stage(adviceView(run));
        stage.open();
        QCOMPARE(stage.text("headline"), QStringLiteral("No proposal passes the threshold"));
        QVERIFY(!stage.sees("card"));
        QVERIFY(!stage.action("saveScript")->isEnabled());
        stage.action("showRejected")->trigger();
        QVERIFY(stage.sees("rejected"));
    }

    void whatMakesTheAdviceWeakerHasTheStatementThatMendsIt()
    {
        RecommendationsStage stage;
        stage.open();
        QVERIFY(!stage.sees("notes"));
        QTest::mouseClick(stage.find("header.notes"), Qt::LeftButton);
        QVERIFY(stage.sees("notes"));
        const auto blocks = stage.find("notes")->findChildren<ui::CopyBlock *>();
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks.first()->sql(), QStringLiteral("CREATE EXTENSION pg_trgm;"));
    }

    void theWayOfADecisionNoAdviceMakesAnyMoreIsShown()
    {
        auto view = adviceView();
        view->decisions["R-dead00"] = decision("R-dead00", DecisionState::Approved);
        RecommendationsStage stage(view);
        stage.open();
        QTest::mouseClick(stage.find("inboxSegments.1"), Qt::LeftButton);
        QCOMPARE(stage.cardId(), QStringLiteral("R-dead00"));
        QVERIFY(!stage.sees("figures"));
        stage.action("renew")->trigger();
        QCOMPARE(stage.withdrawn, std::vector<std::string>{"R-dead00"});
    }

    void anotherTargetForgetsWhatWasPending()
    {
        RecommendationsStage stage;
        stage.records = false;
        stage.open();
        stage.action("approve")->trigger();
        QVERIFY(stage.sees("undoBar"));
        stage.page()->setSnapshot(nullptr);
        stage.show(shopNow);
        QVERIFY(!stage.sees("undoBar"));
        QCOMPARE(stage.text("cardState"), QStringLiteral("New"));
    }
};

QTEST_MAIN(RecommendationsStatesTest)
#include "tst_recommendations_states.moc"
