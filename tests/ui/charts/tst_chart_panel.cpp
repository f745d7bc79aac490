// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_view.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/grid_table.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/models/table_view.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

struct Shown {
    GridTable twin;
    HeatmapChart *chart = new HeatmapChart;
    ChartPanel panel{QStringLiteral("Statement risk over time"), chart, &twin};
    Shown()
    {
        const workload::WorkloadView view = test::sampleView();
        chart->setView(view);
        twin.setGrid(view.grid);
        panel.resize(800, 500);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }
};

} // namespace

class ChartPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // all but the noise of the offscreen platform about a window's least size
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagate)")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void altTShowsTheTableAndTakesTheFocusAlong()
    {
        Shown shown;
        shown.chart->setFocus();
        QTest::keyClick(shown.chart, Qt::Key_T, Qt::AltModifier);
        QVERIFY(shown.panel.showsTable());
        QVERIFY(shown.panel.table()->isVisible() && !shown.chart->isVisible());
        QVERIFY(shown.panel.table()->hasFocus());
        QTRY_COMPARE(shown.panel.table()->model()->rowCount(), 14);
        QTest::keyClick(shown.panel.table(), Qt::Key_T, Qt::AltModifier);
        QVERIFY(shown.chart->isVisible() && shown.chart->hasFocus());
    }

    void theButtonDoesTheSame()
    {
        Shown shown;
        auto *button = shown.panel.findChild<QToolButton *>(QStringLiteral("showAsTableButton"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(shown.panel.showsTable());
        QVERIFY(!button->icon().isNull());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!shown.panel.showsTable());
    }

    void theSentenceDescribesBoth()
    {
        Shown shown;
        const QString sentence = QStringLiteral("Risk sits in 3 of 214 statements");
        shown.panel.setSentence(sentence);
        QCOMPARE(shown.chart->accessibleDescription(), sentence);
        QCOMPARE(shown.panel.table()->accessibleDescription(), sentence);
    }
};

QTEST_MAIN(ChartPanelTest)
#include "tst_chart_panel.moc"
