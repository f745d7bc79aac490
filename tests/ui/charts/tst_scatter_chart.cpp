// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"

#include "core/wording/format.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/scatter_table.h"
#include "ui/charts/value_axis.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

ScatterPoint point(const char *key, double benefit, double cost, double area = 0.5)
{
    return {.key = QLatin1String(key),
            .label = QLatin1String(key),
            .benefit = benefit,
            .cost = cost,
            .area = area,
            .areaText = QStringLiteral("64 MB")};
}

const std::vector<ScatterPoint> four{point("a", 0.098, 0.011, 1), point("b", 0.05, 0.004),
                                     point("c", 0.02, 0.01), point("d", 0.03, 0.001, 0)};

struct Shown {
    ScatterChart chart;
    Shown()
    {
        chart.resize(340, 240);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setPoints(four, wording::percent);
    }
};

} // namespace

class ScatterChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void theFrontHoldsWhatNothingBeats()
    {
        QCOMPARE(paretoFront(four), (std::vector<std::size_t>{3, 1, 0}));
        QVERIFY(paretoFront({}).empty());
        QCOMPARE(paretoFront({point("a", 1, 1), point("b", 1, 1)}).size(), std::size_t(1));
    }

    void anAxisOfBothSignsHoldsZero()
    {
        const ValueAxis axis = spanAxis(-0.004, 0.011, 4);
        QVERIFY(axis.low <= -0.004 && axis.high >= 0.011);
        QVERIFY(std::ranges::any_of(axis.ticks, [](double tick) { return std::abs(tick) < 1e-12; }));
        QVERIFY(spanAxis(0, 0, 4).ticks.empty());
    }

    void aClickSelectsTheMarkUnderIt()
    {
        Shown shown;
        QSignalSpy selected(&shown.chart, &ScatterChart::selected);
        const QPoint place = shown.chart.placeOf(QStringLiteral("b"));
        test::sendMouse(shown.chart, QEvent::MouseButtonPress, place + QPoint(5, 5), Qt::LeftButton);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().toString(), QStringLiteral("b"));
        test::sendMouse(shown.chart, QEvent::MouseButtonPress, QPoint(2, 2), Qt::LeftButton);
        QCOMPARE(selected.count(), 1);
    }

    void keysWalkByBenefitAndSayWhatIsThere()
    {
        Shown shown;
        QSignalSpy selected(&shown.chart, &ScatterChart::selected);
        shown.chart.setFocus();
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QVERIFY(shown.chart.readout().startsWith(QStringLiteral("c:")));
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QVERIFY(shown.chart.readout().startsWith(QStringLiteral("d:")));
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->text(QAccessible::Value), shown.chart.readout());
        QCOMPARE(face->role(), QAccessible::Chart);
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(selected.first().first().toString(), QStringLiteral("d"));
    }

    void theSelectedMarkIsFilledInBothThemes()
    {
        Shown shown;
        shown.chart.setSelected(QStringLiteral("a"));
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().choose(theme);
            QCoreApplication::processEvents();
            const QImage image = shown.chart.grab().toImage();
            QCOMPARE(image.pixelColor(shown.chart.placeOf(QStringLiteral("a"))), colour(Token::Accent));
            QVERIFY(image.pixelColor(shown.chart.placeOf(QStringLiteral("b"))) != colour(Token::Accent));
        }
    }

    void nothingAndOnePointAreHarmless()
    {
        Shown shown;
        for (const std::vector<ScatterPoint> &points : {std::vector<ScatterPoint>{}, {point("a", 0, 0, 0)}}) {
            shown.chart.setPoints(points, wording::percent);
            QTest::keyClick(&shown.chart, Qt::Key_Left);
            shown.chart.grab();
        }
    }

    void theTableSaysWhatIsOnTheFront()
    {
        ScatterTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setPoints(four, wording::percent);
        QTRY_COMPARE(table.rowCount(), 4);
        QVERIFY(!table.index(0, 4).data().toString().isEmpty());
        QVERIFY(table.index(2, 4).data().toString().isEmpty());
    }
};

QTEST_MAIN(ScatterChartTest)
#include "tst_scatter_chart.moc"
