// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/acting.h"
#include "tests/ui/pages/today/today_stage.h"
#include "tests/ui/support/lifecycles.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/warnings.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

store::ApprovalRecord asked(std::int64_t id, const std::string &by = "anna@console")
{
    return {.id = store::ApprovalId(id),
            .sql = "CREATE INDEX orders_customer_idx ON public.orders (customer_id)",
            .subject = "public.orders_customer_idx",
            .title = "Create public.orders_customer_idx",
            .planClass = "rebuild",
            .planHash = "beef",
            .askedBy = by,
            .askedAt = shopNow - Minutes(40),
            .askedWhy = "checkout is slow",
            .expires = shopNow + std::chrono::hours(24)};
}

/// The page over an engine that a test plays.
class Stage : public test::TodayStage {
public:
    Stage()
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        view.mode = engine::Mode::Propose;
        page.activateWindow();
    }
    void publish()
    {
        static const auto day = shop().snapshot();
        auto snapshot = std::make_shared<engine::Snapshot>(*day);
        snapshot->connection.state = pg::SessionState::Connected;
        snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(view);
        page.setSnapshot(snapshot);
    }
    void answer(const engine::QueueWish &wish, std::optional<Failure> failure = {})
    {
        view.queueAnswer =
            std::make_shared<const engine::QueueAnswer>(engine::QueueAnswer{wish, std::move(failure)});
        publish();
    }
    bool click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    /// Of the form that asks why.
    bool reject(const QString &reason)
    {
        auto *form = find("queueForm");
        if (!form || !form->isVisible())
            return false;
        QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("rejectReason")), reason);
        QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("rejectConfirm")), Qt::LeftButton);
        return true;
    }

    engine::LifecycleView view;
};

} // namespace

class TodayQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void isHiddenWhileNothingWaits()
    {
        Stage stage;
        QSignalSpy badge(&stage.page, &ui::Page::badgeChanged);
        stage.publish();
        QVERIFY(!stage.sees("queue"));
        const int before = badge.isEmpty() ? 0 : badge.last().first().toInt();
        stage.view.queue = {asked(3)};
        stage.publish();
        QVERIFY(stage.sees("queue"));
        QCOMPARE(badge.last().first().toInt(), before + 1);
        stage.view.queue.clear();
        stage.publish();
        QVERIFY(!stage.sees("queue"));
    }

    void saysWhoAskedWhyAndWhatItTakes()
    {
        Stage stage;
        stage.view.queue = {asked(3)};
        stage.publish();
        const QString said = stage.find<QLabel>("queueAsked")->text();
        QVERIFY2(said.startsWith(QLatin1String("No. 3, asked for by anna@console, ")), qPrintable(said));
        QVERIFY2(said.endsWith(QLatin1String(": checkout is slow")), qPrintable(said));
        QVERIFY(
            stage.find<QLabel>("queuePrice")->text().startsWith(QLatin1String("An index is built. Waits")));
    }

    void approvingOpensThePlanAndRunsNothingBeforeItIsConfirmed()
    {
        Stage stage;
        stage.view.mode = engine::Mode::Act;
        stage.view.queue = {asked(3)};
        stage.publish();
        QSignalSpy planned(&stage.page, &ui::TodayPage::planWanted);
        QSignalSpy executed(&stage.page, &ui::TodayPage::executeWanted);
        QVERIFY(stage.click("queueApprove.3"));
        QCOMPARE(planned.count(), 1);
        QCOMPARE(executed.count(), 0);
        const auto wish = planned.first().first().value<engine::PlanWish>();
        QCOMPARE(wish.approval.value(), std::int64_t(3));
        QVERIFY(stage.sees("planSheet"));
        engine::PlanAnswer answer = *answerOf(wish.ticket, createPlan());
        answer.wish = wish;
        stage.view.plan = std::make_shared<const engine::PlanAnswer>(answer);
        stage.publish();
        QVERIFY(stage.click("planExecute"));
        QCOMPARE(executed.count(), 1);
        QCOMPARE(executed.first().first().value<engine::ExecuteWish>().aim, engine::Aim::Run);
        QCOMPARE(executed.first().first().value<engine::ExecuteWish>().ticket, wish.ticket);
    }

    void rejectingTakesAReasonAndCanBeUndone()
    {
        Stage stage;
        stage.view.queue = {asked(3), asked(4)};
        stage.publish();
        QSignalSpy decided(&stage.page, &ui::TodayPage::queueDecisionWanted);
        QVERIFY(stage.click("queueReject.4"));
        QCOMPARE(decided.count(), 0);
        QVERIFY(stage.reject(QStringLiteral("not before the sale")));
        QCOMPARE(decided.count(), 1);
        const auto wish = decided.takeFirst().first().value<engine::QueueWish>();
        QCOMPARE(wish.approval.value(), std::int64_t(4));
        QCOMPARE(wish.verb, engine::QueueVerb::Reject);
        QCOMPARE(wish.reason, std::string("not before the sale"));
        QVERIFY(!stage.sees("queueUndoBar")); // the store has not said so yet
        stage.view.queue.pop_back();
        stage.answer(wish);
        QVERIFY(stage.sees("queueUndoBar"));
        QVERIFY(stage.click("undo"));
        const auto back = decided.takeFirst().first().value<engine::QueueWish>();
        QCOMPARE(back.verb, engine::QueueVerb::Reopen);
        QCOMPARE(back.approval.value(), std::int64_t(4));
        QVERIFY(!stage.sees("queueUndoBar"));
    }

    void whatWasNotRecordedIsTold()
    {
        Stage stage;
        stage.view.queue = {asked(3)};
        stage.publish();
        QSignalSpy decided(&stage.page, &ui::TodayPage::queueDecisionWanted);
        QSignalSpy announced(&stage.page, &ui::Page::announced);
        QVERIFY(stage.click("queueReject.3"));
        QVERIFY(stage.reject(QStringLiteral("late")));
        stage.answer(decided.first().first().value<engine::QueueWish>(),
                     Failure{FailureCode::Refused, "no. 3", "It does not wait for a decision any more",
                             "Look at the queue again"});
        QVERIFY(!stage.sees("queueUndoBar"));
        QCOMPARE(announced.count(), 1);
        QVERIFY(announced.first().first().toString().startsWith(QLatin1String("No. 3 is as it was")));
        QCOMPARE(announced.first().at(1).toString(), QStringLiteral("bad"));
    }

    void whoAskedWithdraws()
    {
        Stage stage;
        stage.view.queue = {asked(3, engine::actor())};
        stage.publish();
        QVERIFY(!stage.find("queueReject.3"));
        QSignalSpy decided(&stage.page, &ui::TodayPage::queueDecisionWanted);
        QVERIFY(stage.click("queueWithdraw.3"));
        QCOMPARE(decided.first().first().value<engine::QueueWish>().verb, engine::QueueVerb::Withdraw);
    }

    void saysWhyItCannotBeDecided()
    {
        Stage stage;
        stage.view.mode = engine::Mode::Observe;
        store::ApprovalRecord late = asked(4);
        late.expires = shopNow - Minutes(1);
        store::ApprovalRecord runs = asked(5);
        runs.state = store::ApprovalState::Approved;
        runs.decidedBy = "bert@console";
        stage.view.queue = {asked(3), late, runs};
        stage.publish();
        QVERIFY(stage.find<QPushButton>("queueApprove.3")->isEnabled()); // a plan changes nothing
        QVERIFY(!stage.find<QPushButton>("queueReject.3")->isEnabled());
        QCOMPARE(stage.find("queueReject.3")->toolTip(), QStringLiteral("Needs mode Propose or Act"));
        QVERIFY(!stage.find<QPushButton>("queueApprove.4")->isEnabled());
        QVERIFY(stage.find("queueApprove.4")->toolTip().startsWith(QLatin1String("Its time is over")));
        QVERIFY(!stage.find<QPushButton>("queueApprove.5")->isEnabled());
        QVERIFY(!stage.find<QPushButton>("queueReject.5")->isEnabled());
    }

    void aRefreshKeepsTheFocusOnTheButton()
    {
        Stage stage;
        stage.view.queue = {asked(3)};
        stage.publish();
        QWidget *approve = stage.find("queueApprove.3");
        approve->setFocus();
        stage.publish();
        QCOMPARE(stage.find("queueApprove.3"), approve);
        QCOMPARE(stage.page.focusWidget(), approve);
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesArePainted()
    {
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            Stage stage;
            ui::Theme::instance().choose(theme);
            stage.view.queue = {asked(3), asked(4, engine::actor())};
            stage.publish();
            QTest::qWait(100); // what is new is shown by queued calls
            const QWidget *inside = stage.find<QScrollArea>("todayScroll")->widget();
            QTRY_VERIFY_WITH_TIMEOUT(inside->height() >= inside->minimumSizeHint().height(), 60'000);
            for (const QLabel *label : stage.find("queue.4")->findChildren<QLabel *>())
                if (label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), "it is cut off");
            keepPicture(stage.page.grab().toImage(), QStringLiteral("queue"));
        }
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(TodayQueueTest)
#include "tst_today_queue.moc"
