// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/advice.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/recommendations/inbox_items.h"
#include "ui/pages/recommendations/item_sums.h"
#include "ui/pages/recommendations/pending_decisions.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;
using engine::DecisionState;

namespace {

std::vector<std::string> keysOf(const std::vector<InboxItem> &items)
{
    std::vector<std::string> keys;
    for (const InboxItem &item : items)
        keys.push_back(item.key);
    return keys;
}

} // namespace

class InboxItemsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void isSortedByNetBenefitAndAGroupIsOneItem()
    {
        const auto items = inboxOf(*adviceView(), shopNow);
        QCOMPARE(keysOf(items), (std::vector<std::string>{"R-1042ab", "R-1044cd", "R-1047ef", "R-1045aa"}));
        QVERIFY(items.front().isGroup());
        QCOMPARE(items.front().ids(), (std::vector<std::string>{"R-1042ab", "R-1043ab"}));
        QCOMPARE(items.front().netSecondsPerHour, 4010.0 - 52 + 12);
    }

    void aGroupBuildsBeforeItDropsAndGoesBackTheOtherWayRound()
    {
        auto view = adviceView();
        auto run = *view->run;
        std::swap(run.advice.recommendations[0], run.advice.recommendations[2]);
        view->run = std::make_shared<const engine::AdviceRun>(run);
        const InboxItem item = inboxOf(*view, shopNow).front();
        const std::string sql = sqlOf(item);
        QVERIFY(sql.starts_with("CREATE INDEX CONCURRENTLY") && sql.ends_with(";"));
        QVERIFY(sql.find("DROP INDEX") > sql.find("CREATE INDEX"));
        const std::string back = inverseSqlOf(item);
        QVERIFY(back.find("CREATE INDEX") < back.find("DROP INDEX"));
    }

    void decisionsPutItemsIntoSegments_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("segment");
        QTest::newRow("approved") << static_cast<int>(DecisionState::Approved) << 1;
        QTest::newRow("rejected") << static_cast<int>(DecisionState::Rejected) << 2;
        QTest::newRow("snoozed") << static_cast<int>(DecisionState::Snoozed) << 3;
    }
    void decisionsPutItemsIntoSegments()
    {
        QFETCH(int, state);
        QFETCH(int, segment);
        auto view = adviceView();
        view->decisions["R-1044cd"] = decision("R-1044cd", static_cast<DecisionState>(state));
        const auto items = inboxOf(*view, shopNow);
        QCOMPARE(static_cast<int>(items[1].segment), segment);
        QCOMPARE(inboxCounts(items)[static_cast<std::size_t>(segment)], 1);
        QCOMPARE(inboxCounts(items)[0], 3);
    }

    void aGroupIsNewUntilEveryMemberIsDecidedAlike()
    {
        auto view = adviceView();
        view->decisions["R-1042ab"] = decision("R-1042ab", DecisionState::Approved);
        QVERIFY(inboxOf(*view, shopNow).front().segment == InboxSegment::New);
        view->decisions["R-1043ab"] = decision("R-1043ab", DecisionState::Rejected);
        QVERIFY(inboxOf(*view, shopNow).front().segment == InboxSegment::New);
        view->decisions["R-1043ab"] = decision("R-1043ab", DecisionState::Approved);
        QVERIFY(inboxOf(*view, shopNow).front().segment == InboxSegment::Approved);
    }

    void aSnoozeEndsByItself()
    {
        auto view = adviceView();
        auto &snooze = view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Snoozed);
        snooze.until = shopNow + std::chrono::hours(24);
        QVERIFY(inboxOf(*view, shopNow)[1].segment == InboxSegment::Snoozed);
        QVERIFY(inboxOf(*view, shopNow + std::chrono::hours(24))[1].segment == InboxSegment::New);
    }

    void whatWasDecidedStaysInSightWhenTheAdviceChanges()
    {
        auto view = adviceView();
        view->decisions["R-dead00"] = decision("R-dead00", DecisionState::Approved);
        const auto items = inboxOf(*view, shopNow);
        QCOMPARE(items.back().key, std::string("R-dead00"));
        QVERIFY(items.back().isGone() && items.back().segment == InboxSegment::Approved);
        QCOMPARE(sqlOf(items.back()), std::string("CREATE INDEX"));
        view->run.reset();
        QCOMPARE(inboxOf(*view, shopNow).size(), std::size_t(1));
    }

    void sumsOfAGroupHoldWhatIsBuiltAndWhatIsFreed()
    {
        const ItemSums sums = sumsOf(inboxOf(*adviceView(), shopNow).front());
        QVERIFY(sums.hasCreate && sums.hasDrop);
        QCOMPARE(sums.created, std::int64_t(3'400'000'000));
        QCOMPARE(sums.freed, std::int64_t(33'000'000));
        QCOMPARE(sums.writeSeconds, 52.0 - 12);
        QCOMPARE(sums.gaining, 2);
        QCOMPARE(sums.losing, 1);
        QCOMPARE(sums.rollbackSeconds, 660.0);
    }

    void thePromiseLeavesOutWhatIsRejectedOrPutOff()
    {
        auto view = adviceView();
        const Promise all = promiseOf(inboxOf(*view, shopNow));
        QCOMPARE(all.proposals, 4);
        QCOMPARE(all.net.value, 4010.0 + 900 + 120 - 52 + 12 - 20 - 15 + 8);
        QCOMPARE(all.databaseSeconds, 10'000.0);
        view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Rejected);
        const Promise rest = promiseOf(inboxOf(*view, shopNow));
        QCOMPARE(rest.proposals, 3);
        QCOMPARE(rest.net.value, all.net.value - 880);
    }

    void aDecisionIsPendingUntilASnapshotShowsIt()
    {
        PendingDecisions pending;
        auto view = adviceView();
        pending.add("R-1044cd", InboxSegment::Approved, shopNow);
        pending.settle(inboxOf(*view, shopNow));
        QVERIFY(pending.contains("R-1044cd"));
        QVERIFY(pending.takeOverdue(shopNow + Seconds(10)).empty());
        view->decisions["R-1044cd"] = decision("R-1044cd", DecisionState::Approved);
        pending.settle(inboxOf(*view, shopNow));
        QVERIFY(pending.empty());
    }

    void aDecisionThatNobodyRecordedIsForgottenAndTold()
    {
        PendingDecisions pending;
        pending.add("R-1044cd", InboxSegment::Approved, shopNow);
        QCOMPARE(pending.takeOverdue(shopNow + Seconds(16)), std::vector<std::string>{"R-1044cd"});
        QVERIFY(pending.empty());
    }
};

QTEST_GUILESS_MAIN(InboxItemsTest)
#include "tst_inbox_items.moc"
