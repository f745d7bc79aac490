// SPDX-License-Identifier: GPL-3.0-or-later
// The same cases on SQLite and on PostgreSQL.
#include "core/store/migrations.h"
#include "core/store/repository.h"
#include "core/store/samples.h"
#include "tests/support/two_backends.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

StatementSample sampleOf(std::int64_t id, TimePoint start, std::int64_t calls)
{
    StatementSample sample;
    sample.statement = StatementId(id);
    sample.start = start;
    sample.coveredSeconds = 30;
    sample.calls = calls;
    sample.totalMs = static_cast<double>(calls) * 2.5;
    sample.rows = calls;
    sample.walBytes = 5'000'000'000;
    sample.maxMeanMs = 2.5;
    sample.latency.add(2.5, static_cast<double>(calls));
    return sample;
}

/// Of all later versions, the newest first.
QStringList tablesSinceVersionOne()
{
    static const QRegularExpression creation(QStringLiteral("CREATE TABLE (\\w+)"));
    QStringList tables;
    for (int version = 2; version <= newestVersion; ++version) {
        QFile script(QStringLiteral(":/core/store/migration_%1.sql").arg(version));
        if (!script.open(QIODevice::ReadOnly))
            continue; // a number without a script
        auto found = creation.globalMatch(QString::fromUtf8(script.readAll()));
        while (found.hasNext())
            tables.prepend(found.next().captured(1));
    }
    return tables;
}

} // namespace

class TestRepository : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("store")};
    std::unique_ptr<Repository> m_store;
    TargetRecord m_target;

    void openFresh()
    {
        m_store.reset();
        m_store = m_place.openFresh();
        m_target = m_store->registerTarget(
            {.systemIdentifier = "7", .database = "shop", .connectionText = "host=a", .title = "shop"});
    }
    void reopen()
    {
        m_store.reset();
        m_store = m_place.open();
    }

private Q_SLOTS:
    void findsWhatItKnows_data() { test::addBackends(); }
    void findsWhatItKnows()
    {
        openFresh();
        const std::string hostile =
            "a'b\"c\n\\ \xF0\x9F\x90\x98 ; DROP TABLE target; --" + std::string(1'000'000, 'x');
        const StatementRecord made = m_store->registerStatement({.id = {},
                                                                 .target = m_target.id,
                                                                 .fingerprint = "f'1",
                                                                 .text = hostile,
                                                                 .user = "o'neil",
                                                                 .database = "shop",
                                                                 .firstSeen = noon,
                                                                 .parsed = false});
        m_store->recordVisit(m_target.id, noon);
        reopen();
        const TargetRecord again = m_store->registerTarget(
            {.systemIdentifier = "7", .database = "shop", .connectionText = "host=b", .title = "shop 2"});
        QCOMPARE(again.id, m_target.id);
        QCOMPARE(again.lastVisit, noon);
        const auto known = m_store->registerStatement({.target = m_target.id, .fingerprint = "f'1"});
        QCOMPARE(known.id, made.id);
        QCOMPARE(known.firstSeen, noon);
        const auto all = m_store->statements(m_target.id);
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all[0].text == hostile);
        QCOMPARE(all[0].user, std::string("o'neil"));
        QVERIFY(!all[0].parsed);
    }

    void addsToABucketThatIsThere_data() { test::addBackends(); }
    void addsToABucketThatIsThere()
    {
        openFresh();
        m_store->addSamples(m_target.id, {sampleOf(1, noon, 10), sampleOf(2, noon, 1)});
        m_store->addSamples(m_target.id, {sampleOf(1, noon, 5)});
        const auto samples = m_store->samples(m_target.id, {noon, noon + Minutes(1)}, Seconds(60));
        QCOMPARE(samples.size(), std::size_t{2});
        QCOMPARE(samples[0].calls, std::int64_t{15});
        QCOMPARE(samples[0].coveredSeconds, 60.0);
        QCOMPARE(samples[0].walBytes, std::int64_t{10'000'000'000});
        QCOMPARE(samples[0].latency.count(), 15.0);
        QVERIFY(m_store->samples(m_target.id, {noon + Minutes(1), noon + Minutes(9)}, Seconds(60)).empty());
    }

    void activityIsAWeightedMean_data() { test::addBackends(); }
    void activityIsAWeightedMean()
    {
        openFresh();
        m_store->addActivity(m_target.id, {{noon, Seconds(60), 10, 4, 2, 0}});
        m_store->addActivity(m_target.id, {{noon, Seconds(60), 30, 8, 2, 4}});
        const auto activity = m_store->activity(m_target.id, {noon, noon + Minutes(1)}, Seconds(60));
        QCOMPARE(activity.size(), std::size_t{1});
        QCOMPARE(activity[0].samples, 40);
        QCOMPARE(activity[0].activeSessions, 7.0);
        QCOMPARE(activity[0].blockedSessions, 3.0);
    }

    void rollUpEqualsTheMinutesAndMayBeRepeated_data() { test::addBackends(); }
    void rollUpEqualsTheMinutesAndMayBeRepeated()
    {
        openFresh();
        std::vector<StatementSample> minutes;
        stats::QuantileSketch all;
        for (int i = 0; i < 120; ++i) {
            minutes.push_back(sampleOf(1, noon + Minutes(i), 1 + i % 7));
            all.merge(minutes.back().latency);
        }
        m_store->addSamples(m_target.id, minutes);
        const TimePoint later = noon + Minutes(123);
        m_store->rollUp(m_target.id, later);
        m_store->rollUp(m_target.id, later);
        const TimeRange range{noon, noon + Minutes(120)};
        for (const Seconds width : {Seconds(60), Seconds(300), Seconds(3600)}) {
            const auto rolled = m_store->samples(m_target.id, range, width);
            QCOMPARE(static_cast<std::int64_t>(rolled.size()) * width.count(), std::int64_t{7200});
            std::int64_t calls = 0;
            double covered = 0;
            stats::QuantileSketch merged;
            for (const StatementSample &sample : rolled) {
                calls += sample.calls;
                covered += sample.coveredSeconds;
                merged.merge(sample.latency);
            }
            QCOMPARE(calls, std::int64_t{120 + 17 * 21 + 0});
            QCOMPARE(covered, 3600.0);
            QCOMPARE(merged, all);
        }
        m_store->addSamples(m_target.id, {sampleOf(1, noon + Minutes(120), 9)});
        m_store->rollUp(m_target.id, later + Minutes(10));
        QCOMPARE(m_store->samples(m_target.id, {noon, noon + Minutes(130)}, Seconds(300)).size(),
                 std::size_t{25});
    }

    void prunesByAgeAndSize_data() { test::addBackends(); }
    void prunesByAgeAndSize()
    {
        openFresh();
        std::vector<StatementSample> samples;
        for (int i = 0; i < 3000; ++i)
            samples.push_back(sampleOf(1 + i % 10, noon + Minutes(i / 10), 3));
        m_store->addSamples(m_target.id, samples);
        Retention retention;
        retention.oneMinute = std::chrono::minutes(100);
        const auto report = m_store->prune(retention, noon + Minutes(300));
        QCOMPARE(report.removedRows, std::int64_t{2000});
        QVERIFY(!report.overBudget);
        const TimeRange whole{noon, noon + Minutes(400)};
        QCOMPARE(m_store->samples(m_target.id, whole, Seconds(60)).size(), std::size_t{1000});
        retention.sizeBudgetBytes = m_store->sizeBytes() - 1;
        m_store->prune(retention, noon + Minutes(300));
        const auto left = m_store->samples(m_target.id, whole, Seconds(60));
        QVERIFY(left.size() < 1000); // the oldest went first
        QVERIFY(left.empty() || left.front().start > noon + Minutes(200));
    }

    void keepsGapsChangesAndDocuments_data() { test::addBackends(); }
    void keepsGapsChangesAndDocuments()
    {
        openFresh();
        m_store->addGap(m_target.id, {{noon, noon + Minutes(2)}, "server restarted"});
        m_store->addChange(m_target.id, {noon, "index appeared", "shop.orders_idx", "btree"});
        m_store->putDocument(m_target.id, "plan", "Q-1", "{\"a\":1}", noon);
        m_store->putDocument(m_target.id, "plan", "Q-1", "{\"a\":2}", noon + Minutes(1));
        reopen();
        QCOMPARE(m_store->gaps(m_target.id, {noon + Minutes(1), noon + Minutes(5)}).size(), std::size_t{1});
        QVERIFY(m_store->gaps(m_target.id, {noon + Minutes(3), noon + Minutes(5)}).empty());
        QCOMPARE(m_store->changes(m_target.id, {noon, noon + Minutes(1)})[0].subject,
                 std::string("shop.orders_idx"));
        const auto documents = m_store->documents(m_target.id, "plan", "Q-1");
        QCOMPARE(documents.size(), std::size_t{2});
        QCOMPARE(documents[0], std::string("{\"a\":2}"));
    }

    void findsATargetWithoutWriting_data() { test::addBackends(); }
    void findsATargetWithoutWriting()
    {
        openFresh();
        const auto found = m_store->findTarget("7", "shop");
        QVERIFY(found);
        QCOMPARE(found->id, m_target.id);
        QCOMPARE(found->title, std::string("shop"));
        QCOMPARE(found->connectionText, std::string("host=a"));
        QVERIFY(!m_store->findTarget("8", "shop"));
        QVERIFY(!m_store->findTarget("8", "shop")); // and it was not made by asking
    }

    void theNewestDecisionCountsAndNoneIsLost_data() { test::addBackends(); }
    void theNewestDecisionCountsAndNoneIsLost()
    {
        openFresh();
        using State = DecisionRecord::State;
        const DecisionRecord approved{.recommendation = "R-1",
                                      .state = State::Approved,
                                      .by = "o'neil (ann)",
                                      .sql = "CREATE INDEX ON t (a) WHERE b = ';'",
                                      .at = noon};
        const DecisionRecord rejected{.recommendation = "R-1",
                                      .state = State::Rejected,
                                      .reason = "zu groß; \xF0\x9F\x90\x98",
                                      .by = "bob",
                                      .at = noon}; // the same millisecond
        const DecisionRecord snoozed{.recommendation = "R-2",
                                     .state = State::Snoozed,
                                     .by = "bob",
                                     .at = noon,
                                     .until = noon + Minutes(60)};
        for (const DecisionRecord &one : {approved, snoozed, rejected})
            m_store->addDecision(m_target.id, one);
        reopen();
        QCOMPARE(m_store->decisions(m_target.id), (std::vector<DecisionRecord>{rejected, snoozed}));
        QCOMPARE(m_store->decisionsOf(m_target.id, "R-1"), (std::vector<DecisionRecord>{approved, rejected}));
        const DecisionRecord withdrawn{.recommendation = "R-1", .by = "ann", .at = noon + Minutes(1)};
        m_store->addDecision(m_target.id, withdrawn);
        QCOMPARE(m_store->decisions(m_target.id).front(), withdrawn);
        QCOMPARE(m_store->decisionsOf(m_target.id, "R-1").size(), std::size_t{3});
        QVERIFY(m_store->decisions(TargetId(m_target.id.value() + 1)).empty());
        m_store->prune({}, noon + std::chrono::hours(24 * 10'000)); // decisions are not history that ages
        QCOMPARE(m_store->decisions(m_target.id).size(), std::size_t{2});
    }

    void keepsWhenIndexesWereUsed_data() { test::addBackends(); }
    void keepsWhenIndexesWereUsed()
    {
        openFresh();
        const IndexUseRecord old{
            .index = "shop.a", .definition = "CREATE INDEX a …", .lastUsed = noon, .scans = 5'000'000'000};
        const IndexUseRecord young{.index = "shop.b", .definition = "b", .firstSeen = noon};
        m_store->putIndexUses(m_target.id, {young, old}, {});
        reopen();
        QCOMPARE(m_store->indexUses(m_target.id), (std::vector<IndexUseRecord>{old, young}));
        const IndexUseRecord used{
            .index = "shop.b", .definition = "b", .firstSeen = noon, .lastUsed = noon, .scans = 1};
        m_store->putIndexUses(m_target.id, {used}, {"shop.a"});
        QCOMPARE(m_store->indexUses(m_target.id), (std::vector<IndexUseRecord>{used}));
        QVERIFY(m_store->indexUses(TargetId(m_target.id.value() + 1)).empty());
    }

    void aStoreOfVersionOneIsBroughtUpToDate_data() { test::addBackends(); }
    void aStoreOfVersionOneIsBroughtUpToDate()
    {
        openFresh();
        m_store->addSamples(m_target.id, {sampleOf(1, noon, 10)});
        m_store.reset();
        {
            Database database(m_place.text());
            for (const QString &table : tablesSinceVersionOne())
                database.run(QStringLiteral("DROP TABLE ") + table);
            database.run(QStringLiteral("DELETE FROM schema_migration WHERE version > 1"));
        }
        reopen();
        QCOMPARE(m_store->samples(m_target.id, {noon, noon + Minutes(1)}, Seconds(60)).size(),
                 std::size_t{1});
        m_store->addDecision(m_target.id, {.recommendation = "R-1", .at = noon});
        QCOMPARE(m_store->decisions(m_target.id).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
