// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/maintenance/calendars.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using test::utc;
using test::zone;

namespace {

LocalTime wall(int year, unsigned month, unsigned day, int hour, int minute = 0)
{
    return std::chrono::local_days{std::chrono::year(year) / std::chrono::month(month) /
                                   std::chrono::day(day)} +
           test::clock(hour, minute);
}

} // namespace

class TestZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPlacesAreZones_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isZone");
        for (const char *name : {"Europe/Berlin", "US/Eastern", "UTC", "UTC+03:00", "Australia/Lord_Howe"})
            QTest::newRow(name) << QByteArray(name) << true;
        QTest::newRow("empty") << QByteArray() << false;
        for (const char *name :
             {"Europe/Berln", "XYZ3", "CET-1CEST", "Factory", "../../etc/passwd", "local", "europe berlin"})
            QTest::newRow(name) << QByteArray(name) << false;
    }
    void onlyPlacesAreZones()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isZone);
        QCOMPARE(Zone::named(name.toStdString()).has_value(), isZone);
    }

    void theClockOfAPlace()
    {
        const Zone berlin = zone("Europe/Berlin");
        QCOMPARE(wallText(berlin, utc(2026, 1, 15, 12)), std::string("2026-01-15 13:00"));
        QCOMPARE(wallText(berlin, utc(2026, 7, 15, 12, 59)), std::string("2026-07-15 14:59"));
        QCOMPARE(wallText(berlin, utc(2060, 7, 15, 12)), std::string("2060-07-15 14:00")); // by the rule
        QCOMPARE(wallText(zone("UTC+03:00"), utc(2026, 7, 15, 22)), std::string("2026-07-16 01:00"));
    }

    void aSkippedTimeIsTheChange()
    {
        const Zone berlin = zone("Europe/Berlin"); // 29 March 2026: 01:00 UTC, 02:00 → 03:00
        for (const int minute : {0, 30, 59}) {
            QCOMPARE(berlin.firstAt(wall(2026, 3, 29, 2, minute)), utc(2026, 3, 29, 1));
            QCOMPARE(berlin.lastAt(wall(2026, 3, 29, 2, minute)), utc(2026, 3, 29, 1));
        }
        QCOMPARE(berlin.firstAt(wall(2026, 3, 29, 1, 59)), utc(2026, 3, 29, 0, 59));
        QCOMPARE(berlin.lastAt(wall(2026, 3, 29, 3)), utc(2026, 3, 29, 1));
    }

    void aTimeThatComesTwiceHasTwoInstants()
    {
        const Zone berlin = zone("Europe/Berlin"); // 25 October 2026: 01:00 UTC, 03:00 → 02:00
        QCOMPARE(berlin.firstAt(wall(2026, 10, 25, 2, 30)), utc(2026, 10, 25, 0, 30));
        QCOMPARE(berlin.lastAt(wall(2026, 10, 25, 2, 30)), utc(2026, 10, 25, 1, 30));
        QCOMPARE(berlin.firstAt(wall(2026, 10, 25, 2)), utc(2026, 10, 25, 0));
        QCOMPARE(berlin.lastAt(wall(2026, 10, 25, 2)), utc(2026, 10, 25, 1));
        QCOMPARE(berlin.firstAt(wall(2026, 10, 25, 3)), utc(2026, 10, 25, 2));
        QCOMPARE(berlin.lastAt(wall(2026, 10, 25, 1, 59)), utc(2026, 10, 24, 23, 59));
    }

    void everyInstantOfTwoYearsIsFoundByItsClock_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Europe/Berlin", "America/Havana", "Australia/Lord_Howe",
                                 "Africa/Casablanca", "Asia/Kolkata", "Pacific/Apia", "America/St_Johns"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everyInstantOfTwoYearsIsFoundByItsClock()
    {
        QFETCH(QByteArray, name);
        const Zone place = zone(name.constData());
        // Apia left out a whole day at the end of 2011.
        const int year = name == "Pacific/Apia" ? 2011 : 2026;
        for (TimePoint at = utc(year, 1, 1); at < utc(year + 2, 1, 1); at += Minutes(30)) {
            const LocalTime shown = place.localOf(at);
            const TimePoint first = place.firstAt(shown);
            const TimePoint last = place.lastAt(shown);
            QVERIFY(at == first || at == last);
            QCOMPARE(place.localOf(first), shown);
            QCOMPARE(place.localOf(last), shown);
        }
    }
};

QTEST_GUILESS_MAIN(TestZone)
#include "tst_zone.moc"
