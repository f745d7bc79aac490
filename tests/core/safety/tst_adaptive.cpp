// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/adaptive.h"
#include "core/safety/learning_pause.h"
#include "core/safety/limits_in_force.h"
#include "core/safety/load.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::safety;

namespace {

constexpr TimePoint monday{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)}; ///< 00:00 UTC
constexpr std::chrono::hours hours(int count)
{
    return std::chrono::hours(count);
}

int weekHourOf(TimePoint at)
{
    return static_cast<int>((at - monday + hours(1680)) / hours(1) % 168); // also before that Monday
}

pg::GuardReading loadAt(TimePoint at, int waits)
{
    return {.activeSessions = 3,
            .lockWaits = waits,
            .takenAt = at,
            .weekHour = weekHourOf(at),
            .timeZone = "UTC"};
}

Policy learning()
{
    Policy policy;
    policy.adaptiveThresholds = true;
    policy.maxLoad.lockWaits = 5;
    policy.criticalLoad.lockWaits = 100;
    policy.adaptive.lockWaits = {.floor = 2, .ceiling = 50};
    return policy;
}

/// A reading each ten seconds for an hour: 360.
void watchHour(store::ThresholdRecord &record, const Policy &policy, TimePoint from, int waits)
{
    for (int i = 0; i < 360; ++i)
        learn(record, policy, loadAt(from + Seconds(10 * i), waits));
}

LearnedLoad waitsLearned(const store::ThresholdRecord &record, const Policy &policy, TimePoint at)
{
    return learnedLoad(record, policy, LoadFigure::LockWaits, weekHourOf(at), at);
}

LimitInForce waitsInForce(const store::ThresholdRecord &record, const Policy &policy, TimePoint at)
{
    return limitsInForce(policy, record, loadAt(at, 0)).figures[1];
}

/// Three hours of the day, day after day: enough for those in their middle.
store::ThresholdRecord watched(const Policy &policy, int days, int waits)
{
    store::ThresholdRecord record;
    for (int day = 0; day < days; ++day)
        for (int hour = 9; hour < 12; ++hour)
            watchHour(record, policy, monday + hours(24 * day + hour), waits);
    return record;
}

constexpr TimePoint tenOClock = monday + hours(10);

} // namespace

class TestAdaptive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void belowSoManySamplesThePolicyHolds()
    {
        const Policy policy = learning();
        store::ThresholdRecord record;
        watchHour(record, policy, tenOClock, 20);
        const LimitInForce limit = waitsInForce(record, policy, tenOClock + Minutes(59));
        QVERIFY(!limit.isLearned);
        QCOMPARE(limit.limit, std::optional(5.0));
        QVERIFY(limit.learned.samples > 359 && limit.learned.samples <= 360);
        QVERIFY(!limit.learned.p95);
    }

    void neighboursArePooledWhereAnHourHasTooFew()
    {
        const Policy policy = learning();
        store::ThresholdRecord record;
        for (const int hour : {9, 10, 11}) {
            watchHour(record, policy, monday + hours(hour), 8);
            QCOMPARE(waitsLearned(record, policy, tenOClock).isEnough, hour == 11);
        }
        const LearnedLoad learned = waitsLearned(record, policy, tenOClock + hours(2));
        QCOMPARE(learned.reach, 2); // noon sees ten and eleven, and that is too few
        QVERIFY(!learned.isEnough);
        QCOMPARE(waitsLearned(record, policy, tenOClock).reach, 1);
        QVERIFY(!waitsLearned(record, policy, monday + hours(34)).isEnough); // the next day is another hour
        QCOMPARE(waitsLearned(record, policy, monday + hours(34)).samples, 0.0);
    }

    void theWeekIsARing()
    {
        const Policy policy = learning();
        store::ThresholdRecord record;
        watchHour(record, policy, monday - hours(2), 8);
        watchHour(record, policy, monday - hours(1), 8); // Sunday 23:00
        watchHour(record, policy, monday, 8);
        QVERIFY(waitsLearned(record, policy, monday + Minutes(59)).isEnough);
    }

    void anHourWithEnoughOfItsOwnIsItsOwn()
    {
        Policy policy = learning();
        policy.adaptive.leastSamples = 300;
        store::ThresholdRecord record;
        watchHour(record, policy, tenOClock - hours(1), 1);
        watchHour(record, policy, tenOClock, 16);
        const LearnedLoad learned = waitsLearned(record, policy, tenOClock + Minutes(59));
        QCOMPARE(learned.reach, 0);
        QVERIFY(std::abs(*learned.p95 - 16) < 0.2);
        QVERIFY(std::abs(*learned.wanted - 20) < 0.25); // × 1.25
    }

    void whatIsOldWeighsLess()
    {
        const Policy policy = learning();
        store::ThresholdRecord record;
        watchHour(record, policy, tenOClock, 8);
        const double then = waitsLearned(record, policy, tenOClock + hours(1)).samples;
        const double later = waitsLearned(record, policy, tenOClock + hours(1 + 24 * 14)).samples;
        QVERIFY2(std::abs(later / then - 0.5) < 1e-6, qPrintable(QString::number(later / then)));
        // A changed habit wins: six weeks of another load against one old hour.
        Policy quick = policy;
        quick.adaptive.leastSamples = 300;
        for (int week = 1; week <= 6; ++week)
            watchHour(record, quick, tenOClock + hours(168 * week), 20);
        QVERIFY(std::abs(*waitsLearned(record, quick, tenOClock + hours(168 * 6 + 1)).p95 - 20) < 0.3);
    }

    void learnsFromThePolicysLimitOnAndMovesALittleADay()
    {
        Policy policy = learning();
        policy.adaptive.leastSamples = 100;
        store::ThresholdRecord record;
        watchHour(record, policy, tenOClock, 20); // wants 25
        const LimitInForce first = waitsInForce(record, policy, tenOClock + Minutes(59));
        QVERIFY(first.isLearned);
        QCOMPARE(first.limit, std::optional(5.0)); // nothing jumps
        double before = 5;
        for (int day = 1; day <= 20; ++day) {
            const TimePoint at = monday + hours(24 * day + 20);
            learn(record, policy, loadAt(at, 0));
            learn(record, policy, loadAt(at + Minutes(1), 0)); // not twice a day
            const double now = record.hours.at({"lock_waits", 10}).limit.value();
            QVERIFY2(now <= before * 1.1 + 1e-9, qPrintable(QString::number(day)));
            QVERIFY2(day > 11 || now > before * 1.09, qPrintable(QString::number(day)));
            before = now;
        }
        QVERIFY2(std::abs(before - 25) < 0.3, qPrintable(QString::number(before)));
    }

    void afterALongAbsenceItIsStillOneStep()
    {
        const Policy policy = learning();
        store::ThresholdRecord record = watched(policy, 1, 40);
        learn(record, policy, loadAt(monday + hours(24 * 5), 0));
        const double limit = record.hours.at({"lock_waits", 11}).limit.value();
        QVERIFY2(std::abs(limit - 5.5) < 1e-9, qPrintable(QString::number(limit)));
    }

    void floorCeilingAndCriticalBoundIt_data()
    {
        QTest::addColumn<int>("waits");
        QTest::addColumn<int>("ceiling");
        QTest::addColumn<int>("critical");
        QTest::addColumn<double>("wanted");
        QTest::newRow("floor") << 0 << 50 << 100 << 2.0;
        QTest::newRow("ceiling") << 80 << 50 << 100 << 50.0;
        QTest::newRow("critical load is a ceiling too") << 80 << 50 << 20 << 20.0;
        QTest::newRow("critical below the floor") << 80 << 50 << 1 << 1.0;
    }
    void floorCeilingAndCriticalBoundIt()
    {
        QFETCH(int, waits);
        QFETCH(int, ceiling);
        QFETCH(int, critical);
        QFETCH(double, wanted);
        Policy policy = learning();
        policy.adaptive.lockWaits.ceiling = ceiling;
        policy.criticalLoad.lockWaits = critical;
        const store::ThresholdRecord record = watched(policy, 1, waits);
        QCOMPARE(waitsLearned(record, policy, tenOClock + hours(1)).wanted, std::optional(wanted));
        // What the DBA writes holds at once, however far it is from what was learned.
        policy.adaptive.lockWaits = {.floor = 7, .ceiling = 9};
        if (critical > 9)
            QCOMPARE(waitsInForce(record, policy, tenOClock + hours(1)).limit, std::optional(7.0));
    }

    void aFigureWithoutALimitGetsOneOnceItIsLearned()
    {
        Policy policy = learning();
        policy.maxLoad.activeSessions.reset();
        policy.adaptive.activeSessions = {.floor = 1, .ceiling = 30};
        store::ThresholdRecord record;
        QVERIFY(!limitsInForce(policy, record, loadAt(tenOClock, 0)).limits.activeSessions);
        record = watched(policy, 1, 0);
        const LimitsInForce limits = limitsInForce(policy, record, loadAt(tenOClock + hours(1), 0));
        QCOMPARE(limits.limits.activeSessions, std::optional(4)); // p95 3, × 1.25, to the nearest
    }

    void whatCannotBeSeenIsNotLearnedAsZero()
    {
        const Policy policy = learning();
        store::ThresholdRecord record;
        pg::GuardReading load = loadAt(tenOClock, 0);
        load.sessionsUnseen = load.standbysUnseen = true;
        load.replicaLag = Bytes(7);
        QVERIFY(learn(record, policy, load).empty());
        QVERIFY(record.hours.empty());
        load = loadAt(tenOClock, 0); // and no standby is no standby that is not behind
        QCOMPARE(learn(record, policy, load).size(), std::size_t(2));
    }

    void anotherTimeZoneBeginsAnew()
    {
        const Policy policy = learning();
        store::ThresholdRecord record = watched(policy, 1, 20);
        pg::GuardReading load = loadAt(tenOClock + hours(1), 0);
        load.timeZone = "Europe/Berlin";
        QVERIFY(!limitsInForce(policy, record, load).figures[1].isLearned);
        QCOMPARE(learn(record, policy, load).size(), std::size_t(2));
        QCOMPARE(record.timeZone, std::string("Europe/Berlin"));
        QCOMPARE(record.hours.size(), std::size_t(2));
    }

    void withTheFeatureOffThePolicyAloneHolds()
    {
        Policy policy = learning();
        const store::ThresholdRecord record = watched(policy, 3, 20);
        QVERIFY(waitsInForce(record, policy, tenOClock + hours(49)).isLearned);
        policy.adaptiveThresholds = false;
        QVERIFY(!waitsInForce(record, policy, tenOClock + hours(49)).isLearned);
        QCOMPARE(limitsInForce(policy, record, loadAt(tenOClock, 0)).limits, policy.maxLoad);
    }

    void aReasonNamesWhereItsLimitComesFrom()
    {
        Policy policy = learning();
        store::ThresholdRecord record;
        const auto said = [&](TimePoint at) {
            const LimitsInForce limits = limitsInForce(policy, record, loadAt(at, 0));
            const auto reasons = loadReasons(loadAt(at, 51), limits.limits, "max", allowances(limits));
            return reasons.empty() ? std::string() : reasons.front().text;
        };
        watchHour(record, policy, tenOClock, 8);
        QCOMPARE(said(tenOClock),
                 std::string("51 sessions wait for locks, the policy allows 5 (fixed; learning, 359 of 800 "
                             "samples; floor 2, ceiling 50) (load.max.lock_waits)"));
        record = watched(policy, 1, 8);
        QCOMPARE(
            said(tenOClock + hours(1)),
            std::string("51 sessions wait for locks, the limit learned for Mon 11:00 (UTC) allows 5 (p95 "
                        "8; floor 2, ceiling 50) (load.max.lock_waits)"));
        policy.adaptiveThresholds = false;
        QCOMPARE(said(tenOClock + hours(1)),
                 std::string("51 sessions wait for locks, the policy allows 5 (load.max.lock_waits)"));
    }

    void changesAndOpenBreakersHoldLearningUp()
    {
        Policy policy = learning();
        store::ActionRecord done;
        done.state = store::ActionState::Done;
        QVERIFY(!learningPause({done}, {}, policy));
        store::ActionRecord runs{.kind = "create", .subject = "shop.i", .createdAt = tenOClock};
        runs.state = store::ActionState::Executing;
        QCOMPARE(textOf(*learningPause({done, runs}, {}, policy)),
                 std::string("a change runs: create shop.i"));
        store::BreakerRecord breaker{.scope = store::BreakerScope::Table, .key = "shop.orders"};
        breaker.openedAt = tenOClock - hours(3);
        policy.circuitBreakers = true;
        QVERIFY(!learningPause({}, {breaker}, policy)); // closed
        breaker.state = store::BreakerState::Open;
        const auto pause = learningPause({runs}, {breaker}, policy);
        QCOMPARE(pause->since, breaker.openedAt); // the longer one
        QCOMPARE(textOf(*pause), std::string("the breaker of table shop.orders is open"));
        policy.circuitBreakers = false; // then only a hand holds
        QCOMPARE(learningPause({runs}, {breaker}, policy)->since, tenOClock);
        breaker.forced = true;
        QCOMPARE(learningPause({runs}, {breaker}, policy)->since, breaker.openedAt);
    }
};

QTEST_GUILESS_MAIN(TestAdaptive)
#include "tst_adaptive.moc"
