// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/sql_lexer.h"
#include "ui/widgets/sql_text.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace indexpilot::ui;

namespace {

void copy(QWidget &widget)
{
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&widget, Qt::Key_C, Qt::ControlModifier);
}

/// The formats at a part of the shown text.
QTextCharFormat formatAt(const SqlText &view, const QString &part)
{
    const int at = static_cast<int>(view.toPlainText().indexOf(part));
    const QTextBlock block = view.document()->findBlock(at);
    const int column = at - block.position();
    for (const QTextLayout::FormatRange &range : block.layout()->formats())
        if (range.start <= column && column < range.start + range.length)
            return range.format;
    return {};
}

} // namespace

class SqlTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void breaksAtClauses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("broken");
        const auto row = [](const char *name, const char *sql, const char *broken) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(broken);
        };
        row("the main clauses",
            "SELECT a FROM t WHERE b = $1 GROUP BY a HAVING count(*) > 1 ORDER BY a LIMIT 5 OFFSET 2",
            "SELECT a\nFROM t\nWHERE b = $1\nGROUP BY a\nHAVING count(*) > 1\nORDER BY a\nLIMIT 5\nOFFSET 2");
        row("small letters", "select a from t where b", "select a\nfrom t\nwhere b");
        row("joins with their kind", "SELECT * FROM a LEFT OUTER JOIN b ON x JOIN c USING (y) CROSS JOIN d",
            "SELECT *\nFROM a\nLEFT OUTER JOIN b ON x\nJOIN c USING (y)\nCROSS JOIN d");
        row("a function named left is no join", "SELECT left(a, 2), right (b, 1) FROM t",
            "SELECT left(a, 2), right (b, 1)\nFROM t");
        row("inside a text", "SELECT ' FROM x WHERE y' FROM t", "SELECT ' FROM x WHERE y'\nFROM t");
        row("inside a text with doubled quotes", "SELECT 'it''s FROM x' FROM t",
            "SELECT 'it''s FROM x'\nFROM t");
        row("inside an escape string", "SELECT E'a\\' FROM x' FROM t", "SELECT E'a\\' FROM x'\nFROM t");
        row("inside a quoted name", "SELECT \"a FROM b\" FROM \"t WHERE\"",
            "SELECT \"a FROM b\"\nFROM \"t WHERE\"");
        row("inside dollar quotes", "SELECT $$ a FROM b $$ FROM t", "SELECT $$ a FROM b $$\nFROM t");
        row("inside tagged dollar quotes", "SELECT $q$ $$ FROM b $q$ FROM t",
            "SELECT $q$ $$ FROM b $q$\nFROM t");
        row("inside a block comment", "SELECT a /* FROM b /* WHERE */ LIMIT */ FROM t",
            "SELECT a /* FROM b /* WHERE */ LIMIT */\nFROM t");
        row("behind a line comment", "SELECT a -- FROM t WHERE b", "SELECT a -- FROM t WHERE b");
        row("a text that does not end", "SELECT a FROM t WHERE b = 'x FROM y",
            "SELECT a\nFROM t\nWHERE b = 'x FROM y");
        row("FROM of a function", "SELECT extract(epoch FROM now()), substring(a FROM 2) FROM t",
            "SELECT extract(epoch FROM now()), substring(a FROM 2)\nFROM t");
        row("IS DISTINCT FROM", "SELECT a FROM t WHERE a IS DISTINCT FROM b",
            "SELECT a\nFROM t\nWHERE a IS DISTINCT FROM b");
        row("sub-selects stay on their line", "SELECT a FROM (SELECT b FROM c WHERE d) x WHERE e",
            "SELECT a\nFROM (SELECT b FROM c WHERE d) x\nWHERE e");
        row("delete", "DELETE FROM t USING u WHERE a RETURNING b",
            "DELETE FROM t USING u\nWHERE a\nRETURNING b");
        row("update", "UPDATE t SET a = 1 WHERE b", "UPDATE t\nSET a = 1\nWHERE b");
        row("upsert", "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = 1",
            "INSERT INTO t (a)\nVALUES ($1)\nON CONFLICT (a) DO UPDATE SET b = 1");
        row("insert of a query", "INSERT INTO t SELECT a FROM u", "INSERT INTO t\nSELECT a\nFROM u");
        row("common table expression",
            "WITH x AS (SELECT 1 FROM y) SELECT a FROM x UNION ALL SELECT b FROM z",
            "WITH x AS (SELECT 1 FROM y)\nSELECT a\nFROM x\nUNION ALL\nSELECT b\nFROM z");
        row("several lines are left alone", "SELECT a\n  FROM t WHERE b", "SELECT a\n  FROM t WHERE b");
        row("what is no query is left alone", "GRANT SELECT ON t TO u", "GRANT SELECT ON t TO u");
        row("words that only look so", "SELECT a.from_x, where_ FROM t", "SELECT a.from_x, where_\nFROM t");
        row("nothing", "", "");
        row("no SQL at all", "😀 ' \" $$ /*", "😀 ' \" $$ /*");
        row("more closed than opened", "SELECT a)) FROM t", "SELECT a)) FROM t");
    }

    void breaksAtClauses()
    {
        QFETCH(QString, sql);
        const QString broken = brokenAtClauses(sql);
        QTEST(broken, "broken");
        QCOMPARE(QString(broken).replace(QLatin1Char('\n'), QLatin1Char(' ')),
                 QString(sql).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }

    void tellsKeywordsStringsAndCommentsApart()
    {
        SqlText view;
        view.setSql(QStringLiteral("SELECT a FROM t WHERE b = 'text' -- note"));
        QCOMPARE(formatAt(view, "SELECT").foreground().color(), colour(Token::Accent));
        QCOMPARE(formatAt(view, "WHERE").fontWeight(), static_cast<int>(QFont::DemiBold));
        QCOMPARE(formatAt(view, "'text'").foreground().color(), colour(Token::Warn));
        QCOMPARE(formatAt(view, "-- note").foreground().color(), colour(Token::Text3));
        QVERIFY(formatAt(view, "-- note").fontItalic());
        QVERIFY(!formatAt(view, "b =").hasProperty(QTextFormat::ForegroundBrush));
    }

    void followsTheTheme()
    {
        SqlText view;
        view.setSql(QStringLiteral("SELECT 1"));
        Theme::instance().choose(ThemeChoice::Dark);
        const QColor dark = colour(Token::Accent);
        const QColor shown = formatAt(view, "SELECT").foreground().color();
        Theme::instance().choose(ThemeChoice::Light);
        QCOMPARE(shown, dark);
        QVERIFY(dark != colour(Token::Accent));
    }

    void colours_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("text not closed") << QStringLiteral("SELECT 'abc");
        QTest::newRow("name not closed") << QStringLiteral("SELECT \"abc\nx");
        QTest::newRow("dollar quote not closed") << QStringLiteral("SELECT $x$ abc\n\n$y$");
        QTest::newRow("comment not closed") << QStringLiteral("SELECT /* /* */ abc");
        QTest::newRow("line ends of Windows") << QStringLiteral("SELECT 1\r\nFROM 'a\r\nb' -- c\r\n");
        QTest::newRow("a lone escape at the end") << QStringLiteral("E'\\");
        QTest::newRow("a single dollar") << QStringLiteral("$");
        QTest::newRow("control characters") << QString::fromUtf8("a\tb\x01 c");
    }

    void colours()
    {
        QFETCH(QString, sql);
        SqlText view;
        view.setSql(sql);
        QCOMPARE(view.sql(), sql);
        copy(view);
        QCOMPARE(QGuiApplication::clipboard()->text(), sql);
        qsizetype end = 0; // the parts do not overlap and stay inside
        for (const SqlSpan &span : sqlSpans(sql)) {
            QVERIFY(span.start >= end);
            QVERIFY(span.length > 0);
            end = span.start + span.length;
        }
        QVERIFY(end <= sql.size());
    }

    void copiesTheOriginal()
    {
        SqlText view;
        const QString sql = QStringLiteral("SELECT a FROM t WHERE b");
        view.setSql(sql);
        QVERIFY(view.toPlainText().contains(QLatin1Char('\n')));
        copy(view);
        QCOMPARE(QGuiApplication::clipboard()->text(), sql);
        view.selectAll();
        copy(view);
        QCOMPARE(QGuiApplication::clipboard()->text(), sql);
        QTextCursor cursor = view.textCursor();
        cursor.setPosition(7);
        cursor.setPosition(15, QTextCursor::KeepAnchor);
        view.setTextCursor(cursor);
        copy(view);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a FROM t"));
    }

    void cutsLongTextsForShowingOnly()
    {
        const QString sql =
            QStringLiteral("SELECT '") + QString(1024 * 1024, QLatin1Char('x')) + QStringLiteral("'");
        SqlText view;
        view.resize(400, 200);
        QElapsedTimer timer;
        timer.start();
        view.setSql(sql);
        QVERIFY2(timer.elapsed() < 2000, "one megabyte takes too long");
        QVERIFY(view.toPlainText().size() < 70 * 1024);
        QVERIFY(view.toPlainText().contains(QStringLiteral("copying gives the whole")));
        copy(view);
        QCOMPARE(QGuiApplication::clipboard()->text().size(), sql.size());
    }

    void isAsHighAsItsText_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {180, 260, 340, 520, 900})
            QTest::addRow("%d px", width) << width;
    }

    void isAsHighAsItsText()
    {
        QFETCH(int, width);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *view = new SqlText(&window);
        view->setMaxLines(30);
        view->setSql(QStringLiteral("SELECT id, status, total_cents, created_at FROM orders WHERE "
                                    "customer_id = $1 AND note <> 'x' ORDER BY created_at DESC LIMIT 20"));
        column->addWidget(view);
        column->addStretch();
        window.resize(width, 700);
        window.show();
        QTRY_COMPARE(view->verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(view->height(), view->sizeHint().height());
        const QTextBlock last = view->document()->lastBlock();
        QTextCursor cursor(last);
        cursor.movePosition(QTextCursor::End);
        const int free = view->viewport()->height() - view->cursorRect(cursor).bottom();
        QVERIFY2(free >= 0 && free < 16, qPrintable(QString::number(free)));
    }

    void scrollsBeyondItsMostLines()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *view = new SqlText(&window);
        view->setMaxLines(4);
        view->setSql(QStringLiteral("a\n").repeated(100));
        column->addWidget(view);
        column->addStretch();
        window.resize(400, 700);
        window.show();
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 90);
        QTRY_VERIFY(view->height() < 110);
    }

    void findsTheSqlInARemedy_data()
    {
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *remedy, const char *sql) {
            QTest::newRow(name) << QString::fromUtf8(remedy) << QString::fromUtf8(sql);
        };
        row("alone", "CREATE EXTENSION hypopg;", "CREATE EXTENSION hypopg;");
        row("after words", "The role lacks a right: GRANT pg_monitor TO your_role;",
            "GRANT pg_monitor TO your_role;");
        row("two on one line", "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();",
            "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();");
        row("with a note and a second one",
            "Install the package postgresql-contrib on the server, then: ALTER SYSTEM SET "
            "shared_preload_libraries = 'a,pg_stat_statements';  -- then restart the server\nCREATE "
            "EXTENSION IF NOT EXISTS pg_stat_statements;",
            "ALTER SYSTEM SET shared_preload_libraries = 'a,pg_stat_statements';  -- then restart the "
            "server\nCREATE EXTENSION IF NOT EXISTS pg_stat_statements;");
        row("an apostrophe before", "The role's right is missing: GRANT pg_monitor TO \"o'neill\";",
            "GRANT pg_monitor TO \"o'neill\";");
        row("a semicolon in a text", "ALTER SYSTEM SET x = 'a;b'; and restart",
            "ALTER SYSTEM SET x = 'a;b';");
        row("words after it", "Run: VACUUM (FREEZE) orders; It takes a while.", "VACUUM (FREEZE) orders;");
        row("no SQL", "Enter the password, or add a line to ~/.pgpass (mode 0600).", "");
        row("a semicolon of a sentence",
            "It is tried again by itself; raise max_connections or close sessions.", "");
        row("a verb as a word", "Set the limit; Create a file; UPDATE is needed", "");
        row("nothing", "", "");
    }

    void findsTheSqlInARemedy()
    {
        QFETCH(QString, remedy);
        QTEST(sqlInRemedy(remedy), "sql");
    }
};

QTEST_MAIN(SqlTextTest)
#include "tst_sql_text.moc"
