// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_stage.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/fan_chart.h"

#include <QClipboard>

using namespace indexpilot;
using namespace indexpilot::testing;

class StorageDetailsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theFanIsOfTheChosenIndex()
    {
        StorageStage stage;
        stage.answersDetail = false;
        stage.open();
        QCOMPARE(stage.whyEmpty(), QStringLiteral("The history of this index is being read."));
        stage.view.detail = storageDetail("public.orders_status_idx");
        stage.publish();
        QVERIFY(!stage.sees("fanChart")); // of another one
        stage.view.detail = storageDetail(stockIndex);
        stage.publish();
        QVERIFY(stage.sees("fanChart"));
        const ui::FanView &view = stage.find<ui::FanChart>("fanChart")->view();
        QCOMPARE(view.days.size(), std::size_t(28));
        QCOMPARE(stage.find("fanChart")->accessibleDescription(), stage.text("headline"));
    }

    void asATableItSaysTheSame()
    {
        StorageStage stage;
        stage.open();
        auto *panel = stage.find<ui::ChartPanel>("forecastPanel");
        panel->setShowsTable(true);
        QTRY_COMPARE(panel->table()->model()->rowCount(), 41 + 28);
        QCOMPARE(panel->table()->model()->index(40, 1).data().toString(), QStringLiteral("26.1 %"));
        QCOMPARE(panel->table()->model()->index(68, 2).data().toString(), QStringLiteral("forecast"));
    }

    void earlyDaysSayWhichDayItIs()
    {
        StorageStage stage;
        stage.open();
        stage.choose(QStringLiteral("sessions_expires_idx"));
        stage.view.detail = storageDetail("public.sessions_expires_idx", 3);
        stage.publish();
        QVERIFY(stage.text("headline").contains(QStringLiteral("collecting, day 3 of 5")));
        QVERIFY(stage.find<ui::FanChart>("fanChart")->view().days.empty());
    }

    void theBacktestComparesFourWays()
    {
        StorageStage stage;
        stage.open();
        stage.click("storageFaces.1");
        QVERIFY(stage.sees("backtestWays") && !stage.sees("fanChart"));
        const QAbstractItemModel *ways = stage.find<ui::TableView>("backtestWays")->model();
        QTRY_COMPARE(ways->rowCount(), 4);
        QCOMPARE(ways->index(0, 0).data().toString(), QStringLiteral("IndexPilot"));
        QCOMPARE(ways->index(0, 1).data().toString(), QStringLiteral("2.1 %"));
        QCOMPARE(ways->index(3, 0).data().toString(), QStringLiteral("Damped Holt"));
        const QAbstractItemModel *coverage = stage.find<ui::TableView>("backtestCoverage")->model();
        QTRY_COMPARE(coverage->rowCount(), 4);
        QCOMPARE(coverage->index(1, 0).data().toString(), QStringLiteral("80 %"));
        QCOMPARE(coverage->index(1, 1).data().toString(), QStringLiteral("77 %"));
        QCOMPARE(coverage->index(1, 2).data().toString(), QStringLiteral("10 of 13"));
        const QAbstractItemModel *lessons = stage.find<ui::TableView>("backtestLessons")->model();
        QTRY_COMPARE(lessons->rowCount(), 2);
        QCOMPARE(lessons->index(0, 2).data().toString(), QStringLiteral("990 MB"));
        QCOMPARE(lessons->index(0, 3).data().toString(),
                 QStringLiteral("1004 MB").replace(1, 0, QChar(0x2009)));
        QVERIFY(stage.text("backtestCrossings").startsWith(QStringLiteral("Of 2 crossings")));
        QVERIFY(!stage.action("showAsTable")->isEnabled()); // it is one already
        stage.click("storageFaces.0");
        QVERIFY(stage.sees("fanChart"));
        QVERIFY(stage.action("showAsTable")->isEnabled());
    }

    void withoutTrialsTheBacktestSaysWhen()
    {
        StorageStage stage;
        stage.answersDetail = false;
        auto detail = std::make_shared<engine::StorageDetail>(*storageDetail(stockIndex));
        detail->backtest = {};
        detail->lessons.clear();
        stage.view.detail = detail;
        stage.open();
        stage.click("storageFaces.1");
        QCOMPARE(stage.whyEmpty(), QStringLiteral("No forecast of this index can be checked yet."));
    }

    void aRemedyIsCopied()
    {
        StorageStage stage;
        stage.open();
        QVERIFY(!stage.sees("remedyRow"));
        QVERIFY(!stage.action("copyRemedy")->isEnabled());
        stage.choose(QStringLiteral("orders_status_idx"));
        QVERIFY(stage.sees("remedyRow"));
        QVERIFY(stage.text("remedyText").startsWith(QStringLiteral("2 310 000 dead rows wait")));
        stage.click("remedyCopy");
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("VACUUM (ANALYZE) public.orders;"));
    }

    void whatEstimatesDoNotSeeStandsBesideThem()
    {
        StorageStage stage;
        stage.open();
        QVERIFY(stage.sees("unseen"));
        QVERIFY(stage.text("unseen").contains(QStringLiteral("dead rows of inventory_levels")));
        QVERIFY(stage.text("unseen").contains(QStringLiteral("oldest snapshot")));
    }
};

QTEST_MAIN(StorageDetailsTest)
#include "tst_storage_details.moc"
