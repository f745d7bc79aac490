// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"

#include <QTest>

using namespace indexpilot::sql;

using Texts = std::vector<std::string>;

/// Fingerprints, normalised texts, script borders and titles.
class TestAnalyse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameStatementSameFingerprint_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("constants") << "SELECT a FROM t WHERE b = 1"
                                   << "SELECT a FROM t WHERE b = 'x'" << true;
        QTest::newRow("parameter") << "SELECT a FROM t WHERE b = 1"
                                   << "SELECT a FROM t WHERE b = $1" << true;
        QTest::newRow("blanks, case, comments") << "SELECT a FROM t WHERE b=1"
                                                << "select  A\nFROM T /* x */ where b = 1 -- y" << true;
        QTest::newRow("length of IN") << "SELECT a FROM t WHERE b IN (1)"
                                      << "SELECT a FROM t WHERE b IN (1,2,3)" << true;
        QTest::newRow("LIMIT") << "SELECT a FROM t LIMIT 1"
                               << "SELECT a FROM t LIMIT 500" << true;
        QTest::newRow("another table") << "SELECT a FROM t"
                                       << "SELECT a FROM u" << false;
        QTest::newRow("another column") << "SELECT a FROM t WHERE b = 1"
                                        << "SELECT a FROM t WHERE c = 1" << false;
        QTest::newRow("another operator") << "SELECT a FROM t WHERE b = 1"
                                          << "SELECT a FROM t WHERE b > 1" << false;
        QTest::newRow("another schema") << "SELECT a FROM s.t"
                                        << "SELECT a FROM t" << false;
        QTest::newRow("broken texts differ") << "SELEC 1"
                                             << "SELEC 2" << false;
        QTest::newRow("broken, the same") << "SELEC 1"
                                          << "SELEC 1" << true;
    }
    void sameStatementSameFingerprint()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(fingerprint(one.toStdString()) == fingerprint(other.toStdString()), same);
        QCOMPARE(fingerprint(one.toStdString()), analyse(one.toStdString()).fingerprint);
        QCOMPARE(fingerprint(other.toStdString()), analyse(other.toStdString()).fingerprint);
    }

    void constantsLeaveTheNormalisedText()
    {
        QCOMPARE(analyse("SELECT a FROM t WHERE b = 'secret' AND c = -7 LIMIT 3").normalisedText,
                 std::string("SELECT a FROM t WHERE b = $1 AND c = $2 LIMIT $3"));
        QCOMPARE(analyse("SELECT a FROM t WHERE b = $1 AND c = 5").normalisedText,
                 std::string("SELECT a FROM t WHERE b = $1 AND c = $2"));
        QCOMPARE(analyse("SELECT FROM FROM").normalisedText, std::string("SELECT FROM FROM"));
    }

    void scriptsAreSplitAtStatementBorders_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("nothing") << "" << QStringList{};
        QTest::newRow("blanks and semicolons") << " ;; \n ; " << QStringList{};
        QTest::newRow("no last semicolon") << "SELECT 1; SELECT 2" << QStringList{"SELECT 1", "SELECT 2"};
        QTest::newRow("semicolon in a text")
            << "SELECT ';'; SELECT 'a;''b;'" << QStringList{"SELECT ';'", "SELECT 'a;''b;'"};
        QTest::newRow("semicolon in a name")
            << "SELECT \"a;b\"; SELECT 2" << QStringList{"SELECT \"a;b\"", "SELECT 2"};
        QTest::newRow("dollar quotes") << "DO $$ BEGIN a; b; END $$; SELECT $x$;$$;$x$"
                                       << QStringList{"DO $$ BEGIN a; b; END $$", "SELECT $x$;$$;$x$"};
        QTest::newRow("escaped text")
            << "SELECT E'\\';'; SELECT 2" << QStringList{"SELECT E'\\';'", "SELECT 2"};
        QTest::newRow("rule with two statements")
            << "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 1"
            << QStringList{"CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)", "SELECT 1"};
        QTest::newRow("a broken statement among good ones")
            << "SELECT 1; SELEC ';' 2; SELECT 3" << QStringList{"SELECT 1", "SELEC ';' 2", "SELECT 3"};
        QTest::newRow("broken to the end") << "SELECT 1; selec ( 2; SELECT 3; -- end"
                                           << QStringList{"SELECT 1", "selec ( 2; SELECT 3; -- end"};
        QTest::newRow("an open text") << " SELECT 1; SELECT 'x " << QStringList{"SELECT 1; SELECT 'x"};
        QTest::newRow("characters of several bytes")
            << QString::fromUtf8("SELECT 'é🐘'; SELECT 'ü'")
            << QStringList{QString::fromUtf8("SELECT 'é🐘'"), QString::fromUtf8("SELECT 'ü'")};
    }
    void scriptsAreSplitAtStatementBorders()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        QStringList found;
        for (const std::string &one : splitScript(script.toStdString()))
            found << QString::fromStdString(one);
        QCOMPARE(found, statements);
    }

    void commentsStayWithTheirStatement()
    {
        const Texts found = splitScript("-- weight: 5\nSELECT 1; -- after ;\n/* two ; */ SELECT 2;");
        QCOMPARE(found.size(), 2u);
        QVERIFY(found[0].ends_with("SELECT 1"));
        QVERIFY(found[1].ends_with("SELECT 2"));
    }

    void titles_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("title");
        QTest::newRow("by a column") << "SELECT * FROM orders WHERE customer_id = $1"
                                     << "orders by customer_id";
        QTest::newRow("update") << "UPDATE inventory SET n = 1 WHERE id = 2"
                                << "UPDATE inventory";
        QTest::newRow("insert from a query") << "INSERT INTO a SELECT * FROM b"
                                             << "INSERT a";
        QTest::newRow("write in a CTE") << "WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x"
                                        << "a";
        QTest::newRow("join") << "SELECT 1 FROM a JOIN b ON a.x = b.y WHERE a.z = 1 AND b.w > 2"
                              << "a, b by z, w";
        QTest::newRow("many tables") << "SELECT 1 FROM a, b, c, d"
                                     << "a, b + 2 more";
        QTest::newRow("grouping") << "SELECT s, count(*) FROM o WHERE d > 1 GROUP BY s"
                                  << "o grouped by s, where d";
        QTest::newRow("no table") << "SELECT now()"
                                  << "SELECT without a table";
        QTest::newRow("index") << "CREATE INDEX i ON orders (a)"
                               << "CREATE INDEX orders";
        QTest::newRow("set") << "SET work_mem = '1MB'"
                             << "SET";
        QTest::newRow("broken") << "SELEC 1"
                                << "text that does not parse";
        QTest::newRow("line feed in a name") << "SELECT * FROM \"a\nb\""
                                             << "a b";
    }
    void titles()
    {
        QFETCH(QString, sql);
        QFETCH(QString, title);
        QCOMPARE(QString::fromStdString(shortTitle(analyse(sql.toStdString()).facts)), title);
    }

    void titlesAreShort()
    {
        const std::string name(63, 'x');
        const std::string title =
            shortTitle(analyse("SELECT * FROM " + name + ", y WHERE " + name + "2 = 1").facts);
        QVERIFY(title.size() <= 75);
        QVERIFY(title.ends_with("…"));
    }
};

QTEST_APPLESS_MAIN(TestAnalyse)
#include "tst_analyse.moc"
