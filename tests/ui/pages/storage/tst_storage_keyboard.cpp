// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_stage.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/fan_chart.h"

using namespace indexpilot;
using namespace indexpilot::testing;

class StorageKeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    /// From the search to a scheduled rebuild and to a plan: no mouse.
    void fromTheSearchToTheWindow()
    {
        StorageStage stage;
        stage.open();
        stage.page()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget());
        QVERIFY(tabTo("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("payments"));
        QTRY_COMPARE(stage.table()->model()->rowCount(), 1);
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), stage.table());
        QTRY_COMPARE(stage.chosen.back(), std::string("public.payments_provider_ref_idx"));
        stage.publish();
        QVERIFY(tabTo("window.schedule"));
        press(Qt::Key_Space);
        QCOMPARE(stage.schedules.size(), std::size_t(1));
        QVERIFY(tabTo("window.rebuildNow"));
        press(Qt::Key_Space);
        QCOMPARE(stage.plans.size(), std::size_t(1));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("planCancel"));
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("planSheet"));
    }

    void theChartIsReadOut()
    {
        StorageStage stage;
        stage.open();
        stage.page()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget());
        QVERIFY(tabTo("fanChart"));
        press(Qt::Key_End);
        auto *chart = stage.find<ui::FanChart>("fanChart");
        QVERIFY(chart->readout().contains(QStringLiteral("median: ")));
        press(Qt::Key_T, Qt::AltModifier);
        QVERIFY(stage.find<ui::ChartPanel>("forecastPanel")->showsTable());
        QVERIFY(tabTo("storageFaces.0"));
        press(Qt::Key_Right);
        QVERIFY(stage.sees("backtestWays"));
    }

    void noSingleKeyRebuilds()
    {
        StorageStage stage;
        stage.open();
        for (const QAction *action : stage.page()->pageActions())
            QVERIFY(action->shortcut().isEmpty());
    }
};

QTEST_MAIN(StorageKeyboardTest)
#include "tst_storage_keyboard.moc"
