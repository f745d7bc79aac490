// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/today/today_stage.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/today/running_panel.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

engine::RunningAction building()
{
    return {.ticket = 4,
            .kind = "create",
            .subject = "public.orders_customer_idx",
            .title = "Create public.orders_customer_idx",
            .startedAt = shopNow - Minutes(12),
            .step = 1,
            .steps = 3,
            .stepKind = lifecycle::StepKind::Build,
            .progress =
                pg::BuildProgress{.phase = "building index: scanning table", .done = 42, .total = 100},
            .duration = lifecycle::DurationRange{Minutes(20), Minutes(35)}};
}

store::BreakerRecord open(store::BreakerScope scope, const std::string &key = {})
{
    return {.scope = scope,
            .key = key,
            .state = store::BreakerState::Open,
            .openedAt = shopNow - Minutes(30),
            .openUntil = shopNow + Minutes(25),
            .reason = "two of four changes failed"};
}

store::ActionRecord left(store::ActionState state)
{
    return {.id = store::ActionId(17),
            .kind = "replace",
            .subject = "public.carts_idx",
            .state = state,
            .who = "anna@console",
            .createdAt = shopNow - Minutes(50)};
}

std::shared_ptr<engine::Snapshot> with(const engine::LifecycleView &lifecycle)
{
    static const auto day = shop().snapshot();
    auto snapshot = std::make_shared<engine::Snapshot>(*day);
    snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(lifecycle);
    return snapshot;
}

class Stage : public test::TodayStage {
public:
    using TodayStage::text;
    using TodayStage::TodayStage;
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QString detail(const char *guard) const { return text(guard, "guardDetail"); }
};

} // namespace

class TodayRunningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void isHiddenWhenThereIsNothing()
    {
        Stage stage(with({}));
        QVERIFY(!stage.sees("running"));
        stage.page.setSnapshot(with({.running = building()}));
        QVERIFY(stage.sees("running"));
        stage.page.setSnapshot(with({}));
        QVERIFY(!stage.sees("running"));
    }

    void showsWhatRunsAndHowFarItIs()
    {
        Stage stage(with({.running = building()}));
        QCOMPARE(stage.text("runningTitle"), QStringLiteral("Create public.orders_customer_idx"));
        QCOMPARE(stage.text("runningStep"),
                 QStringLiteral("Step 2 of 3, build: building index: scanning table, 42 %"));
        QCOMPARE(stage.text("runningTime"),
                 QStringLiteral("12 min so far; modelled 20 min – 35 min without waiting"));
        QCOMPARE(stage.find<QProgressBar>("runningShare")->value(), 420);
        QVERIFY(!stage.sees("runningWaits"));
    }

    void saysForWhomItWaits()
    {
        engine::RunningAction waiting = building();
        waiting.progress = pg::BuildProgress{.phase = "waiting for writers before build",
                                             .lockersTotal = 1,
                                             .waitsFor = 4711,
                                             .waitsForWhat = "psql, idle in transaction"};
        Stage stage(with({.running = waiting}));
        QCOMPARE(stage.text("runningStep"),
                 QStringLiteral("Step 2 of 3, build: waiting for writers before build"));
        QCOMPARE(stage.text("runningWaits"),
                 QStringLiteral("Waits for session 4711 (psql, idle in transaction)"));
        QVERIFY(!stage.sees("runningShare")); // nothing is counted
    }

    void stopsOnceAndThenSaysThatItIsStopping()
    {
        Stage stage(with({.running = building()}));
        QSignalSpy stopped(&stage.page, &ui::TodayPage::stopActionWanted);
        QTest::mouseClick(stage.find("runningStop"), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
        engine::RunningAction stopping = building();
        stopping.stopping = true;
        stage.page.setSnapshot(with({.running = stopping}));
        QVERIFY(!stage.find("runningStop")->isEnabled());
        QCOMPARE(stage.text("runningState"), QStringLiteral("Stopping"));
    }

    void aRefreshKeepsTheFocusOnTheButton()
    {
        Stage stage(with({.running = building()}));
        QWidget *stop = stage.find("runningStop");
        stop->setFocus();
        engine::RunningAction later = building();
        later.progress->done = 43;
        stage.page.setSnapshot(with({.running = later}));
        QCOMPARE(stage.find("runningStop"), stop);
        QCOMPARE(stage.page.focusWidget(), stop);
    }

    void breakersSayWhyUntilWhenAndCanBeReset()
    {
        store::BreakerRecord forced = open(store::BreakerScope::Global);
        forced.forced = true;
        store::BreakerRecord closed = open(store::BreakerScope::Target);
        closed.state = store::BreakerState::Closed;
        Stage stage(with({.breakers = {open(store::BreakerScope::Table, "public.orders"), closed, forced}}));
        const QString detail = stage.detail("guard.breaker.0");
        QVERIFY(detail.startsWith(QLatin1String("Two of four changes failed. No change starts until ")));
        QVERIFY(!stage.find("guard.breaker.1"));
        QVERIFY(stage.detail("guard.breaker.2").endsWith(QLatin1String("until a person resets it.")));
        QSignalSpy reset(&stage.page, &ui::TodayPage::breakerResetWanted);
        QTest::mouseClick(
            stage.find("guard.breaker.0")->findChild<QPushButton *>(QStringLiteral("guardReset")),
            Qt::LeftButton);
        QCOMPARE(reset.count(), 0); // it asks first
        QTest::mouseClick(stage.find("resetConfirm.yes"), Qt::LeftButton);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(reset.first().at(0).value<store::BreakerScope>(), store::BreakerScope::Table);
        QCOMPARE(reset.first().at(1).value<std::string>(), std::string("public.orders"));
    }

    void aHalfOpenBreakerLetsOneTry()
    {
        store::BreakerRecord half = open(store::BreakerScope::Target);
        half.state = store::BreakerState::HalfOpen;
        Stage stage(with({.breakers = {half}}));
        QVERIFY(stage.detail("guard.breaker.0")
                    .endsWith(QLatin1String("One change may try; its outcome decides.")));
    }

    void aFreezeIsShownWithWhoAndWhy()
    {
        auto snapshot = with({});
        snapshot->freeze = store::FreezeRecord{.active = true,
                                               .cancels = true,
                                               .who = "marc",
                                               .reason = "flash sale",
                                               .at = shopNow - Minutes(5)};
        Stage stage(snapshot);
        QVERIFY(stage.detail("guard.freeze").contains(QLatin1String("by marc: flash sale. Nothing starts")));
    }

    void whatACrashLeftIsToldWhileNothingRunsHere()
    {
        Stage stage(with({.recent = {left(store::ActionState::Executing)}}));
        QVERIFY(stage.sees("guard.left.17"));
        QVERIFY(stage.detail("guard.left.17").contains(QLatin1String("by anna@console: a crash left it")));
        stage.page.setSnapshot(
            with({.running = building(), .recent = {left(store::ActionState::Executing)}}));
        QVERIFY(!stage.find("guard.left.17"));
        stage.page.setSnapshot(with({.recent = {left(store::ActionState::Done)}}));
        QVERIFY(!stage.sees("running"));
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        auto snapshot =
            with({.running = building(), .breakers = {open(store::BreakerScope::Table, "public.orders")}});
        auto guarded = with({.recent = {left(store::ActionState::Executing)},
                             .breakers = {open(store::BreakerScope::Target)}});
        guarded->freeze = store::FreezeRecord{.active = true, .cancels = true, .who = "marc", .at = shopNow};
        inBothThemes({QSize(1192, 668), QSize(1832, 948)}, [&](QSize size) {
            const bool dark = ui::Theme::instance().isDark();
            Stage stage(dark ? guarded : snapshot);
            stage.page.resize(size);
            QTest::qWait(100); // what is new is shown by queued calls
            const QWidget *inside = stage.find<QScrollArea>("todayScroll")->widget();
            QTRY_VERIFY_WITH_TIMEOUT(inside->height() >= inside->minimumSizeHint().height(), 60'000);
            const QWidget *title = stage.find(dark ? "guard.left.17" : "runningAction");
            QVERIFY2(title->height() >= title->heightForWidth(title->width()), "it is cut off");
            keepPicture(stage.page.grab().toImage(), QStringLiteral("today"));
        });
    }
};

QTEST_MAIN(TodayRunningTest)
#include "tst_today_running.moc"
