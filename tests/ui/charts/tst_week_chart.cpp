// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"

#include "tests/ui/support/maintenances.h"
#include "ui/charts/week_chart.h"
#include "ui/charts/week_painter.h"
#include "ui/charts/week_table.h"
#include "ui/charts/week_words.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

namespace {

using std::chrono::local_days;

local_days dateIn2026(unsigned month, unsigned day)
{
    return local_days(std::chrono::year(2026) / std::chrono::month(month) / std::chrono::day(day));
}

/// The instant at which Berlin's clock shows it for the first time.
TimePoint wall(local_days date, int minutes)
{
    return berlin().firstAt(date + Minutes(minutes));
}

WeekJob jobAt(const std::string &name, TimeRange time, Minutes whisker = Minutes(10))
{
    WeekJob job;
    job.index = "public." + name;
    job.name = QString::fromStdString(name);
    job.sentence = QStringLiteral("sentence of ") + job.name;
    job.time = time;
    job.latest = time.to + whisker;
    return job;
}

WeekContent weekOf(local_days monday, const maintenance::Calendar &calendar = nightlyWindows())
{
    WeekContent content{.zone = berlin(), .monday = monday, .now = wall(monday, 12 * 60), .hasWindows = true};
    content.freezeZone = berlin();
    const TimeRange range = weekRange(berlin(), monday);
    content.openings = maintenance::openings(calendar, {.database = "shop", .table = {}}, range);
    return content;
}

/// Tuesday to Thursday, two jobs in the night to Wednesday's window.
WeekContent november()
{
    WeekContent content = weekOf(dateIn2026(11, 23), beforeTheSale());
    content.now = inNovember(24, 14, 5);
    content.freezes = beforeTheSale().freezes;
    content.loads = eightWeeks(content.now);
    content.jobs = {jobAt("done", {inNovember(23, 2, 10), inNovember(23, 2, 48)}),
                    jobAt("first", {inNovember(25, 2, 30), inNovember(25, 3, 4)}),
                    jobAt("second", {inNovember(25, 3, 40), inNovember(25, 4, 6)}),
                    jobAt("third", {inNovember(26, 2, 30), inNovember(26, 2, 58)})};
    content.jobs[0].look = WeekJobLook::Done;
    content.jobs[0].latest.reset();
    for (std::size_t i = 1; i < content.jobs.size(); ++i)
        content.jobs[i].opening = content.openings[i < 3 ? 2 : 3];
    return content;
}

struct Shown {
    WeekChart chart;
    explicit Shown(const WeekContent &content)
    {
        chart.resize(860, 580);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setContent(content);
    }
    const WeekPlaces &places() const { return chart.state().places; }
    QRect boxOf(std::size_t job) const
    {
        for (const WeekBox &one : places().boxes)
            if (one.job == job)
                return one.box;
        return {};
    }
};

bool isWhole(const WeekPlaces &places)
{
    const auto good = [&](const QRect &area) {
        return area.height() > 0 && area.width() > 0 && area.top() >= places.plot.top() &&
               area.bottom() <= places.plot.bottom() + 1;
    };
    return std::ranges::all_of(places.openings, [&](const WeekArea &one) { return good(one.area); }) &&
           std::ranges::all_of(places.freezes, [&](const WeekArea &one) { return good(one.area); }) &&
           std::ranges::all_of(places.boxes, [&](const WeekBox &one) { return good(one.box); });
}

} // namespace

class WeekChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void aJobLiesInsideItsWindow()
    {
        Shown shown(november());
        for (std::size_t job = 1; job < 4; ++job) {
            const QRect box = shown.boxOf(job);
            const bool inside = std::ranges::any_of(
                shown.places().openings, [&](const WeekArea &one) { return one.area.contains(box); });
            QVERIFY2(inside, qPrintable(QString::number(job)));
        }
        QVERIFY(shown.boxOf(1).bottom() < shown.boxOf(2).top());
        QVERIFY(shown.boxOf(1).left() < shown.boxOf(3).left());
    }

    void aJobAtTheEndOfItsWindowDoesNotReachOut()
    {
        WeekContent content = november();
        content.jobs[2].time = {inNovember(25, 4, 55), inNovember(25, 4, 58)};
        Shown shown(content);
        const auto opening = std::ranges::find(shown.places().openings, std::size_t{2}, &WeekArea::source);
        QVERIFY(opening->area.contains(shown.boxOf(2)));
        QVERIFY(shown.boxOf(2).height() >= 3);
    }

    void jobsThatTouchLieBesideOneAnother()
    {
        WeekContent content = november();
        content.jobs[2].time = {inNovember(25, 2, 35), inNovember(25, 2, 40)};
        Shown shown(content);
        QVERIFY(!shown.boxOf(1).intersects(shown.boxOf(2)));
        QVERIFY(isWhole(shown.places()));
    }

    void aFreezeCoversItsDaysAndNoWindow()
    {
        Shown shown(november());
        QCOMPARE(shown.places().freezes.size(), std::size_t{4}); // Thursday evening to Sunday
        for (const WeekArea &freeze : shown.places().freezes)
            for (const WeekArea &opening : shown.places().openings)
                QVERIFY(!freeze.area.intersects(opening.area));
    }

    void aDayOf23HoursHasNoNegativeHeights()
    {
        const local_days sunday = dateIn2026(3, 29);
        WeekContent content = weekOf(dateIn2026(3, 23));
        QCOMPARE(hoursOfDay(berlin(), sunday), 23.0);
        content.jobs = {jobAt("over", {wall(sunday, 90), wall(sunday, 90) + Minutes(60)})};
        Shown shown(content);
        QVERIFY(isWhole(shown.places()));
        // 01:30 to 03:30 on the wall in an hour
        const auto pieces = wallPieces(berlin(), content.monday, content.jobs[0].time);
        QCOMPARE(pieces, (std::vector<WallPiece>{{6, Minutes(90), Minutes(210)}}));
        QCOMPARE(shown.chart.state().loads.hours[6][2].kind, LoadKind::Skipped);
        QCOMPARE(dayTitle(content, sunday), QStringLiteral("Sun 29 · 23 h"));
        QVERIFY(!shown.chart.grab().isNull());
    }

    void aDayOf25HoursHasNoNegativeHeights()
    {
        const local_days sunday = dateIn2026(10, 25);
        WeekContent content = weekOf(dateIn2026(10, 19));
        QCOMPARE(hoursOfDay(berlin(), sunday), 25.0);
        // from the first 02:45 to the second 02:15: the clock goes back while it runs
        content.jobs = {jobAt("over", {wall(sunday, 165), wall(sunday, 165) + Minutes(30)}),
                        jobAt("long", {wall(sunday, 60), wall(sunday, 60) + Minutes(180)})};
        Shown shown(content);
        QVERIFY(isWhole(shown.places()));
        QCOMPARE(wallPieces(berlin(), content.monday, content.jobs[0].time),
                 (std::vector<WallPiece>{{6, Minutes(120), Minutes(180)}}));
        QCOMPARE(wallPieces(berlin(), content.monday, content.jobs[1].time),
                 (std::vector<WallPiece>{{6, Minutes(60), Minutes(180)}}));
        QVERIFY(!shown.chart.grab().isNull());
    }

    void aRangeOverMidnightIsTwoPieces()
    {
        const local_days monday = dateIn2026(11, 23);
        QCOMPARE(wallPieces(berlin(), monday, {inNovember(24, 22), inNovember(25, 5)}),
                 (std::vector<WallPiece>{{1, Minutes(1320), Minutes(1440)}, {2, Minutes(0), Minutes(300)}}));
        QCOMPARE(wallPieces(berlin(), monday, {TimePoint::min(), TimePoint::max()}).size(), std::size_t{7});
        QVERIFY(wallPieces(berlin(), monday, {inNovember(1, 0), inNovember(2, 0)}).empty());
    }

    void loadsAreMeasuredExpectedOrUnknown()
    {
        const WeekContent content = november();
        const WeekLoads loads = weekLoads(content.loads, content.zone, content.monday, content.now);
        QCOMPARE(loads.hours[1][10].kind, LoadKind::Measured);
        QCOMPARE(loads.hours[0][22].kind, LoadKind::Unknown); // that night was not watched
        QCOMPARE(loads.hours[4][20].kind, LoadKind::Expected);
        QCOMPARE(loads.hours[4][20].weeks, 8);
        QCOMPARE(loads.hours[1][14].kind, LoadKind::Expected); // the hour that is under way
        QVERIFY(loads.highest >= loads.hours[4][17].sessions);
        QCOMPARE(loads.mostWeeks, 8);
        QCOMPARE(sourceText(loads.hours[4][20]), QStringLiteral("expected, mean of 8 weeks"));
        const WeekLoads none = weekLoads({}, content.zone, content.monday, content.now);
        QCOMPARE(none.hours[4][20].kind, LoadKind::Unknown);
        QCOMPARE(none.mostWeeks, 0);
    }

    void arrowsWalkOverTheJobsAndEnterChooses()
    {
        Shown shown(november());
        QSignalSpy chosen(&shown.chart, &WeekChart::jobChosen);
        shown.chart.setFocus();
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of done"));
        QTest::keyClick(&shown.chart, Qt::Key_Right); // the next day with jobs
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of first"));
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of second"));
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().value<std::string>(), std::string("public.second"));
        QTest::keyClick(&shown.chart, Qt::Key_End);
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QTest::keyClick(&shown.chart, Qt::Key_Up);
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of done"));
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->role(), QAccessible::Chart);
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("sentence of done"));
    }

    void aDoubleClickChooses()
    {
        Shown shown(november());
        QSignalSpy chosen(&shown.chart, &WeekChart::jobChosen);
        QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, shown.boxOf(3).center());
        QCOMPARE(chosen.count(), 1);
        QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(chosen.count(), 1);
    }

    void theCursorStaysAtItsJob()
    {
        Shown shown(november());
        shown.chart.setFocus();
        QTest::keyClick(&shown.chart, Qt::Key_End);
        WeekContent next = november();
        next.jobs.erase(next.jobs.begin());
        shown.chart.setContent(next);
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of third"));
        next.jobs.pop_back();
        shown.chart.setContent(next);
        QVERIFY(shown.chart.readout().isEmpty());
    }

    void theTableHasEveryHour()
    {
        const WeekContent content = november();
        const auto rows =
            weekRows(content, weekLoads(content.loads, content.zone, content.monday, content.now));
        QCOMPARE(rows.size(), std::size_t{168});
        QCOMPARE(rows[48 + 2].open, QStringLiteral("open"));
        QCOMPARE(rows[48 + 2].jobs, QStringLiteral("public.first"));
        QCOMPARE(rows[48 + 5].open, QStringLiteral("closed"));
        QCOMPARE(rows[96].open, QStringLiteral("frozen"));
        QCOMPARE(rows[0].day, QStringLiteral("Mon 23 Nov"));
        QCOMPARE(rows[167].hour, QStringLiteral("23:00"));
    }

    void withoutWindowsNothingIsTinted()
    {
        WeekContent content = november();
        content.hasWindows = false;
        content.openings = {{TimePoint::min(), TimePoint::max()}};
        content.freezes.clear();
        Shown shown(content);
        QVERIFY(shown.places().openings.empty());
        const auto rows = weekRows(content, {});
        QCOMPARE(rows[0].open, QStringLiteral("any time"));
    }

    void nothingYetIsPaintedTooAndTinySizes()
    {
        WeekChart chart;
        chart.resize(40, 40);
        QVERIFY(!chart.grab().isNull());
        chart.setContent(november());
        QVERIFY(!chart.grab().isNull());
        QTest::keyClick(&chart, Qt::Key_Right);
    }
};

QTEST_MAIN(WeekChartTest)
#include "tst_week_chart.moc"
