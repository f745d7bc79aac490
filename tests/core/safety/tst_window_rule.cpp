// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/policy.h"
#include "core/safety/window_rule.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::safety;

namespace {

// Every night 22:00–04:00 in Berlin; 2 June 2026 is a Tuesday, Berlin is two hours ahead of UTC.
constexpr const char *nights = R"(
maintenance:
  time_zone: Europe/Berlin
  windows:
    - {days: all, from: 22:00, to: 04:00}
    - {days: [sun], from: 00:00, to: 12:00, tables: [shop.events]}
  freeze_days: [{from: 2026-06-05, to: 2026-06-07, reason: release}]
)";

const Change build{.subject = "shop.i",
                   .table = "shop.orders",
                   .disk = Bytes(1),
                   .upper = Minutes(30),
                   .work = Work::Builds};

TimePoint june(unsigned day, int hour, int minute = 0)
{
    return TimePoint(std::chrono::sys_days{std::chrono::year(2026) / 6 / std::chrono::day(day)}) +
           std::chrono::hours(hour) + Minutes(minute);
}

} // namespace

class TestWindowRule : public QObject {
    Q_OBJECT
    const maintenance::Calendar m_nights = policyFromText(nights, "test.yaml").value().maintenance;

    std::string why(TimePoint at, const Change &change = build) const
    {
        const auto reason = windowReason(m_nights, {"shop", change.table}, change, at);
        return reason ? reason->text : std::string();
    }

private Q_SLOTS:
    void insideItMayBuild()
    {
        QCOMPARE(why(june(2, 20)), std::string());
        QCOMPARE(*windowEnd(m_nights, {"shop", "shop.orders"}, build, june(2, 20)), june(3, 2));
    }
    void outsideItMayNotAndIsToldWhenItMay()
    {
        QCOMPARE(why(june(2, 12)), std::string("no maintenance window is open; the next one is open from "
                                               "2026-06-02 22:00 Europe/Berlin"));
        QCOMPARE(why(june(3, 2)), std::string("no maintenance window is open; the next one is open from "
                                              "2026-06-03 22:00 Europe/Berlin"));
    }
    void whatMayNotEndWithinDoesNotBegin()
    {
        QCOMPARE(why(june(3, 1, 30)), std::string()); // it ends with the window
        QCOMPARE(
            why(june(3, 1, 31)),
            std::string("it may take 30 min (modelled), but the maintenance window ends at 2026-06-03 "
                        "04:00 Europe/Berlin; the next one is open from 2026-06-03 22:00 Europe/Berlin"));
    }
    void whatNobodyKnowsTheLengthOfDoesNotBegin()
    {
        Change unknown = build;
        unknown.upper.reset();
        QVERIFY(why(june(2, 20), unknown).starts_with("how long this takes is not known"));
        const maintenance::Calendar always =
            policyFromText("maintenance: {time_zone: UTC, windows: [{days: all, from: 00:00, to: 24:00}]}",
                           "")
                .value()
                .maintenance;
        QVERIFY(!windowReason(always, {"shop", "shop.orders"}, unknown, june(2, 20))); // there is no end
        QVERIFY(!windowEnd(always, {"shop", "shop.orders"}, unknown, june(2, 20)));
    }
    void frozenItSaysUntilWhenAndWhy()
    {
        QCOMPARE(why(june(5, 21)), std::string("changes are frozen until 2026-06-08 00:00 Europe/Berlin "
                                               "(release); the next one is open from 2026-06-08 00:00 "
                                               "Europe/Berlin"));
        QCOMPARE(*windowEnd(m_nights, {"shop", "shop.orders"}, build, june(4, 20)),
                 june(4, 22)); // Friday begins
    }
    void aTableWithItsOwnWindowWaitsForThat()
    {
        Change events = build;
        events.table = "shop.events";
        QVERIFY(why(june(2, 20), events).find("2026-06-14 00:00") != std::string::npos); // the 7th is frozen
    }
    void whatBuildsNothingNeedsNoWindow()
    {
        Change drop = build;
        drop.work = Work::Short;
        QCOMPARE(why(june(2, 12), drop), std::string());
        QVERIFY(!windowEnd(m_nights, {"shop", "shop.orders"}, drop, june(2, 12)));
    }
    void withoutWindowsNothingWaits()
    {
        QVERIFY(!windowReason({}, {"shop", "shop.orders"}, build, june(2, 12)));
        QVERIFY(!windowEnd({}, {"shop", "shop.orders"}, build, june(2, 12)));
    }
    void whereNoWindowIsForItNothingIsBuilt()
    {
        const maintenance::Calendar other =
            policyFromText("maintenance: {time_zone: UTC, windows: [{days: all, from: 00:00, to: 24:00, "
                           "databases: billing}]}",
                           "")
                .value()
                .maintenance;
        QCOMPARE(windowReason(other, {"shop", "shop.orders"}, build, june(2, 12))->text,
                 std::string("the policy has maintenance windows, but none for shop.orders in shop"));
    }
};

QTEST_GUILESS_MAIN(TestWindowRule)
#include "tst_window_rule.moc"
