// SPDX-License-Identifier: GPL-3.0-or-later
// Which rebuilds are wanted, where they go, and which one begins.
#include "core/engine/maintenance_plan.h"
#include "core/safety/policy.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::engine;

namespace {

/// Monday 2026-11-23.
TimePoint at(int hour, int minute = 0)
{
    using namespace std::chrono;
    return TimePoint(sys_days(year(2026) / 11 / 23)) + hours(hour) + Minutes(minute);
}

StorageRow row(const std::string &index, int freedMb)
{
    StorageRow row;
    row.index = index;
    row.schema = "shop";
    row.table = index + "_table";
    row.last.size = Bytes(static_cast<std::int64_t>(freedMb + 100) << 20);
    row.last.fresh = Bytes(100LL << 20);
    row.last.at = at(12);
    row.freed = Bytes(static_cast<std::int64_t>(freedMb) << 20);
    row.crossing = forecast::CrossingState::Over;
    row.rebuild = lifecycle::DurationRange{Minutes(5), Minutes(20)};
    return row;
}

/// Facts that a test changes.
struct Situation {
    safety::Policy policy = *safety::policyFromText("features: {predictive_maintenance: true}\n"
                                                    "maintenance:\n"
                                                    "  time_zone: UTC\n"
                                                    "  windows: [{days: all, from: '02:00', to: '04:00'}]\n",
                                                    "p");
    std::vector<StorageRow> rows{row("shop.small", 40), row("shop.large", 400)};
    std::vector<store::JobRecord> open;
    std::vector<store::JobRecord> ended;
    std::map<std::string, std::string> held;
    std::vector<maintenance::Started> started;
    TimePoint now = at(12);

    MaintenancePlan plan() const
    {
        return planMaintenance({.now = now,
                                .database = "shop",
                                .policy = policy,
                                .rows = rows,
                                .open = open,
                                .ended = ended,
                                .held = held,
                                .started = started});
    }
    std::string due() const
    {
        const MaintenancePlan made = plan();
        return made.due ? made.jobs[*made.due].index : std::string();
    }
};

} // namespace

class TestMaintenancePlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outsideTheWindowNothingIsDueAndAllHasAPlace()
    {
        const Situation now;
        const MaintenancePlan plan = now.plan();
        QVERIFY(!plan.due);
        QCOMPARE(plan.jobs.size(), std::size_t(2));
        QCOMPARE(plan.jobs.front().index, std::string("shop.large"));
        QCOMPARE(plan.jobs.front().place->start, at(26));
        QVERIFY(plan.jobs.back().place->start >= plan.jobs.front().place->latestEnd);
        QVERIFY(plan.jobs.front().why.find("times as large as a fresh one") != std::string::npos);
    }

    void inTheWindowTheBestOneIsDue()
    {
        Situation now;
        now.now = at(2, 10);
        QCOMPARE(now.due(), std::string("shop.large"));
        now.now = at(3, 50); // 20 minutes do not fit any more
        QCOMPARE(now.due(), std::string());
    }

    void withoutTheFeatureTheForecastOnlyProposes()
    {
        Situation now;
        now.now = at(2, 10);
        now.policy.predictiveMaintenance = false;
        const MaintenancePlan plan = now.plan();
        QVERIFY(!plan.due);
        QCOMPARE(plan.jobs.front().state, JobState::Proposed);
        QVERIFY(plan.jobs.front().place);
    }

    void aPersonsJobComesFirstAndNeedsNoFeature()
    {
        Situation now;
        now.now = at(2, 10);
        now.policy.predictiveMaintenance = false;
        now.open.push_back({.id = 7, .index = "shop.small", .askedBy = "anna", .reason = "before the sale"});
        const MaintenancePlan plan = now.plan();
        QCOMPARE(now.due(), std::string("shop.small"));
        QCOMPARE(plan.jobs.front().id, std::int64_t(7));
        QCOMPARE(plan.jobs.front().state, JobState::Scheduled);
        QCOMPARE(plan.jobs.size(), std::size_t(2)); // no second one for the same index
    }

    void whileOneRunsNoneIsDue()
    {
        Situation now;
        now.now = at(2, 10);
        now.open.push_back({.id = 7, .index = "shop.small", .state = store::JobRowState::Running});
        QCOMPARE(now.due(), std::string());
        QCOMPARE(now.plan().jobs.front().state, JobState::Running);
    }

    void withoutAWindowNothingHasAPlace()
    {
        Situation now;
        now.now = at(2, 10);
        now.policy.maintenance = {};
        now.open.push_back({.id = 7, .index = "shop.small"});
        for (const MaintenanceJob &job : now.plan().jobs) {
            QCOMPARE(job.state, JobState::Unplaced);
            QVERIFY(!job.place && job.obstacle.find("no maintenance window") != std::string::npos);
        }
        QCOMPARE(now.due(), std::string());
    }

    void whatFailedIsLeftAloneForANight()
    {
        Situation now;
        now.now = at(26, 10);
        now.rows = {row("shop.large", 400)};
        now.ended = {{.index = "shop.large", .state = store::JobRowState::Failed, .endedAt = at(24)}};
        QVERIFY(now.plan().jobs.empty());
        now.ended.front().endedAt = at(2, 10);
        QCOMPARE(now.due(), std::string("shop.large"));
    }

    void whatWasRebuiltIsLeftAloneUntilItWasReadAgain()
    {
        Situation now;
        now.now = at(26, 10);
        now.rows = {row("shop.large", 400)};
        now.ended = {{.index = "shop.large", .state = store::JobRowState::Done, .endedAt = at(26, 5)}};
        QVERIFY(now.plan().jobs.empty());
        now.rows.front().last.at = at(26, 6);
        QCOMPARE(now.due(), std::string("shop.large"));
    }

    void whatTheGuardsHoldUpIsNotDueAndSaysWhy()
    {
        Situation now;
        now.now = at(2, 10);
        now.held["shop.large"] = "5 sessions wait for a lock";
        QCOMPARE(now.due(), std::string("shop.small"));
        const MaintenancePlan plan = now.plan();
        const auto large = std::ranges::find(plan.jobs, "shop.large", &MaintenanceJob::index);
        QCOMPARE(large->obstacle, std::string("5 sessions wait for a lock"));
    }

    void ratesAndFreezesHold()
    {
        Situation now;
        now.now = at(2, 10);
        now.policy.changesPerDay = 1;
        now.started = {{at(1), Bytes(0)}};
        QCOMPARE(now.due(), std::string());
        now.started.clear();
        now.policy.maintenance.freezes.push_back(
            {.from = std::chrono::local_days(std::chrono::year(2026) / 11 / 23),
             .to = std::chrono::local_days(std::chrono::year(2026) / 11 / 24),
             .reason = "sale"});
        QCOMPARE(now.due(), std::string());
        QVERIFY(now.plan().jobs.front().place->start >= at(26));
    }

    void anIndexThatIsGoneOrBecameAConstraintHasNoPlace()
    {
        Situation now;
        now.open = {{.id = 1, .index = "shop.gone"}, {.id = 2, .index = "shop.small"}};
        now.rows.front().constraint = "small";
        for (const MaintenanceJob &job : now.plan().jobs)
            if (job.id != 0) {
                QCOMPARE(job.state, JobState::Unplaced);
                QVERIFY(!job.obstacle.empty());
            }
    }
};

QTEST_GUILESS_MAIN(TestMaintenancePlan)
#include "tst_maintenance_plan.moc"
