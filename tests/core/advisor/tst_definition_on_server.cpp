// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/definition.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

IndexDefinition on(const std::string &table, const std::vector<std::string> &columns)
{
    IndexDefinition definition{.schema = "public", .table = table};
    for (const std::string &column : columns)
        definition.keys.push_back({.column = column});
    return definition;
}

} // namespace

/// What we print and compare, held against what the server makes of it.
class TestDefinitionOnServer : public QObject {
    Q_OBJECT
    std::unique_ptr<pg::Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_connection = std::make_unique<pg::Connection>(
            pg::ConnectRequest{.connectionText = test::freshDatabase(QStringLiteral("definition")),
                               .password = std::nullopt,
                               .profile = pg::profileFor(pg::SessionRole::Executor)});
        m_connection->execute(
            "CREATE TYPE mood AS ENUM ('sad', 'fine');"
            "CREATE TABLE t (a int, b int, c text, v varchar(20), ch char(3), n numeric, d date, ts "
            "timestamptz, f boolean, j jsonb, l int[], m mood, r real)");
    }

    void recognisesItsOwnIndexes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("predicate");
        const auto row = [](const char *key, const char *predicate) {
            QTest::newRow(
                qPrintable(QString::fromUtf8(key) + QLatin1String(" | ") + QString::fromUtf8(predicate)))
                << QString::fromUtf8(key) << QString::fromUtf8(predicate);
        };
        for (const char *key : {"lower(c)",
                                "lower(v)",
                                "upper(ch)",
                                "a + b",
                                "(a + b) * 2",
                                "j ->> 'x'",
                                "(j ->> 'x')::int",
                                "j -> 'a' ->> 'b'",
                                "j #>> '{a,b}'",
                                "date_trunc('day', ts AT TIME ZONE 'UTC')",
                                "extract(year from d)",
                                "coalesce(a, 0)",
                                "coalesce(c, '')",
                                "a::bigint",
                                "abs(n)",
                                "c || v",
                                "substring(c from 1 for 3)",
                                "CASE WHEN f THEN 1 ELSE 2 END",
                                "nullif(a, 0)",
                                "a IS NULL",
                                "-a",
                                "trim(c)",
                                "round(n, 2)",
                                "md5(v)",
                                "left(c, 3)",
                                "(l)[1]",
                                "to_tsvector('simple', c)"})
            row(key, "");
        for (const char *predicate : {"a > 0",
                                      "a > -5",
                                      "n > 5",
                                      "n > 1.5",
                                      "r > 0.5",
                                      "c = 'x'",
                                      "v = 'x'",
                                      "ch = 'x'",
                                      "m = 'sad'",
                                      "d > '2025-01-01'",
                                      "f",
                                      "NOT f",
                                      "f = true",
                                      "f IS TRUE",
                                      "c IS NULL",
                                      "c IS NOT NULL AND a = 1",
                                      "a = 1 OR b = 2 AND c = 'it''s'",
                                      "v IN ('a', 'b')",
                                      "c NOT IN ('a', 'b')",
                                      "a IN (1, 2, 3)",
                                      "a IN (1)",
                                      "m IN ('sad', 'fine')",
                                      "c LIKE 'x%'",
                                      "v NOT LIKE 'x%'",
                                      "c ILIKE 'x'",
                                      "c ~ '^x'",
                                      "a BETWEEN 1 AND 5",
                                      "a NOT BETWEEN 1 AND 5",
                                      "a BETWEEN 1 AND 5 AND f AND (b = 1 AND c = 'x')",
                                      "a NOT BETWEEN 1 AND 5 OR f",
                                      "a != 3",
                                      "j @> '{\"a\": 1}'",
                                      "j ? 'a'",
                                      "j ->> 'k' = 'v'",
                                      "a IS DISTINCT FROM 1",
                                      "length(v) > 3",
                                      "l && ARRAY[1, 2]",
                                      "lower(v) = 'x'",
                                      "(a, b) IS NOT NULL",
                                      "n IN (1, 2.5)",
                                      "v = 'a' AND v <> 'b' AND (a = 1 OR a = 2)"})
            row("", predicate);
    }
    void recognisesItsOwnIndexes()
    {
        QFETCH(QString, key);
        QFETCH(QString, predicate);
        IndexDefinition definition = on("t", {"a"});
        definition.predicate = predicate.toStdString();
        if (!key.isEmpty())
            definition.keys = {{.expression = key.toStdString()}};
        m_connection->execute(createSql(definition, "i", Concurrently::No));
        const pg::SchemaReading reading = pg::readSchema(*m_connection, 10);
        const pg::SchemaTable &table = reading.tables.at(0);
        const IndexDefinition read = definitionOf(table, table.indexes.at(0));
        QCOMPARE(QString::fromStdString(canonicalKey(read)),
                 QString::fromStdString(canonicalKey(definition)));
        QVERIFY(covers(read, definition) && covers(definition, read));
        // … and prints what makes the same index again
        m_connection->execute(createSql(read, "again", Concurrently::No));
        const pg::SchemaTable both = pg::readSchema(*m_connection, 10).tables.at(0);
        QCOMPARE(both.indexes.size(), std::size_t(2));
        QCOMPARE(canonicalKey(definitionOf(both, both.indexes[0])),
                 canonicalKey(definitionOf(both, both.indexes[1])));
    }

    void takesEveryKeywordForAName()
    {
        const pg::Rows words = m_connection->query("SELECT word FROM pg_get_keywords() ORDER BY word");
        std::string columns;
        std::vector<std::string> names;
        for (int row = 0; row < words.count(); ++row) {
            names.emplace_back(words.text(row, 0));
            columns += (row ? ", " : "") + m_connection->quoteIdentifier(names.back()) + " int";
        }
        names.insert(names.end(), {"A\"b", "new\nline", "🛒", "1st", "ta b"});
        columns += ", \"A\"\"b\" int, \"new\nline\" int, \"🛒\" int, \"1st\" int, \"ta b\" int";
        m_connection->execute("CREATE TABLE \"order\" (" + columns + ")");
        for (const std::string &name : names)
            m_connection->execute(createSql(on("order", {name}), {}, Concurrently::No));
        QCOMPARE(m_connection->query("SELECT count(*) FROM pg_index WHERE indrelid = '\"order\"'::regclass")
                     .integer(0, 0),
                 static_cast<std::int64_t>(names.size()));
    }

    void proposesTheServersOwnNames()
    {
        m_connection->execute(
            "CREATE TABLE \"Long \"\"name that PostgreSQL has to cut somewhere äöü\" (\"second "
            "long nämé of a column\" int, "
            "j jsonb, v varchar)");
        const std::string table = "Long \"name that PostgreSQL has to cut somewhere äöü";
        std::vector<IndexDefinition> definitions{on(table, {"second long nämé of a column"}),
                                                 on(table, {"j", "v"}), on(table, {"j"}), on("t", {"a", "b"}),
                                                 on("t", {"a", "b"})};
        definitions[2].include = {"v"};
        for (const char *text :
             {"lower(c)", "a + b", "(c || 'x')::varchar", "coalesce(a, b)", "CASE WHEN a > 0 THEN b END",
              "abs(a)::text", "greatest(a, b)", "c COLLATE \"C\"", "ARRAY[a, b]", "-a", "nullif(a, b)",
              "extract(year FROM to_timestamp(a) AT TIME ZONE 'UTC')", "(ARRAY[a])[1]"}) {
            definitions.push_back(on("t", {"a"}));
            definitions.back().keys.push_back({.expression = text});
            definitions.back().keys.push_back({.expression = text});
        }
        std::vector<std::string> taken;
        for (const IndexDefinition &definition : definitions) {
            const std::string expected = proposedName(definition, taken);
            m_connection->execute(createSql(definition, {}, Concurrently::No));
            const std::string real(
                m_connection
                    ->query("SELECT relname FROM pg_class WHERE relkind = 'i' ORDER BY oid DESC LIMIT 1")
                    .text(0, 0));
            QCOMPARE(QString::fromStdString(expected), QString::fromStdString(real));
            taken.push_back(real);
        }
    }
};

QTEST_GUILESS_MAIN(TestDefinitionOnServer)
#include "tst_definition_on_server.moc"
