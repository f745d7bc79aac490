// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance_stage.h"

#include "core/safety/policy.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/warnings.h"
#include "ui/charts/week_chart.h"
#include "ui/charts/week_painter.h"
#include "ui/models/table_view.h"
#include "ui/pages/maintenance/opening_gantt.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

constexpr int patience = 60'000;

std::shared_ptr<engine::MaintenanceView> runningView()
{
    auto view = shopMaintenance();
    view->at = inNovember(25, 2, 40);
    view->jobs[0].state = engine::JobState::Running;
    view->jobs[0].startedAt = inNovember(25, 2, 30);
    return view;
}

engine::LifecycleView building()
{
    engine::LifecycleView lifecycle;
    lifecycle.mode = engine::Mode::Act;
    lifecycle.running =
        engine::RunningAction{.ticket = 4,
                              .kind = "replace",
                              .subject = proposedIndex,
                              .title = "Rebuild",
                              .startedAt = shopNow - Minutes(10),
                              .step = 0,
                              .steps = 3,
                              .stepKind = lifecycle::StepKind::Build,
                              .progress = pg::BuildProgress{.phase = "waiting for writers before build",
                                                            .waitsFor = 4711,
                                                            .waitsForWhat = "psql, idle in transaction",
                                                            .done = 42,
                                                            .total = 100}};
    return lifecycle;
}

engine::MaintenanceWish wishOf(const QSignalSpy &spy)
{
    return spy.last().first().value<engine::MaintenanceWish>();
}

} // namespace

class MaintenancePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void withoutATargetItSaysSo()
    {
        MaintenanceStage stage;
        stage.page.setSnapshot(nullptr);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("No server is connected."));
        for (const QString &name : {QStringLiteral("nextWeek"), QStringLiteral("copyPolicyLines")})
            QVERIFY(!stage.find<QAction>(name)->isEnabled());
        QVERIFY(!stage.page.usesTimeStrip());
        QCOMPARE(stage.page.key(), QStringLiteral("maintenance"));
    }

    void beforeTheFirstPlanItSaysWhenThereIsOne()
    {
        MaintenanceStage stage;
        auto snapshot = maintenanceSnapshot(std::make_shared<engine::MaintenanceView>());
        stage.page.setSnapshot(snapshot);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("Windows and jobs were not read yet."));
        snapshot = maintenanceSnapshot(std::make_shared<engine::MaintenanceView>());
        snapshot->connection.state = pg::SessionState::Connecting;
        stage.page.setSnapshot(snapshot);
        QCOMPARE(stage.emptyWhy(), QStringLiteral("The server is not connected."));
    }

    void aWrongPolicyIsToldWithItsLine()
    {
        MaintenanceStage stage;
        auto view = std::make_shared<engine::MaintenanceView>();
        view->failure =
            Failure{FailureCode::Usage, "indexpilot.yaml", "line 3: there is no key 'window'", {}};
        stage.show(view);
        QVERIFY(stage.sees(QStringLiteral("maintenanceTrouble")));
        QCOMPARE(stage.emptyWhy(), QStringLiteral("There is no plan to show."));
    }

    void aProposedJobIsScheduled()
    {
        MaintenanceStage stage;
        QSignalSpy badge(&stage.page, &ui::Page::badgeChanged);
        stage.show(shopMaintenance());
        QCOMPARE(badge.last().first().toInt(), 2);
        QSignalSpy wanted(&stage.page, &ui::MaintenancePage::maintenanceWanted);
        const QString button = QStringLiteral("schedule.") + QLatin1String(proposedIndex);
        stage.click(button);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wishOf(wanted).verb, engine::MaintenanceVerb::Schedule);
        QCOMPARE(wishOf(wanted).index, std::string(proposedIndex));
        QVERIFY(wishOf(wanted).reason.starts_with("At its pace"));
    }

    void whatWasAskedIsNotAskedTwice()
    {
        MaintenanceStage stage;
        const auto view = shopMaintenance();
        stage.show(view);
        const QString button = QStringLiteral("schedule.") + QLatin1String(proposedIndex);
        stage.click(button);
        stage.show(view); // the same plan
        QVERIFY(!stage.find(button)->isEnabled());
        auto refused = shopMaintenance();
        refused->answer = "It is on a table that is being changed.";
        stage.show(refused);
        QVERIFY(stage.find(button)->isEnabled());
        QVERIFY(stage.sees(QStringLiteral("queueAnswer")));
    }

    void aScheduledJobIsWithdrawn()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance(), engine::Mode::Act);
        QSignalSpy wanted(&stage.page, &ui::MaintenancePage::maintenanceWanted);
        stage.click(QStringLiteral("withdraw.") + QLatin1String(scheduledIndex));
        QCOMPARE(wishOf(wanted).verb, engine::MaintenanceVerb::Withdraw);
        QCOMPARE(wishOf(wanted).index, std::string(scheduledIndex));
        QVERIFY(!stage.has(QStringLiteral("withdraw.public.events_2026_09_idx"))); // the policy's own
        QCOMPARE(stage.text(QStringLiteral("events_2026_09_idx"), "jobAsked"),
                 QStringLiteral("By the policy predictive_maintenance"));
    }

    void inModeObserveTheReasonStandsBesideTheButton()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance(), engine::Mode::Observe);
        QSignalSpy wanted(&stage.page, &ui::MaintenancePage::maintenanceWanted);
        const QString button = QStringLiteral("schedule.") + QLatin1String(proposedIndex);
        QVERIFY(!stage.find(button)->isEnabled());
        QCOMPARE(stage.find(button)->toolTip(), QStringLiteral("Needs mode Propose or Act"));
        QCOMPARE(stage.text(QStringLiteral("inventory_levels_sku_wh_idx"), "jobWhyNot"),
                 QStringLiteral("Needs mode Propose or Act"));
        stage.click(button);
        QCOMPARE(wanted.count(), 0);
    }

    void whatHasNoRoomIsHeldBackWithItsObstacle()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        QVERIFY(stage.has(QStringLiteral("heldBack")));
        QCOMPARE(stage.text(QStringLiteral("carts_session_id_idx"), "jobState"), QStringLiteral("No room"));
        QVERIFY(stage.text(QStringLiteral("carts_session_id_idx"), "jobObstacle")
                    .contains(QLatin1String("180 min")));
    }

    void aRunningJobShowsItsPhaseAndCanBeStopped()
    {
        MaintenanceStage stage;
        stage.page.setSnapshot(maintenanceSnapshot(runningView(), building()));
        QVERIFY(stage.sees(QStringLiteral("runningJob")));
        QVERIFY(stage.text(QStringLiteral("runningStep"))
                    .contains(QLatin1String("waiting for writers before build, 42 %")));
        QCOMPARE(stage.text(QStringLiteral("runningWaits")),
                 QStringLiteral("Waits for session 4711 (psql, idle in transaction)"));
        QCOMPARE(stage.find<QProgressBar>(QStringLiteral("runningShare"))->value(), 420);
        QSignalSpy stopped(&stage.page, &ui::MaintenancePage::stopWanted);
        stage.find<QScrollArea>(QStringLiteral("maintenanceSide"))
            ->ensureWidgetVisible(stage.find(QStringLiteral("runningStop")));
        stage.click(QStringLiteral("runningStop"));
        QCOMPARE(stopped.count(), 1);
        auto stopping = building();
        stopping.running->stopping = true;
        stage.page.setSnapshot(maintenanceSnapshot(runningView(), stopping));
        QVERIFY(!stage.find(QStringLiteral("runningStop"))->isEnabled());
        stage.show(shopMaintenance());
        QVERIFY(!stage.sees(QStringLiteral("runningJob")));
    }

    void aRefreshLeavesTheCardsAlone()
    {
        MaintenanceStage stage;
        const auto view = shopMaintenance();
        stage.show(view);
        const QWidget *button = stage.find(QStringLiteral("schedule.") + QLatin1String(proposedIndex));
        stage.show(view);
        QCOMPARE(stage.find(QStringLiteral("schedule.") + QLatin1String(proposedIndex)), button);
    }

    void theNoteSaysWhatStartsByItself()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        QVERIFY(stage.text(QStringLiteral("queueNote"))
                    .contains(QLatin1String("features.predictive_maintenance: true")));
        auto view = shopMaintenance();
        view->predictive = true;
        stage.show(view, engine::Mode::Act);
        QCOMPARE(stage.text(QStringLiteral("queueNote")),
                 QStringLiteral("The policy lets due rebuilds start by themselves."));
    }

    void theNextWindowShowsItsJobsWithinIt()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        const auto *gantt = stage.find<ui::OpeningGantt>(QStringLiteral("openingGantt"));
        QVERIFY(gantt->ground().contains(gantt->barOf(0)));
        QVERIFY(gantt->barOf(1).left() > gantt->barOf(0).right());
        QCOMPARE(stage.find(QStringLiteral("openingPanel"))->accessibleName(),
                 QStringLiteral("Wed 25 Nov 02:00 – 05:00"));
        stage.show(emptyMaintenance({}));
        QCOMPARE(stage.find(QStringLiteral("openingPanel"))->accessibleName(), QStringLiteral("Any time"));
        QVERIFY(stage.sees(QStringLiteral("queueNothing")));
    }

    void weeksCanBeLeafedThrough()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        const QWidget *panel = stage.find(QStringLiteral("weekPanel"));
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 48"));
        QVERIFY(!stage.find(QStringLiteral("header.thisWeek"))->isEnabled());
        stage.click(QStringLiteral("header.nextWeek"));
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 49"));
        for (int i = 0; i < 9; ++i)
            stage.click(QStringLiteral("header.nextWeek"));
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 53"));
        QVERIFY(stage.find(QStringLiteral("header.nextWeek"))->toolTip().contains(QLatin1String("35 days")));
        stage.click(QStringLiteral("header.thisWeek"));
        stage.click(QStringLiteral("header.previousWeek"));
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 47"));
    }

    void theHistoryIsATableThatLeadsToTheIndex()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        stage.click(QStringLiteral("maintenanceFace.1"));
        auto *table = stage.find<ui::TableView>(QStringLiteral("endedTable"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, patience);
        QAbstractItemModelTester tester(table->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto cell = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(1, 0), QStringLiteral("Tue 24 Nov 02:20"));
        QCOMPARE(cell(1, 1), QStringLiteral("public.customers_lower_email_idx"));
        QCOMPARE(cell(1, 2), QStringLiteral("31 min"));
        QVERIFY(cell(1, 3).contains(QChar(0x2192)));
        QCOMPARE(cell(1, 5), QStringLiteral("Done"));
        QCOMPARE(cell(0, 4), QStringLiteral("—"));
        QCOMPARE(cell(0, 5), QStringLiteral("Failed"));
        QSignalSpy opened(&stage.page, &ui::MaintenancePage::indexOpened);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.last().first().value<std::string>(), std::string("public.customers_lower_email_idx"));
        stage.show(emptyMaintenance(nightlyWindows()));
        QCOMPARE(stage.emptyWhy(), QStringLiteral("No rebuild ended in the last 35 days."));
    }

    void theWindowsFaceShowsThePolicyAndCopiesQuietHours()
    {
        MaintenanceStage stage;
        stage.show(emptyMaintenance({}));
        stage.click(QStringLiteral("maintenanceFace.2"));
        QCOMPARE(stage.text(QStringLiteral("policyPath")), QStringLiteral("/etc/indexpilot/indexpilot.yaml"));
        QVERIFY(stage.text(QStringLiteral("windowList")).startsWith(QLatin1String("None")));
        stage.click(QStringLiteral("copyLines"));
        const auto policy =
            safety::policyFromText(QGuiApplication::clipboard()->text().toStdString(), "clipboard");
        QVERIFY2(policy.has_value(), policy ? "" : policy.error().detail.c_str());
        QCOMPARE(policy->maintenance.windows.size(), std::size_t{3});
        auto little = emptyMaintenance(beforeTheSale());
        little->quiet = {.calmest = {}, .hoursKnown = 60};
        stage.show(little);
        QVERIFY(stage.text(QStringLiteral("quietList"))
                    .startsWith(QLatin1String("Not enough history: 60 of 168 hours known")));
        QVERIFY(!stage.sees(QStringLiteral("copyLines")));
        QVERIFY(stage.text(QStringLiteral("freezeList")).endsWith(QLatin1String("Black Friday")));
    }

    void textsOfTheServerAreNeverMarkup()
    {
        MaintenanceStage stage;
        auto view = shopMaintenance();
        view->jobs[0].index = "public.<b>x</b>";
        view->jobs[0].why = "<img src=x>";
        stage.show(view);
        for (const QLabel *label : stage.page.findChildren<QLabel *>())
            if (label->text().contains(QLatin1Char('<')))
                QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void twentyRefreshesCostLittle()
    {
        MaintenanceStage stage;
        const auto view = shopMaintenance();
        stage.show(view);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 20; ++i)
            stage.show(view);
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        inBothThemes({QSize(1192, 704), QSize(1832, 984)}, [](QSize size) {
            MaintenanceStage stage(size);
            if (ui::Theme::instance().isDark())
                stage.page.setSnapshot(maintenanceSnapshot(runningView(), building()));
            else
                stage.show(shopMaintenance());
            QTRY_COMPARE(stage.page.size(), size);
            for (int face = 0; face < 3; ++face) {
                stage.click(QStringLiteral("maintenanceFace.%1").arg(face));
                QTest::qWait(20);
                auto *bar = stage.find<QScrollArea>(QStringLiteral("maintenanceSide"))->verticalScrollBar();
                bar->setValue(face == 0 ? 0 : bar->maximum());
                keepPicture(stage.page.grab().toImage(), QStringLiteral("maintenance-%1").arg(face));
            }
        });
    }
};

QTEST_MAIN(MaintenancePageTest)
#include "tst_maintenance_page.moc"
