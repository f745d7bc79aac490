// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of indexes day by day and rebuilds that wait for a window, on SQLite and on PostgreSQL.
#include "core/store/repository.h"
#include "tests/support/two_backends.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

BloatRecord reading(const std::string &index, std::int64_t day, std::int64_t size, bool rebuilt = false)
{
    return {.index = index,
            .day = day,
            .at = noon + std::chrono::days(day),
            .size = Bytes(size),
            .fresh = Bytes(1000),
            .lower = Bytes(900),
            .upper = Bytes(1100),
            .basis = "modelled",
            .rebuilt = rebuilt,
            .fileNode = 17'000 + day,
            .writes = day == 3 ? std::nullopt : std::optional<std::int64_t>(5'000'000'000 + day)};
}

JobRecord job(const std::string &index)
{
    return {.index = index, .table = "shop.t", .askedBy = "anna@console", .askedAt = noon, .reason = "grew"};
}

} // namespace

class TestBloatStore : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("bloatstore")};
    std::unique_ptr<Repository> m_repository;
    TargetId m_target;

    BloatStore &bloat() { return m_repository->bloat(); }
    JobStore &jobs() { return m_repository->jobs(); }
    void openFresh()
    {
        m_repository.reset();
        m_repository = m_place.openFresh();
        m_target = m_repository->lifecycle().targetOf("7", "shop", {});
    }

private Q_SLOTS:
    void aLaterLookOfADayTakesThePlaceOfTheEarlier_data() { test::addBackends(); }
    void aLaterLookOfADayTakesThePlaceOfTheEarlier()
    {
        openFresh();
        bloat().add(m_target, {reading("shop.ünï", 3, 1500), reading("shop.ünï", 4, 900, true)}, {}, {});
        bloat().add(m_target, {reading("shop.ünï", 4, 1200)}, {}, {});
        m_repository.reset();
        m_repository = m_place.open();
        std::vector<BloatRecord> expected{reading("", 3, 1500), reading("", 4, 1200, true)};
        QCOMPARE(bloat().readings(m_target, 0).at("shop.ünï"), expected);
        QCOMPARE(bloat().readingsOf(m_target, "shop.ünï", 4).size(), std::size_t(1));
        QVERIFY(bloat().readings(m_target, 5).empty());
    }

    void targetsAreKeptApart_data() { test::addBackends(); }
    void targetsAreKeptApart()
    {
        openFresh();
        const TargetId other = m_repository->lifecycle().targetOf("7", "other", {});
        bloat().add(m_target, {reading("shop.i", 3, 1500)}, {{"shop.i", noon, Bytes(7), Bytes(8), "[]"}},
                    {{"shop.i", noon, Bytes(3), Bytes(2), Bytes(1)}});
        QVERIFY(bloat().readings(other, 0).empty());
        QVERIFY(bloat().baselines(other).empty() && bloat().lessons(other).empty());
        QCOMPARE(bloat().baselines(m_target).at("shop.i"),
                 (BaselineRecord{"shop.i", noon, Bytes(7), Bytes(8), "[]"}));
        QCOMPARE(bloat().lessons(m_target),
                 (std::vector<LessonRecord>{{"shop.i", noon, Bytes(3), Bytes(2), Bytes(1)}}));
    }

    void anIndexHasOneOpenJob_data() { test::addBackends(); }
    void anIndexHasOneOpenJob()
    {
        openFresh();
        const auto first = jobs().add(m_target, job("shop.i"));
        QVERIFY(first);
        QVERIFY(!jobs().add(m_target, job("shop.i")));
        QVERIFY(jobs().add(m_target, job("shop.j")));
        QVERIFY(jobs().withdraw(*first, noon));
        QVERIFY(jobs().add(m_target, job("shop.i")));
        QCOMPARE(jobs().open(m_target).size(), std::size_t(2));
    }

    void ofTwoProgramsOneStartsIt_data() { test::addBackends(); }
    void ofTwoProgramsOneStartsIt()
    {
        openFresh();
        const std::int64_t id = *jobs().add(m_target, job("shop.i"));
        const auto other = m_place.open();
        QVERIFY(jobs().start(id, noon));
        QVERIFY(!other->jobs().start(id, noon));
        QVERIFY(!other->jobs().withdraw(id, noon)); // it runs
        QVERIFY(!other->jobs().add(m_target, job("shop.i")));
        jobs().putBack(id);
        QVERIFY(other->jobs().start(id, noon));
        jobs().end(id, JobRowState::Failed, noon + Minutes(3), "cancelled");
        QVERIFY(jobs().open(m_target).empty());
        const std::vector<JobRecord> ended = jobs().ended(m_target, noon);
        QCOMPARE(ended.size(), std::size_t(1));
        QCOMPARE(ended.front().state, JobRowState::Failed);
        QCOMPARE(ended.front().outcome, std::string("cancelled"));
        QCOMPARE(ended.front().startedAt, std::optional(noon));
    }

    void oldReadingsGoWithTheHistory_data() { test::addBackends(); }
    void oldReadingsGoWithTheHistory()
    {
        openFresh();
        bloat().add(m_target, {reading("shop.i", 1, 1500), reading("shop.i", 800, 1500)}, {}, {});
        m_repository->prune({}, noon + std::chrono::days(801));
        QCOMPARE(bloat().readingsOf(m_target, "shop.i", 0).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestBloatStore)
#include "tst_bloat_store.moc"
