// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/canonical_text.h"
#include "core/advisor/definition.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

IndexKey column(const std::string &name)
{
    return {.column = name};
}

IndexKey expression(const std::string &text)
{
    return {.expression = text};
}

IndexKey descending(const std::string &name)
{
    return {.column = name, .descending = true, .nullsFirst = true};
}

IndexDefinition on(std::vector<IndexKey> keys)
{
    return {.schema = "shop", .table = "orders", .keys = std::move(keys)};
}

IndexDefinition withMethod(const std::string &method, std::vector<IndexKey> keys)
{
    IndexDefinition definition = on(std::move(keys));
    definition.method = method;
    return definition;
}

IndexDefinition including(std::vector<IndexKey> keys, std::vector<std::string> include)
{
    IndexDefinition definition = on(std::move(keys));
    definition.include = std::move(include);
    return definition;
}

IndexDefinition where(std::vector<IndexKey> keys, const std::string &predicate)
{
    IndexDefinition definition = on(std::move(keys));
    definition.predicate = predicate;
    return definition;
}

IndexDefinition onTable(const std::string &table, std::vector<IndexKey> keys)
{
    return {.schema = "shop", .table = table, .keys = std::move(keys)};
}

} // namespace

Q_DECLARE_METATYPE(IndexDefinition)

class TestDefinition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void printsSqlThatPostgresAccepts_data()
    {
        QTest::addColumn<IndexDefinition>("definition");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const IndexDefinition &definition, const char *expected) {
            QTest::newRow(name) << definition << QString::fromUtf8(expected);
        };
        row("two columns", on({column("customer_id"), descending("created_at")}),
            "ON shop.orders (customer_id, created_at DESC)");
        row("nulls away from their usual place",
            on({{.column = "a", .nullsFirst = true}, {.column = "b", .descending = true}}),
            "ON shop.orders (a NULLS FIRST, b DESC NULLS LAST)");
        row("a call needs no brackets", on({expression("lower(email)")}), "ON shop.orders (lower(email))");
        row("other expressions do", on({expression("data ->> 'x'")}), "ON shop.orders ((data ->> 'x'))");
        row("two calls are no call", on({expression("f(a) + g(b)")}), "ON shop.orders ((f(a) + g(b)))");
        row("AT TIME ZONE is no call", on({expression("f(a) AT TIME ZONE g(b)")}),
            "ON shop.orders ((f(a) AT TIME ZONE g(b)))");
        row("brackets in a string", on({expression("replace(a, ')', '(')")}),
            "ON shop.orders (replace(a, ')', '('))");
        row("text that does not parse", on({expression("a +")}), "ON shop.orders ((a +))");
        row("operator class and collation",
            on({{.column = "email", .operatorClass = "text_pattern_ops", .collation = "C"}}),
            "ON shop.orders (email COLLATE \"C\" text_pattern_ops)");
        row("operator class in a schema",
            withMethod("gin", {{.column = "email", .operatorClass = "ext.gin_trgm_ops"}}),
            "ON shop.orders USING gin (email ext.gin_trgm_ops)");
        row("collation with odd letters", on({{.column = "a", .collation = "de-x-icu"}}),
            "ON shop.orders (a COLLATE \"de-x-icu\")");
        row("collation in a quoted schema", on({{.column = "a", .collation = "\"My \"\"S\".\"c\""}}),
            "ON shop.orders (a COLLATE \"My \"\"S\".\"c\")");
        row("order means nothing to gin", withMethod("gin", {descending("tags")}),
            "ON shop.orders USING gin (tags)");
        row("include", including({column("a")}, {"b", "C d"}), "ON shop.orders (a) INCLUDE (b, \"C d\")");
        row("predicate", where({column("a")}, "status = 'open'"), "ON shop.orders (a) WHERE status = 'open'");
        row("upper case and quotes", {.schema = "My\"Schema", .table = "Orders", .keys = {column("Id")}},
            "ON \"My\"\"Schema\".\"Orders\" (\"Id\")");
        row("reserved word", onTable("order", {column("select"), column("left")}),
            "ON shop.\"order\" (\"select\", \"left\")");
        row("word that needs no quotes", on({column("name"), column("value"), column("between")}),
            "ON shop.orders (name, value, between)");
        row("emoji", onTable("\xF0\x9F\x9B\x92", {column("\xC3\xA9")}),
            "ON shop.\"\xF0\x9F\x9B\x92\" (\"\xC3\xA9\")");
        row("newline", on({column("a\nb")}), "ON shop.orders (\"a\nb\")");
        row("digit first and empty", on({column("1st"), column(" ")}), "ON shop.orders (\"1st\", \" \")");
        row("no schema", {.table = "t", .keys = {column("a")}}, "ON t (a)");
    }
    void printsSqlThatPostgresAccepts()
    {
        QFETCH(IndexDefinition, definition);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(createSql(definition, "", Concurrently::No)),
                 "CREATE INDEX " + expected);
    }

    void namesAndOptionsStandWhereTheyBelong()
    {
        IndexDefinition definition = including({column("a")}, {"b"});
        definition.unique = true;
        definition.fillfactor = 70;
        definition.predicate = "a > 0";
        QCOMPARE(createSql(definition, "orders_a_idx", Concurrently::Yes),
                 std::string("CREATE UNIQUE INDEX CONCURRENTLY orders_a_idx ON shop.orders (a) INCLUDE (b) "
                             "WITH (fillfactor = 70) WHERE a > 0"));
        QCOMPARE(createSql(on({column("a")}), "An \"Index\"", Concurrently::No),
                 std::string("CREATE INDEX \"An \"\"Index\"\"\" ON shop.orders (a)"));
    }

    void proposesNamesAsPostgresDoes_data()
    {
        QTest::addColumn<IndexDefinition>("definition");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const IndexDefinition &definition, const std::string &text) {
            QTest::newRow(name) << definition << QString::fromStdString(text);
        };
        row("columns", on({column("a"), column("b")}), "orders_a_b_idx");
        row("include", including({column("a")}, {"b"}), "orders_a_b_idx");
        row("call", on({expression("lower(email)"), column("a")}), "orders_lower_a_idx");
        row("expression", on({expression("a + 1"), expression("b || c")}), "orders_expr_expr1_idx");
        row("cast", on({expression("(data ->> 'x')::int")}), "orders_int4_idx");
        row("cast of a column", on({expression("a::int")}), "orders_a_idx");
        row("case, coalesce and array",
            on({expression("CASE WHEN a THEN 1 ELSE 2 END"), expression("coalesce(a, b)"),
                expression("ARRAY[a]")}),
            "orders_case_coalesce_array_idx");
        row("field of a row", on({expression("(r).part")}), "orders_part_idx");
        row("quotes stay inside", onTable("My \"T\"", {column("A b")}), "My \"T\"_A b_idx");
        row("long columns", onTable("t", {column(std::string(63, 'c')), column("d")}),
            "t_" + std::string(57, 'c') + "_idx");
        row("long table", onTable(std::string(63, 't'), {column("a")}), std::string(57, 't') + "_a_idx");
        row("both long", onTable(std::string(63, 't'), {column(std::string(63, 'c'))}),
            std::string(29, 't') + "_" + std::string(29, 'c') + "_idx");
    }
    void proposesNamesAsPostgresDoes()
    {
        QFETCH(IndexDefinition, definition);
        QFETCH(QString, expected);
        const std::string name = proposedName(definition, {});
        QCOMPARE(QString::fromStdString(name), expected);
        QVERIFY(name.size() <= 63);
    }

    void avoidsTakenNames()
    {
        const IndexDefinition definition = on({column("a")});
        QCOMPARE(proposedName(definition, {"other"}), std::string("orders_a_idx"));
        QCOMPARE(proposedName(definition, {"orders_a_idx1", "orders_a_idx"}), std::string("orders_a_idx2"));
        const IndexDefinition longOne = onTable(std::string(63, 't'), {column("a")});
        const std::string first = proposedName(longOne, {});
        const std::string second = proposedName(longOne, {first});
        QVERIFY(second != first);
        QCOMPARE(second.size(), std::size_t(63));
    }

    void cutsNamesBetweenCharacters_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("two bytes") << QStringLiteral("ä");
        QTest::newRow("three bytes") << QStringLiteral("字");
        QTest::newRow("four bytes") << QStringLiteral("🛒");
    }
    void cutsNamesBetweenCharacters()
    {
        QFETCH(QString, letter);
        for (int shift = 0; shift < 4; ++shift) {
            const std::string table = (QString(shift, QLatin1Char('x')) + letter.repeated(15)).toStdString();
            const std::string columns = letter.repeated(15).toStdString();
            const std::string name = proposedName(onTable(table, {column(columns)}), {});
            QVERIFY(name.size() <= 63);
            QCOMPARE(QString::fromStdString(name).toStdString(), name); // still UTF-8
        }
    }

    void saysItShortly()
    {
        IndexDefinition definition = on({column("customer_id"), descending("created_at")});
        definition.predicate = "status  =\n 'open  x'";
        QCOMPARE(shortText(definition),
                 std::string("orders (customer_id, created_at DESC) WHERE status = 'open  x'"));
        QCOMPARE(shortText(withMethod("gin", {{.column = "tags", .operatorClass = "jsonb_path_ops"}})),
                 std::string("orders USING gin (tags jsonb_path_ops)"));
        QVERIFY(shortText(where({column("a")}, std::string(5000, 'x'))).size() < 250);
    }

    void knowsTheServersSpelling_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("servers");
        const auto row = [](const char *ours, const char *servers) {
            QTest::newRow(ours) << QString::fromUtf8(ours) << QString::fromUtf8(servers);
        };
        row("status = 'open'", "((status)::text = 'open'::text)");
        row("status='open'", "(status = 'open'::shop.state)");
        row("STATUS = 'open'", "(status = 'open'::bpchar)");
        row("deleted_at IS NULL", "(deleted_at IS NULL)");
        row("a = 1 AND b = 2 AND c", "((a = 1) AND (b = 2) AND c)");
        row("b = 2 AND a = 1", "((a = 1) AND (b = 2))");
        row("a = 1 OR b = 2", "((b = 2) OR (a = 1))");
        row("status IN ('a', 'b')",
            "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))");
        row("status IN ('b', 'a')", "(status = ANY (ARRAY['a'::text, 'b'::text]))");
        row("status NOT IN ('a', 'b')", "(status <> ALL (ARRAY['a'::text, 'b'::text]))");
        row("status IN ('a')", "(status = 'a'::text)");
        row("x != -1", "(x <> '-1'::integer)");
        row("x > 5", "(x > (5)::numeric)");
        row("x BETWEEN 1 AND 2", "((x >= 1) AND (x <= 2))");
        row("email LIKE 'x%'", "((email)::text ~~ 'x%'::text)");
        row("NOT deleted", "(NOT deleted)");
        row("orders.a > 0", "(a > 0)");
        row("lower(email)", "lower((email)::text)");
        row("LOWER( email )", "lower(email)");
        row("data ->> 'x'", "(data ->> 'x'::text)");
        row("date_trunc('day', created_at)", "date_trunc('day'::text, created_at)");
        row("extract(year from d)", "EXTRACT(year FROM d)");
        row("(data->>'n')::int", "((data ->> 'n'::text))::integer");
    }
    void knowsTheServersSpelling()
    {
        QFETCH(QString, ours);
        QFETCH(QString, servers);
        QCOMPARE(canonicalText(ours.toStdString()), canonicalText(servers.toStdString()));
        QCOMPARE(canonicalKey(where({column("a")}, ours.toStdString())),
                 canonicalKey(where({column("a")}, servers.toStdString())));
        QCOMPARE(canonicalKey(on({expression(ours.toStdString())})),
                 canonicalKey(on({expression(servers.toStdString())})));
    }

    void keepsDifferentTextsApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *one, const char *other) {
            QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
        };
        row("status = 'open'", "status = 'Open'");
        row("status = 'a  b'", "status = 'a b'");
        row("a = 1", "a = -1");
        row("a", "b");
        row("a = 1 AND b = 2", "a = 1 OR b = 2");
        row("(data ->> 'n')::int", "data ->> 'n'");
        row("a IS NULL", "a IS NOT NULL");
        row("\"A\" = 1", "a = 1");
        row("lower(a)", "upper(a)");
        row("a NOT IN (1, 2)", "a IN (1, 2)");
        row("a NOT LIKE 'x'", "a LIKE 'x'");
        row("a NOT BETWEEN 1 AND 2", "a BETWEEN 1 AND 2");
        row("a - b", "b - a");
        row("a = 1 +", "a = 1");
        row("a COLLATE \"C\"", "a");
        row("true", "false");
        row("a = NULL", "a = 'null'");
        row("a = true", "a = 'true'");
        row("CASE WHEN a THEN 1 END", "CASE WHEN a THEN 2 END");
        row("a IS DISTINCT FROM 1", "a = 1");
        row("data @> '{\"a\":1}'", "data <@ '{\"a\":1}'");
    }
    void keepsDifferentTextsApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(canonicalText(one.toStdString()) != canonicalText(other.toStdString()));
    }

    void comparesWhatAnIndexMeans()
    {
        const IndexDefinition plain = on({column("a"), column("b")});
        QCOMPARE(canonicalKey(including({column("a")}, {"b", "c"})),
                 canonicalKey(including({column("a")}, {"c", "b"})));
        IndexDefinition other = plain;
        other.fillfactor = 70;
        QCOMPARE(canonicalKey(other), canonicalKey(plain));
        other = plain;
        other.keys[1].descending = other.keys[1].nullsFirst = true;
        QVERIFY(canonicalKey(other) != canonicalKey(plain));
        other = plain;
        other.unique = true;
        QVERIFY(canonicalKey(other) != canonicalKey(plain));
        other = plain;
        other.keys[0].operatorClass = "text_pattern_ops";
        QVERIFY(canonicalKey(other) != canonicalKey(plain));
        other = plain;
        other.table = "Orders";
        QVERIFY(canonicalKey(other) != canonicalKey(plain));
        QVERIFY(canonicalKey(on({column("a:1")})) != canonicalKey(on({column("a"), column("1")})));
        QVERIFY(canonicalKey(on({column("lower(a)")})) != canonicalKey(on({expression("lower(a)")})));
        QCOMPARE(canonicalKey(withMethod("gin", {descending("a")})),
                 canonicalKey(withMethod("gin", {column("a")})));
    }

    void readsAnExistingIndex()
    {
        pg::SchemaTable table{.schema = "shop", .name = "orders"};
        pg::SchemaIndex index{.method = "btree",
                              .keys = {{.column = "a", .operatorClass = "int4_ops"},
                                       {.expression = "((a + b))", .operatorClass = "int4_ops"},
                                       {.column = "c",
                                        .operatorClass = "text_pattern_ops",
                                        .defaultClass = false,
                                        .collation = "C",
                                        .descending = true,
                                        .nullsFirst = true}},
                              .include = {"d"},
                              .predicate = "((status)::text = 'open'::text)",
                              .unique = true,
                              .fillfactor = 80};
        QCOMPARE(createSql(definitionOf(table, index), "", Concurrently::No),
                 std::string("CREATE UNIQUE INDEX ON shop.orders (a, (a + b), c COLLATE \"C\" "
                             "text_pattern_ops DESC) INCLUDE (d) WITH (fillfactor = 80) WHERE (status)::text "
                             "= 'open'::text"));
    }

    void coversWhatItCanServe_data()
    {
        QTest::addColumn<IndexDefinition>("wide");
        QTest::addColumn<IndexDefinition>("narrow");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const IndexDefinition &wide, const IndexDefinition &narrow,
                            bool expected) {
            QTest::newRow(name) << wide << narrow << expected;
        };
        const IndexDefinition a = on({column("a")});
        const IndexDefinition ab = on({column("a"), column("b")});
        IndexDefinition unique = a;
        unique.unique = true;
        row("itself", a, a, true);
        row("a prefix", ab, a, true);
        row("not what is longer", a, ab, false);
        row("not another order of columns", ab, on({column("b")}), false);
        row("read backwards", on({descending("a"), column("b")}), on({column("a"), descending("b")}), true);
        row("not half backwards", on({descending("a"), column("b")}), ab, false);
        row("a prefix read backwards", on({descending("a"), column("b")}), a, true);
        row("not with nulls elsewhere", on({{.column = "a", .descending = true}, column("b")}), a, false);
        row("not another operator class", on({{.column = "a", .operatorClass = "text_pattern_ops"}}), a,
            false);
        row("not another collation", on({{.column = "a", .collation = "C"}}), a, false);
        row("the same predicate in other words", where({column("a"), column("b")}, "((s)::text = 'x'::text)"),
            where({column("a")}, "s = 'x'"), true);
        row("not another predicate", where({column("a")}, "s = 'x'"), where({column("a")}, "s = 'y'"), false);
        row("not a partial one for a full one", where({column("a")}, "s = 'x'"), a, false);
        row("not a full one for a partial one", a, where({column("a")}, "s = 'x'"), false);
        row("included columns among the keys", ab, including({column("a")}, {"b"}), true);
        row("included columns among the included", including({column("a")}, {"c", "b"}),
            including({column("a")}, {"b"}), true);
        row("not columns that it lacks", a, including({column("a")}, {"b"}), false);
        row("the same expression in other words", on({expression("lower((email)::text)"), column("a")}),
            on({expression("lower(email)")}), true);
        row("not a column of an expression's name", on({expression("lower(a)")}), a, false);
        row("uniqueness is not looked at", a, unique, true);
        row("not another table", onTable("items", {column("a")}), a, false);
        row("not another method", withMethod("hash", {column("a")}), withMethod("hash", {column("a")}),
            false);
        row("nothing is covered by no keys", ab, on({}), false);
    }
    void coversWhatItCanServe()
    {
        QFETCH(IndexDefinition, wide);
        QFETCH(IndexDefinition, narrow);
        QFETCH(bool, expected);
        QCOMPARE(covers(wide, narrow), expected);
    }

    void survivesAnyText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("brackets") << QByteArray(100000, '(');
        QTest::newRow("deep") << QByteArray("a" + QByteArray("+(a").repeated(900) + QByteArray(900, ')'));
        QTest::newRow("not not") << QByteArray(QByteArray("not ").repeated(900) + "a");
        QTest::newRow("open quote") << QByteArray("lower('a");
        QTest::newRow("another statement") << QByteArray("a); DROP TABLE x; SELECT (1");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("comment") << QByteArray("a -- b");
        QTest::newRow("nothing") << QByteArray();
    }
    void survivesAnyText()
    {
        QFETCH(QByteArray, text);
        const IndexDefinition definition =
            where({expression(text.toStdString()), column(text.toStdString())}, text.toStdString());
        QCOMPARE(canonicalKey(definition), canonicalKey(definition));
        QVERIFY(!shortText(definition).empty());
        QVERIFY(!createSql(definition, "", Concurrently::No).empty());
        QVERIFY(covers(definition, definition));
        QVERIFY(proposedName(definition, {}).size() <= 63);
    }
};

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
