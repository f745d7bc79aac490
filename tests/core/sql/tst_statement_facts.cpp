// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"
#include "core/sql/facts_text.h"

#include <QTest>

#include <QDir>

#include <fstream>
#include <sstream>

using namespace indexpilot::sql;

namespace {

struct Case {
    std::string name;
    std::string sql;
    std::string facts;
};

std::string withoutTrailingLineFeeds(std::string text)
{
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

/// "== name", the statement, "--", its facts as toText() prints them, an empty line.
std::vector<Case> readCases(const std::string &path)
{
    std::ifstream file(path);
    std::vector<Case> cases;
    std::string line;
    bool inFacts = false;
    while (std::getline(file, line)) {
        if (line.starts_with("== ")) {
            cases.push_back({line.substr(3), "", ""});
            inFacts = false;
        } else if (line == "--" && !inFacts) {
            inFacts = true;
        } else if (!cases.empty()) {
            (inFacts ? cases.back().facts : cases.back().sql) += line + "\n";
        }
    }
    for (Case &one : cases) {
        one.sql = withoutTrailingLineFeeds(one.sql);
        one.facts = withoutTrailingLineFeeds(one.facts);
    }
    return cases;
}

} // namespace

/// The tables facts_*.txt: what the text of a statement says, exactly.
class TestStatementFacts : public QObject {
    Q_OBJECT

    const QString m_folder =
        qEnvironmentVariable("INDEXPILOT_SOURCE_DIR") + QStringLiteral("/tests/core/sql");

private Q_SLOTS:
    void factsAreExactlyThose_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("facts");
        const QStringList files = QDir(m_folder).entryList({QStringLiteral("facts_*.txt")});
        QVERIFY2(files.size() >= 6, "tables not found");
        for (const QString &file : files)
            for (const Case &one : readCases((m_folder + QLatin1Char('/') + file).toStdString())) {
                const QString row = file + QStringLiteral(": ") + QString::fromStdString(one.name);
                QTest::newRow(row.toUtf8().constData())
                    << QString::fromStdString(one.sql) << QString::fromStdString(one.facts);
            }
    }

    void factsAreExactlyThose()
    {
        QFETCH(QString, sql);
        QFETCH(QString, facts);
        const AnalysedStatement analysed = analyse(sql.toStdString());
        const QString found = QString::fromStdString(toText(analysed.facts));
        if (found != facts)
            qInfo().noquote() << "found:\n" + found + "\nexpected:\n" + facts;
        QCOMPARE(found, facts);
        QCOMPARE(analysed.fingerprint.size(), 16u);
    }

    /// The facts of a query are the same once pg_stat_statements has replaced its constants. What the
    /// constants themselves told is gone: LIMIT ALL, WHERE false, the same value twice.
    void normalisedTextSaysTheSame_data() { factsAreExactlyThose_data(); }
    void normalisedTextSaysTheSame()
    {
        QFETCH(QString, sql);
        const AnalysedStatement first = analyse(sql.toStdString());
        if (first.facts.kind == StatementKind::Utility || first.facts.kind == StatementKind::Ddl)
            return; // bodies of functions and DO blocks are constants
        const AnalysedStatement second = analyse(first.normalisedText);
        QCOMPARE(second.fingerprint, first.fingerprint);
        QCOMPARE(second.facts.kind, first.facts.kind);
        QCOMPARE(second.facts.tables, first.facts.tables);
        QCOMPARE(second.facts.joins, first.facts.joins);
        QCOMPARE(second.facts.groupBy.size(), first.facts.groupBy.size());
        QCOMPARE(second.facts.predicates.size(), first.facts.predicates.size());
        QVERIFY(second.facts.hasLimit || !first.facts.hasLimit);
    }
};

QTEST_APPLESS_MAIN(TestStatementFacts)
#include "tst_statement_facts.moc"
