// SPDX-License-Identifier: GPL-3.0-or-later
// A year of rebuilds, judged by the clock of Qt and not by ours.
#include "tests/core/maintenance/calendars.h"
#include "tests/core/maintenance/simulated_year.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using test::clock;
using test::utc;

namespace {

const TimeRange wholeYear{utc(2026, 1, 1), utc(2027, 1, 1)};
constexpr std::chrono::hours oneHour{1};
constexpr std::chrono::hours oneDay{24};

/// Monday to Thursday 22:30–05:15, Saturday 01:30–09:00; frozen from 23 November 18:00 to 30 November and on
/// Christmas. Said once more by hand in isAllowed().
Calendar calendarOf(const char *zone)
{
    using namespace std::chrono;
    const auto date = [](unsigned month, unsigned day) {
        return local_days{std::chrono::year(2026) / std::chrono::month(month) / std::chrono::day(day)};
    };
    return {.zone = test::zone(zone),
            .windows = {test::window(test::on({Monday, Tuesday, Wednesday, Thursday}), clock(22, 30),
                                     clock(5, 15), zone),
                        test::window(test::on({Saturday}), clock(1, 30), clock(9), zone)},
            .freezes = {{.from = date(11, 23) + Minutes(18 * 60), .to = date(12, 1), .reason = "sale"},
                        {.from = date(12, 24), .to = date(12, 27), .reason = "Christmas"}}};
}

QDateTime shownAt(TimePoint at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
}

bool isFrozen(const QDateTime &shown)
{
    return (shown >= QDateTime(QDate(2026, 11, 23), QTime(18, 0), shown.timeZone()) &&
            shown.date() < QDate(2026, 12, 1)) ||
           (shown.date() >= QDate(2026, 12, 24) && shown.date() < QDate(2026, 12, 27));
}

/// Whether the clock on the wall shows a time at which something may run.
bool isAllowed(TimePoint at, const QTimeZone &zone)
{
    const QDateTime shown = shownAt(at, zone);
    const int day = shown.date().dayOfWeek(); // Monday is 1
    const int minute = shown.time().hour() * 60 + shown.time().minute();
    const bool evening = day >= 1 && day <= 4 && minute >= 22 * 60 + 30;
    const bool morning = day >= 2 && day <= 5 && minute < 5 * 60 + 15;
    const bool saturday = day == 6 && minute >= 90 && minute < 9 * 60;
    return (evening || morning || saturday) && !isFrozen(shown);
}

/// Every ten minutes of it: whatever is closed here is so for longer.
bool isAllowedThroughout(TimePoint from, TimePoint to, const QTimeZone &zone)
{
    for (TimePoint at = from; at < to; at += Minutes(10))
        if (!isAllowed(at, zone))
            return false;
    return isAllowed(to - Milliseconds(1), zone);
}

int mostIn(const std::vector<TimePoint> &starts, Milliseconds span)
{
    int most = 0;
    for (std::size_t last = 0, first = 0; last < starts.size(); ++last) {
        while (starts[first] <= starts[last] - span)
            ++first;
        most = std::max(most, static_cast<int>(last - first + 1));
    }
    return most;
}

} // namespace

class TestMaintenanceYear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHoldsForAYear_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("indexes");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("Berlin, one at a time") << QByteArray("Europe/Berlin") << 500 << 1;
        QTest::newRow("Berlin, three at a time") << QByteArray("Europe/Berlin") << 100 << 3;
        QTest::newRow("Havana, where midnight is skipped") << QByteArray("America/Havana") << 100 << 1;
        QTest::newRow("Lord Howe, where half an hour is") << QByteArray("Australia/Lord_Howe") << 100 << 2;
    }
    void everyRuleHoldsForAYear()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, indexes);
        QFETCH(int, atOnce);
        const QTimeZone wall(zone);
        ScheduleLimits limits{.perHour = 3, .perDay = 12, .atOnce = atOnce};
        limits.diskFree = Bytes(60LL << 30);
        limits.walPerWindow = Bytes(70LL << 30);
        limits.leastBenefit = 100;
        std::size_t plans = 0;
        std::size_t judged = 0;
        const auto judge = [&](const std::vector<Job> &jobs, const ScheduleLimits &known,
                               const Schedule &plan) {
            QCOMPARE(plan.placed.size() + plan.left.size(),
                     jobs.size()); // each job has its place or its reason
            if (++plans % 10 != 0) // a tenth of them whole, of the others what was run
                return;
            std::vector<TimePoint> starts;
            for (const Started &one : known.started)
                starts.push_back(one.at);
            for (const Placement &one : plan.placed) {
                QVERIFY(isAllowedThroughout(one.start, one.latestEnd, wall));
                starts.push_back(one.start);
                judgeTogether(jobs, known, plan.placed, one);
                ++judged;
            }
            QVERIFY(mostIn(starts, oneHour) <= known.perHour);
            QVERIFY(mostIn(starts, oneDay) <= known.perDay);
        };
        const test::SimulatedYear year =
            test::scheduledYear(test::simulatedIndexes(indexes, 11, wholeYear.from),
                                calendarOf(zone.constData()), limits, {.gibPerHour = 3}, wholeYear, judge);
        if (QTest::currentTestFailed())
            return;
        judgeRuns(year, limits, wall);
        QVERIFY2(judged > 50, qPrintable(QString::number(judged)));
    }
    void whereTheClockIsChangedSomethingRuns()
    {
        // Not a year in which nothing happened in the two nights that matter.
        const Calendar nights = test::calendar({test::window(test::everyDay(), clock(0), clock(6))});
        const ScheduleLimits limits{.perHour = 10, .perDay = 100};
        const QTimeZone wall("Europe/Berlin");
        for (const TimePoint change : {utc(2026, 3, 29, 1), utc(2026, 10, 25, 1)}) {
            std::vector<test::SimulatedIndex> small = test::simulatedIndexes(200, 3, change - oneDay * 60);
            for (test::SimulatedIndex &index : small)
                index.fresh = std::min(index.fresh, 0.5);
            const test::SimulatedYear week =
                test::scheduledYear(small, nights, limits, {}, {change - oneDay, change + oneDay},
                                    [](const auto &, const auto &, const auto &) {});
            int around = 0;
            for (const test::SimulatedRun &run : week.runs) {
                around += run.plan.start >= change - oneHour && run.plan.start < change + oneHour ? 1 : 0;
                for (const TimePoint at : {run.plan.start, run.plan.latestEnd - Milliseconds(1)})
                    QVERIFY(shownAt(at, wall).time().hour() < 6);
            }
            QVERIFY2(around >= 15, qPrintable(QString::number(around)));
        }
    }

private:
    /// What holds among the jobs of one plan.
    static void judgeTogether(const std::vector<Job> &jobs, const ScheduleLimits &limits,
                              const std::vector<Placement> &all, const Placement &one)
    {
        int running = 0;
        Bytes disk;
        Bytes wal;
        for (const Placement &other : all) {
            const bool runs = other.start <= one.start && one.start < other.latestEnd;
            running += runs ? 1 : 0;
            disk = disk + (runs ? jobs[other.job].disk : Bytes());
            if (other.start < one.opening.to && other.latestEnd > one.opening.from)
                wal = wal + jobs[other.job].wal;
            QVERIFY(!runs || other == one || jobs[other.job].table != jobs[one.job].table);
        }
        QVERIFY(running <= limits.atOnce);
        QVERIFY(disk <= *limits.diskFree);
        for (const Started &before : limits.started)
            if (before.at >= one.opening.from && before.at < one.opening.to)
                wal = wal + before.wal;
        QVERIFY(wal <= *limits.walPerWindow);
    }
    static void judgeRuns(const test::SimulatedYear &year, const ScheduleLimits &limits,
                          const QTimeZone &wall)
    {
        std::vector<TimePoint> starts;
        std::size_t cancelled = 0;
        for (const test::SimulatedRun &run : year.runs) {
            QVERIFY(isAllowed(run.plan.start, wall));
            QVERIFY(isAllowedThroughout(run.plan.start, run.plan.latestEnd, wall)); // overruns by no plan
            QVERIFY(run.end <= run.plan.opening.to); // nor by chance: it is cancelled
            starts.push_back(run.plan.start);
            cancelled += run.cancelled ? 1 : 0;
        }
        QVERIFY(mostIn(starts, oneHour) <= limits.perHour);
        QVERIFY(mostIn(starts, oneDay) <= limits.perDay);
        QVERIFY2(year.runs.size() > 500, qPrintable(QString::number(year.runs.size())));
        QVERIFY2(cancelled * 10 < year.runs.size(), qPrintable(QString::number(cancelled)));
        qInfo("%zu rebuilds of %.0f GiB, %zu cancelled at the end of a window", year.runs.size(), year.volume,
              cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMaintenanceYear)
#include "tst_maintenance_year.moc"
