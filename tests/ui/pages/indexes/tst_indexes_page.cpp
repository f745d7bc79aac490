// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexes_stage.h"

#include "tests/ui/support/pictures.h"
#include "ui/charts/lineage_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/pages/indexes/inventory_model.h"
#include "ui/plans/plan_sheet.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/panel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>

using namespace indexpilot;
using namespace indexpilot::testing;
using ui::InventoryModel;

namespace {

const QString items = QStringLiteral("order_items_product_id_idx");
const QString statusIndex = QStringLiteral("orders_status_idx");

QString cell(const QModelIndex &row, int column)
{
    return row.siblingAtColumn(column).data().toString();
}

} // namespace

class IndexesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theTreeHasTablesAndTheirIndexes()
    {
        IndexesStage stage;
        stage.open();
        QAbstractItemModelTester tester(stage.tree()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(stage.tree()->model()->rowCount(), 4);
        QCOMPARE(cell(stage.row(QStringLiteral("orders_pkey")), InventoryModel::Kind),
                 QStringLiteral("PK v1"));
        QCOMPARE(cell(stage.row(QStringLiteral("orders_number_key")), InventoryModel::Kind),
                 QStringLiteral("unique v1"));
        QCOMPARE(cell(stage.row(items), InventoryModel::Kind), QStringLiteral("v5"));
        QCOMPARE(cell(stage.row(items), InventoryModel::Size), QStringLiteral("18 GB"));
        QCOMPARE(cell(stage.row(items).parent(), InventoryModel::Size), QStringLiteral("35 GB"));
        const QModelIndex invalid = stage.row(QStringLiteral("carts_session_live_idx"));
        QCOMPARE(cell(invalid, InventoryModel::Kind), QStringLiteral("INVALID"));
        QVERIFY(invalid.data(InventoryModel::InvalidRole).toBool());
        QVERIFY(stage.text("headline").startsWith(QStringLiteral("13 indexes on 4 tables take ")));
        QVERIFY(stage.text("historySince").startsWith(QStringLiteral("History starts 12 Jan 2026")) ||
                stage.text("historySince").startsWith(QStringLiteral("History starts 13 Jan 2026")));
        QVERIFY(stage.find<QLabel>("emptyWhy"));
    }

    void whatBacksAConstraintIsNotTouched()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(QStringLiteral("orders_number_key"));
        for (const char *name : {"dropIndex", "rollBack"})
            QCOMPARE(ui::reasonOf(stage.action(name)),
                     QStringLiteral("it backs a constraint, and those are never touched"));
    }

    void droppedOnesAreShownWhenAskedFor()
    {
        IndexesStage stage;
        stage.open();
        const QString old = QStringLiteral("orders_old_total_idx");
        QVERIFY(!stage.row(old).isValid());
        stage.find<QCheckBox>("droppedBox")->click();
        QVERIFY(stage.action("showDropped")->isChecked());
        QCOMPARE(cell(stage.row(old), InventoryModel::Size), QStringLiteral("dropped"));
        stage.choose(old);
        QVERIFY(stage.text("headline").contains(QStringLiteral("was dropped by")));
        QCOMPARE(stage.action("rollBack")->text(), QStringLiteral("Bring back v2…"));
        QCOMPARE(ui::reasonOf(stage.action("dropIndex")), QStringLiteral("it was dropped already"));
        stage.action("rollBack")->trigger();
        QCOMPARE(stage.wishes.back().index, std::string("public.orders_old_total_idx"));
        QCOMPARE(stage.wishes.back().version, std::optional(2));
    }

    void theSearchFindsByNameTableAndColumn()
    {
        IndexesStage stage;
        stage.open();
        auto *search = stage.find<QLineEdit>("search");
        search->setText(QStringLiteral("status"));
        QVERIFY(stage.row(statusIndex).isValid() && !stage.row(items).isValid());
        search->setText(QStringLiteral("warehouse inventory"));
        QVERIFY(stage.row(QStringLiteral("inventory_levels_sku_wh_idx")).isValid());
        search->setText(QStringLiteral("nothing like it"));
        QVERIFY(!stage.tree()->isVisible());
        search->clear();
        QVERIFY(stage.row(items).isValid());
    }

    void aSelectionTellsTheEngineAndShowsTheIndex()
    {
        IndexesStage stage;
        stage.open();
        QVERIFY(!stage.sees("indexPanel"));
        stage.choose(statusIndex);
        QCOMPARE(stage.chosen, (std::vector<std::string>{"public.orders_status_idx"}));
        QVERIFY2(
            stage.text("headline").startsWith(QStringLiteral("public.orders_status_idx: version 3 since ")),
            qPrintable(stage.text("headline")));
        QVERIFY(stage.text("headline").contains(QStringLiteral("1.9 GB")) ||
                stage.text("headline").contains(QStringLiteral("1920 MB")));
        QVERIFY(stage.text("headline").contains(QStringLiteral("not scanned on this server since")));
        QTRY_COMPARE(stage.versions()->model()->rowCount(), 3);
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v3")});
        QVERIFY(stage.sees("ribbonScans"));
    }

    void aRefreshKeepsTheSelectionAndThePlace()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(items);
        QTRY_COMPARE(stage.versions()->model()->rowCount(), 5);
        const QModelIndex third = stage.versions()->model()->index(2, 0);
        stage.versions()->selectRow(third.row());
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v3")});
        stage.tree()->collapse(stage.row(QStringLiteral("carts_pkey")).parent());
        ShopIndexes more = shopIndexes();
        more.index("aaa_first", "aaa_first_pkey", 10, {{0.001, "id", "created by action 50"}});
        stage.setIndexes(more);
        stage.publish();
        QCOMPARE(stage.tree()->currentIndex().data().toString(), items);
        QVERIFY(!stage.tree()->isExpanded(stage.row(QStringLiteral("carts_pkey")).parent()));
        QVERIFY(stage.tree()->isExpanded(stage.row(items).parent()));
        QTest::qWait(50);
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v3")});
        QCOMPARE(stage.chosen.size(), std::size_t(1));
    }

    void aNewVersionIsFollowedWhileTheNewestIsChosen()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(statusIndex);
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v3")});
        auto lineages = std::make_shared<std::vector<lifecycle::IndexLineage>>(*stage.view.lineages);
        for (lifecycle::IndexLineage &one : *lineages)
            if (one.name == "public.orders_status_idx") {
                one.versions.push_back(one.versions.back());
                one.versions.back().version = 4;
                one.versions.back().cause = "rollback public.orders_status_idx to version 2 by action 60";
            }
        stage.view.lineages = lineages;
        stage.publish();
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v4")});
        QVERIFY(stage.text("headline").contains(QStringLiteral("version 4")));
    }

    void lanesAndTableChooseTheSame()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(items);
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v5")});
        auto *lanes = stage.find<ui::LineageChart>("lineage");
        QVERIFY(lanes->placeOf(3).y() > lanes->placeOf(4).y()); // seen outside
        QTest::mouseClick(lanes, Qt::LeftButton, {}, lanes->placeOf(2));
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v2")});
        QCOMPARE(stage.action("rollBack")->text(), QStringLiteral("Roll back to v2…"));
        QTest::mouseClick(lanes, Qt::LeftButton, Qt::ShiftModifier, lanes->placeOf(5));
        QCOMPARE(stage.chosenVersions(), (QStringList{QStringLiteral("v2"), QStringLiteral("v5")}));
        QVERIFY(stage.sees("comparePanel"));
    }

    void twoVersionsAreComparedByAttribute()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(items);
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v5")});
        QCOMPARE(stage.action("compareVersions")->text(), QStringLiteral("Compare v4 and v5"));
        stage.action("compareVersions")->trigger();
        QVERIFY(stage.sees("comparePanel"));
        QCOMPARE(stage.text("compare.1.0"), QStringLiteral("Included"));
        QCOMPARE(stage.text("compare.1.1"), QStringLiteral("quantity"));
        QCOMPARE(stage.text("compare.1.2"), QStringLiteral("quantity, unit_price"));
        stage.versions()->setFocus();
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("comparePanel"));
        QVERIFY(stage.sees("ribbonSize"));
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v5")});
    }

    void plansAreAskedWithGrowingTickets()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(items);
        stage.action("rollBack")->trigger();
        QCOMPARE(stage.wishes.back().index, std::string(itemsIndex));
        QCOMPARE(stage.wishes.back().version, std::optional(4));
        QVERIFY(stage.wishes.back().sql.empty());
        QVERIFY(stage.sees("planSheet"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("planCancel"));
        const int first = stage.wishes.back().ticket;
        stage.action("dropIndex")->trigger();
        QVERIFY(stage.wishes.back().ticket > first);
        QCOMPARE(stage.wishes.back().sql,
                 std::string("DROP INDEX CONCURRENTLY public.order_items_product_id_idx"));
        stage.view.plan = answerOf(first, rollbackPlan()); // too late
        stage.publish();
        QVERIFY(!stage.sees("stepSql.0"));
        stage.answer(dropPlan());
        QVERIFY(stage.sees("stepSql.0"));
    }

    void aKeptIndexIsGivenBackOrDroppedThroughItsPlan()
    {
        IndexesStage stage;
        const auto &old = std::ranges::find(*stage.view.lineages, std::string("public.orders_created_at_idx"),
                                            &lifecycle::IndexLineage::name)
                              ->current();
        lifecycle::KeptIndex kept;
        kept.keep = {.schema = old.schema, .name = old.name, .index = old.index, .hash = old.hash, .was = {}};
        kept.keep.was.schema = "public";
        kept.keep.was.name = "orders_by_day";
        kept.until = shopNow + Minutes(90);
        stage.view.kept = std::make_shared<const std::vector<lifecycle::KeptIndex>>(
            std::vector<lifecycle::KeptIndex>{kept});
        stage.open();
        stage.choose(QStringLiteral("orders_created_at_idx"));
        const QModelIndex row = stage.row(QStringLiteral("orders_created_at_idx"));
        QCOMPARE(row.siblingAtColumn(1).data().toString(), QStringLiteral("kept"));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("It was public.orders_by_day")));
        QVERIFY(stage.find<ui::Chip>("indexState")->text().startsWith(QStringLiteral("Kept until ")));
        QTest::mouseClick(stage.find<QPushButton>("index.rollBack"), Qt::LeftButton);
        QVERIFY(stage.wishes.back().kept == engine::KeptWish::GiveBack);
        QCOMPARE(stage.wishes.back().index, std::string("public.orders_created_at_idx"));
        QTest::mouseClick(stage.find<QPushButton>("index.drop"), Qt::LeftButton);
        QVERIFY(stage.wishes.back().kept == engine::KeptWish::Drop);
        QVERIFY(stage.wishes.back().sql.empty());
        lifecycle::Plan plan = dropPlan();
        plan.kind = "drop_kept";
        stage.answer(plan);
        QVERIFY(stage.sees("planName")); // typed, as for every drop
        // As the list of things that need a person asks for it.
        stage.page()->planKept(itemsIndex, engine::KeptWish::Drop);
        QCOMPARE(stage.wishes.back().index, std::string(itemsIndex));
        QVERIFY(stage.wishes.back().kept == engine::KeptWish::Drop);
    }

    void aPlanIsExecutedAsItWasShown()
    {
        IndexesStage stage;
        stage.open();
        QSignalSpy execute(stage.page(), &ui::IndexesPage::executeWanted);
        QSignalSpy stop(stage.page(), &ui::IndexesPage::stopWanted);
        stage.choose(items);
        stage.action("rollBack")->trigger();
        stage.answer(rollbackPlan());
        QTest::keyClicks(stage.find("planName"), QLatin1String(itemsIndex));
        QTest::keyClicks(stage.find("planReason"), QStringLiteral("why not"));
        QTest::mouseClick(stage.find("planExecute"), Qt::LeftButton);
        QCOMPARE(execute.count(), 1);
        const auto wish = execute.first().first().value<engine::ExecuteWish>();
        QCOMPARE(wish.ticket, stage.wishes.back().ticket);
        QCOMPARE(wish.planHash, std::string("c0ffee"));
        QCOMPARE(wish.reason, std::string("why not"));
        stage.view.running =
            engine::RunningAction{.ticket = wish.ticket, .title = "x", .startedAt = shopNow, .steps = 3};
        stage.publish();
        QVERIFY(!stage.sees("otherRunning"));
        QVERIFY(!stage.action("dropIndex")->isEnabled());
        QTest::mouseClick(stage.find("planStop"), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
    }

    void everyStateSaysWhy()
    {
        IndexesStage stage;
        stage.page()->setSnapshot({});
        stage.QWidget::show();
        QCOMPARE(stage.whyEmpty(), QStringLiteral("No server is connected."));
        QCOMPARE(ui::reasonOf(stage.action("rollBack")), QStringLiteral("no server is connected"));
        stage.catalog.reset();
        stage.view.lineages = std::make_shared<const std::vector<lifecycle::IndexLineage>>();
        stage.publish();
        QVERIFY(stage.whyEmpty().startsWith(QStringLiteral("No snapshot of the indexes")));
        stage.view.unavailable =
            Failure{FailureCode::Storage, "store /x", "it is newer", "Use a newer program"};
        stage.publish();
        QVERIFY(stage.sees("unavailable"));
        stage.setIndexes(shopIndexes());
        stage.view.lineages = std::make_shared<const std::vector<lifecycle::IndexLineage>>();
        stage.publish(); // only the catalog: the inventory without versions
        stage.choose(items, IndexesStage::Versions::None);
        QVERIFY(
            stage.text("headline").startsWith(QStringLiteral("public.order_items_product_id_idx: 18 GB")));
        QVERIFY(ui::reasonOf(stage.action("rollBack")).contains(QStringLiteral("nothing can be changed")));
        stage.view.unavailable.reset();
        stage.setIndexes(shopIndexes());
        stage.publish(); // the history came: the same index stays selected
        QCOMPARE(stage.tree()->currentIndex().data().toString(), items);
        QVERIFY(stage.text("headline").contains(QStringLiteral("version 5")));
        stage.connection = pg::SessionState::Connecting;
        stage.publish();
        QVERIFY(stage.sees("indexesStale"));
        QVERIFY(stage.sees("indexPanel"));
        QCOMPARE(ui::reasonOf(stage.action("dropIndex")), QStringLiteral("the server is not connected"));
    }

    void hoursThatAreMissingAreSaid()
    {
        IndexesStage stage;
        stage.answersHistory = false;
        stage.open();
        stage.choose(items);
        const auto *ribbons = stage.find("ribbonScans");
        QVERIFY(!ribbons->isVisible());
        auto none = std::make_shared<engine::IndexHistory>();
        none->index = itemsIndex;
        stage.view.history = none;
        stage.publish();
        QVERIFY(!ribbons->isVisible());
        stage.view.history = historyOf(itemsIndex);
        stage.publish();
        QVERIFY(ribbons->isVisible());
        stage.tree()->setCurrentIndex(stage.row(statusIndex));
        stage.publish();
        QVERIFY(!ribbons->isVisible()); // those of another index are not shown as its own
    }

    void thePaletteFindsEveryIndex()
    {
        IndexesStage stage;
        stage.open();
        const auto targets = stage.page()->searchTargets();
        QCOMPARE(targets.size(), std::size_t(14));
        for (const ui::Page::Target &target : targets)
            if (target.title == QLatin1String("orders_old_total_idx"))
                stage.page()->openTarget(target.id);
        QVERIFY(stage.action("showDropped")->isChecked());
        QCOMPARE(stage.tree()->currentIndex().data().toString(), QStringLiteral("orders_old_total_idx"));
        QCOMPARE(stage.chosen.back(), std::string("public.orders_old_total_idx"));
        stage.action("copyDefinition")->trigger();
        QCOMPARE(
            QGuiApplication::clipboard()->text(),
            QStringLiteral("CREATE INDEX orders_old_total_idx ON public.orders USING btree (total DESC);"));
    }

    void tenThousandIndexesDoNotHoldTheWindow()
    {
        ShopIndexes many;
        for (int i = 0; i < 10'000; ++i)
            many.index("table_" + std::to_string(i / 10), "index_" + std::to_string(i), 10,
                       {{100, "id", ""}});
        IndexesStage stage;
        stage.setIndexes(many);
        stage.open();
        stage.tree()->expand(stage.row(QStringLiteral("index_5000")).parent());
        stage.choose(QStringLiteral("index_5000"));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            stage.publish();
        const qint64 same = timer.elapsed();
        QVERIFY2(same < 20 * 50, qPrintable(QString::number(same)));
        timer.restart();
        stage.setIndexes(many);
        const qint64 made = timer.elapsed();
        stage.publish();
        qInfo("20 alike: %lld ms, another inventory: %lld ms", static_cast<long long>(same),
              static_cast<long long>(timer.elapsed() - made));
        QCOMPARE(stage.tree()->currentIndex().data().toString(), QStringLiteral("index_5000"));
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        IndexesStage stage;
        stage.open();
        const auto paint = [&stage](const char *what) {
            if (pictureFolder().isEmpty() && QLatin1String(what) != QLatin1String("plan"))
                return; // one of them shows that all can be painted
            paintInBothThemes(stage, {QSize(1192, 708), QSize(1832, 988)},
                              QStringLiteral("indexes-%1").arg(QLatin1String(what)));
        };
        paint("unselected");
        stage.choose(items);
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v5")});
        paint("index");
        stage.action("compareVersions")->trigger();
        paint("compare");
        stage.versions()->setFocus();
        press(Qt::Key_Escape);
        stage.view.mode = engine::Mode::Propose;
        stage.action("rollBack")->trigger();
        stage.answer(rollbackPlan());
        paint("plan");
        stage.view.mode = engine::Mode::Act;
        stage.publish();
        QTest::keyClicks(stage.find("planName"), QLatin1String(itemsIndex));
        QTest::keyClicks(stage.find("planReason"), QStringLiteral("Q-1903 no longer reads it"));
        QTest::mouseClick(stage.find("planExecute"), Qt::LeftButton);
        stage.view.running = engine::RunningAction{
            .ticket = stage.wishes.back().ticket,
            .title = "x",
            .startedAt = shopNow - Minutes(4),
            .step = 0,
            .steps = 3,
            .stepKind = lifecycle::StepKind::Build,
            .progress =
                pg::BuildProgress{.phase = "building index: scanning table", .done = 42, .total = 100},
            .duration = lifecycle::DurationRange{Minutes(36), Minutes(49)}};
        stage.publish();
        paint("running");
        engine::FinishedAction finished;
        finished.ticket = stage.wishes.back().ticket;
        finished.outcome.action.id = store::ActionId(51);
        finished.outcome.action.state = store::ActionState::Reverted;
        finished.outcome.failure = Failure{FailureCode::Failed, "index public.order_items_product_id_idx",
                                           "could not extend file: No space left on device",
                                           "Free 14 GB in the tablespace, then plan again"};
        stage.view.running.reset();
        stage.view.finished = std::make_shared<const engine::FinishedAction>(finished);
        stage.publish();
        paint("taken-back");
        stage.find<ui::PlanSheet>("planSheet")->dismiss();
        stage.action("showDropped")->setChecked(true);
        stage.choose(QStringLiteral("orders_old_total_idx"));
        paint("dropped");
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(IndexesPageTest)
#include "tst_indexes_page.moc"
