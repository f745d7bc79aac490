// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/index_statement.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::sql;

namespace {

/// All parts in one line, so that a row of a table can hold them.
QString inOneLine(const IndexStatement &statement)
{
    std::string text =
        statement.name + "|" + statement.schema + "." + statement.table + "|" + statement.method + "|";
    for (const IndexStatementKey &key : statement.keys)
        text += (key.column.empty() ? "<" + key.expression + ">" : key.column) + "/" + key.collation + "/" +
                key.operatorClass + "/" + key.operatorClassOptions + (key.descending ? " desc" : "") +
                (key.nullsFirst ? " first" : "") + ";";
    text += "|";
    for (const std::string &column : statement.include)
        text += column + ";";
    text += "|" + statement.predicate + "|";
    for (const auto &[name, value] : statement.options)
        text += name + "=" + value + ";";
    text += "|" + statement.tablespace + "|";
    text += statement.concurrently ? "c" : "";
    text += statement.ifNotExists ? "i" : "";
    text += statement.unique ? "u" : "";
    text += statement.nullsNotDistinct ? "n" : "";
    text += statement.only ? "o" : "";
    return QString::fromStdString(text);
}

} // namespace

class TestIndexStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesCreateIndexApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("least", "CREATE INDEX ON t (a)", "|.t|btree|a///;|||||");
        row("all at once",
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I x\" ON ONLY s.t USING btree (a COLLATE \"C\" "
            "text_ops DESC NULLS LAST, b) INCLUDE (c, \"D\") NULLS NOT DISTINCT WITH (fillfactor = 70, "
            "deduplicate_items = off) TABLESPACE fast WHERE (a > 0);",
            "I x|s.t|btree|a/C/text_ops/ desc;b///;|c;D;|a > "
            "0|deduplicate_items=off;fillfactor=70;|fast|ciuno");
        row("order", "CREATE INDEX i ON t (a DESC, b NULLS FIRST, c DESC NULLS LAST, d ASC)",
            "i|.t|btree|a/// desc first;b/// first;c/// desc;d///;|||||");
        row("call", "CREATE INDEX i ON t (lower(email) text_pattern_ops, x.f(a, b))",
            "i|.t|btree|<lower(email)>//text_pattern_ops/;<x.f(a, b)>///;|||||");
        row("expression", "CREATE INDEX i ON t ((a || ', ' || b) DESC)",
            "i|.t|btree|<a || ', ' || b>/// desc first;|||||");
        row("brackets around two", "CREATE INDEX i ON t (((a) = (b)))", "i|.t|btree|<(a) = (b)>///;|||||");
        row("brackets around one column", "CREATE INDEX i ON t ((a), ((\"B\")))",
            "i|.t|btree|a///;B///;|||||");
        row("collation in brackets", "CREATE INDEX i ON t ((a COLLATE \"de-x\"))",
            "i|.t|btree|a/de-x//;|||||");
        row("class in a schema with options",
            "CREATE INDEX i ON t USING gist (a ext.gist_trgm_ops (siglen = 32))",
            "i|.t|gist|a//ext.gist_trgm_ops/siglen=32;|||||");
        row("class of the catalog", "CREATE INDEX i ON t USING gin (j pg_catalog.jsonb_path_ops)",
            "i|.t|gin|j//jsonb_path_ops/;|||||");
        row("strings hide brackets", "CREATE INDEX i ON t (replace(a, ')', E'\\'('), (b || ','))",
            "i|.t|btree|<replace(a, ')', E'\\'(')>///;<b || ','>///;|||||");
        row("names hide brackets", "CREATE INDEX \"a(b\" ON \"t)(\" (\"x,y\", (\"p)\" || \"q\"\"(\"))",
            "a(b|.t)(|btree|x,y///;<\"p)\" || \"q\"\"(\">///;|||||");
        row("dollar quotes", "CREATE INDEX i ON t ((a || $x$)$$ WHERE,$x$ || $$($$))",
            "i|.t|btree|<a || $x$)$$ WHERE,$x$ || $$($$>///;|||||");
        row("comments",
            "CREATE INDEX i -- on u (x\nON t (a /* , b) /* nested ( */ */, -- x)\n b) WHERE a > 0 -- so ;\n;",
            "i|.t|btree|a///;b///;||a > 0|||");
        row("comments in an expression", "CREATE INDEX i ON t (/* first */ (a + /* ) */ 1))",
            "i|.t|btree|<a + /* ) */ 1>///;|||||");
        row("subscripts and casts", "CREATE INDEX i ON t (((j -> 'k')::int), (l[1]), (l[f(1,2)]))",
            "i|.t|btree|<(j -> 'k')::int>///;<l[1]>///;<l[f(1,2)]>///;|||||");
        row("predicate with brackets", "create index i on t (a) where ((a = 1) or (b in (1, 2)))",
            "i|.t|btree|a///;||(a = 1) or (b in (1, 2))|||");
        row("where in a string", "CREATE INDEX i ON t (a) WITH (fillfactor=80) WHERE b = ' where ;'",
            "i|.t|btree|a///;||b = ' where ;'|fillfactor=80;||");
        row("other letters", "CREATE INDEX ü ON größe (maß) WHERE naïve > 0",
            "ü|.größe|btree|maß///;||naïve > 0|||");
        row("option without a value", "CREATE INDEX i ON t USING brin (a) WITH (autosummarize, x.y = 1.5)",
            "i|.t|brin|a///;|||autosummarize=true;y=1.5;||");
    }
    void takesCreateIndexApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Result<IndexStatement> statement = parseCreateIndex(text.toStdString());
        QVERIFY2(statement, statement ? "" : statement.error().detail.c_str());
        QCOMPARE(inOneLine(*statement), expected);
    }

    void makesItConcurrent()
    {
        QCOMPARE(madeConcurrent("/* index */ create unique Index on t (a)"),
                 std::string("/* index */ create unique Index CONCURRENTLY on t (a)"));
        QCOMPARE(madeConcurrent("CREATE INDEX IF NOT EXISTS \"index\" ON t (a) TABLESPACE x"),
                 std::string("CREATE INDEX CONCURRENTLY IF NOT EXISTS \"index\" ON t (a) TABLESPACE x"));
    }

    void knowsWhatDropIndexNames()
    {
        const std::vector<ObjectName> expected{{"", "a"}, {"s", "B c"}};
        QCOMPARE(droppedIndexes("DROP INDEX CONCURRENTLY IF EXISTS a, s.\"B c\" CASCADE;"), expected);
        QVERIFY(droppedIndexes("DROP TABLE a").empty());
        QVERIFY(droppedIndexes("DROP INDEX").empty());
        QVERIFY(droppedIndexes("").empty());
    }

    void refusesEverythingElse()
    {
        const auto code = [](std::string_view text) {
            const Result<IndexStatement> statement = parseCreateIndex(text);
            return statement ? FailureCode::Cancelled : statement.error().code;
        };
        QCOMPARE(code("CREATE INDEX ON"), FailureCode::Syntax);
        QCOMPARE(code("CREATE INDEX ON t (a + b)"), FailureCode::Syntax);
        QCOMPARE(code("SELECT 1"), FailureCode::Unsupported);
        QCOMPARE(code(""), FailureCode::Unsupported);
        QCOMPARE(code("CREATE INDEX ON t (a); CREATE INDEX ON t (b)"), FailureCode::Unsupported);
        QCOMPARE(code(std::string_view("CREATE INDEX\0 ON t (a)", 22)), FailureCode::Syntax);
        QCOMPARE(code("CREATE INDEX ON t (a) WHERE b = '\xff'"), FailureCode::Syntax);
        const std::string deep =
            "CREATE INDEX ON t ((" + std::string(6000, '(') + "a" + std::string(6000, ')') + "))";
        QVERIFY(parseCreateIndex(deep) || code(deep) == FailureCode::Syntax);
    }
};

QTEST_APPLESS_MAIN(TestIndexStatement)
#include "tst_index_statement.moc"
