// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/maintenance/calendars.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::maintenance;
using namespace std::chrono;
using test::calendar;
using test::clock;
using test::everyDay;
using test::on;
using test::utc;
using test::window;

namespace {

const Scope anywhere{"shop", "shop.orders"};

LocalTime midnight(int y, unsigned m, unsigned d)
{
    return local_days{std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d)};
}

} // namespace

class TestOpenings : public QObject {
    Q_OBJECT
    static std::string of(const Calendar &calendar, TimePoint from, TimePoint to,
                          const Scope &scope = anywhere)
    {
        return test::text(openings(calendar, scope, {from, to}));
    }

private Q_SLOTS:
    // The prototype that this project takes up built all day and in the hour before its window.
    void outsideTheWindowItIsClosedAllDay()
    {
        const Calendar nights = calendar({window(everyDay(), clock(2), clock(6), "UTC")});
        int open = 0;
        for (TimePoint at = utc(2026, 6, 1); at < utc(2026, 6, 2); at += Minutes(1)) {
            const bool isOpen = standing(nights, anywhere, at).open.has_value();
            QCOMPARE(isOpen, at >= utc(2026, 6, 1, 2) && at < utc(2026, 6, 1, 6));
            open += isOpen ? 1 : 0;
        }
        QCOMPARE(open, 240);
    }
    void anOvernightWindowBelongsToTheDayItOpens()
    {
        const Calendar monday = calendar({window(on({Monday}), clock(22), clock(5), "UTC")});
        // 1 June 2026 is a Monday.
        QCOMPARE(of(monday, utc(2026, 5, 31), utc(2026, 6, 7)),
                 std::string("2026-06-01 22:00 - 2026-06-02 05:00"));
        QVERIFY(!standing(monday, anywhere, utc(2026, 6, 1, 3)).open);
        QVERIFY(standing(monday, anywhere, utc(2026, 6, 2, 3)).open.has_value());
        QVERIFY(!standing(monday, anywhere, utc(2026, 6, 2, 23)).open);
    }
    void aWindowIsOnTheClockOfItsZone()
    {
        const Calendar berlin = calendar({window(everyDay(), clock(2), clock(5))});
        QCOMPARE(of(berlin, utc(2026, 1, 10), utc(2026, 1, 11)),
                 std::string("2026-01-10 01:00 - 2026-01-10 04:00"));
        QCOMPARE(of(berlin, utc(2026, 7, 10), utc(2026, 7, 11)),
                 std::string("2026-07-10 00:00 - 2026-07-10 03:00"));
    }

    void whereTheClockIsChanged_data()
    {
        QTest::addColumn<int>("from"); // minutes of the day
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("spring"); // 29 March 2026, 02:00 → 03:00 at 01:00 UTC
        QTest::addColumn<QByteArray>("autumn"); // 25 October 2026, 03:00 → 02:00 at 01:00 UTC
        const auto row = [](const char *name, Minutes from, Minutes to, const char *spring,
                            const char *autumn) {
            QTest::newRow(name) << static_cast<int>(from.count()) << static_cast<int>(to.count())
                                << QByteArray(spring) << QByteArray(autumn);
        };
        row("around it", clock(1), clock(5), "2026-03-29 00:00 - 2026-03-29 03:00",
            "2026-10-24 23:00 - 2026-10-25 04:00");
        row("opens in it", clock(2, 30), clock(5), "2026-03-29 01:00 - 2026-03-29 03:00",
            "2026-10-25 01:30 - 2026-10-25 04:00");
        row("closes in it", clock(1), clock(2, 30), "2026-03-29 00:00 - 2026-03-29 01:00",
            "2026-10-24 23:00 - 2026-10-25 00:30");
        row("is in it", clock(2, 15), clock(2, 45), "", "2026-10-25 01:15 - 2026-10-25 01:45");
        row("is it", clock(2), clock(3), "", "2026-10-25 01:00 - 2026-10-25 02:00");
        row("ends where it begins", clock(1), clock(2), "2026-03-29 00:00 - 2026-03-29 01:00",
            "2026-10-24 23:00 - 2026-10-25 00:00");
        row("begins where it ends", clock(3), clock(4), "2026-03-29 01:00 - 2026-03-29 02:00",
            "2026-10-25 02:00 - 2026-10-25 03:00");
    }
    void whereTheClockIsChanged()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QByteArray, spring);
        QFETCH(QByteArray, autumn);
        const Calendar sundays = calendar({window(on({Sunday}), Minutes(from), Minutes(to))});
        QCOMPARE(of(sundays, utc(2026, 3, 28, 12), utc(2026, 3, 29, 12)), spring.toStdString());
        QCOMPARE(of(sundays, utc(2026, 10, 24, 12), utc(2026, 10, 25, 12)), autumn.toStdString());
    }
    void whileItIsOpenTheClockShowsATimeInIt_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void whileItIsOpenTheClockShowsATimeInIt()
    {
        QFETCH(QByteArray, zone);
        const Zone place = test::zone(zone.constData());
        for (const auto &[from, to] :
             {std::pair(clock(0, 30), clock(1, 15)), std::pair(clock(1, 45), clock(2, 30)),
              std::pair(clock(2), clock(3)), std::pair(clock(23, 30), clock(0, 45))}) {
            const Calendar nights = calendar({window(everyDay(), from, to, zone.constData())});
            for (const TimeRange &one : openings(nights, anywhere, {utc(2026, 1, 1), utc(2027, 1, 1)}))
                for (TimePoint at = one.from; at < one.to; at += Minutes(15)) {
                    const LocalTime shown = place.localOf(at);
                    const Minutes ofDay = shown - floor<days>(shown);
                    QVERIFY(from < to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to);
                }
        }
    }

    void overlapsBecomeOne()
    {
        const Calendar three = calendar({window(on({Monday}), clock(1), clock(3), "UTC"),
                                         window(on({Monday}), clock(2), clock(4), "UTC"),
                                         window(on({Monday}), clock(4), clock(5), "UTC"),
                                         window(on({Monday}), clock(6), clock(7), "UTC")});
        QCOMPARE(of(three, utc(2026, 6, 1), utc(2026, 6, 2)),
                 std::string("2026-06-01 01:00 - 2026-06-01 05:00 | 2026-06-01 06:00 - 2026-06-01 07:00"));
    }
    void aFreezeTakesOutItsDays()
    {
        const Calendar frozen =
            calendar({window(everyDay(), clock(22), clock(5))},
                     {{.from = midnight(2026, 12, 24), .to = midnight(2026, 12, 27), .reason = "Christmas"}});
        // Berlin is UTC+1: the night that began on the 23rd ends at midnight, that of the 26th begins with
        // the 27th.
        QCOMPARE(of(frozen, utc(2026, 12, 23, 12), utc(2026, 12, 27, 12)),
                 std::string("2026-12-23 21:00 - 2026-12-23 23:00 | 2026-12-26 23:00 - 2026-12-27 04:00"));
        const Standing inside = standing(frozen, anywhere, utc(2026, 12, 25, 2));
        QVERIFY(!inside.open);
        QCOMPARE(inside.frozenBy->reason, std::string("Christmas"));
        QCOMPARE(inside.next->from, utc(2026, 12, 26, 23));
    }
    void withoutWindowsOnlyTheFreezeCloses()
    {
        const Calendar free = calendar({}, {{.from = midnight(2026, 12, 24), .to = midnight(2026, 12, 25)}});
        const Standing before = standing(free, anywhere, utc(2026, 12, 1));
        QVERIFY(before.open && before.hasWindow);
        QCOMPARE(before.open->to, utc(2026, 12, 23, 23));
        QVERIFY(!standing(free, anywhere, utc(2026, 12, 24, 12)).open);
        QVERIFY(isWithout(standing(free, anywhere, utc(2027, 1, 1)).open->to));
        QVERIFY(isWithout(standing(Calendar(), anywhere, utc(2027, 1, 1)).open->to));
    }
    void aFreezeOfMonthsDoesNotHideTheNextOpening()
    {
        const Calendar frozen = calendar({window(on({Sunday}), clock(2), clock(5))},
                                         {{.from = midnight(2026, 6, 1), .to = midnight(2027, 3, 1)}});
        QCOMPARE(standing(frozen, anywhere, utc(2026, 6, 15)).next->from, utc(2027, 3, 7, 1));
        const Calendar closed = calendar({window(on({Sunday}), clock(2), clock(5))},
                                         {{.from = midnight(2026, 6, 1), .to = midnight(2036, 3, 1)}});
        QVERIFY(!standing(closed, anywhere, utc(2026, 6, 15)).next);
    }
    void openAllTheTimeHasNoEnd()
    {
        const Calendar always = calendar({window(everyDay(), clock(0), clock(24))});
        QVERIFY(isWithout(standing(always, anywhere, utc(2026, 6, 15)).open->to));
        QVERIFY(!standing(always, anywhere, utc(2026, 6, 15)).next);
    }
    void itSaysUntilWhenAndWhatIsNext()
    {
        const Calendar nights = calendar({window(everyDay(), clock(22), clock(2), "UTC")});
        const Standing now = standing(nights, anywhere, utc(2026, 6, 2, 1));
        QCOMPARE(now.open->from, utc(2026, 6, 1, 22));
        QCOMPARE(now.open->to, utc(2026, 6, 2, 2));
        QCOMPARE(now.next->from, utc(2026, 6, 2, 22));
        QVERIFY(!standing(nights, anywhere, utc(2026, 6, 2, 2)).open); // the end is not in it
    }

    void aWindowThatNamesTheTableHoldsAlone()
    {
        Window events = window(on({Sunday}), clock(1), clock(4), "UTC");
        events.tables = {"shop.events"};
        Window other = window(on({Tuesday}), clock(1), clock(4), "UTC");
        other.databases = {"billing"};
        const Calendar mixed = calendar({window(on({Monday}), clock(1), clock(4), "UTC"), events, other});
        const TimeRange week{utc(2026, 6, 1), utc(2026, 6, 8)};
        QCOMPARE(openings(mixed, {"shop", "shop.events"}, week).front().from, utc(2026, 6, 7, 1));
        QCOMPARE(openings(mixed, {"shop", "shop.orders"}, week).front().from, utc(2026, 6, 1, 1));
        QCOMPARE(openings(mixed, {"billing", "public.bill"}, week).front().from, utc(2026, 6, 2, 1));
        for (const Scope &scope :
             {Scope{"shop", "shop.events"}, Scope{"shop", "shop.orders"}, Scope{"billing", "public.bill"}})
            QCOMPARE(openings(mixed, scope, week).size(), std::size_t(1));
    }
    void whereNoWindowIsForItNothingOpens()
    {
        Window billing = window(everyDay(), clock(1), clock(4), "UTC");
        billing.databases = {"billing"};
        const Standing none = standing(calendar({billing}), anywhere, utc(2026, 6, 1, 2));
        QVERIFY(!none.hasWindow && !none.open && !none.next);
    }
};

QTEST_GUILESS_MAIN(TestOpenings)
#include "tst_openings.moc"
