// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"

#include "ui/charts/forest_chart.h"
#include "ui/charts/forest_table.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

const std::vector<ForestRow> rows{
    {QStringLiteral("Q-38"), QStringLiteral("orders by customer"), -0.68, -0.62, -0.12, 1,
     QStringLiteral("3 850 s")},
    {QStringLiteral("Q-9"), QStringLiteral("INSERT orders"), 0.02, 0.06, 0.18, 0.1, QStringLiteral("−52 s")},
    {QStringLiteral("Q-7"), QStringLiteral("from a file"), std::nan(""), std::nan(""), std::nan(""), 0.1,
     QStringLiteral("1 s")},
    {{}, QStringLiteral("All 3 together"), -0.5, -0.4, -0.1, 1, QStringLiteral("3 799 s"), true}};

struct Shown {
    ForestChart chart;
    Shown()
    {
        chart.resize(520, 160);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setRows(rows, QStringLiteral("saved/h"));
    }
    /// Columns of the row in which the token's colour is seen.
    std::vector<int> columnsOf(int row, Token token)
    {
        QCoreApplication::processEvents();
        const QImage image = chart.grab().toImage();
        const QRect place = chart.rowRect(row);
        std::vector<int> columns;
        for (int x = place.left(); x < place.right(); ++x)
            if (image.pixelColor(x, place.center().y()) == colour(token))
                columns.push_back(x);
        return columns;
    }
};

} // namespace

class ForestChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void betterLiesLeftOfWorse()
    {
        Shown shown;
        const auto better = shown.columnsOf(0, Token::Series1);
        const auto worse = shown.columnsOf(1, Token::Series5);
        QVERIFY(better.size() > 40 && !worse.empty());
        QVERIFY(better.back() < worse.front());
        QVERIFY(shown.columnsOf(1, Token::Series1).empty());
    }

    void whatIsNotKnownHasNoMark()
    {
        Shown shown;
        QVERIFY(shown.columnsOf(2, Token::Series1).empty() && shown.columnsOf(2, Token::Series5).empty());
    }

    void keysReadTheRowsOut()
    {
        Shown shown;
        shown.chart.setFocus();
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QVERIFY(shown.chart.readout().startsWith(QStringLiteral("Q-38 orders by customer: −62")));
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        QVERIFY(shown.chart.readout().contains(QStringLiteral("+6")));
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->text(QAccessible::Value), shown.chart.readout());
        QTest::keyClick(&shown.chart, Qt::Key_End);
        QVERIFY(shown.chart.readout().startsWith(QStringLiteral("All 3 together")));
    }

    void isAsHighAsItsRows()
    {
        Shown shown;
        const int before = shown.chart.sizeHint().height();
        shown.chart.setRows({rows[0]}, {});
        QVERIFY(shown.chart.sizeHint().height() < before);
        shown.chart.setRows({}, {});
        shown.chart.grab();
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void theTableHasEveryRow()
    {
        ForestTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setForest(rows);
        QTRY_COMPARE(table.rowCount(), 4);
        QCOMPARE(table.index(0, 1).data().toString(), QStringLiteral("orders by customer"));
        QCOMPARE(table.index(2, 2).data().toString(), QStringLiteral("—"));
    }
};

QTEST_MAIN(ForestChartTest)
#include "tst_forest_chart.moc"
