// SPDX-License-Identifier: GPL-3.0-or-later
// What indexes did hour by hour, on SQLite and on PostgreSQL.
#include "core/store/repository.h"
#include "tests/support/two_backends.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};
constexpr std::chrono::hours hour{1};

} // namespace

class TestIndexHours : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("indexhours")};
    std::unique_ptr<Repository> m_repository;
    TargetId m_target;

    IndexHourStore &hours() { return m_repository->indexHours(); }
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
    void hoursAddUpAndTheSizeIsTheLastOne_data() { test::addBackends(); }
    void hoursAddUpAndTheSizeIsTheLastOne()
    {
        openFresh();
        hours().add(m_target, {{"shop.ünï", noon, 60, 4, 10, Bytes(8192)},
                               {"shop.ünï", noon + hour, 30, 1, 1, Bytes(8192)},
                               {"shop.j", noon, 60, 0, 10, Bytes(5'000'000'000)}});
        reopen();
        hours().add(m_target, {{"shop.ünï", noon, 90.5, 3'000'000'000, 2, Bytes(16384)}});
        const std::vector<IndexHourRecord> expected{
            {"shop.ünï", noon, 150.5, 3'000'000'004, 12, Bytes(16384)},
            {"shop.ünï", noon + hour, 30, 1, 1, Bytes(8192)}};
        QCOMPARE(hours().hours(m_target, "shop.ünï"), expected);
        QCOMPARE(hours().hours(m_target, "shop.j").front().size, Bytes(5'000'000'000));
        QVERIFY(hours().hours(m_target, "shop").empty());
    }

    void targetsAreKeptApart_data() { test::addBackends(); }
    void targetsAreKeptApart()
    {
        openFresh();
        const TargetId other = m_repository->lifecycle().targetOf("7", "other", {});
        hours().add(m_target, {{"shop.i", noon, 60, 4, 10, Bytes(1)}});
        hours().add(other, {{"shop.i", noon, 60, 9, 10, Bytes(1)}});
        QCOMPARE(hours().hours(m_target, "shop.i").front().scans, std::int64_t(4));
        QCOMPARE(hours().hours(other, "shop.i").front().scans, std::int64_t(9));
    }

    void halfAYearIsKept_data() { test::addBackends(); }
    void halfAYearIsKept()
    {
        openFresh();
        for (const int days : {0, 179, 181, 400})
            hours().add(m_target, {{"shop.i", noon - days * 24 * hour, 3600, days, 0, Bytes(1)}});
        QCOMPARE(m_repository->prune({}, noon + hour).removedRows, std::int64_t(2));
        const auto kept = hours().hours(m_target, "shop.i");
        QCOMPARE(kept.size(), std::size_t(2));
        QCOMPARE(kept.front().scans, std::int64_t(179));
        // Where there is no room at all a month is left.
        QVERIFY(m_repository->prune({.sizeBudgetBytes = 1}, noon + hour).overBudget);
        QCOMPARE(hours().hours(m_target, "shop.i").size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestIndexHours)
#include "tst_index_hours.moc"
