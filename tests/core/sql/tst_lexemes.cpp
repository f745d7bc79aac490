// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/lexemes.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;

class TestLexemes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsParametersOutsideStringsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("parameters");
        QTest::newRow("plain") << "SELECT $1, $22" << 2;
        QTest::newRow("string") << "SELECT '$1', $2" << 1;
        QTest::newRow("doubled quote") << "SELECT 'it''s $1', $2" << 1;
        QTest::newRow("escape string") << "SELECT E'\\'$1', $2" << 1;
        QTest::newRow("quoted name") << "SELECT \"$1\", $2" << 1;
        QTest::newRow("line comment") << "SELECT 1 -- $1\n, $2" << 1;
        QTest::newRow("nested comment") << "SELECT /* $1 /* $3 */ $4 */ $2" << 1;
        QTest::newRow("dollar quotes") << "SELECT $$ $1 $$, $tag$ $2 $$ $tag$, $3" << 1;
        QTest::newRow("name with a dollar") << "SELECT a$1 FROM t" << 0;
        QTest::newRow("unclosed string") << "SELECT '$1" << 0;
        QTest::newRow("unclosed comment") << "SELECT /* $1" << 0;
        QTest::newRow("unclosed dollar quotes") << "SELECT $x$ $1" << 0;
        QTest::newRow("unclosed name") << "SELECT \"" << 0;
        QTest::newRow("empty") << "" << 0;
    }
    void findsParametersOutsideStringsOnly()
    {
        QFETCH(const QString, text);
        int found = 0;
        for (const sql::Lexeme &lexeme : sql::lexemesOf(text.toStdString()))
            found += lexeme.kind == sql::Lexeme::Kind::Parameter ? 1 : 0;
        QTEST(found, "parameters");
    }

    void namesWhatIsCalled()
    {
        QCOMPARE(sql::calledNames(
                     "SELECT lo_import('f()'), s.Next (1), \"Odd\"() FROM t /* g() */ WHERE a IN (1)"),
                 (std::vector<std::string>{"Odd", "in", "lo_import", "next"}));
    }
};

QTEST_APPLESS_MAIN(TestLexemes)
#include "tst_lexemes.moc"
