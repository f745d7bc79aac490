// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/breaker.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::safety;

namespace {

const TimePoint noon{Milliseconds(1'800'000'000'000)};
const BreakerRules rules;

/// Actions 1, 2, 3 … with these outcomes, one a minute.
Breaker after(const std::string &outcomes)
{
    Breaker breaker;
    std::int64_t action = 0;
    for (const char outcome : outcomes) {
        start(breaker, ++action, noon + Minutes(action));
        end(breaker, rules, action,
            outcome == '+'   ? BreakerOutcome::Good
            : outcome == 's' ? BreakerOutcome::Slow
                             : BreakerOutcome::Failed,
            "it failed", noon + Minutes(action));
    }
    return breaker;
}

} // namespace

class TestBreaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOnAShareOfAWindow_data()
    {
        QTest::addColumn<QString>("outcomes");
        QTest::addColumn<bool>("open");
        QTest::newRow("nothing yet") << "" << false;
        QTest::newRow("two failures say too little") << "--" << false;
        QTest::newRow("two of three") << "+--" << true;
        QTest::newRow("one of three") << "+-+" << false;
        QTest::newRow("half of four") << "++--" << true;
        QTest::newRow("slow ones count") << "+ss" << true;
        QTest::newRow("one slow, one failed") << "++s-" << true;
        QTest::newRow("old ones leave the window") << "-+++++-" << false;
        QTest::newRow("two of the last five") << "+++++--" << false;
        QTest::newRow("three of the last five") << "+++++---" << true;
    }
    void opensOnAShareOfAWindow()
    {
        QFETCH(QString, outcomes);
        QFETCH(bool, open);
        const Breaker breaker = after(outcomes.toStdString());
        QCOMPARE(breaker.state == BreakerState::Open, open);
        QCOMPARE(whyNot(breaker, rules, noon + Minutes(10)).has_value(), open);
    }

    void aTimeLaterOneProbeIsLetThrough()
    {
        Breaker breaker = after("---");
        const TimePoint later = breaker.openUntil;
        QVERIFY(whyNot(breaker, rules, later - Milliseconds(1)).has_value());
        QVERIFY(!whyNot(breaker, rules, later).has_value());
        start(breaker, 9, later);
        QVERIFY(breaker.state == BreakerState::HalfOpen);
        QVERIFY(whyNot(breaker, rules, later + Minutes(1)).has_value()); // the second waits
    }

    void aGoodProbeClosesAndForgets()
    {
        Breaker breaker = after("---");
        start(breaker, 9, breaker.openUntil);
        end(breaker, rules, 9, BreakerOutcome::Good, {}, breaker.openUntil + Minutes(1));
        QCOMPARE(breaker, Breaker{});
    }

    void eachBadProbeDoublesTheTimeUpToABound()
    {
        Breaker breaker = after("---");
        Milliseconds length = rules.openFor;
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(breaker.openUntil - breaker.openedAt, std::min(length, rules.longestOpen));
            const TimePoint later = breaker.openUntil;
            start(breaker, 10 + i, later);
            end(breaker, rules, 10 + i, i % 2 ? BreakerOutcome::Slow : BreakerOutcome::Failed, "again",
                later);
            QVERIFY(breaker.state == BreakerState::Open);
            length *= 2;
        }
    }

    void aProbeOfWhichNothingIsHeardIsGivenUp()
    {
        Breaker breaker = after("---");
        const TimePoint later = breaker.openUntil;
        start(breaker, 9, later);
        QVERIFY(!whyNot(breaker, rules, later + rules.probeWithin).has_value());
        start(breaker, 11, later + rules.probeWithin);
        end(breaker, rules, 9, BreakerOutcome::Good, {}, later + rules.probeWithin); // too late to count
        QVERIFY(breaker.state == BreakerState::HalfOpen);
        end(breaker, rules, 11, BreakerOutcome::Good, {}, later + rules.probeWithin);
        QVERIFY(breaker.state == BreakerState::Closed);
    }

    void aCancelledProbeLeavesItHalfOpenForTheNext()
    {
        Breaker breaker = after("---");
        const TimePoint later = breaker.openUntil;
        start(breaker, 9, later);
        giveUp(breaker, 9);
        QVERIFY(breaker.state == BreakerState::HalfOpen);
        QVERIFY(!whyNot(breaker, rules, later).has_value());
    }

    void whatBeganBeforeItOpenedDoesNotCloseIt()
    {
        Breaker breaker = after("++");
        trip(breaker, rules, "something was left over", noon);
        end(breaker, rules, 2, BreakerOutcome::Good, {}, noon);
        QVERIFY(breaker.state == BreakerState::Open);
        QCOMPARE(breaker.reason, std::string("something was left over"));
    }

    void openedByHandItStaysSoUntilItIsReset()
    {
        Breaker breaker = after("+");
        forceOpen(breaker, "anna", "migration tonight", noon);
        const auto reason = whyNot(breaker, rules, noon + std::chrono::hours(24 * 365));
        QVERIFY(reason && reason->text.find("anna: migration tonight") != std::string::npos);
        trip(breaker, rules, "x", noon);
        end(breaker, rules, 1, BreakerOutcome::Good, {}, noon);
        QVERIFY(breaker.forced);
        breaker.revision = 7;
        reset(breaker);
        QVERIFY(!whyNot(breaker, rules, noon).has_value());
        QCOMPARE(breaker.revision, 7); // the store's row stays the same
    }
};

QTEST_GUILESS_MAIN(TestBreaker)
#include "tst_breaker.moc"
