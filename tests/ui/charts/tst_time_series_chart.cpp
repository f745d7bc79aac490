// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"
#include "sample_view.h"

#include "core/wording/format.h"
#include "ui/charts/time_series_chart.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

namespace {

const TimeRange range{at(24, 8), at(24, 10)};
constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Points of 5 min from 08:00 with these values.
ChartSeries lineOf(const QString &name, const std::vector<double> &values)
{
    ChartSeries series{name, Token::Series1, Qt::SolidLine, {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        series.points.push_back({at(24, 8) + Minutes(5) * static_cast<int>(i), values[i]});
    return series;
}

/// Lines are antialiased, so that few of their pixels have the colour itself.
bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

struct Shown {
    TimeSeriesChart chart{wording::duration};
    Shown()
    {
        chart.resize(640, 220);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
    }
    QPoint place(TimePoint time) const
    {
        const QRect plot = chart.plotRect();
        const double part = static_cast<double>((time - range.from).count()) /
                            static_cast<double>((range.to - range.from).count());
        return {plot.left() + static_cast<int>(part * plot.width()), plot.center().y()};
    }
    QImage painted()
    {
        QCoreApplication::processEvents();
        return chart.grab().toImage();
    }
    /// Whether the series' colour is seen in the columns from one time to the other.
    bool hasLine(TimePoint from, TimePoint to)
    {
        const QImage image = painted();
        const QColor wanted = colour(Token::Series1);
        const QRect plot = chart.plotRect();
        for (int x = place(from).x(); x <= place(to).x(); ++x)
            for (int y = plot.top(); y <= plot.bottom(); ++y)
                if (isNear(image.pixelColor(x, y), wanted))
                    return true;
        return false;
    }
};

} // namespace

class TimeSeriesChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<TimeRange>>(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void neverJoinsALineOverAGap()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf({}, {10, 12, 11, none, none, none, 30, 31, 30})});
        QVERIFY(shown.hasLine(at(24, 8), at(24, 8, 10)));
        QVERIFY(!shown.hasLine(at(24, 8, 12), at(24, 8, 28)));
        QVERIFY(shown.hasLine(at(24, 8, 30), at(24, 8, 40)));
    }

    void hatchesWhatWasNotWatched()
    {
        Shown shown;
        shown.chart.setSeries(range, {}, {{{at(24, 9), at(24, 9, 30)}, "paused"}});
        const QImage image = shown.painted();
        int muted = 0;
        for (int x = shown.place(at(24, 9, 5)).x(); x < shown.place(at(24, 9, 25)).x(); ++x)
            muted += image.pixelColor(x, shown.chart.plotRect().center().y()) == colour(Token::Mute) ? 1 : 0;
        QVERIFY(muted > 10);
        QCOMPARE(image.pixelColor(shown.place(at(24, 8, 30))), colour(Token::Plot));
    }

    void drawsALonePointAsADot()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf({}, {none, none, none, 20, none, none})});
        QVERIFY(shown.hasLine(at(24, 8, 13), at(24, 8, 17)));
    }

    void readsOutThePointUnderTheMouse()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf(QStringLiteral("mean"), {10, 12, none, 31.6})});
        QSignalSpy spy(&shown.chart, &TimeSeriesChart::readoutChanged);
        test::hover(shown.chart, shown.place(at(24, 8, 15)));
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("08:15, mean: %1").arg(wording::duration(31.6)));
        test::hover(shown.chart, shown.place(at(24, 8, 10)));
        QCOMPARE(shown.chart.readout(), QStringLiteral("08:10, mean: not watched"));
        test::hover(shown.chart, {2, 2});
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void aDragFiltersToWholePoints()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf({}, std::vector<double>(24, 5))});
        QSignalSpy spy(&shown.chart, &TimeSeriesChart::brushed);
        test::drag(shown.chart, shown.place(at(24, 8, 32)), shown.place(at(24, 8, 48)));
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.last().at(0).value<std::optional<TimeRange>>() ==
                (TimeRange{at(24, 8, 30), at(24, 8, 50)}));
        QTest::keyClick(&shown.chart, Qt::Key_Escape);
        QVERIFY(!spy.last().at(0).value<std::optional<TimeRange>>().has_value());
    }

    void arrowsWalkThePoints()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf(QStringLiteral("p95"), {10, 12, 14})});
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QVERIFY(shown.chart.readout().startsWith(QStringLiteral("08:00")));
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QCOMPARE(shown.chart.readout(), QStringLiteral("08:05, p95: %1").arg(wording::duration(12)));
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->text(QAccessible::Value), shown.chart.readout());
        QSignalSpy spy(&shown.chart, &TimeSeriesChart::brushed);
        QTest::keyClick(&shown.chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(spy.last().at(0).value<std::optional<TimeRange>>() ==
                (TimeRange{at(24, 8, 5), at(24, 8, 15)}));
    }

    void theSameLinesAreNotPaintedAgainAndNothingMoves()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf(QStringLiteral("mean"), {10, none, 14})});
        const QRect before = shown.chart.plotRect();
        shown.chart.setSeries(range, {lineOf(QStringLiteral("mean"), {10, none, 14.5})});
        QCOMPARE(shown.chart.plotRect(), before);
    }

    void longNamesMoveToALineAtTheTop()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf(QStringLiteral("mean"), {10, 12})});
        const QRect labelled = shown.chart.plotRect();
        shown.chart.setSeries(
            range, {lineOf(QStringLiteral("the same day of the week before, all targets"), {10, 12})});
        QVERIFY(shown.chart.plotRect().top() > labelled.top());
        QVERIFY(shown.chart.plotRect().right() > labelled.right());
    }

    void nothingToShowIsHarmlessOnBothAxes()
    {
        Shown shown;
        for (const bool logarithmic : {false, true}) {
            shown.chart.setLogarithmic(logarithmic);
            for (const std::vector<double> &values : {std::vector<double>{}, {none, none}, {0, 0}}) {
                shown.chart.setSeries(range, {lineOf(QStringLiteral("mean"), values)});
                QVERIFY(!shown.hasLine(at(24, 8), at(24, 8, 20)) || (!logarithmic && !values.empty()));
            }
        }
        shown.chart.setSeries({}, {});
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        test::drag(shown.chart, {100, 100}, {200, 100});
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void themesRecolourIt()
    {
        Shown shown;
        shown.chart.setSeries(range, {lineOf({}, std::vector<double>(24, 5))});
        Theme::instance().choose(ThemeChoice::Dark);
        QCOMPARE(shown.painted().pixelColor(8, 8), colour(Token::Plot));
        QVERIFY(shown.hasLine(at(24, 8), at(24, 9)));
    }
};

QTEST_MAIN(TimeSeriesChartTest)
#include "tst_time_series_chart.moc"
