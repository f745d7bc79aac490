// SPDX-License-Identifier: GPL-3.0-or-later
// Versions, journal and audit on SQLite and on PostgreSQL.
#include "core/store/audit_chain.h"
#include "core/store/database.h"
#include "core/store/repository.h"
#include "core/store/store_error.h"
#include "tests/support/two_backends.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

IndexVersionRecord versionOf(const std::string &name)
{
    IndexVersionRecord record;
    record.index = IndexId(4'000'000'000u);
    record.table = TableId(7);
    record.schema = "shop";
    record.name = name;
    record.tableSchema = "shop";
    record.tableName = "orders";
    record.definition = "CREATE INDEX ünï";
    record.hash = "h";
    record.attributes = "{}";
    record.seenFrom = record.lastSeen = noon;
    record.cause = "first seen";
    return record;
}

} // namespace

class TestLifecycleStore : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("lifecyclestore")};
    std::unique_ptr<Repository> m_repository;
    TargetId m_target;

    LifecycleStore &store() { return m_repository->lifecycle(); }
    void openFresh()
    {
        m_repository.reset();
        m_repository = m_place.openFresh();
        m_target = store().targetOf("7", "shop", "host=a");
    }
    void reopen()
    {
        m_repository.reset();
        m_repository = m_place.open();
    }

private Q_SLOTS:
    void aTargetIsFoundAgainAndItsRowLeftAlone_data() { test::addBackends(); }
    void aTargetIsFoundAgainAndItsRowLeftAlone()
    {
        openFresh();
        m_repository->registerTarget(
            {.systemIdentifier = "7", .database = "shop", .title = "mine", .environment = Environment::Lab});
        QCOMPARE(store().targetOf("7", "shop", "host=b").value(), m_target.value());
        QVERIFY(store().targetOf("7", "other", "").value() != m_target.value());
    }

    void versionsBeginGoOnAndEnd_data() { test::addBackends(); }
    void versionsBeginGoOnAndEnd()
    {
        openFresh();
        store().updateVersions(m_target, noon, [](const auto &known, const auto &last) {
            return known.empty() && !last ? VersionChanges{.begun = {versionOf("i"), versionOf("j")}}
                                          : VersionChanges();
        });
        reopen();
        std::vector<IndexVersionRecord> versions = store().versions(m_target);
        QCOMPARE(versions.size(), std::size_t(2));
        QCOMPARE(versions[0].index.value(), 4'000'000'000u);
        QCOMPARE(versions[0].definition, std::string("CREATE INDEX ünï"));
        QVERIFY(versions[0].lineage != versions[1].lineage && versions[0].version == 1);
        store().updateVersions(m_target, noon + Seconds(9), [&](const auto &, const auto &last) {
            VersionChanges changes;
            if (last != noon)
                return changes;
            changes.seen.push_back({versions[1].id, IndexId(5), 6});
            changes.ended.push_back({versions[0].id, VersionState::Replaced, "by hand"});
            changes.begun.push_back(versionOf("i2"));
            changes.begun[0].lineage = versions[0].lineage;
            return changes;
        });
        versions = store().versions(m_target);
        QCOMPARE(versions.size(), std::size_t(3));
        QVERIFY(versions[0].state == VersionState::Replaced && versions[0].seenUntil == noon + Seconds(9));
        QCOMPARE(versions[0].endCause, std::string("by hand"));
        QCOMPARE(versions[1].version, 2);
        QVERIFY(versions[2].index == IndexId(5) && versions[2].lastSeen == noon + Seconds(9));
        // What was read before the last reading comes too late.
        bool asked = false;
        store().updateVersions(m_target, noon + Seconds(1), [&](const auto &, const auto &) {
            asked = true;
            return VersionChanges();
        });
        QVERIFY(!asked && store().lastRead(m_target) == noon + Seconds(9));
    }

    void aStaleActionIsNotWritten_data() { test::addBackends(); }
    void aStaleActionIsNotWritten()
    {
        openFresh();
        ActionRecord action{
            .target = m_target, .kind = "drop", .subject = "shop.i", .state = ActionState::Executing};
        action.plan = "{\"a\": \"ünï\"}";
        action = store().addAction(action);
        ActionRecord other = *store().action(action.id);
        QVERIFY(other == action);
        QCOMPARE(store().runningActions(m_target).size(), std::size_t(1));
        action.state = ActionState::Done;
        store().updateAction(action);
        QVERIFY(store().runningActions(m_target).empty());
        other.state = ActionState::Failed;
        QVERIFY_EXCEPTION_THROWN(store().updateAction(other), StoreError);
        QVERIFY(store().action(action.id)->state == ActionState::Done);
    }

    void theAuditIsChained_data() { test::addBackends(); }
    void theAuditIsChained()
    {
        openFresh();
        for (int i = 0; i < 4; ++i)
            store().appendAudit({.target = m_target.value(),
                                 .action = i,
                                 .at = noon + Seconds(i),
                                 .kind = "intent",
                                 .who = "ada",
                                 .sql = "DROP INDEX \"ünï\"\n;"});
        reopen();
        const std::vector<AuditRecord> entries = store().audit();
        QCOMPARE(entries.size(), std::size_t(4));
        QCOMPARE(entries[3].sequence, std::int64_t(4));
        QCOMPARE(entries[3].previousHash, entries[2].hash);
        QVERIFY(verifyAudit(entries, store().auditHead()).empty());
        QCOMPARE(store().auditAfter(1, 2), (std::vector<AuditRecord>{entries[3], entries[2]}));
        QCOMPARE(store().auditAfter(3, 9), (std::vector<AuditRecord>{entries[3]}));
        QVERIFY(store().auditAfter(4, 9).empty());
        QCOMPARE(store().auditCount(), std::int64_t(4));
    }

    void eachWriteOfAnActionIsNoticed_data() { test::addBackends(); }
    void eachWriteOfAnActionIsNoticed()
    {
        openFresh();
        QCOMPARE(store().actionWrites(m_target), std::int64_t(0));
        ActionRecord action =
            store().addAction({.target = m_target, .kind = "drop", .state = ActionState::Executing});
        QCOMPARE(store().actionWrites(m_target), std::int64_t(1));
        store().updateAction(action);
        QCOMPARE(store().actionWrites(m_target), std::int64_t(2));
        QCOMPARE(store().actionWrites(store().targetOf("7", "other", "")), std::int64_t(0));
    }

    void anOlderStoreGetsTheTables_data() { test::addBackends(); }
    void anOlderStoreGetsTheTables()
    {
        openFresh();
        m_repository.reset();
        {
            Database database(m_place.text());
            for (const char *table :
                 {"audit_head", "audit", "action", "index_version", "index_lineage", "index_watch"})
                database.run(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table)));
            database.run(QStringLiteral("DELETE FROM schema_migration WHERE version = 3"));
        }
        reopen();
        QCOMPARE(store().targetOf("7", "shop", "").value(), m_target.value()); // what was there is there
        QVERIFY(store().versions(m_target).empty());
    }
};

QTEST_GUILESS_MAIN(TestLifecycleStore)
#include "tst_lifecycle_store.moc"
