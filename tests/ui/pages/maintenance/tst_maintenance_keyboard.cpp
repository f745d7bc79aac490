// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance_stage.h"

#include "tests/ui/support/warnings.h"
#include "ui/charts/week_chart.h"
#include "ui/models/table_view.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

} // namespace

class MaintenanceKeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void tabReachesEveryControl()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        stage.find(QStringLiteral("header.previousWeek"))->setFocus();
        QStringList way;
        for (int i = 0; i < 14; ++i) {
            way << focusName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *stop :
             {"header.previousWeek", "header.nextWeek", "maintenanceFace.0", "weekChart",
              "schedule.public.inventory_levels_sku_wh_idx", "withdraw.public.payments_paid_at_idx"})
            QVERIFY2(way.contains(QLatin1String(stop)), stop);
    }

    void aJobIsChosenInTheChart()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        auto *chart = stage.find<ui::WeekChart>(QStringLiteral("weekChart"));
        QSignalSpy opened(&stage.page, &ui::MaintenancePage::indexOpened);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Up);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(opened.last().first().value<std::string>(), std::string(scheduledIndex));
    }

    void aJobIsScheduledAndTheFocusStays()
    {
        MaintenanceStage stage;
        const auto view = shopMaintenance();
        stage.show(view);
        QSignalSpy wanted(&stage.page, &ui::MaintenancePage::maintenanceWanted);
        const QString second = QStringLiteral("schedule.public.orders_customer_created_idx");
        stage.find(QStringLiteral("schedule.") + QLatin1String(proposedIndex))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        stage.find(second)->setFocus();
        stage.show(view); // the cards are made anew: the first one is asked for
        QCOMPARE(focusName(), second);
    }

    void theWeekIsATableToo()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        auto *chart = stage.find(QStringLiteral("weekChart"));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_T, Qt::AltModifier);
        auto *table = stage.find<ui::TableView>(QStringLiteral("chartTable"));
        QVERIFY(table->isVisible());
        QCOMPARE(focusName(), QStringLiteral("chartTable"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 168, 60'000);
    }

    void keysLeafThroughTheWeeks()
    {
        MaintenanceStage stage;
        stage.show(shopMaintenance());
        stage.find(QStringLiteral("weekChart"))->setFocus();
        const QWidget *panel = stage.find(QStringLiteral("weekPanel"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 49"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 47"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        QCOMPARE(panel->accessibleName(), QStringLiteral("Week 48"));
    }
};

QTEST_MAIN(MaintenanceKeyboardTest)
#include "tst_maintenance_keyboard.moc"
