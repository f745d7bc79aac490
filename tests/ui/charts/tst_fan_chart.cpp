// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"
#include "sample_view.h"

#include "ui/charts/fan_chart.h"
#include "ui/charts/fan_table.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

namespace {

constexpr std::chrono::days aDay{1};
const TimePoint today = at(10, 12);

/// Ten days that were read and ten to come.
FanView sampleFan()
{
    FanView view;
    view.range = {today - 10 * aDay, today + 10 * aDay};
    for (int i = -10; i <= 0; ++i)
        view.readings.push_back({today + i * aDay, 0.3 + 0.01 * i, 0.28 + 0.01 * i, 0.32 + 0.01 * i,
                                 i == -4 ? FanBasis::Measured : FanBasis::Modelled, false});
    for (int i = 1; i <= 10; ++i) {
        FanDay day{today + i * aDay, 0.3 + 0.012 * i, {}};
        for (std::size_t level = 0; level < day.bands.size(); ++level) {
            const double wide = 0.006 * i * static_cast<double>(level + 1);
            day.bands[level] = {day.median - wide, day.median + wide};
        }
        view.days.push_back(day);
    }
    view.now = today;
    view.nowLabel = QStringLiteral("now 30.0 %");
    view.limit = 0.375;
    view.limitLabel = QStringLiteral("Policy 37.5 %");
    view.crossing = FanCrossing{today + 6 * aDay, TimeRange{today + 4 * aDay, today + 9 * aDay},
                                QStringLiteral("Crosses about 16 Nov"), QStringLiteral("80 %: 14 – 19 Nov")};
    view.rebuilt = {{{today, 0.3}, {today, 0}, {today + 10 * aDay, 0.08}}, QStringLiteral("if rebuilt")};
    view.earlier = {{{today - 8 * aDay, 0.22}, {today + 2 * aDay, 0.26}}, QStringLiteral("earlier")};
    return view;
}

struct Shown {
    FanChart chart;
    explicit Shown(const FanView &view = sampleFan())
    {
        chart.resize(760, 320);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setView(view);
    }
    QColor colourAt(TimePoint time, double share)
    {
        QCoreApplication::processEvents();
        return chart.grab().toImage().pixelColor(chart.placeOf(time, share).toPoint());
    }
    /// Whether the token's colour is seen in the column of a time.
    bool columnHas(TimePoint time, Token token)
    {
        QCoreApplication::processEvents();
        const QImage image = chart.grab().toImage();
        const int x = chart.placeOf(time, 0).toPoint().x();
        for (int y = chart.plotRect().top(); y <= chart.plotRect().bottom(); ++y)
            if (image.pixelColor(x, y) == colour(token))
                return true;
        return false;
    }
};

} // namespace

class FanChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void bandsAreOpaqueAndTheWidestLiesBelow()
    {
        FanView view = sampleFan();
        view.crossing.reset();
        Shown shown(view);
        const TimePoint day = today + 8 * aDay + std::chrono::hours(12);
        const double median = 0.3 + 0.012 * 8.5;
        const double step = 0.006 * 8.5;
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().choose(theme);
            QCOMPARE(shown.colourAt(day, median - 0.6 * step), colour(Token::Band50));
            QCOMPARE(shown.colourAt(day, median - 1.5 * step), colour(Token::Band80));
            QCOMPARE(shown.colourAt(day, median - 2.5 * step), colour(Token::Band95));
            QCOMPARE(shown.colourAt(day, median - 3.6 * step), colour(Token::Plot));
        }
    }

    void measuredPointsAreFilledAndModelledOnesHollow()
    {
        FanView view = sampleFan();
        view.crossing.reset();
        Shown shown(view);
        QCOMPARE(shown.colourAt(today - 4 * aDay, 0.26), colour(Token::Series1));
        QCOMPARE(shown.colourAt(today, 0.3), colour(Token::Plot)); // the last one is marked
    }

    void nowAndTheLimitAreLines()
    {
        Shown shown;
        QVERIFY(shown.columnHas(today, Token::Accent));
        QCOMPARE(shown.colourAt(today - 2 * aDay, 0.375), colour(Token::Series5));
        FanView without = sampleFan();
        without.limitLabel.clear();
        without.crossing.reset();
        shown.chart.setView(without);
        QVERIFY(shown.colourAt(today - 2 * aDay, 0.375) != colour(Token::Series5));
    }

    void theCrossingHasItsRange()
    {
        Shown shown;
        QCOMPARE(shown.colourAt(today + 5 * aDay, 0.375), colour(Token::Text));
        QCOMPARE(shown.colourAt(today + 6 * aDay, 0.375), colour(Token::Plot)); // the mark is hollow
        QVERIFY(shown.colourAt(today + 9 * aDay + std::chrono::hours(12), 0.375) != colour(Token::Text));
    }

    void aRebuildIsMarked()
    {
        FanView view = sampleFan();
        view.readings[3].rebuilt = true;
        Shown shown(view);
        QVERIFY(shown.columnHas(view.readings[3].at, Token::Series3));
        QVERIFY(!shown.columnHas(view.readings[4].at, Token::Series3));
    }

    void keysReadTheDaysOut()
    {
        Shown shown;
        QSignalSpy changed(&shown.chart, &FanChart::readoutChanged);
        shown.chart.setFocus();
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QVERIFY2(shown.chart.readout().contains(QStringLiteral("modelled: 30.0 %")),
                 qPrintable(shown.chart.readout()));
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QVERIFY(shown.chart.readout().contains(QStringLiteral("median: 31.2 %")));
        QVERIFY(shown.chart.readout().contains(QStringLiteral("80 %: 30.0 – 32.4 %")));
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->role(), QAccessible::Chart);
        QCOMPARE(face->text(QAccessible::Value), shown.chart.readout());
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QVERIFY(shown.chart.readout().contains(QStringLiteral("90 % range: 18.0 – 22.0 %")));
        QTest::keyClick(&shown.chart, Qt::Key_End);
        QVERIFY(shown.chart.readout().contains(QStringLiteral("median: 42.0 %")));
        QCOMPARE(changed.count(), 4);
    }

    void theMouseReadsTheDayUnderIt()
    {
        Shown shown;
        test::hover(shown.chart, shown.chart.placeOf(today - 4 * aDay, 0.26).toPoint());
        QVERIFY(shown.chart.readout().contains(QStringLiteral("measured: 26.0 %")));
        test::hover(shown.chart, QPoint(2, 2));
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void withoutAForecastThereAreOnlyReadings()
    {
        FanView view = sampleFan();
        view.days.clear();
        view.crossing.reset();
        view.rebuilt = {};
        view.earlier = {};
        Shown shown(view);
        QVERIFY(!shown.columnHas(today + 5 * aDay, Token::Band95));
        shown.chart.setView({});
        shown.chart.grab();
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void theTableHasEveryDay()
    {
        FanTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setView(sampleFan());
        QTRY_COMPARE(table.rowCount(), 21);
        QCOMPARE(table.index(6, 1).data().toString(), QStringLiteral("26.0 %"));
        QCOMPARE(table.index(6, 2).data().toString(), QStringLiteral("measured"));
        QCOMPARE(table.index(6, 3).data().toString(), QStringLiteral("—"));
        QCOMPARE(table.index(20, 1).data().toString(), QStringLiteral("—"));
        QCOMPARE(table.index(20, 3).data().toString(), QStringLiteral("42.0 %"));
        QCOMPARE(table.index(20, 5).data().toString(), QStringLiteral("30.0 – 54.0 %"));
    }
};

QTEST_MAIN(FanChartTest)
#include "tst_fan_chart.moc"
