// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/drops.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

const char *const schemaSql =
    "CREATE TABLE customer (id int PRIMARY KEY, email text CONSTRAINT customer_email UNIQUE, region int);"
    "CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, status text NOT "
    "NULL,"
    "  total numeric NOT NULL, code text NOT NULL, data jsonb);"
    "INSERT INTO customer SELECT g, 'c' || g, g % 5 FROM generate_series(1, 1000) AS g;"
    "INSERT INTO orders SELECT g, g % 1000 + 1, 'open', g, 'k' || g, '{}' FROM generate_series(1, 20000) AS "
    "g;"
    // against the rules: these stay
    "CREATE INDEX fk_support ON orders (customer_id);"
    "CREATE UNIQUE INDEX code_identity ON orders (code); ALTER TABLE orders REPLICA IDENTITY USING INDEX "
    "code_identity;"
    "CREATE INDEX email_like ON customer (email text_pattern_ops);"
    "CREATE INDEX total_idx ON orders (total, status);"
    "CREATE INDEX partial_few ON orders (total) WHERE total > 19000;"
    "CREATE INDEX data_paths ON orders USING gin (data jsonb_path_ops);"
    "CREATE INDEX data_all ON orders USING gin (data);"
    "CREATE INDEX brin_16 ON orders USING brin (id) WITH (pages_per_range = 16);"
    "CREATE INDEX brin_32 ON orders USING brin (id) WITH (pages_per_range = 32);"
    // these bring nothing
    "CREATE INDEX total_prefix ON orders (total);"
    "CREATE INDEX total_backwards ON orders (total DESC NULLS FIRST, status DESC);"
    "CREATE INDEX pk_again ON orders (id);"
    "CREATE UNIQUE INDEX email_again ON customer (email);"
    "CREATE INDEX expression ON customer (lower(email), region) WHERE region = 1 AND email <> '';"
    "CREATE INDEX expression_again ON customer (lower(email), region) WHERE email <> '' AND (region = 1);";

std::set<std::string> inWords(const std::vector<DropProposal> &proposals)
{
    constexpr std::array causes{"Duplicate", "Redundant", "Unused", "Invalid"};
    std::set<std::string> words;
    for (const DropProposal &proposal : proposals)
        words.insert(std::string(causes.at(static_cast<std::size_t>(proposal.cause))) + " " + proposal.index +
                     " " + proposal.coveredBy);
    return words;
}

} // namespace

/// Proposals of a real schema, exact, and their SQL run both ways.
class TestDropsOnServer : public QObject {
    Q_OBJECT
    std::unique_ptr<pg::Connection> m_connection;

    pg::SchemaReading read() { return pg::readSchema(*m_connection, 100); }
    std::vector<DropProposal> drops(const DropLimits &limits = {})
    {
        const pg::SchemaReading schema = read();
        return dropsFor(schema, {}, limits, schema.takenAt);
    }
    std::int64_t indexes()
    {
        return m_connection
            ->query("SELECT count(*) FROM pg_index AS i JOIN pg_class AS c ON c.oid = "
                    "i.indexrelid WHERE c.relnamespace = 'public'::regnamespace AND indisvalid")
            .integer(0, 0);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_connection = std::make_unique<pg::Connection>(
            pg::ConnectRequest{.connectionText = test::freshDatabase(QStringLiteral("drops")),
                               .password = std::nullopt,
                               .profile = pg::profileFor(pg::SessionRole::Executor)});
    }

    void proposesExactlyWhatBringsNothing()
    {
        m_connection->execute(schemaSql);
        QVERIFY_EXCEPTION_THROWN(
            m_connection->execute("CREATE UNIQUE INDEX CONCURRENTLY left_over ON orders (status)"),
            pg::DatabaseError);
        const std::set<std::string> expected{
            "Redundant total_prefix public.total_idx",      "Redundant total_backwards public.total_idx",
            "Duplicate pk_again public.orders_pkey",        "Duplicate email_again public.customer_email",
            "Duplicate expression_again public.expression", "Invalid left_over "};
        QCOMPARE(inWords(drops()), expected);
    }

    void sqlGoesBothWays()
    {
        m_connection->execute(schemaSql);
        const std::int64_t before = indexes();
        const std::vector<DropProposal> proposals = drops();
        QCOMPARE(proposals.size(), std::size_t(5));
        for (const DropProposal &proposal : proposals)
            m_connection->execute(proposal.dropSql);
        QCOMPARE(indexes(), before - 5);
        QVERIFY(drops().empty());
        for (const DropProposal &proposal : proposals)
            m_connection->execute(proposal.inverseSql);
        QCOMPARE(indexes(), before);
        QCOMPARE(inWords(drops()), inWords(proposals));
    }

    void unusedGoesByTheServersOwnCounters()
    {
        m_connection->execute("CREATE TABLE t (a int, b int, c int); CREATE INDEX used ON t (a); "
                              "CREATE INDEX idle ON t (b); INSERT INTO t SELECT g, g, g FROM "
                              "generate_series(1, 5000) AS g; ANALYZE t; SELECT pg_stat_reset()");
        m_connection->execute("SET enable_seqscan = off; SELECT count(*) FROM t WHERE a = 7; "
                              "SELECT pg_stat_force_next_flush()");
        m_connection->execute("SELECT 1");
        const DropLimits limits{.smallest = Bytes(0)};
        const pg::SchemaReading schema = read();
        QVERIFY(schema.statsReset.has_value());
        QVERIFY(dropsFor(schema, {}, limits, schema.takenAt).empty()); // counters of a moment
        const std::set<std::string> expected{"Unused idle "};
        QCOMPARE(inWords(dropsFor(schema, {}, limits, schema.takenAt + std::chrono::days(31))), expected);
    }

    void partitionedIndexGoesAndComesBackWhole()
    {
        m_connection->execute(
            "CREATE TABLE p (id int, day date) PARTITION BY RANGE (day);"
            "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');"
            "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');"
            "CREATE INDEX narrow ON p (id); CREATE INDEX wide ON p (id, day); CREATE INDEX own ON p1 (id)");
        const std::vector<DropProposal> proposals = drops();
        // p1's own one rests on parts of those above: it waits until they are decided.
        QCOMPARE(inWords(proposals), (std::set<std::string>{"Redundant narrow public.wide"}));
        const std::int64_t before = indexes();
        m_connection->execute(proposals[0].dropSql);
        QCOMPARE(indexes(), before - 3);
        m_connection->execute(proposals[0].inverseSql);
        QCOMPARE(indexes(), before - 1); // the server makes p1's own one the part that it needs
        QCOMPARE(inWords(drops()), inWords(proposals));
    }
};

QTEST_GUILESS_MAIN(TestDropsOnServer)
#include "tst_drops_on_server.moc"
