// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/limit_book.h"

#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using engine::LimitBook;

namespace {

constexpr TimePoint monday{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)}; ///< 00:00 UTC

pg::GuardReading loadAt(TimePoint at, int waits)
{
    return {.lockWaits = waits,
            .takenAt = at,
            .weekHour = static_cast<int>((at - monday) / std::chrono::hours(1) % 168),
            .timeZone = "UTC"};
}

safety::LearningPause aChange(TimePoint since)
{
    store::ActionRecord action{.kind = "create", .subject = "shop.i", .createdAt = since};
    return {.because = action, .since = since};
}

} // namespace

class TestLimitBook : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Repository> m_repository;
    TargetId m_target;
    safety::Policy m_policy;

    std::string path() const { return m_folder->filePath(QStringLiteral("store.db")).toStdString(); }
    void openStore()
    {
        m_repository = std::move(*store::Repository::open(path()));
        m_target = m_repository->lifecycle().targetOf("7", "shop", {});
    }
    LimitBook book()
    {
        LimitBook book;
        book.begin(m_repository.get(), m_target);
        return book;
    }
    TimePoint watch(LimitBook &book, TimePoint from, int readings, int waits,
                    const std::optional<safety::LearningPause> &pause = {},
                    LimitBook::Role role = LimitBook::Role::Learns)
    {
        for (int i = 0; i < readings; ++i, from += Seconds(10))
            book.look(loadAt(from, waits), m_policy, pause, role);
        return from;
    }
    static const safety::LimitInForce &waits(const LimitBook &book)
    {
        return book.view()->inForce.figures[1];
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openStore();
        m_policy = {};
        m_policy.adaptiveThresholds = true;
        m_policy.adaptive.leastSamples = 100;
    }

    void learnsFromReadingsAndIsThereAfterARestart()
    {
        LimitBook first = book();
        QVERIFY(!first.view());
        TimePoint at = watch(first, monday, 90, 4);
        QVERIFY(!waits(first).isLearned);
        QCOMPARE(first.view()->now[1], std::optional(4.0));
        at = watch(first, at, 20, 4);
        QVERIFY(waits(first).isLearned);
        QCOMPARE(waits(first).limit, std::optional(5.0)); // that of the policy, and no jump
        first.save();
        m_repository.reset();
        openStore();
        LimitBook second = book();
        watch(second, at, 1, 4);
        QVERIFY(waits(second).isLearned);
        QVERIFY(waits(second).learned.samples > 110);
    }

    void writesOnceAMinuteAtMost()
    {
        LimitBook learner = book();
        const auto kept = [this] {
            const auto hours = m_repository->thresholds().thresholds(m_target).hours;
            return hours.empty() ? 0.0 : hours.at({"lock_waits", 0}).seen.count();
        };
        TimePoint at = watch(learner, monday, 6, 4);
        QVERIFY2(kept() < 2, qPrintable(QString::number(kept())));
        watch(learner, at, 1, 4);
        QVERIFY2(kept() > 6.9, qPrintable(QString::number(kept())));
    }

    void whileAChangeRunsNothingIsLearnedNorMoved()
    {
        LimitBook learner = book();
        const TimePoint noon = watch(learner, monday, 300, 8);
        const double samples = waits(learner).learned.samples;
        const TimePoint later = noon + std::chrono::hours(24 * 14); // limits would have moved
        watch(learner, later, 200, 40, aChange(later));
        QCOMPARE(learner.view()->pause->since, later);
        const store::ThresholdRecord frozen = m_repository->thresholds().thresholds(m_target);
        QCOMPARE(frozen.hours.at({"lock_waits", 0}).limit, std::optional(5.0));
        QVERIFY(std::abs(frozen.hours.at({"lock_waits", 0}).seen.count() - samples) < 12);
        watch(learner, later + Minutes(40), 1, 8);
        QVERIFY(!learner.view()->pause);
        learner.save();
        const store::ThresholdRecord moved = m_repository->thresholds().thresholds(m_target);
        QVERIFY(std::abs(moved.hours.at({"lock_waits", 0}).limit.value() - 5.5) < 1e-9);
    }

    void whoFollowsShowsWhatTheOtherLearned()
    {
        LimitBook learner = book();
        LimitBook follower = book();
        const TimePoint at = watch(learner, monday, 150, 4);
        learner.save();
        watch(follower, at, 150, 40, {}, LimitBook::Role::Follows);
        QVERIFY(waits(follower).isLearned);
        follower.save();
        QVERIFY(m_repository->thresholds().thresholds(m_target).hours.at({"lock_waits", 0}).seen.count() <
                151);
    }

    void withTheFeatureOffNothingIsKept()
    {
        m_policy.adaptiveThresholds = false;
        LimitBook learner = book();
        watch(learner, monday, 150, 4, aChange(monday));
        QVERIFY(!waits(learner).isLearned);
        QVERIFY(!learner.view()->pause); // nothing is learned, so nothing is held up
        QCOMPARE(m_repository->thresholds().thresholds(m_target), store::ThresholdRecord());
        QVERIFY(m_repository->thresholds().checkpointLooks(m_target).empty());
    }

    void checkpointsAreLookedAtForOtherProgramsWhereThePolicyCountsThem()
    {
        m_policy.maxLoad.requestedCheckpoints = 3;
        LimitBook learner = book();
        pg::GuardReading load = loadAt(monday, 0);
        for (int i = 0; i < 20; ++i, load.takenAt += Seconds(10), ++load.requestedCheckpoints)
            learner.look(load, m_policy, {}, LimitBook::Role::Learns);
        QCOMPARE(m_repository->thresholds().checkpointLooks(m_target).size(), std::size_t(4)); // one a minute
        QCOMPARE(learner.view()->checkpoints,
                 (safety::CheckpointCount{.requested = 19, .span = Seconds(190)}));
    }

    void withoutAStoreNothingIsShown()
    {
        LimitBook none;
        none.begin(nullptr, m_target);
        watch(none, monday, 3, 4);
        QVERIFY(!none.view());
    }
};

QTEST_GUILESS_MAIN(TestLimitBook)
#include "tst_limit_book.moc"
