// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/quiet_hours.h"
#include "tests/core/maintenance/calendars.h"

#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using namespace std::chrono;
using test::utc;

namespace {

/// Of `weeks` weeks from Monday 1 June 2026: quiet between these hours of UTC, busy else.
std::vector<HourLoad> history(int weeks, int quietFrom, int quietTo)
{
    std::vector<HourLoad> all;
    for (int hour = 0; hour < weeks * 168; ++hour) {
        const int ofDay = hour % 24;
        all.push_back({utc(2026, 6, 1) + hours(hour), ofDay >= quietFrom && ofDay < quietTo ? 1.0 : 20.0});
    }
    return all;
}

} // namespace

class TestQuietHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCalmestStretchIsOnTheClockOfTheZone()
    {
        const QuietHours found = quietHours(history(4, 1, 4), test::zone("Europe/Berlin"), {.hours = 3});
        QCOMPARE(found.calmest.size(), std::size_t(3));
        for (const QuietStretch &one : found.calmest) {
            QCOMPARE(one.from, Minutes(3 * 60)); // 01:00 UTC in summer
            QCOMPARE(one.mean, 1.0);
            QCOMPARE(one.leastWeeks, 4);
        }
        QCOMPARE(found.hoursKnown, 168);
        QVERIFY(std::abs(found.weekMean - (3 * 1.0 + 21 * 20.0) / 24) < 1e-9);
    }
    void whatIsCalmOnAverageButNotEachWeekComesLater()
    {
        std::vector<HourLoad> loads = history(4, 0, 0);
        for (std::size_t i = 0; i < loads.size(); ++i) {
            const std::size_t ofWeek = i % 168;
            if (ofWeek == 30 || ofWeek == 31) // Tuesday 06:00: always the same
                loads[i].activeSessions = 5;
            if (ofWeek == 54 || ofWeek == 55) // Wednesday 06:00: less on average, but a report some weeks
                loads[i].activeSessions = i / 168 == 2 ? 16 : 0;
        }
        const QuietHours found = quietHours(loads, test::zone("UTC"), {.hours = 2, .most = 2});
        QCOMPARE(found.calmest.front().day, Tuesday);
        QCOMPARE(found.calmest.back().day, Wednesday);
        QCOMPARE(found.calmest.back().mean, 4.0);
        QCOMPARE(found.calmest.back().spread, 8.0);
    }
    void aStretchMayReachIntoTheNextDayAndWeek()
    {
        std::vector<HourLoad> loads = history(3, 0, 0);
        for (std::size_t i = 0; i < loads.size(); ++i)
            if (i % 168 == 143 || i % 168 == 144) // Saturday 23:00 to Sunday 01:00
                loads[i].activeSessions = 0;
        const QuietHours found = quietHours(loads, test::zone("UTC"), {.hours = 2, .most = 1});
        QCOMPARE(found.calmest.front().day, Saturday);
        QCOMPARE(found.calmest.front().from, Minutes(23 * 60));
    }
    void notEnoughHistoryIsAnAnswer_data()
    {
        QTest::addColumn<int>("weeks");
        QTest::newRow("none") << 0;
        QTest::newRow("one week: nobody knows the spread") << 1;
    }
    void notEnoughHistoryIsAnAnswer()
    {
        QFETCH(int, weeks);
        const QuietHours found = quietHours(history(weeks, 1, 4), test::zone("UTC"), {.leastWeeks = 1});
        QVERIFY(found.calmest.empty());
        QCOMPARE(found.hoursKnown, 0);
    }
    void anHourThatWasNeverWatchedIsInNoStretch()
    {
        std::vector<HourLoad> loads = history(4, 1, 4);
        std::erase_if(loads, [](const HourLoad &load) {
            return (load.start - utc(2026, 6, 1)) / hours(1) % 24 == 2; // the agent is off then
        });
        for (const QuietStretch &one :
             quietHours(loads, test::zone("UTC"), {.hours = 2, .most = 100}).calmest)
            QVERIFY(one.from != Minutes(60) && one.from != Minutes(120));
    }
};

QTEST_GUILESS_MAIN(TestQuietHours)
#include "tst_quiet_hours.moc"
