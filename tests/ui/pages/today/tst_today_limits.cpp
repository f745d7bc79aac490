// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/today/today_stage.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

pg::GuardReading loadNow(int active, int waits)
{
    return {.activeSessions = active,
            .lockWaits = waits,
            .replicaLag = Bytes(3 << 20),
            .takenAt = shopNow,
            .weekHour = 24 + 14,
            .timeZone = "UTC"};
}

/// Sessions are learned, locks are not yet, and the rest is the policy's.
engine::LimitsView limitsAt(const pg::GuardReading &load, bool adaptive = true)
{
    safety::Policy policy;
    policy.adaptiveThresholds = adaptive;
    policy.maxLoad.requestedCheckpoints.reset();
    store::ThresholdRecord record{.timeZone = "UTC", .movedAt = shopNow, .hours = {}};
    store::ThresholdHour &sessions = record.hours[{"active_sessions", 24 + 14}];
    sessions.seen.add(8, 1229);
    sessions.seenUntil = shopNow;
    sessions.limit = 10;
    store::ThresholdHour &waits = record.hours[{"lock_waits", 24 + 14}];
    waits.seen.add(1, 360);
    waits.seenUntil = shopNow;
    engine::LimitsView view;
    view.at = shopNow;
    view.inForce = safety::limitsInForce(policy, record, load);
    for (const safety::LimitInForce &limit : view.inForce.figures)
        view.now.push_back(safety::valueOf(load, limit.figure));
    return view;
}

engine::SnapshotPtr with(const engine::LimitsView &limits)
{
    static const auto day = Shop().snapshot();
    auto snapshot = std::make_shared<engine::Snapshot>(*day);
    snapshot->limits = std::make_shared<const engine::LimitsView>(limits);
    return snapshot;
}

class Stage : public test::TodayStage {
public:
    using TodayStage::TodayStage;
    ui::ChipKind kind(const char *row) const
    {
        return find(row)->findChild<ui::Chip *>(QStringLiteral("limitSource"))->kind();
    }
};

} // namespace

class TodayLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void isHiddenWhileThereIsNothingToSay()
    {
        Stage stage(Shop().snapshot()); // no figures yet
        QVERIFY(!stage.sees("limits"));
        stage.page.setSnapshot(with(limitsAt(loadNow(3, 0), false)));
        QVERIFY(!stage.sees("limits"));
        stage.page.setSnapshot(with(limitsAt(loadNow(3, 6), false)));
        QVERIFY(stage.sees("limits")); // six wait, five may
        stage.page.setSnapshot(with(limitsAt(loadNow(3, 0), false)));
        QVERIFY(!stage.sees("limits"));
    }

    void showsWhatIsMeasuredBesideWhatHolds()
    {
        const Stage stage(with(limitsAt(loadNow(3, 0))));
        QVERIFY(stage.sees("limits"));
        QCOMPARE(stage.text("limit.active_sessions", "limitAmount"), QStringLiteral("3 of 10"));
        QCOMPARE(stage.text("limit.active_sessions", "limitSource"), QStringLiteral("Learned"));
        QCOMPARE(stage.text("limit.active_sessions", "limitDetail"),
                 QStringLiteral("p95 of this hour 8; floor 4, no ceiling"));
        QCOMPARE(stage.text("limit.lock_waits", "limitAmount"), QStringLiteral("0 of 5"));
        QCOMPARE(stage.text("limit.lock_waits", "limitSource"), QStringLiteral("Learning"));
        QCOMPARE(stage.text("limit.lock_waits", "limitDetail"),
                 QStringLiteral("360 of 800 samples; the policy's limit holds"));
        QCOMPARE(stage.text("limit.replica_lag", "limitAmount"), QStringLiteral("3.0 MB of 64 MB"));
        QVERIFY(!stage.sees("limitsFrozen"));
        QVERIFY(!stage.sees("limit.requested_checkpoints"));
    }

    void whatIsAboveItsLimitSaysSo()
    {
        const Stage stage(with(limitsAt(loadNow(11, 0))));
        QCOMPARE(stage.text("limit.active_sessions", "limitSource"), QStringLiteral("Above"));
        QVERIFY(stage.kind("limit.active_sessions") == ui::ChipKind::Warn);
        QVERIFY(
            stage.text("limit.active_sessions", "limitDetail").endsWith(QStringLiteral("No change starts.")));
        QVERIFY(stage.kind("limit.lock_waits") != ui::ChipKind::Warn);
    }

    void saysSinceWhenLearningIsFrozenAndWhy()
    {
        engine::LimitsView limits = limitsAt(loadNow(3, 0));
        store::BreakerRecord breaker{.scope = store::BreakerScope::Table, .key = "public.orders"};
        limits.pause = safety::LearningPause{.because = breaker, .since = shopNow - Minutes(30)};
        Stage stage(with(limits));
        QVERIFY(stage.sees("limitsFrozen"));
        const auto frozen = [&] {
            return stage.page.findChild<QLabel *>(QStringLiteral("limitsFrozen"))->text();
        };
        QVERIFY2(frozen().contains(QStringLiteral("until the breaker closes: table public.orders")),
                 qPrintable(frozen()));
        store::ActionRecord action;
        action.subject = "public.orders_idx";
        limits.pause = safety::LearningPause{.because = action, .since = shopNow - Minutes(3)};
        stage.page.setSnapshot(with(limits));
        QVERIFY2(frozen().contains(QStringLiteral("while a change runs: public.orders_idx")),
                 qPrintable(frozen()));
        limits.pause.reset();
        stage.page.setSnapshot(with(limits));
        QVERIFY(!stage.sees("limitsFrozen"));
    }

    void checkpointsAreShownWhereThePolicyCountsThem()
    {
        engine::LimitsView limits = limitsAt(loadNow(3, 0));
        limits.checkpointLimit = 2;
        Stage stage(with(limits));
        QCOMPARE(stage.text("limit.requested_checkpoints", "limitDetail"),
                 QStringLiteral("One look tells nothing; known after a minute"));
        limits.checkpoints = {.requested = 3, .span = Minutes(4)};
        stage.page.setSnapshot(with(limits));
        QCOMPARE(stage.text("limit.requested_checkpoints", "limitAmount"), QStringLiteral("3 of 2"));
        QVERIFY(stage.kind("limit.requested_checkpoints") == ui::ChipKind::Warn);
    }

    /// Pictures to look at; their folder is in INDEXPILOT_PICTURES.
    void fitsInBothThemes()
    {
        engine::LimitsView limits = limitsAt(loadNow(11, 0));
        limits.checkpointLimit = 2;
        limits.checkpoints = {.requested = 1, .span = Minutes(4)};
        store::BreakerRecord breaker{.scope = store::BreakerScope::Table, .key = "public.orders"};
        limits.pause = safety::LearningPause{.because = breaker, .since = shopNow - Minutes(30)};
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::Theme::instance().choose(theme);
            Stage stage(with(limits));
            stage.page.resize(1280, 800);
            QTest::qWait(100); // what is new is shown by queued calls
            const QWidget *inside =
                stage.page.findChild<QScrollArea *>(QStringLiteral("todayScroll"))->widget();
            QTRY_VERIFY_WITH_TIMEOUT(inside->height() >= inside->minimumSizeHint().height(), 60'000);
            for (const auto *label : stage.find("limits")->findChildren<QLabel *>())
                if (label->isVisible())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
            keepPicture(stage.page.grab().toImage(), QStringLiteral("today-limits"));
        }
    }
};

QTEST_MAIN(TodayLimitsTest)
#include "tst_today_limits.moc"
