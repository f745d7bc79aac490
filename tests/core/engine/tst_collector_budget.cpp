// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/collector_budget.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::engine;

namespace {

constexpr TimePoint start{std::chrono::hours(400'000)};

} // namespace

class TestCollectorBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAsOftenAsWishedWhileItIsCheap()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.spent(ReadingKind::Statements, start, 2);
        budget.spent(ReadingKind::Activity, start, 0.5);
        QCOMPARE(budget.statementInterval(), Milliseconds(5000));
        QCOMPARE(budget.activityInterval(), Milliseconds(1000));
        QVERIFY(!budget.slowed());
        QVERIFY(budget.slowedBecause().empty());
    }

    void aCostlyReadingIsMadeLessOftenAndSaysWhy()
    {
        CollectorBudget budget(Seconds(1), Seconds(1));
        for (int i = 0; i < 50; ++i)
            budget.spent(ReadingKind::Statements, start, 18);
        QCOMPARE(budget.statementInterval(), Milliseconds(10'000)); // 18 ms / 10 s = 0.18 % of a core
        QVERIFY(budget.slowed());
        QVERIFY(budget.slowedBecause().find("18 ms") != std::string::npos);
        QVERIFY(budget.slowedBecause().find("0.3 %") != std::string::npos);
    }

    void theReasonNamesTheReadingThatIsSlowed()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.spent(ReadingKind::Statements, start, 4);
        for (int i = 0; i < 50; ++i)
            budget.spent(ReadingKind::Activity, start, 3);
        QCOMPARE(budget.slowedBecause(),
                 std::string("one sample of sessions takes 3 ms: they are sampled every "
                             "2.5 s to stay below 0.3 % of a core"));
    }

    void aTrifleIsNoSlowingDown()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.spent(ReadingKind::Activity, start, 1.4);
        QVERIFY(budget.activityInterval() > Milliseconds(1000));
        QVERIFY(!budget.slowed());
    }

    void aBusyServerIsLeftAlone()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.serverLoad(40, 4);
        QCOMPARE(budget.statementInterval(), Milliseconds(20'000));
        QVERIFY(budget.slowedBecause().find("40 sessions") != std::string::npos);
        budget.serverLoad(2, 4);
        QVERIFY(!budget.slowed());
    }

    void neverSlowerThanAMinute()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.spent(ReadingKind::Statements, start, 60'000);
        budget.serverLoad(1000, 1);
        QCOMPARE(budget.statementInterval(), CollectorBudget::slowest);
    }

    void theShareIsThatOfTheLastMinute()
    {
        CollectorBudget budget(Seconds(5), Seconds(1));
        budget.spent(ReadingKind::Other, start, 600);
        QCOMPARE(budget.share(start), 0.01);
        QCOMPARE(budget.share(start + Seconds(61)), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestCollectorBudget)
#include "tst_collector_budget.moc"
