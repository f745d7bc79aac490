// SPDX-License-Identifier: GPL-3.0-or-later
// Learned limits and looks at checkpoints, on SQLite and on PostgreSQL.
#include "core/store/repository.h"
#include "tests/support/two_backends.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

ThresholdRecord learned()
{
    ThresholdRecord record{.timeZone = "Europe/Berlin", .movedAt = noon - Minutes(7), .hours = {}};
    ThresholdHour &waits = record.hours[{"lock_waits", 167}];
    for (const double value : {0.0, 3.0, 7.5})
        waits.seen.add(value, 0.37);
    waits.seenUntil = noon;
    waits.limit = 5.5000000001;
    record.hours[{"replica_lag", 0}].seen.add(5e12);
    record.hours[{"replica_lag", 0}].seenUntil = noon;
    return record;
}

std::set<ThresholdPlace> all(const ThresholdRecord &record)
{
    std::set<ThresholdPlace> places;
    for (const auto &[place, hour] : record.hours)
        places.insert(place);
    return places;
}

} // namespace

class TestThresholds : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("thresholds")};
    std::unique_ptr<Repository> m_repository;
    TargetId m_target;

    ThresholdStore &thresholds() { return m_repository->thresholds(); }
    void openFresh()
    {
        m_repository.reset();
        m_repository = m_place.openFresh();
        m_target = m_repository->lifecycle().targetOf("7", "shop", {});
    }
    void reopen()
    {
        m_repository.reset();
        m_repository = m_place.open();
    }

private Q_SLOTS:
    void whatWasLearnedIsThereAfterARestart_data() { test::addBackends(); }
    void whatWasLearnedIsThereAfterARestart()
    {
        openFresh();
        QCOMPARE(thresholds().thresholds(m_target), ThresholdRecord());
        const ThresholdRecord record = learned();
        thresholds().put(m_target, record, all(record));
        reopen();
        QCOMPARE(thresholds().thresholds(m_target), record);
        const TargetId other = m_repository->lifecycle().targetOf("7", "other", {});
        QCOMPARE(thresholds().thresholds(other), ThresholdRecord());
    }

    void onlyWhatChangedIsWritten_data() { test::addBackends(); }
    void onlyWhatChangedIsWritten()
    {
        openFresh();
        ThresholdRecord record = learned();
        thresholds().put(m_target, record, all(record));
        record.hours[{"lock_waits", 167}].limit.reset();
        record.hours[{"replica_lag", 0}].limit = 1;
        record.movedAt = noon;
        thresholds().put(m_target, record, {{"lock_waits", 167}});
        const ThresholdRecord kept = thresholds().thresholds(m_target);
        QCOMPARE(kept.movedAt, noon);
        QVERIFY(!kept.hours.at({"lock_waits", 167}).limit);
        QVERIFY(!kept.hours.at({"replica_lag", 0}).limit);
    }

    void hoursOfAnotherTimeZoneAreForgotten_data() { test::addBackends(); }
    void hoursOfAnotherTimeZoneAreForgotten()
    {
        openFresh();
        thresholds().put(m_target, learned(), all(learned()));
        ThresholdRecord anew{.timeZone = "UTC", .movedAt = {}, .hours = {}};
        anew.hours[{"lock_waits", 3}].seen.add(1);
        thresholds().put(m_target, anew, {{"lock_waits", 3}, {"lock_waits", 167}}); // the latter is gone
        QCOMPARE(thresholds().thresholds(m_target), anew);
    }

    void looksAreKeptForAQuarterOfAnHour_data() { test::addBackends(); }
    void looksAreKeptForAQuarterOfAnHour()
    {
        openFresh();
        const CheckpointLook old{.at = noon - Minutes(15), .requested = 1, .countedSince = noon};
        const CheckpointLook young{
            .at = noon - Minutes(14), .requested = 5'000'000'000, .countedSince = noon};
        const CheckpointLook now{.at = noon, .requested = 5'000'000'001, .countedSince = noon};
        for (const CheckpointLook &look : {old, young, young, now})
            thresholds().addCheckpointLook(m_target, look);
        reopen();
        QCOMPARE(thresholds().checkpointLooks(m_target), (std::vector<CheckpointLook>{young, now}));
    }
};

QTEST_GUILESS_MAIN(TestThresholds)
#include "tst_thresholds.moc"
