// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_stage.h"

#include "tests/ui/support/lifecycles.h"
#include "tests/ui/support/pictures.h"
#include "ui/plans/plan_sheet.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>

using namespace indexpilot;
using namespace indexpilot::testing;
using ui::storage_column::State;

namespace {

const QString stock = QStringLiteral("inventory_levels_sku_wh_idx");
const QString numberKey = QStringLiteral("orders_number_key");

} // namespace

class StoragePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void startsWithWhatFreesMost()
    {
        StorageStage stage;
        stage.open();
        QCOMPARE(stage.chosen, std::vector<std::string>{stockIndex});
        QVERIFY(stage.text("headline").startsWith(stock + QStringLiteral(" passes 37.5 % bloat about")));
        QCOMPARE(stage.text("windowTitle"), QStringLiteral("Wed 25 Nov 02:30 – 03:12"));
        QCOMPARE(stage.text("windowChip"), QStringLiteral("Fits"));
        QVERIFY(stage.table()->selectionModel()->isRowSelected(0, {}));
    }

    void theTableSaysWhatIsKnown()
    {
        StorageStage stage;
        stage.open();
        QAbstractItemModelTester tester(stage.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        using namespace ui::storage_column;
        QCOMPARE(stage.cell(stock, Size), QStringLiteral("1.3 GB"));
        QCOMPARE(stage.cell(stock, Bloat), QStringLiteral("26.1 %"));
        QCOMPARE(stage.cell(stock, Source), QStringLiteral("calibrated"));
        QVERIFY(stage.cell(stock, Source, Qt::ToolTipRole).contains(QStringLiteral("23.9 – 29.1 %")));
        QCOMPARE(stage.cell(stock, Crosses), QStringLiteral("7 Dec"));
        QCOMPARE(stage.cell(stock, Range), QStringLiteral("3 Dec – 13 Dec"));
        QCOMPARE(stage.cell(stock, Rebuild), QStringLiteral("34 – 42 min"));
        QCOMPARE(stage.cell(stock, Window), QStringLiteral("Wed 25 Nov 02:30"));
        QCOMPARE(stage.cell(stock, State), QStringLiteral("Decide"));
        QCOMPARE(stage.cell(numberKey, Crosses), QStringLiteral("over now"));
        QCOMPARE(stage.cell(numberKey, State), QStringLiteral("By hand"));
        QVERIFY(stage.cell(numberKey, State, Qt::ToolTipRole).contains(QStringLiteral("constraint")));
        QCOMPARE(stage.cell(QStringLiteral("payments_provider_ref_idx"), State), QStringLiteral("Scheduled"));
        QCOMPARE(stage.cell(QStringLiteral("sessions_expires_idx"), State),
                 QStringLiteral("Not enough data"));
        QCOMPARE(stage.cell(QStringLiteral("sessions_expires_idx"), Crosses), QStringLiteral("—"));
        QCOMPARE(stage.cell(QStringLiteral("carts_session_live_idx"), State), QStringLiteral("Invalid"));
        QCOMPARE(stage.cell(QStringLiteral("carts_session_id_idx"), Window),
                 QStringLiteral("9 in 10 runs end within 93 min, the longest window has 60 min"));
        QCOMPARE(stage.cell(QStringLiteral("order_items_order_id_idx"), Source), QStringLiteral("measured"));
        QCOMPARE(stage.cell(QStringLiteral("order_items_order_id_idx"), Window),
                 QStringLiteral("not needed yet"));
    }

    void aSearchNarrowsTheTable()
    {
        StorageStage stage;
        stage.open();
        QTest::keyClicks(stage.find<QLineEdit>("search"), QStringLiteral("over policy"));
        QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
        QVERIFY(stage.text("headline").startsWith(stock)); // the choice stays
        stage.click("headerFilters");
        QVERIFY(stage.find<QLineEdit>("filter.0"));
    }

    void aClickSchedules()
    {
        StorageStage stage;
        stage.open();
        QCOMPARE(stage.button("window.schedule"), QStringLiteral("Schedule rebuild"));
        stage.click("window.schedule");
        QCOMPARE(stage.schedules.size(), std::size_t(1));
        QCOMPARE(stage.schedules[0].index, std::string(stockIndex));
        QVERIFY(stage.schedules[0].verb == engine::MaintenanceVerb::Schedule);
    }

    void whatIsScheduledCanBeWithdrawn()
    {
        StorageStage stage;
        stage.open();
        stage.choose(QStringLiteral("payments_provider_ref_idx"));
        QCOMPARE(stage.button("window.schedule"), QStringLiteral("Withdraw rebuild"));
        QCOMPARE(stage.text("windowChip"), QStringLiteral("Scheduled"));
        stage.click("window.schedule");
        QCOMPARE(stage.schedules.size(), std::size_t(1));
        QVERIFY(stage.schedules[0].verb == engine::MaintenanceVerb::Withdraw);
    }

    void whatThePolicySchedulesCannotBeWithdrawn()
    {
        StorageStage stage;
        for (engine::MaintenanceJob &job : stage.windows.jobs)
            job.id = 0; // in no store: the forecast asks for it, and the policy lets it
        stage.open();
        stage.choose(QStringLiteral("payments_provider_ref_idx"));
        QCOMPARE(stage.text("windowChip"), QStringLiteral("Scheduled"));
        QVERIFY(!stage.find("window.schedule")->isEnabled());
        QCOMPARE(stage.text("windowReason"), QStringLiteral("the policy has scheduled it"));
        stage.click("window.schedule");
        QVERIFY(stage.schedules.empty());
    }

    void observeSchedulesNothing()
    {
        StorageStage stage;
        stage.lifecycle.mode = engine::Mode::Observe;
        stage.open();
        QVERIFY(!stage.find("window.schedule")->isEnabled());
        QVERIFY(stage.find("window.rebuildNow")->isEnabled()); // its plan may be read
        QVERIFY(stage.sees("windowReason"));
        QCOMPARE(stage.text("windowReason"), QStringLiteral("needs mode Propose or Act"));
        stage.click("window.schedule");
        QVERIFY(stage.schedules.empty());
        stage.lifecycle.mode = engine::Mode::Act;
        stage.publish();
        QVERIFY(stage.find("window.schedule")->isEnabled() && !stage.sees("windowReason"));
    }

    void aConstraintIsLeftToThePerson()
    {
        StorageStage stage;
        stage.open();
        stage.choose(numberKey);
        QVERIFY(!stage.find("window.schedule")->isEnabled());
        QVERIFY(!stage.find("window.rebuildNow")->isEnabled());
        QCOMPARE(stage.text("windowReason"),
                 QStringLiteral("it backs the constraint orders_number_key: run the statement yourself"));
        QCOMPARE(stage.text("windowTitle"), QStringLiteral("Its rebuild is left to you"));
        QTest::mouseClick(stage.find("windowSql")->findChild<QWidget *>(QStringLiteral("copySql")),
                          Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("REINDEX INDEX CONCURRENTLY public.orders_number_key;"));
    }

    void noRoomNamesTheObstacle()
    {
        StorageStage stage;
        stage.open();
        stage.choose(QStringLiteral("carts_session_id_idx"));
        QCOMPARE(stage.text("windowChip"), QStringLiteral("No room"));
        QVERIFY(!stage.find("window.schedule")->isEnabled());
        QVERIFY(stage.text("windowReason").contains(QStringLiteral("93 min")));
    }

    void rebuildNowOpensThePlan()
    {
        StorageStage stage;
        stage.lifecycle.mode = engine::Mode::Act;
        stage.open();
        stage.choose(QStringLiteral("Customers by e-mail"));
        QSignalSpy execute(stage.page(), &ui::StoragePage::executeWanted);
        stage.click("window.rebuildNow");
        QVERIFY(stage.sees("planSheet") && !stage.sees("windowPanel"));
        QCOMPARE(stage.plans.size(), std::size_t(1));
        QCOMPARE(stage.plans[0].sql,
                 std::string("REINDEX INDEX CONCURRENTLY public.\"Customers by e-mail\""));
        QVERIFY(stage.plans[0].ticket != 0);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("planCancel"));
        lifecycle::Plan plan = createPlan();
        plan.title = "Rebuild it";
        stage.lifecycle.plan = answerOf(stage.plans[0].ticket, plan);
        stage.publish();
        QTest::mouseClick(stage.find("planExecute"), Qt::LeftButton);
        QVERIFY(!execute.isEmpty() || !stage.find("planExecute")->isEnabled());
        stage.find<ui::PlanSheet>("planSheet")->reset();
    }

    void cancelBringsTheWindowBack()
    {
        StorageStage stage;
        stage.open();
        stage.click("window.rebuildNow");
        stage.click("planCancel");
        QVERIFY(!stage.sees("planSheet") && stage.sees("windowPanel"));
    }

    void aRefusedWishIsTold()
    {
        StorageStage stage;
        stage.windows.answer = "The window was taken by another rebuild";
        stage.open();
        const auto *row = stage.find("windowPanel")->findChild<QLabel *>(QStringLiteral("messageText"));
        QVERIFY(row && row->isVisible());
        QCOMPARE(row->text(), QStringLiteral("The window was taken by another rebuild"));
    }

    void whyThereIsNothing_data()
    {
        QTest::addColumn<int>("stateOfPage");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing was read")
            << 0 << QStringLiteral("The sizes of the indexes were not read yet.");
        QTest::newRow("reading") << 1 << QStringLiteral("The sizes of the indexes are being read.");
        QTest::newRow("failed") << 2 << QStringLiteral("The sizes of the indexes could not be read.");
        QTest::newRow("none") << 3 << QStringLiteral("This database has no index of its own yet.");
        QTest::newRow("not connected") << 4 << QStringLiteral("The server is not connected.");
    }
    void whyThereIsNothing()
    {
        QFETCH(int, stateOfPage);
        QFETCH(QString, why);
        StorageStage stage;
        stage.view = {};
        stage.view.reading = stateOfPage == 1;
        if (stateOfPage == 2)
            stage.view.failure =
                Failure{FailureCode::Denied, "pg_class", "permission denied", "GRANT x TO y;"};
        if (stateOfPage == 3)
            stage.view.readAt = shopNow;
        if (stateOfPage == 4)
            stage.connection = pg::SessionState::Waiting;
        stage.open();
        QCOMPARE(stage.whyEmpty(), why);
        QCOMPARE(stage.sees("storageFailure"), stateOfPage == 2);
    }

    void noTargetIsSaid()
    {
        StorageStage stage;
        stage.open();
        stage.page()->setSnapshot(nullptr);
        QCOMPARE(stage.whyEmpty(), QStringLiteral("No server is connected."));
        QVERIFY(!stage.action("scheduleRebuild")->isEnabled());
        stage.publish();
        QCOMPARE(stage.chosen.back(), std::string(stockIndex));
    }

    void theChoiceSurvivesANewReading()
    {
        StorageStage stage;
        stage.open();
        stage.choose(numberKey);
        auto rows = storageRows();
        std::swap(rows[0], rows[1]);
        rows[0].last = bloatReading(shopNow, 1900, 0.45);
        stage.view.rows = std::make_shared<const std::vector<engine::StorageRow>>(rows);
        stage.publish();
        QVERIFY(stage.text("headline").startsWith(numberKey + QStringLiteral(" is over the policy: 45.0 %")));
        rows.erase(rows.begin());
        stage.view.rows = std::make_shared<const std::vector<engine::StorageRow>>(rows);
        stage.publish();
        QVERIFY(stage.text("headline").startsWith(stock));
        QCOMPARE(stage.chosen.back(), std::string(stockIndex));
    }

    void staleSizesChangeNothing()
    {
        StorageStage stage;
        stage.connection = pg::SessionState::Waiting;
        stage.open();
        QVERIFY(stage.sees("storageStale"));
        QCOMPARE(stage.text("windowReason"), QStringLiteral("the server is not connected"));
        QVERIFY(!stage.find("window.rebuildNow")->isEnabled());
    }

    void tenThousandIndexesAreShownAtOnce()
    {
        StorageStage stage;
        stage.open();
        auto rows = std::make_shared<std::vector<engine::StorageRow>>();
        for (int i = 0; i < 10'000; ++i)
            rows->push_back(
                storageRow("index_" + std::to_string(i), "orders", 100 + i % 900, 0.1 + i % 30 / 100.0));
        stage.view.rows = rows;
        QElapsedTimer timer;
        timer.start();
        stage.publish();
        const qint64 taken = timer.elapsed();
        stage.grab();
        const qint64 painted = timer.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(stage.table()->model()->rowCount(), 10'000, 60'000);
        qInfo("10000 indexes: taken in %lld ms, painted after %lld ms", static_cast<long long>(taken),
              static_cast<long long>(painted));
        QVERIFY2(painted < 1500, qPrintable(QString::number(painted)));
        timer.restart();
        stage.publish(); // with the same rows
        QVERIFY(timer.elapsed() < 1500);
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        StorageStage stage;
        stage.open();
        const auto paint = [&stage](const char *what) {
            if (pictureFolder().isEmpty() && QLatin1String(what) != QLatin1String("forecast"))
                return; // one of them shows that all can be painted
            paintInBothThemes(stage, {QSize(1192, 708), QSize(1832, 988)},
                              QStringLiteral("storage-%1").arg(QLatin1String(what)));
        };
        paint("forecast");
        stage.click("storageFaces.1");
        paint("backtest");
        stage.click("storageFaces.0");
        stage.choose(QStringLiteral("orders_status_idx"));
        paint("remedy");
        stage.choose(numberKey);
        paint("constraint");
        stage.choose(QStringLiteral("sessions_expires_idx"));
        stage.view.detail = storageDetail("public.sessions_expires_idx", 3);
        stage.publish();
        paint("early");
        stage.choose(stock);
        stage.view.exact = exactAnswer(stockIndex);
        stage.publish();
        paint("measured");
        stage.view.exact->failure =
            Failure{FailureCode::Refused, "extension pgstattuple",
                    "it is not installed in this database, so pages cannot be counted",
                    "CREATE EXTENSION pgstattuple;"};
        stage.publish();
        paint("not-measured");
        stage.action("rebuildNow")->trigger();
        stage.lifecycle.plan = answerOf(stage.plans.back().ticket, createPlan());
        stage.publish();
        paint("plan");
    }
};

QTEST_MAIN(StoragePageTest)
#include "tst_storage_page.moc"
