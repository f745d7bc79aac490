// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload_stage.h"

#include "tests/ui/support/keyboard.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace indexpilot;
using namespace indexpilot::testing;

class WorkloadKeyboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    /// Search, choose a facet, select a statement, open its details, explain, pin, clear: no mouse.
    void everythingIsReachedByKeys()
    {
        WorkloadStage stage;
        stage.open();
        stage.activateWindow();
        stage.page()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget());

        QVERIFY(tabTo("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("orders"));
        press(Qt::Key_Return);
        QCOMPARE(stage.request().search, std::string("orders"));
        QCOMPARE(QApplication::focusWidget(), stage.table());

        QVERIFY(tabTo("facet.kind.SELECT"));
        press(Qt::Key_Down);
        const QString second = QApplication::focusWidget()->objectName();
        QVERIFY(second.startsWith(QLatin1String("facet.kind.")) &&
                second != QLatin1String("facet.kind.SELECT"));
        press(Qt::Key_Space);
        QVERIFY(!stage.request().kinds.empty());
        QCOMPARE(QApplication::focusWidget()->objectName(), second);

        QVERIFY(tabTo("statements"));
        QTRY_VERIFY(stage.rowOf(QStringLiteral("Q-3812")) == 0);
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        QCOMPARE(stage.request().selected, std::optional(StatementId(3812)));
        QSignalSpy wanted(stage.page(), &ui::Page::detailsWanted);
        press(Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(stage.find<QLabel>("detailsName")->text(), QStringLiteral("Q-3812"));

        QSignalSpy explain(stage.page(), &ui::WorkloadPage::explainRequested);
        press(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(explain.count(), 1);
        QCOMPARE(explain.first().first().value<StatementId>(), StatementId(3812));

        press(Qt::Key_P);
        QCOMPARE(stage.request().pinned, std::vector{StatementId(3812)});

        QVERIFY(tabTo("clearFacets"));
        press(Qt::Key_Space);
        QVERIFY(stage.request().search.empty() && stage.request().kinds.empty());
        QTRY_COMPARE(stage.rowCount(), 22);
    }

    void theHeatmapSelectsAndPinsItsOwnRow()
    {
        WorkloadStage stage;
        stage.open();
        stage.activateWindow();
        stage.page()->openTarget(78);
        stage.find<QWidget>("heatmap")->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QVERIFY(stage.request().selected && *stage.request().selected != StatementId(78));
        const StatementId cursor = *stage.request().selected;
        stage.page()->openTarget(78);
        stage.find<QWidget>("heatmap")->setFocus();
        press(Qt::Key_P);
        QCOMPARE(stage.request().pinned, std::vector{cursor});
    }

    void escapeEmptiesTheSearch()
    {
        WorkloadStage stage;
        stage.open();
        stage.activateWindow();
        stage.state().setSearch(QStringLiteral("orders"));
        stage.find<QWidget>("search")->setFocus();
        press(Qt::Key_Escape);
        QVERIFY(stage.request().search.empty());
    }

    void shiftSpaceKeepsOneValueAlone()
    {
        WorkloadStage stage;
        stage.open();
        stage.activateWindow();
        stage.find<QWidget>("facet.band.high")->setFocus();
        press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(stage.request().bands, std::set{risk::RiskBand::High});
    }

    void altTShowsTheTableTwin()
    {
        WorkloadStage stage;
        stage.open();
        stage.activateWindow();
        stage.find<QWidget>("heatmap")->setFocus();
        press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(!stage.find<QWidget>("heatmap")->isVisible());
    }
};

QTEST_MAIN(WorkloadKeyboardTest)
#include "tst_workload_keyboard.moc"
