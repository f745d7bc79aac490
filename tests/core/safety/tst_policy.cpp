// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/load.h"
#include "core/safety/policy.h"
#include "core/safety/rate_limit.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::safety;
using maintenance::Calendar;
using maintenance::LocalTime;
using maintenance::Zone;

namespace {

Policy policyOf(const char *yaml)
{
    const Result<Policy> policy = policyFromText(yaml, "test.yaml");
    if (!policy)
        qFatal("%s", policy.error().detail.c_str());
    return *policy;
}

LocalTime midnightOf(unsigned month, unsigned day)
{
    return std::chrono::local_days{std::chrono::year(2026) / std::chrono::month(month) /
                                   std::chrono::day(day)};
}

/// What everyKeyIsRead says, in another way.
Calendar maintenanceOfTheTest()
{
    const Zone berlin = Zone::named("Europe/Berlin").value();
    const Zone universal = Zone::named("UTC").value();
    maintenance::WeekDays twoDays;
    twoDays.set(std::chrono::Monday.c_encoding()).set(std::chrono::Friday.c_encoding());
    return {.zone = berlin,
            .windows = {{.days = twoDays,
                         .from = Minutes(22 * 60),
                         .to = Minutes(5 * 60 + 30),
                         .zone = berlin,
                         .databases = {},
                         .tables = {}},
                        {.days = maintenance::WeekDays().set(),
                         .from = Minutes(0),
                         .to = Minutes(24 * 60),
                         .zone = universal,
                         .databases = {"shop"},
                         .tables = {"shop.a", "shop.b"}}},
            .freezes = {{.from = midnightOf(12, 24), .to = midnightOf(12, 25), .reason = {}},
                        {.from = midnightOf(11, 26) + Minutes(18 * 60),
                         .to = midnightOf(12, 1),
                         .reason = "Black Friday"}}};
}

} // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidKeepsItsDefault()
    {
        QCOMPARE(policyOf(""), Policy{});
        QCOMPARE(policyOf("features:\nload:\n  max:\n"), Policy{});
        QVERIFY(!Policy{}.circuitBreakers); // features are off by default
        QCOMPARE(*policyFromFile({}), Policy{});
    }

    void theSampleSaysWhatHoldsAnyway()
    {
        const Result<Policy> sample = policyFromFile(
            qEnvironmentVariable("INDEXPILOT_SOURCE_DIR").toStdString() + "/resources/indexpilot.yaml");
        QVERIFY2(sample.has_value(), sample ? "" : sample.error().detail.c_str());
        QCOMPARE(*sample, Policy{});
    }

    void everyKeyIsRead()
    {
        const Policy policy = policyOf(R"(
features: {circuit_breakers: true, adaptive_thresholds: true, drop_after_soak: true, predictive_maintenance: true}
bloat: {rebuild_at: 2.5, least_size: 1GB}
lifecycle: {soak: 24h}
load:
  max: {active_sessions: 8, lock_waits: 1, replica_lag: 16MB, requested_checkpoints: 2}
  critical: {active_sessions: 80, lock_waits: none, replica_lag: none, requested_checkpoints: none}
adaptive:
  active_sessions: {floor: 3, ceiling: 30}
  lock_waits: {floor: 1, ceiling: none}
  replica_lag: {floor: 1MB, ceiling: 2MB}
  margin: 1.5
  daily_move: 0.25
  least_samples: 900
  half_life: 7d
limits: {changes_per_hour: 2, changes_per_day: 3, storage_budget: 1GB}
maintenance:
  windows:
    - {days: [mon, fri], from: 22:00, to: 05:30}
    - {days: all, from: 00:00, to: 24:00, time_zone: UTC, databases: shop, tables: [shop.a, shop.b]}
  freeze_days: [2026-12-24, {from: 2026-11-26 18:00, to: 2026-11-30, reason: Black Friday}]
  time_zone: Europe/Berlin
breakers: {window: 7, least: 4, failure_share: 0.25, slow_factor: 3, open_for: 90s, longest_open: 2d, probe_within: 15min}
)");
        QVERIFY(policy.circuitBreakers);
        QVERIFY(policy.dropAfterSoak);
        QVERIFY(policy.predictiveMaintenance);
        QCOMPARE(policy.rebuildAt, 2.5);
        QCOMPARE(policy.leastRebuild, Bytes(1LL << 30));
        QCOMPARE(policy.soak, std::optional(Milliseconds(86'400'000)));
        QVERIFY(!policyOf("lifecycle: {soak: none}").soak);
        QCOMPARE(policy.maxLoad, (LoadLimits{.activeSessions = 8,
                                             .lockWaits = 1,
                                             .replicaLag = Bytes(16 << 20),
                                             .requestedCheckpoints = 2}));
        QVERIFY(policy.adaptiveThresholds);
        QCOMPARE(policy.adaptive,
                 (AdaptiveRules{.activeSessions = {.floor = 3, .ceiling = 30},
                                .lockWaits = {.floor = 1, .ceiling = std::nullopt},
                                .replicaLag = {.floor = Bytes(1 << 20), .ceiling = Bytes(2 << 20)},
                                .margin = 1.5,
                                .dailyMove = 0.25,
                                .leastSamples = 900,
                                .halfLife = std::chrono::hours(168)}));
        QCOMPARE(policy.criticalLoad,
                 (LoadLimits{.activeSessions = 80, .lockWaits = std::nullopt, .replicaLag = std::nullopt}));
        QCOMPARE(policy.changesPerHour, 2);
        QCOMPARE(policy.changesPerDay, 3);
        QCOMPARE(policy.storageBudget, std::optional(Bytes(1 << 30)));
        QCOMPARE(policy.maintenance, maintenanceOfTheTest());
        QCOMPARE(policy.breakers, (BreakerRules{.window = 7,
                                                .least = 4,
                                                .failureShare = 0.25,
                                                .slowFactor = 3,
                                                .openFor = Seconds(90),
                                                .longestOpen = std::chrono::hours(48),
                                                .probeWithin = Minutes(15)}));
    }

    void aWrongPolicyIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const char *yaml, const char *said) {
            QTest::newRow(name) << QByteArray(yaml) << QByteArray(said);
        };
        row("unknown key", "features:\n  circut_breakers: true", "line 2: there is no key 'circut_breakers'");
        row("unknown section", "\n\nlimit: {}", "line 3: there is no key 'limit'");
        row("feature of no version", "features: {make_coffee: true}", "there is no key 'make_coffee'");
        row("not a flag", "features: {circuit_breakers: yes please}", "neither true nor false");
        row("not a number", "limits: {changes_per_hour: many}", "'many' is not a number");
        row("half a change", "limits: {changes_per_hour: 1.5}", "'1.5' is not a number");
        row("below zero", "limits: {changes_per_day: -1}", "between 0 and");
        row("a share above one", "breakers: {failure_share: 1.5}", "between 0.01 and 1");
        row("no unit", "breakers: {open_for: 12}", "no time");
        row("no size", "load: {max: {replica_lag: 5 apples}}", "no size");
        row("a soak without a unit", "features:\nlifecycle:\n  soak: 24",
            "line 3: '24' is no time; write 90s, 15min, 12h, 7d or none");
        row("a key that is not there", "lifecycle: {soaks: 1h}", "there is no key 'soaks' here");
        row("a list", "limits: [1, 2]", "keys with values are expected");
        row("twice", "limits: {changes_per_day: 1, changes_per_day: 2}", "twice");
        row("zone that is none", "maintenance:\n  time_zone: Europe/Berln",
            "line 2: this machine knows no time zone 'Europe/Berln'");
        row("window without a zone", "maintenance:\n  windows:\n  - {days: all, from: 02:00, to: 03:00}",
            "line 3: a window needs maintenance.time_zone");
        row("freeze without a zone", "maintenance: {freeze_days: [2026-12-24]}",
            "need maintenance.time_zone");
        row("key of no window", "maintenance:\n  time_zone: UTC\n  windows:\n  - {day: all}",
            "line 4: there is no key 'day'");
        row("window without an end", "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:00}]}",
            "'to' is missing");
        row("no day", "maintenance: {time_zone: UTC, windows: [{days: [Monday], from: 02:00, to: 03:00}]}",
            "'Monday' is no day");
        row("no days", "maintenance: {time_zone: UTC, windows: [{days: [], from: 02:00, to: 03:00}]}",
            "a day such as mon");
        row("hour 25", "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:00, to: 25:00}]}",
            "the last one is 24:00");
        row("minute 75", "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:75, to: 03:00}]}",
            "'02:75' is no time of the day");
        row("never open", "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:00, to: 02:00}]}",
            "never open");
        row("table without schema",
            "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:00, to: 03:00, tables: orders}]}",
            "'orders' has no schema");
        row("window twice a key",
            "maintenance: {time_zone: UTC, windows: [{days: all, from: 02:00, to: 03:00, to: 04:00}]}",
            "twice");
        row("no date", "maintenance: {time_zone: UTC, freeze_days: [Christmas]}", "'Christmas' is no date");
        row("30 February", "maintenance: {time_zone: UTC, freeze_days: [2026-02-30]}",
            "there is no '2026-02-30'");
        row("freeze backwards",
            "maintenance: {time_zone: UTC, freeze_days: [{from: 2026-12-24, to: 2026-12-20}]}",
            "ends before it begins");
        row("windows that are no list", "maintenance: {time_zone: UTC, windows: nights}",
            "a list is expected");
        row("never opens", "breakers: {window: 3, least: 4}", "no breaker could ever open");
        row("upside down", "adaptive: {lock_waits: {floor: 5, ceiling: 4}}", "a ceiling is below its floor");
        row("no floor", "adaptive: {lock_waits: {floor: 0}}", "between 1 and");
        row("a floor of no bytes", "adaptive: {replica_lag: {floor: 0}}", "no size above nothing");
        row("it would jump", "adaptive: {daily_move: 2}", "between 0.01 and 1");
        row("not YAML", "limits: {\n  changes_per_day: 1", "line ");
    }
    void aWrongPolicyIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, said);
        const Result<Policy> policy = policyFromText(yaml.toStdString(), "test.yaml");
        QVERIFY(!policy);
        QCOMPARE(policy.error().subject, std::string("policy test.yaml"));
        QVERIFY2(QByteArray::fromStdString(policy.error().detail).contains(said),
                 policy.error().detail.c_str());
    }

    void aFileThatCannotBeReadIsNoPolicy() { QVERIFY(!policyFromFile("/nowhere/indexpilot.yaml")); }

    void onlyWhatChangedSomethingCountsAsAChange()
    {
        using store::ActionState;
        const TimePoint now{Milliseconds(1'800'000'000'000)};
        Policy policy;
        policy.changesPerHour = 2;
        policy.changesPerDay = 3;
        const auto action = [&](ActionState state, Minutes ago) {
            store::ActionRecord record;
            record.state = state;
            record.createdAt = now - ago;
            return record;
        };
        std::vector<store::ActionRecord> done{action(ActionState::Done, Minutes(5)),
                                              action(ActionState::Reverted, Minutes(4)),
                                              action(ActionState::Failed, Minutes(3))};
        QVERIFY(!rateReason(policy, done, now));
        done.push_back(action(ActionState::Executing, Minutes(1)));
        QVERIFY(rateReason(policy, done, now)->text.find("2 changes were made in the last hour") == 0);
        QVERIFY(!rateReason(policy, done, now + Minutes(56)));
        done.push_back(action(ActionState::Done, Minutes(-50)));
        QVERIFY(rateReason(policy, done, now + Minutes(120))->text.find("last day") != std::string::npos);
    }

    void loadIsHeldAgainstEachLimitAlone()
    {
        const LoadLimits limits{.activeSessions = 4, .lockWaits = 2, .replicaLag = Bytes(1 << 20)};
        pg::GuardReading load{.activeSessions = 4, .lockWaits = 2, .replicaLag = Bytes(1 << 20)};
        QVERIFY(loadReasons(load, limits, "max").empty());
        load.lockWaits = 3;
        QCOMPARE(loadReasons(load, limits, "max").size(), std::size_t(1));
        load.activeSessions = 5;
        load.replicaLag = Bytes(3 << 20);
        QCOMPARE(loadReasons(load, limits, "max").size(), std::size_t(3));
        QVERIFY(loadReasons(load, {}, "max").empty());
    }
    void whatTheRoleMayNotSeeIsAReason()
    {
        pg::GuardReading load;
        load.standbysUnseen = load.sessionsUnseen = true;
        QCOMPARE(loadReasons(load, Policy{}.maxLoad, "max").size(), std::size_t(2));
        QVERIFY(loadReasons(load, {}, "max").empty());
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
