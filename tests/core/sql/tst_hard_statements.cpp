// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"

#include <QTest>

#include <thread>

using namespace indexpilot::sql;

namespace {

std::string repeated(std::string_view part, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += part;
    return result;
}

std::string list(int count)
{
    std::string result = "0";
    for (int i = 1; i < count; ++i)
        result += "," + std::to_string(i);
    return result;
}

} // namespace

/// Long, deep and broken texts: an answer always, never a crash, within a time that a user would wait.
class TestHardStatements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListOfTwentyThousandValues()
    {
        const AnalysedStatement in = analyse("SELECT a FROM t WHERE id IN (" + list(20'000) + ")");
        QCOMPARE(in.facts.longestInList, 20'000);
        QCOMPARE(in.facts.predicates.size(), 1u);
        QCOMPARE(in.facts.predicates.front().kind, PredicateKind::In);
        QVERIFY(in.facts.predicates.front().constant.empty());
        QCOMPARE(in.fingerprint, fingerprint("SELECT a FROM t WHERE id IN (1, 2)"));

        const AnalysedStatement any = analyse("SELECT a FROM t WHERE id = ANY('{" + list(20'000) + "}')");
        QCOMPARE(any.facts.longestInList, 20'000);
        QVERIFY(any.facts.predicates.front().constant.size() < 300);
    }

    void aMegabyteOfRows()
    {
        std::string sql = "INSERT INTO t (a, b) VALUES (0, 'x')";
        while (sql.size() < (1u << 20))
            sql += ", (" + std::to_string(sql.size()) + ", 'some text in a row')";
        const AnalysedStatement analysed = analyse(sql);
        QCOMPARE(analysed.facts.kind, StatementKind::Insert);
        QCOMPARE(analysed.facts.tables.size(), 1u);
    }

    void aMegabyteOfOneConstant()
    {
        const AnalysedStatement analysed =
            analyse("SELECT a FROM t WHERE b = '" + std::string(1u << 20, 'x') + "' AND c = 1");
        QCOMPARE(analysed.facts.predicates.size(), 2u);
        QVERIFY(analysed.facts.predicates.front().constant.size() < 300);
    }

    void manyConditionsAreCountedButNotAllKept()
    {
        std::string sql = "SELECT a FROM t WHERE b = 0";
        for (int i = 1; i < 30'000; ++i)
            sql += " OR b = " + std::to_string(i);
        const AnalysedStatement analysed = analyse(sql);
        QCOMPARE(analysed.facts.orConditions, 29'999);
        QCOMPARE(analysed.facts.predicates.size(), 1000u);
    }

    void deepTexts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("a sum") << ""
                               << "+1";
        QTest::newRow("casts") << ""
                               << "::int";
        QTest::newRow("brackets") << "("
                                  << ")";
        QTest::newRow("NOT") << "NOT "
                             << "";
        QTest::newRow("minus") << "- "
                               << "";
        QTest::newRow("calls") << "f("
                               << ")";
        QTest::newRow("arrays") << "ARRAY["
                                << "]";
        QTest::newRow("CASE") << "CASE WHEN a THEN "
                              << " END";
        QTest::newRow("subqueries") << "(SELECT "
                                    << ")";
        QTest::newRow("concatenation") << ""
                                       << "||'a'";
        QTest::newRow("collations") << ""
                                    << " COLLATE \"C\"";
    }

    void deepTexts()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        for (const int depth : {300, 2'000, 20'000, 90'000}) {
            const std::string sql = "SELECT " + repeated(before.toStdString(), depth) + "1" +
                                    repeated(after.toStdString(), depth) + " FROM t";
            const AnalysedStatement analysed = analyse(sql);
            QCOMPARE(analysed.fingerprint.size(), 16u);
            const bool parsed = analysed.facts.kind == StatementKind::Select;
            QVERIFY(parsed || !analysed.facts.parseError.empty());
            if (depth == 300)
                QVERIFY2(parsed, analysed.facts.parseError.c_str());
            QCOMPARE(fingerprint(sql).size(), 16u);
            QCOMPARE(splitScript(sql + "; SELECT 1").size(), 2u);
        }
    }

    void tooDeepIsSaid()
    {
        const AnalysedStatement analysed = analyse("SELECT 1" + repeated("+1", 400'000));
        QCOMPARE(analysed.facts.kind, StatementKind::Unparsed);
        QCOMPARE(analysed.facts.parseError, std::string("nested too deeply to be analysed"));
    }

    void aLongUnionIsNoDepth()
    {
        const AnalysedStatement analysed =
            analyse("SELECT 1 FROM t" + repeated(" UNION ALL SELECT 1 FROM t", 900));
        QCOMPARE(analysed.facts.setOperations, 900);
        QCOMPARE(analysed.facts.tables.size(), 1u);
    }

    void manyJoins()
    {
        std::string sql = "SELECT 1 FROM t0";
        for (int i = 1; i < 300; ++i)
            sql += " JOIN t" + std::to_string(i) + " ON t" + std::to_string(i) + ".id = t0.id";
        const AnalysedStatement analysed = analyse(sql);
        QCOMPARE(analysed.facts.tables.size(), 300u);
        QCOMPARE(analysed.facts.joins.size(), 299u);
        QVERIFY(!analysed.facts.missingJoinPredicate);
    }

    void bytesThatAreNoText()
    {
        for (const std::string &sql :
             {std::string("SELECT '\xff\xfe' FROM t"), std::string("SELECT \"\xc3\" FROM t"),
              std::string("\x80\x81\x82"), std::string("SELECT 1\0 FROM t", 16)}) {
            const AnalysedStatement analysed = analyse(sql);
            QCOMPARE(analysed.facts.kind, StatementKind::Unparsed);
            QVERIFY(!analysed.facts.parseError.empty());
            QCOMPARE(analysed.fingerprint.size(), 16u);
            QVERIFY(splitScript(sql).size() <= 1);
        }
    }

    void aTextBeyondTheLimitIsNotParsed()
    {
        const AnalysedStatement analysed = analyse("SELECT '" + std::string(5u << 20, 'x') + "'");
        QCOMPARE(analysed.facts.kind, StatementKind::Unparsed);
        QVERIFY(analysed.facts.parseError.find("4 MiB") != std::string::npos);
    }

    /// A text that pg_stat_activity cut at 1024 bytes, at every place.
    void everyCutOfAText()
    {
        const std::string whole =
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < $1) "
            "SELECT a.\"x y\", count(*) FILTER (WHERE b ~ 'é$') OVER (PARTITION BY c) FROM "
            "a JOIN LATERAL (SELECT $tag$ ; $tag$, E'\\'', 1e5) s ON a.id IN (1, -2) ORDER BY "
            "1 LIMIT 5 /* end */";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const AnalysedStatement analysed = analyse(whole.substr(0, length));
            QCOMPARE(analysed.fingerprint.size(), 16u);
            QCOMPARE(analysed.facts.kind == StatementKind::Unparsed, !analysed.facts.parseError.empty());
        }
        QCOMPARE(analyse(whole).facts.kind, StatementKind::Select);
    }

    void threadsDoNotDisturbEachOther()
    {
        const std::string shortText = "SELECT a FROM t WHERE b = 1";
        const std::string longText = "SELECT a FROM t WHERE b IN (" + list(2'000) + ")";
        const AnalysedStatement expectedShort = analyse(shortText);
        const AnalysedStatement expectedLong = analyse(longText);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    for (int round = 0; round < 20; ++round) {
                        wrong += analyse(shortText).facts != expectedShort.facts;
                        wrong += analyse(longText).fingerprint != expectedLong.fingerprint;
                        wrong += analyse("SELECT FROM WHERE").facts.parseError.empty();
                    }
                });
        }
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_APPLESS_MAIN(TestHardStatements)
#include "tst_hard_statements.moc"
