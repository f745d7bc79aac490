// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"
#include "core/lifecycle/attributes_json.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/version_keeping.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::lifecycle;
using store::IndexVersionRecord;
using store::VersionState;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

pg::IndexAttributes indexNamed(const std::string &name, unsigned oid, const std::string &column = "a")
{
    pg::IndexAttributes index;
    index.id = IndexId(oid);
    index.table = TableId(7);
    index.fileNode = oid;
    index.schema = index.tableSchema = "shop";
    index.name = name;
    index.tableName = "orders";
    index.method = "btree";
    index.ordered = true;
    index.columns = {{.text = column, .operatorClass = "pg_catalog.int4_ops"}};
    index.definition = "CREATE INDEX " + name;
    return index;
}

IndexVersionRecord liveVersion(const pg::IndexAttributes &index, std::int64_t id)
{
    IndexVersionRecord record;
    record.id = store::VersionId(id);
    record.lineage = store::LineageId(id);
    record.index = index.id;
    record.table = index.table;
    record.fileNode = index.fileNode;
    record.schema = index.schema;
    record.name = index.name;
    record.tableSchema = index.tableSchema;
    record.tableName = index.tableName;
    record.hash = hashOf(index);
    record.shapeHash = buildHash(index);
    record.seenFrom = record.lastSeen = noon;
    return record;
}

store::VersionChanges compared(const std::vector<IndexVersionRecord> &known,
                               const std::vector<pg::IndexAttributes> &now, const ChangeCause &cause = {})
{
    return compareVersions(
        known, {.takenAt = noon + Seconds(60), .serverVersionNumber = 150000, .indexes = now}, noon, cause);
}

} // namespace

class TestVersionKeeping : public QObject {
    Q_OBJECT
    const std::vector<IndexVersionRecord> m_one{liveVersion(indexNamed("i", 10), 1)};

private Q_SLOTS:
    void theFirstReadingBeginsVersions()
    {
        const auto changes = compareVersions({}, {.takenAt = noon, .indexes = {indexNamed("i", 10)}}, {}, {});
        QCOMPARE(changes.begun.size(), std::size_t(1));
        QCOMPARE(changes.begun[0].cause, std::string("first seen"));
        QVERIFY(changes.ended.empty() && changes.seen.empty());
    }

    void whatIsAsBeforeIsOnlySeenAgain()
    {
        const auto changes = compared(m_one, {indexNamed("i", 10)});
        QCOMPARE(changes.seen.size(), std::size_t(1));
        QVERIFY(changes.begun.empty() && changes.ended.empty());
    }

    void aRebuildUnderAnotherOidIsTheSameVersion()
    {
        const auto changes = compared(m_one, {indexNamed("i", 11)});
        QCOMPARE(changes.seen.size(), std::size_t(1));
        QCOMPARE(changes.seen[0].index.value(), 11u);
        QVERIFY(changes.begun.empty() && changes.ended.empty());
    }

    void ourRebuildIsAVersionOfItsOwn()
    {
        const ChangeCause ours{.ours = "rebuilt by action 5", .subjects = {"shop.i"}, .rebuilt = IndexId(10)};
        const auto changes = compared(m_one, {indexNamed("i", 11), indexNamed("x", 30)}, ours);
        QCOMPARE(changes.begun.size(), std::size_t(2));
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(1));
        QCOMPARE(changes.begun[0].cause, std::string("rebuilt by action 5"));
        QCOMPARE(changes.begun[0].index.value(), 11u);
        QCOMPARE(changes.begun[0].hash, m_one[0].hash);
        QVERIFY(changes.ended[0].state == VersionState::Replaced);
        QVERIFY(changes.begun[1].cause.starts_with("created outside"));
        // Another program may have read the new OID before the action had ended.
        std::vector<IndexVersionRecord> known = m_one;
        known[0].index = IndexId(11);
        QCOMPARE(compared(known, {indexNamed("i", 11)}, ours).begun.size(), std::size_t(1));
        // It was taken back: the index is still the old one.
        QVERIFY(compared(m_one, {indexNamed("i", 10)}, ours).begun.empty());
    }

    void aRebuildThatRunsIsSeenAsNothingNew()
    {
        pg::IndexAttributes copy = indexNamed("i_ccnew1", 11);
        copy.valid = false;
        auto changes = compared(m_one, {indexNamed("i", 10), copy});
        QVERIFY(changes.begun.empty() && changes.ended.empty());
        pg::IndexAttributes old = indexNamed("i_ccold", 10); // the server has swapped them
        old.valid = false;
        changes = compared(m_one, {indexNamed("i", 11), old});
        QVERIFY(changes.begun.empty() && changes.ended.empty());
        QCOMPARE(changes.seen.size(), std::size_t(1));
        QCOMPARE(changes.seen[0].index.value(), 11u);
        // What only has such a name is an index as any other.
        QCOMPARE(compared(m_one, {indexNamed("i", 10), indexNamed("i_ccnew", 12)}).begun.size(),
                 std::size_t(1));
        pg::IndexAttributes lonely = indexNamed("other_ccnew", 13);
        lonely.valid = false;
        QCOMPARE(compared(m_one, {indexNamed("i", 10), lonely}).begun.size(), std::size_t(1));
        // One that is known so is what somebody has left, and is dropped by somebody.
        const auto left = liveVersion(copy, 2);
        QVERIFY(compared({m_one[0], left}, {indexNamed("i", 10), copy}).ended.empty());
    }

    void aChangeOutsideSaysBetweenWhen()
    {
        pg::IndexAttributes changed = indexNamed("i", 10);
        changed.comment = "mine";
        const auto changes = compared(m_one, {changed});
        QCOMPARE(changes.begun.size(), std::size_t(1));
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(1));
        QCOMPARE(changes.begun[0].cause,
                 "changed outside between " + isoTime(noon) + " and " + isoTime(noon + Seconds(60)));
        QVERIFY(changes.ended[0].state == VersionState::Replaced);
    }

    void aRenameKeepsTheLine()
    {
        const auto changes = compared(m_one, {indexNamed("j", 10)});
        QCOMPARE(changes.begun.size(), std::size_t(1));
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(1));
        QVERIFY(changes.begun[0].cause.starts_with("renamed outside"));
    }

    void aCopyUnderAnotherNameAndOidKeepsTheLine()
    {
        const auto changes = compared(m_one, {indexNamed("j", 11)});
        QCOMPARE(changes.begun.size(), std::size_t(1));
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(1));
    }

    void twoCopiesAreNotGuessedAbout()
    {
        const auto changes = compared(m_one, {indexNamed("j", 11), indexNamed("k", 12)});
        QCOMPARE(changes.begun.size(), std::size_t(2));
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(0));
        QVERIFY(changes.ended[0].state == VersionState::Dropped);
    }

    void aDroppedNameThatComesBackContinuesItsLine()
    {
        std::vector<IndexVersionRecord> known = m_one;
        known[0].state = VersionState::Dropped;
        known[0].seenUntil = noon;
        const auto changes = compared(known, {indexNamed("i", 20, "b")});
        QCOMPARE(changes.begun[0].lineage.value(), std::int64_t(1));
        QVERIFY(changes.begun[0].cause.starts_with("created outside"));
    }

    void ourOwnChangeIsNotDrift()
    {
        const auto changes = compared(m_one, {indexNamed("i", 10, "b"), indexNamed("x", 30)},
                                      {.ours = "replaced by action 5", .subjects = {"shop.i"}});
        QCOMPARE(changes.begun[0].cause, std::string("replaced by action 5"));
        QVERIFY(changes.begun[1].cause.starts_with("created outside")); // somebody else's, at the same time
    }

    void aBuildInFlightIsNoVersion()
    {
        pg::IndexAttributes build = indexNamed("indexpilot_new_0123456789_1", 40);
        build.valid = false;
        const auto changes = compared(m_one, {indexNamed("i", 10), build});
        QVERIFY(changes.begun.empty());
    }

    void attributesSurviveTheStore()
    {
        pg::IndexAttributes index = indexNamed("ünï\"x", 10);
        index.comment = "two\nlines \\ 'quoted'";
        index.options = {"fillfactor=70"};
        index.constraint = {.type = 'u', .name = "k", .deferrable = true, .referencedBy = {"s.t: fk"}};
        index.columns.push_back({.text = "(a + b)", .isExpression = true, .statisticsTarget = 777});
        index.size = Bytes(1 << 20);
        index.rows = 12;
        const auto read = attributesFromJson(attributesJson(index));
        QVERIFY(read.has_value());
        QVERIFY(*read == index);
        QVERIFY(!attributesFromJson("{\"columns\": 3").has_value());
    }

    void everyAttributeThatCountsChangesTheHash_data()
    {
        QTest::addColumn<int>("field");
        const char *names[] = {"comment",   "option",    "statistics", "clustered",  "replica identity",
                               "owner",     "table",     "valid",      "tablespace", "predicate",
                               "collation", "direction", "constraint", "parent",     "extension"};
        for (int i = 0; i < 15; ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyAttributeThatCountsChangesTheHash()
    {
        QFETCH(int, field);
        pg::IndexAttributes index = indexNamed("i", 10);
        const std::string before = hashOf(index);
        const std::function<void()> changes[] = {[&] { index.comment = "x"; },
                                                 [&] { index.options = {"fillfactor=70"}; },
                                                 [&] { index.columns[0].statisticsTarget = 5; },
                                                 [&] { index.clustered = true; },
                                                 [&] { index.replicaIdentity = true; },
                                                 [&] { index.owner = "x"; },
                                                 [&] { index.tableName = "x"; },
                                                 [&] { index.valid = false; },
                                                 [&] { index.tablespace = "x"; },
                                                 [&] { index.predicate = "x"; },
                                                 [&] { index.columns[0].collation = "x"; },
                                                 [&] { index.columns[0].descending = true; },
                                                 [&] { index.constraint.type = 'u'; },
                                                 [&] { index.parentName = "x"; },
                                                 [&] {
                                                     index.dependsOnExtensions = {"x"};
                                                 }};
        changes[field]();
        QVERIFY(hashOf(index) != before);
    }

    void oidsSizesAndCountersDoNot()
    {
        pg::IndexAttributes index = indexNamed("i", 10);
        const std::string before = hashOf(index);
        index.id = IndexId(99);
        index.fileNode = 5;
        index.size = Bytes(5);
        index.scans = 9;
        index.columns[0].collationVersion = "2.31";
        QCOMPARE(hashOf(index), before);
    }
};

QTEST_GUILESS_MAIN(TestVersionKeeping)
#include "tst_version_keeping.moc"
