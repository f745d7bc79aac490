// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/lifecycles.h"
#include "tests/ui/support/warnings.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/sql_text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

/// The sheet over an engine that a test plays.
struct SheetStage : QWidget {
    ui::PlanSheet *sheet;
    engine::LifecycleView view;
    std::optional<store::FreezeRecord> freeze;
    pg::SessionState connection = pg::SessionState::Connected;
    TimePoint now = shopNow;

    SheetStage() : sheet(new ui::PlanSheet)
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        auto *layout = new QHBoxLayout(this);
        layout->addWidget(sheet);
        view.mode = engine::Mode::Act;
        resize(440, 700);
        show();
        if (!QTest::qWaitForWindowExposed(this))
            return;
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
    }
    void publish()
    {
        auto snapshot = shop().connected();
        snapshot->takenAt = now;
        snapshot->freeze = freeze;
        snapshot->connection.state = connection;
        snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(view);
        sheet->setSnapshot(snapshot);
    }
    void open(Result<lifecycle::Plan> plan, std::vector<safety::Reason> heldUp = {}, int ticket = 7)
    {
        sheet->open(ticket, QStringLiteral("Roll back"));
        view.plan = answerOf(ticket, std::move(plan), std::move(heldUp));
        publish();
    }
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return findChild<Widget *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString whyNot() const { return find<QLabel>("planWhyNot")->text(); }
    QString message(const char *name) const
    {
        const auto *row = find<ui::MessageRow>(name);
        return row ? row->text() : QString();
    }
    void type(const char *field, const QString &text)
    {
        find<QLineEdit>(field)->setFocus();
        QTest::keyClicks(find<QLineEdit>(field), text);
    }
    void confirmRollback()
    {
        type("planName", QLatin1String(itemsIndex));
        type("planReason", QStringLiteral("slower inserts"));
        QTest::mouseClick(button("planExecute"), Qt::LeftButton);
    }
    void run(std::size_t step)
    {
        engine::RunningAction running;
        running.ticket = 7;
        running.title = "Bring it back";
        running.startedAt = shopNow;
        running.step = step;
        running.steps = 3;
        running.stepKind = lifecycle::StepKind::Build;
        running.duration = lifecycle::DurationRange{Minutes(36), Minutes(50)};
        view.running = running;
        now = shopNow + Minutes(3);
    }
    void finish(store::ActionState state, std::optional<Failure> failure, std::int64_t id = 51)
    {
        engine::FinishedAction finished;
        finished.ticket = 7;
        finished.outcome.action.id = store::ActionId(id);
        finished.outcome.action.state = state;
        finished.outcome.failure = std::move(failure);
        finished.at = now;
        view.running.reset();
        view.finished = std::make_shared<const engine::FinishedAction>(finished);
        publish();
    }
};

} // namespace

class PlanSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void focusStartsOnCancelAndEscapeCloses()
    {
        SheetStage stage;
        QVERIFY(!stage.sheet->isVisible());
        stage.sheet->open(7, QStringLiteral("Roll back"));
        QCOMPARE(QApplication::focusWidget(), stage.button("planCancel"));
        stage.open(rollbackPlan());
        QCOMPARE(QApplication::focusWidget(), stage.button("planCancel"));
        QSignalSpy closed(stage.sheet, &ui::PlanSheet::closed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!stage.sheet->isVisible());
    }

    void waitsForItsOwnTicket()
    {
        SheetStage stage;
        stage.sheet->open(8, QStringLiteral("Drop"));
        stage.view.plan = answerOf(7, rollbackPlan());
        stage.publish();
        QVERIFY(!stage.find("stepSql.0"));
        QVERIFY(stage.whyNot().contains(QStringLiteral("not there yet")));
        stage.view.plan = answerOf(8, rollbackPlan());
        stage.publish();
        QVERIFY(stage.find("stepSql.2"));
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Roll back"));
        QVERIFY(stage.message("planPrice").contains(QStringLiteral("rebuild, not a switch")));
    }

    void theNameIsTypedExactlyAndAReasonIsGiven()
    {
        SheetStage stage;
        stage.open(rollbackPlan());
        QSignalSpy wanted(stage.sheet, &ui::PlanSheet::executeWanted);
        QVERIFY(!stage.button("planExecute")->isEnabled());
        QVERIFY(stage.whyNot().contains(QStringLiteral("type the full index name")));
        QVERIFY(stage.whyNot().contains(QStringLiteral("give a reason")));
        stage.type("planName", QStringLiteral("public.order_items_product_id_id"));
        stage.type("planReason", QStringLiteral("slower inserts"));
        QVERIFY(!stage.button("planExecute")->isEnabled());
        stage.type("planName", QStringLiteral("x"));
        QVERIFY(stage.button("planExecute")->isEnabled());
        QVERIFY(!stage.find("planWhyNot")->isVisible());
        stage.publish(); // a refresh takes nothing away
        QCOMPARE(stage.find<QLineEdit>("planReason")->text(), QStringLiteral("slower inserts"));
        QTest::mouseClick(stage.button("planExecute"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        const auto wish = wanted.first().first().value<engine::ExecuteWish>();
        QCOMPARE(wish.ticket, 7);
        QCOMPARE(wish.planHash, std::string("c0ffee"));
        QCOMPARE(wish.reason, std::string("slower inserts"));
    }

    void aDropIsTypedTooButACreationIsNot()
    {
        SheetStage stage;
        stage.open(dropPlan());
        QVERIFY(stage.find("planName")->isVisible());
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Drop index"));
        stage.sheet->dismiss();
        stage.open(createPlan());
        QVERIFY(!stage.find("planName")->isVisible());
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Create index"));
        QVERIFY(stage.button("planExecute")->isEnabled());
        QCOMPARE(QApplication::focusWidget(), stage.button("planCancel"));
    }

    void anotherTimeToKeepTheOldOneIsAnotherPlan()
    {
        SheetStage stage;
        lifecycle::Plan plan = createPlan();
        plan.canKeep = true;
        stage.open(plan);
        auto *times = stage.find<QComboBox>("planKeepFor");
        QVERIFY(times->isVisible());
        QCOMPARE(times->currentText(), QStringLiteral("not at all"));
        QVERIFY(stage.button("planExecute")->isEnabled());
        QSignalSpy wanted(stage.sheet, &ui::PlanSheet::planWanted);
        times->setFocus();
        QTest::keyClick(times, Qt::Key_Down);
        QTest::keyClick(times, Qt::Key_Down); // while the first choice is being planned
        QCOMPARE(wanted.count(), 2);
        QVERIFY(wanted[0][0].value<engine::PlanWish>().keepFor ==
                std::optional<Milliseconds>(std::chrono::hours(1)));
        const auto wish = wanted[1][0].value<engine::PlanWish>();
        QVERIFY(wish.keepFor == std::optional<Milliseconds>(std::chrono::hours(24)));
        QVERIFY(wish.ticket != 7);
        QCOMPARE(wish.ticket, stage.sheet->ticket());
        // The plan that was shown before is not to be run any more, and no answer to this.
        stage.publish();
        QVERIFY(!stage.button("planExecute")->isEnabled());
        QVERIFY(!stage.find("stepSql.0"));
        QVERIFY(times->isVisible());
        plan.soak = std::chrono::hours(24);
        plan.hash = "another";
        stage.view.plan = answerOf(wish.ticket, plan);
        stage.publish();
        QCOMPARE(times->currentText(), QStringLiteral("1 day"));
        QSignalSpy executed(stage.sheet, &ui::PlanSheet::executeWanted);
        QTest::mouseClick(stage.button("planExecute"), Qt::LeftButton);
        QCOMPARE(executed.count(), 1);
        QCOMPARE(executed.first().first().value<engine::ExecuteWish>().planHash, std::string("another"));
        QVERIFY(!times->isVisible());
    }

    void whereNothingCanBeKeptNothingIsAsked()
    {
        SheetStage stage;
        stage.open(dropPlan());
        QVERIFY(!stage.find("planKeep")->isVisible());
    }

    void theTimeOfThePolicyIsShown()
    {
        SheetStage stage;
        lifecycle::Plan plan = createPlan();
        plan.canKeep = true;
        plan.soak = std::chrono::hours(12);
        stage.open(plan);
        QCOMPARE(stage.find<QComboBox>("planKeepFor")->currentText(), QStringLiteral("12 hours"));
    }

    void saysWhyItCannotBeRun_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("mode") << 0 << "needs mode Act";
        QTest::newRow("frozen") << 1 << "changes are frozen";
        QTest::newRow("held up") << 2 << "held up";
        QTest::newRow("refused") << 3 << "refused";
        QTest::newRow("running") << 4 << "another change is running";
        QTest::newRow("not connected") << 5 << "not connected";
        QTest::newRow("no plan") << 6 << "there is no plan";
        QTest::newRow("nothing to do") << 7 << "nothing to do";
    }
    void saysWhyItCannotBeRun()
    {
        QFETCH(int, what);
        QFETCH(QString, words);
        SheetStage stage;
        lifecycle::Plan plan = createPlan();
        std::vector<safety::Reason> heldUp;
        if (what == 0)
            stage.view.mode = engine::Mode::Observe;
        if (what == 1)
            stage.freeze = store::FreezeRecord{.active = true};
        if (what == 2)
            heldUp = {
                {"load", "12 sessions wait for locks, the policy allows 5", "Wait until they are through"}};
        if (what == 3)
            plan.refusals = {"Foreign keys rest on it"};
        if (what == 4)
            stage.view.running = engine::RunningAction{.ticket = 3};
        if (what == 5)
            stage.connection = pg::SessionState::Connecting;
        if (what == 7)
            plan.steps.clear();
        if (what == 6)
            stage.open(
                tl::make_unexpected(Failure{FailureCode::Usage, "index x", "it has no version 9", "Try 1"}));
        else
            stage.open(plan, heldUp);
        QVERIFY(!stage.button("planExecute")->isEnabled());
        QVERIFY2(stage.whyNot().contains(words), qPrintable(stage.whyNot()));
        if (what == 2)
            QVERIFY(stage.message("planHeldUp").startsWith(QStringLiteral("12 sessions")));
        if (what == 3)
            QCOMPARE(stage.message("planRefusal"), QStringLiteral("Foreign keys rest on it"));
        if (what == 6)
            QVERIFY(stage.message("planFailure").contains(QStringLiteral("it has no version 9")));
    }

    void inModeProposeItAsksForApprovalInsteadOfRunning()
    {
        SheetStage stage;
        stage.view.mode = engine::Mode::Propose;
        stage.freeze = store::FreezeRecord{.active = true}; // waiting does no harm
        stage.open(dropPlan());
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Propose: Drop index"));
        QVERIFY(!stage.find("planName")->isVisible());
        QVERIFY(!stage.button("planExecute")->isEnabled());
        QVERIFY2(stage.whyNot().contains(QLatin1String("give a reason")), qPrintable(stage.whyNot()));
        stage.type("planReason", QStringLiteral("unused"));
        QSignalSpy wanted(stage.sheet, &ui::PlanSheet::executeWanted);
        QTest::mouseClick(stage.button("planExecute"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        const auto wish = wanted.first().first().value<engine::ExecuteWish>();
        QCOMPARE(wish.aim, engine::Aim::Propose);
        QCOMPARE(wish.reason, std::string("unused"));
        engine::FinishedAction queued;
        queued.ticket = 7;
        queued.queuedAs = store::ApprovalId(12);
        stage.view.finished = std::make_shared<const engine::FinishedAction>(queued);
        stage.publish();
        QCOMPARE(stage.message("runResult"),
                 QStringLiteral("It waits for approval as no. 12; nothing was run"));
        QVERIFY(!stage.find<QLabel>("stepState.0")->text().contains(QLatin1String("done")));
    }

    void whenTheModeChangesTheButtonSaysWhatItDoesNow()
    {
        SheetStage stage;
        stage.open(createPlan());
        QSignalSpy wanted(stage.sheet, &ui::PlanSheet::executeWanted);
        stage.view.mode = engine::Mode::Propose; // the time of mode Act was over
        stage.publish();
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Propose: Create index"));
        stage.type("planReason", QStringLiteral("slow"));
        stage.view.mode = engine::Mode::Act;
        stage.publish();
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Create index"));
        QTest::mouseClick(stage.button("planExecute"), Qt::LeftButton);
        QCOMPARE(wanted.first().first().value<engine::ExecuteWish>().aim, engine::Aim::Run);
    }

    void whatWaitsForApprovalIsOnlyApprovedInModeAct()
    {
        SheetStage stage;
        stage.view.mode = engine::Mode::Propose;
        stage.view.queue = {{.id = store::ApprovalId(3),
                             .planHash = "other",
                             .askedBy = "anna",
                             .askedAt = shopNow,
                             .askedWhy = "shop is slow"}};
        engine::PlanAnswer answer = *answerOf(7, createPlan());
        answer.wish.approval = store::ApprovalId(3);
        stage.sheet->open(7, QStringLiteral("Create"));
        stage.view.plan = std::make_shared<const engine::PlanAnswer>(answer);
        stage.publish();
        QCOMPARE(stage.button("planExecute")->text(), QStringLiteral("Create index"));
        QVERIFY2(stage.whyNot().contains(QLatin1String("needs mode Act")), qPrintable(stage.whyNot()));
        QVERIFY(stage.message("planAsked").contains(QLatin1String("anna")));
        QVERIFY(stage.message("planAsked").endsWith(QLatin1String("shop is slow")));
        QVERIFY(stage.message("planOther").contains(QLatin1String("not the plan that anna saw")));
        stage.view.mode = engine::Mode::Act;
        stage.publish();
        QVERIFY(stage.button("planExecute")->isEnabled());
    }

    void showsWhatRunsAndStopsIt()
    {
        SheetStage stage;
        stage.open(rollbackPlan());
        stage.confirmRollback();
        QVERIFY(!stage.find("planExecute")->isVisible());
        QVERIFY(stage.sheet->isBusy());
        stage.run(0);
        stage.view.running->progress = pg::BuildProgress{.phase = "waiting for writers before build",
                                                         .waitsFor = 48211,
                                                         .waitsForWhat = "report, idle in transaction"};
        stage.publish();
        QCOMPARE(stage.find<QLabel>("runStep")->text(), QStringLiteral("Step 1 of 3: Build the index"));
        QVERIFY(stage.find<QLabel>("runProgress")->text().contains(QStringLiteral("pid 48211 (report")));
        QVERIFY(stage.find<QLabel>("runTime")->text().startsWith(QStringLiteral("Running for 3 min")));
        QVERIFY(stage.find<QLabel>("stepState.0")->text().contains(QStringLiteral("running")));
        QVERIFY(!stage.find<QToolButton>("planClose")->isEnabled());
        stage.sheet->dismiss();
        QVERIFY(stage.sheet->isVisible());
        QSignalSpy stop(stage.sheet, &ui::PlanSheet::stopWanted);
        QTest::mouseClick(stage.button("planStop"), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
        stage.run(1);
        stage.view.running->stopping = true;
        stage.publish();
        QVERIFY(!stage.button("planStop")->isEnabled());
        QVERIFY(stage.find<QLabel>("stepState.0")->text().contains(QStringLiteral("done")));
    }

    void tellsHowItEnded_data()
    {
        using store::ActionState;
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("id");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<QString>("words");
        QTest::newRow("done") << int(ActionState::Done) << 51 << false << "Done: Bring";
        QTest::newRow("refused") << int(ActionState::Proposed) << 0 << true << "Refused: nothing was started";
        QTest::newRow("taken back") << int(ActionState::Reverted) << 51 << true << "Failed and taken back";
        QTest::newRow("failed") << int(ActionState::Failed) << 51 << true << "Failed: Bring";
    }
    void tellsHowItEnded()
    {
        QFETCH(int, state);
        QFETCH(int, id);
        QFETCH(bool, fails);
        QFETCH(QString, words);
        SheetStage stage;
        stage.open(rollbackPlan());
        stage.confirmRollback();
        std::optional<Failure> failure;
        if (fails)
            failure = Failure{FailureCode::Failed, "index x", "the disk is full", "Make room first"};
        stage.finish(static_cast<store::ActionState>(state), failure, id);
        QVERIFY2(stage.message("runResult").startsWith(words), qPrintable(stage.message("runResult")));
        QCOMPARE(stage.message("runFailure").contains(QStringLiteral("the disk is full")), fails);
        QCOMPARE(QApplication::focusWidget(), stage.button("planDone"));
        QVERIFY(!stage.sheet->isBusy());
        QTest::keyClick(stage.button("planDone"), Qt::Key_Space);
        QVERIFY(!stage.sheet->isVisible());
    }

    void theWholeScriptIsCopied()
    {
        SheetStage stage;
        stage.open(rollbackPlan());
        QTest::mouseClick(stage.button("planCopy"), Qt::LeftButton);
        const QString script = QGuiApplication::clipboard()->text();
        QVERIFY(
            script.contains(QStringLiteral("BEGIN;\nALTER INDEX public.order_items_product_id_idx RENAME")));
        QVERIFY(script.contains(QStringLiteral("COMMIT;")));
        QVERIFY(
            script.trimmed().endsWith(QStringLiteral("DROP INDEX CONCURRENTLY public.ip_leaving_7f3a_1;")));
    }

    void factsSayWhatIsModelled()
    {
        const auto facts = ui::planFacts(*answerOf(1, rollbackPlan()));
        QCOMPARE(facts.size(), std::size_t(7));
        QVERIFY2(facts[0].second.startsWith(QStringLiteral("36 – 49 min, modelled")),
                 qPrintable(facts[0].second));
        QCOMPARE(facts[1].second,
                 QStringLiteral("SHARE UPDATE EXCLUSIVE on public.order_items: reads and writes go on"));
        QVERIFY2(facts[2].second.startsWith(QStringLiteral("+13 GB meanwhile")), qPrintable(facts[2].second));
        QVERIFY(facts[4].second.startsWith(QStringLiteral("pid 48211")));
        QVERIFY(facts[6].second.contains(QStringLiteral("44 – 61 min")) &&
                !facts[6].second.contains(QStringLiteral("bytes")));
        lifecycle::Plan unknown = rollbackPlan();
        unknown.steps[0].duration.reset();
        QVERIFY(ui::planFacts(*answerOf(1, unknown))[0].second.startsWith(QStringLiteral("not known")));
    }

    /// Nothing is wider than the sheet.
    void nothingIsCutOff()
    {
        SheetStage stage;
        stage.open(rollbackPlan());
        const auto *content = stage.find<QWidget>("planSteps")->parentWidget();
        QVERIFY2(
            content->minimumSizeHint().width() <= content->width(),
            qPrintable(
                QStringLiteral("%1 of %2").arg(content->minimumSizeHint().width()).arg(content->width())));
    }
};

QTEST_MAIN(PlanSheetTest)
#include "tst_plan_sheet.moc"
