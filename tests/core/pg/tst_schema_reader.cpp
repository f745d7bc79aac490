// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/schema_reading.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace indexpilot;
using namespace indexpilot::pg;

namespace {

enum class Access { Write, ReadOnly };

std::unique_ptr<Connection> openSession(const std::string &text, Access access)
{
    ConnectRequest request{
        .connectionText = text, .password = std::nullopt, .profile = profileFor(SessionRole::Analyst)};
    request.profile.readOnly = access == Access::ReadOnly;
    return std::make_unique<Connection>(request);
}

} // namespace

class TestSchemaReader : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<Connection> m_connection;
    SchemaReading m_reading;

    void read() { m_reading = readSchema(*openSession(m_text, Access::ReadOnly), 1000); }
    const SchemaTable &table(const std::string &name) const
    {
        const auto found = std::find_if(m_reading.tables.begin(), m_reading.tables.end(),
                                        [&](const SchemaTable &one) { return one.name == name; });
        if (found == m_reading.tables.end())
            throw std::runtime_error("no table " + name);
        return *found;
    }
    static const ColumnReading &column(const SchemaTable &table, const std::string &name)
    {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const ColumnReading &one) { return one.name == name; });
        if (found == table.columns.end())
            throw std::runtime_error("no column " + name);
        return *found;
    }
    static const SchemaIndex &index(const SchemaTable &table, const std::string &name)
    {
        const auto found = std::find_if(table.indexes.begin(), table.indexes.end(),
                                        [&](const SchemaIndex &one) { return one.name == name; });
        if (found == table.indexes.end())
            throw std::runtime_error("no index " + name);
        return *found;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_text = test::freshDatabase(QStringLiteral("schema"));
        m_connection = openSession(m_text, Access::Write);
    }

    void readsTablesWithCountersAndStatistics()
    {
        m_connection->execute(
            "CREATE TABLE t (id bigint PRIMARY KEY, state varchar(10), note text, half int) WITH (fillfactor "
            "= 90, autovacuum_enabled = off);"
            "INSERT INTO t SELECT g, CASE WHEN g % 10 = 0 THEN 'open' ELSE 'done' END, 'n' || g, CASE WHEN g "
            "% 2 = 0 THEN g END FROM generate_series(1, 5000) AS g");
        m_connection->execute("SELECT pg_stat_force_next_flush()");
        m_connection->execute("VACUUM ANALYZE t");
        m_connection->execute("UPDATE t SET note = 'x' WHERE id <= 10; DELETE FROM t WHERE id > 4990;"
                              "SELECT pg_stat_force_next_flush()");
        m_connection->execute("SELECT 1");
        read();
        QVERIFY(m_reading.isPrimary);
        QVERIFY(!m_reading.truncated);
        QVERIFY(!m_reading.statisticsHidden);
        QCOMPARE(m_reading.searchPath, std::vector<std::string>{"public"});
        QCOMPARE(m_reading.extensions, std::vector<std::string>{"plpgsql"});
        QCOMPARE(m_reading.serverVersionNumber, m_connection->endpoint().serverVersionNumber);
        const SchemaTable &t = table("t");
        QCOMPARE(t.schema, std::string("public"));
        QCOMPARE(t.kind, 'r');
        QCOMPARE(t.rows, 5000.0);
        QCOMPARE(t.fillfactor, 90);
        QCOMPARE(t.allVisibleShare, 1.0);
        QCOMPARE(t.inserted, 5000);
        QCOMPARE(t.updated, 10);
        QCOMPARE(t.deleted, 10);
        QCOMPARE(t.changesSinceAnalyze, 20);
        QVERIFY(t.lastAnalyze && *t.lastAnalyze <= m_reading.takenAt);
        QCOMPARE(t.columns.size(), std::size_t(4));
        QVERIFY(column(t, "id").notNull);
        QCOMPARE(column(t, "id").typeLength, 8);
        QCOMPARE(column(t, "id").alignment, 'd');
        QCOMPARE(column(t, "state").type, std::string("character varying(10)"));
        QCOMPARE(column(t, "state").category, 'S');
        const ColumnStatistics &state = column(t, "state").statistics.value();
        QCOMPARE(state.distinct, 2.0);
        QCOMPARE(state.commonValues, (std::vector<std::string>{"done", "open"}));
        QVERIFY(std::abs(state.commonFrequencies.at(0) - 0.9) < 0.001);
        QCOMPARE(column(t, "half").statistics->nullFraction, 0.5);
        QCOMPARE(column(t, "id").statistics->correlation, 1.0);
        QCOMPARE(column(t, "id").statistics->histogramBounds.size(), std::size_t(101));
    }

    void readsStatisticsOfHostileValues()
    {
        m_connection->execute(
            "CREATE TABLE \"T \"\"x\\y\" (\"A \"\"b\" text, list text[], nothing int);"
            "INSERT INTO \"T \"\"x\\y\" SELECT (ARRAY['a,b', 'x\"y', 'NULL', E'back\\\\slash', "
            "E'new\\nline', '', '{}', '🛒'])[1 + g % 8], ARRAY['a,b', NULL, '\"q\"', '{x}'], "
            "NULL FROM generate_series(1, 800) AS g; ANALYZE");
        read();
        const SchemaTable &t = table("T \"x\\y");
        std::vector<std::string> values = column(t, "A \"b").statistics.value().commonValues;
        std::sort(values.begin(), values.end());
        std::vector<std::string> expected{"a,b",       "x\"y", "NULL", "back\\slash",
                                          "new\nline", "",     "{}",   "🛒"};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(values, expected);
        QCOMPARE(column(t, "list").statistics->commonValues,
                 std::vector<std::string>{"{\"a,b\",NULL,\"\\\"q\\\"\",\"{x}\"}"});
        QCOMPARE(column(t, "nothing").statistics->nullFraction, 1.0);
        QVERIFY(column(t, "nothing").statistics->commonValues.empty());
        QVERIFY(std::isnan(column(t, "nothing").statistics->correlation));
    }

    void knowsAnEmptyDatabaseAndANeverAnalysedTable()
    {
        read();
        QVERIFY(m_reading.tables.empty());
        m_connection->execute("CREATE TABLE t (a int) WITH (autovacuum_enabled = off)");
        read();
        QCOMPARE(table("t").rows, -1.0);
        QVERIFY(!table("t").lastAnalyze);
        QVERIFY(!column(table("t"), "a").statistics);
    }

    void readsIndexesInParts()
    {
        m_connection->execute(
            "CREATE SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext; SET search_path = public;"
            "CREATE TABLE t (a int PRIMARY KEY, b text COLLATE \"C\", c text, d jsonb, e int4range, v "
            "varchar, UNIQUE NULLS NOT DISTINCT (b), EXCLUDE USING gist (e WITH &&), CONSTRAINT late UNIQUE "
            "(v) "
            "DEFERRABLE);"
            "CREATE TABLE r (a int REFERENCES t ON DELETE CASCADE, n name);"
            "CREATE INDEX many ON t USING btree (a DESC, c COLLATE \"C\" text_pattern_ops NULLS FIRST, "
            "lower(c), (a + 1) DESC NULLS LAST) INCLUDE (b, d) WITH (fillfactor = 70, deduplicate_items = "
            "off) WHERE c "
            "= 'x' AND a > 0;"
            "CREATE INDEX g ON t USING gin (d jsonb_path_ops); CREATE INDEX tr ON t USING gin (c "
            "ext.gin_trgm_ops);"
            "CREATE INDEX vc ON t (v varchar_ops); CREATE INDEX br ON t USING brin (a);"
            "CREATE UNIQUE INDEX \"Odd \"\"x\" ON r (a); ALTER TABLE r ALTER a SET NOT NULL;"
            "ALTER TABLE r REPLICA IDENTITY USING INDEX \"Odd \"\"x\"; CLUSTER r USING \"Odd \"\"x\"");
        read();
        const SchemaTable &t = table("t");
        const SchemaIndex &many = index(t, "many");
        QCOMPARE(many.keys.size(), std::size_t(4));
        QCOMPARE(many.keys[0],
                 (IndexKeyReading{
                     .column = "a", .operatorClass = "int4_ops", .descending = true, .nullsFirst = true}));
        QCOMPARE(many.keys[1], (IndexKeyReading{.column = "c",
                                                .operatorClass = "text_pattern_ops",
                                                .defaultClass = false,
                                                .collation = "C",
                                                .nullsFirst = true}));
        QCOMPARE(many.keys[2], (IndexKeyReading{.expression = "lower(c)", .operatorClass = "text_ops"}));
        QCOMPARE(
            many.keys[3],
            (IndexKeyReading{.expression = "((a + 1))", .operatorClass = "int4_ops", .descending = true}));
        QCOMPARE(many.include, (std::vector<std::string>{"b", "d"}));
        QCOMPARE(many.predicate, std::string("((c = 'x'::text) AND (a > 0))"));
        QCOMPARE(many.fillfactor, 70);
        QVERIFY(!many.deduplicateItems);
        QVERIFY(many.definition.rfind("CREATE INDEX many ON public.t", 0) == 0);
        QCOMPARE(many.size, Bytes(8192));
        QCOMPARE(index(t, "g").keys.at(0).operatorClass, std::string("jsonb_path_ops"));
        QCOMPARE(index(t, "tr").keys.at(0).operatorClass, std::string("ext.gin_trgm_ops"));
        QVERIFY(!index(t, "tr").keys.at(0).defaultClass);
        QVERIFY(index(t, "vc").keys.at(0).defaultClass);
        QCOMPARE(index(t, "br").method, std::string("brin"));
        const SchemaIndex &primary = index(t, "t_pkey");
        QVERIFY(primary.primary && primary.unique && primary.constraint && primary.referenced);
        QVERIFY(primary.replicaIdentity);
        const SchemaIndex &unique = index(t, "t_b_key");
        QVERIFY(unique.constraint && unique.nullsNotDistinct && !unique.primary && !unique.referenced);
        QVERIFY(unique.keys.at(0).collation.empty());
        QVERIFY(index(t, "late").deferrable && !unique.deferrable && !primary.deferrable);
        QVERIFY(index(t, "t_e_excl").exclusion && index(t, "t_e_excl").constraint);
        const SchemaIndex &odd = index(table("r"), "Odd \"x");
        QVERIFY(odd.replicaIdentity && odd.clustered && odd.valid && odd.ready && !odd.constraint);
        const ForeignKeyReading &key = table("r").foreignKeys.at(0);
        QCOMPARE(key, (ForeignKeyReading{.name = "r_a_fkey",
                                         .columns = {"a"},
                                         .referencedSchema = "public",
                                         .referencedTable = "t",
                                         .referencedColumns = {"a"},
                                         .cascades = true}));
        QVERIFY(column(t, "b").cCollation);
        QVERIFY(!column(t, "c").cCollation); // C.UTF-8 is not C
    }

    void knowsAnInvalidIndexAndAnExtensionsTable()
    {
        m_connection->execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
        QVERIFY_EXCEPTION_THROWN(m_connection->execute("CREATE UNIQUE INDEX CONCURRENTLY broken ON t (a)"),
                                 DatabaseError);
        m_connection->execute(
            "CREATE TABLE owned (a int PRIMARY KEY); ALTER EXTENSION plpgsql ADD TABLE owned");
        read();
        QVERIFY(!index(table("t"), "broken").valid);
        QVERIFY(index(table("owned"), "owned_pkey").extensionMember);
        QVERIFY(!index(table("t"), "broken").extensionMember);
    }

    void knowsWhatAPartitionIsOf()
    {
        m_connection->execute(
            "CREATE TABLE whole (a int) PARTITION BY RANGE (a);"
            "CREATE TABLE half PARTITION OF whole FOR VALUES FROM (0) TO (9) PARTITION BY RANGE (a);"
            "CREATE TABLE leaf PARTITION OF half FOR VALUES FROM (0) TO (5);"
            "CREATE TABLE base (a int); CREATE TABLE heir () INHERITS (base)");
        read();
        QVERIFY(table("half").partitionOf == table("whole").id);
        QVERIFY(table("leaf").partitionOf == table("half").id);
        QVERIFY(table("whole").partitionOf == TableId() && table("heir").partitionOf == TableId());
    }

    void readsTheElementsOfArraysAndLexemes()
    {
        m_connection->execute("CREATE TABLE e (tags text[], words tsvector, plain int);"
                              "INSERT INTO e SELECT ARRAY['t' || g % 7, 'a \"quoted, one\"'], "
                              "to_tsvector('simple', 'w' || g % 5), g "
                              "FROM generate_series(1, 4000) AS g; ANALYZE e");
        read();
        const ColumnStatistics tags = column(table("e"), "tags").statistics.value();
        QCOMPARE(tags.commonElements.size(), std::size_t(8));
        QCOMPARE(tags.elementFrequencies.size(), std::size_t(8));
        const auto common =
            std::find(tags.commonElements.begin(), tags.commonElements.end(), "a \"quoted, one\"");
        QVERIFY(common != tags.commonElements.end());
        QCOMPARE(tags.elementFrequencies[static_cast<std::size_t>(common - tags.commonElements.begin())],
                 1.0);
        QVERIFY(std::abs(tags.meanElements - 2) < 0.01);
        QVERIFY(tags.leastElementFrequency > 0.1 && tags.leastElementFrequency < 0.2);
        QCOMPARE(column(table("e"), "words").statistics.value().commonElements.size(), std::size_t(5));
        QVERIFY(column(table("e"), "plain").statistics.value().commonElements.empty());
    }

    void readsTheVolatilityOfFunctionsByName()
    {
        m_connection->execute(
            "CREATE FUNCTION sure(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
            "CREATE FUNCTION sure(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
            "CREATE FUNCTION mixed(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
            "CREATE FUNCTION mixed(text) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';"
            "CREATE FUNCTION acts() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
            "CREATE PROCEDURE does() LANGUAGE sql AS 'SELECT 1'");
        read();
        QCOMPARE(m_reading.functions.size(), std::size_t(2));
        QCOMPARE(
            m_reading.functions[0],
            (FunctionReading{.schema = "public", .name = "mixed", .immutable = false, .result = "integer"}));
        QCOMPARE(m_reading.functions[1],
                 (FunctionReading{.schema = "public", .name = "sure", .immutable = true, .result = ""}));
    }

    void sumsPartitions()
    {
        m_connection->execute(
            "CREATE TABLE p (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);"
            "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');"
            "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-02-01') TO ('2026-01-01') PARTITION BY "
            "RANGE (day);"
            "CREATE TABLE p21 PARTITION OF p2 FOR VALUES FROM ('2025-02-01') TO ('2026-01-01');"
            "CREATE TABLE other (id int, day date, FOREIGN KEY (id, day) REFERENCES p);"
            "INSERT INTO p SELECT g, date '2025-01-01' + g % 300 FROM generate_series(1, 3000) AS g;"
            "ANALYZE p1; ANALYZE p21; SELECT pg_stat_force_next_flush()");
        m_connection->execute("SELECT 1");
        read();
        const SchemaTable &p = table("p");
        QCOMPARE(p.kind, 'p');
        QCOMPARE(p.partitionKey, std::vector<std::string>{"day"});
        QCOMPARE(p.partitions, (std::vector<TableId>{table("p21").id, table("p1").id}));
        QCOMPARE(p.rows, 3000.0);
        QCOMPARE(p.rows, table("p1").rows + table("p21").rows);
        QCOMPARE(p.pages, table("p1").pages + table("p21").pages);
        QCOMPARE(p.inserted, 3000);
        QVERIFY(p.lastAnalyze);
        QCOMPARE(table("p2").rows, table("p21").rows);
        QVERIFY(table("p21").partition && table("p2").partition && !p.partition);
        QCOMPARE(column(p, "id").statistics, column(table("p21"), "id").statistics);
        const SchemaIndex &whole = index(p, "p_pkey");
        QVERIFY(whole.partitioned && !whole.partitionChild);
        QVERIFY(index(table("p1"), "p1_pkey").partitionChild);
        QCOMPARE(whole.size, index(table("p1"), "p1_pkey").size + index(table("p21"), "p21_pkey").size);
        QCOMPARE(table("other").foreignKeys.size(), std::size_t(1));
    }

    void knowsWhatDeduplicates()
    {
        m_connection->execute("CREATE EXTENSION pageinspect; CREATE DOMAIN short AS varchar(20); CREATE "
                              "DOMAIN money2 AS numeric;"
                              "CREATE TYPE mood AS ENUM ('a', 'b');"
                              "CREATE TABLE t (c1 int, c2 bigint, c3 numeric(10,2), c4 text, c5 varchar(20), "
                              "c6 char(5), c7 uuid, "
                              "c8 timestamptz, c9 date, c10 jsonb, c11 float8, c12 text COLLATE \"C\", c13 "
                              "short, c14 money2, c15 "
                              "mood, c16 int[], c17 int4range, c18 cidr, c19 boolean, c20 bytea, c21 "
                              "interval, c22 smallint, c23 "
                              "time, c24 inet, c25 name, c26 regclass, c27 tsvector, c28 \"char\", c29 "
                              "bit(3), c30 char(3) COLLATE "
                              "\"C\", c31 real, c32 timetz, c33 timestamp, c34 oid)");
        const bool hasIcu =
            m_connection->query("SELECT FROM pg_collation WHERE collprovider = 'i' LIMIT 1").count() > 0;
        if (hasIcu)
            m_connection->execute("CREATE COLLATION blind (provider = icu, locale = 'und', deterministic = "
                                  "false); ALTER TABLE t ADD c40 text COLLATE blind, ADD c41 varchar COLLATE "
                                  "blind");
        m_connection->execute(
            "DO $$ DECLARE n text; BEGIN FOR n IN SELECT attname FROM pg_attribute WHERE "
            "attrelid = 't'::regclass AND attnum > 0 LOOP EXECUTE format('CREATE INDEX i_%s ON "
            "t (%s)', n, n); END LOOP; END $$");
        read();
        QCOMPARE(table("t").columns.size(), std::size_t(hasIcu ? 36 : 34));
        for (const ColumnReading &one : table("t").columns) {
            const bool really =
                m_connection->query("SELECT allequalimage FROM bt_metap('i_" + one.name + "')").boolean(0, 0);
            QVERIFY2(one.deduplicates == really, (one.name + " " + one.type).c_str());
            QVERIFY2(one.hasBtree, one.type.c_str());
        }
        m_connection->execute("CREATE TABLE u (x xid, p point, j json, n int)");
        read();
        QVERIFY(!column(table("u"), "x").hasBtree && column(table("u"), "x").hasHash);
        for (const char *name : {"p", "j"})
            QVERIFY(!column(table("u"), name).hasBtree && !column(table("u"), name).hasHash);
        QVERIFY(column(table("u"), "n").hasHash);
    }

    void saysThatStatisticsAreHidden()
    {
        m_connection->execute(
            "CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 100); "
            "ANALYZE t; REVOKE ALL ON t FROM public");
        const std::string role = "monitor_" + std::to_string(m_connection->endpoint().backendPid);
        m_connection->execute("CREATE ROLE " + role + " LOGIN; GRANT pg_monitor TO " + role);
        {
            const std::unique_ptr<Connection> limited =
                openSession(m_text + " user=" + role, Access::ReadOnly);
            m_reading = readSchema(*limited, 100);
        }
        m_connection->execute("DROP ROLE " + role);
        QVERIFY(m_reading.statisticsHidden);
        QCOMPARE(table("t").rows, 100.0);
        QVERIFY(!column(table("t"), "a").statistics);
        QCOMPARE(table("t").indexes.size(), std::size_t(1));
    }

    void leavesOutALockedTable()
    {
        m_connection->execute("CREATE TABLE t (a int, b text); CREATE INDEX i ON t (lower(b)) WHERE a > 0;"
                              "CREATE TABLE free (a int PRIMARY KEY)");
        m_connection->execute("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
        read();
        m_connection->execute("ROLLBACK");
        QVERIFY(m_reading.truncated);
        QCOMPARE(m_reading.tables.size(), std::size_t(1));
        QCOMPARE(table("free").indexes.size(), std::size_t(1));
    }

    void keepsToItsLimitLargestFirst()
    {
        m_connection->execute(
            "CREATE TABLE small (a int); CREATE TABLE large (a int); CREATE TABLE middle (a int);"
            "INSERT INTO large SELECT generate_series(1, 20000); INSERT INTO middle SELECT "
            "generate_series(1, 2000); ANALYZE; CREATE TEMP TABLE mine (a int)");
        m_reading = readSchema(*openSession(m_text, Access::ReadOnly), 2);
        QVERIFY(m_reading.truncated);
        QCOMPARE(m_reading.tables.size(), std::size_t(2));
        QCOMPARE(m_reading.tables[0].name, std::string("large"));
        QCOMPARE(m_reading.tables[1].name, std::string("middle"));
        read();
        QVERIFY(!m_reading.truncated);
        QVERIFY(table("mine").temporary && !table("small").temporary);
    }

    void readsManyTables()
    {
        m_connection->execute(
            "DO $$ BEGIN FOR i IN 1..450 LOOP EXECUTE format('CREATE TABLE m%s (a int PRIMARY "
            "KEY, b text)', i); END LOOP; END $$");
        read();
        QCOMPARE(m_reading.tables.size(), std::size_t(450));
        for (const SchemaTable &one : m_reading.tables)
            QVERIFY(one.columns.size() == 2 && one.indexes.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestSchemaReader)
#include "tst_schema_reader.moc"
