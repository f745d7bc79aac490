// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidates.h"
#include "core/sql/analyse.h"
#include "tests/support/schema_text.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <fstream>
#include <set>
#include <sstream>

using namespace indexpilot;
using namespace indexpilot::advisor;

namespace {

struct Case {
    std::string name;
    std::string schema;
    std::vector<std::string> statements; ///< "<calls an hour>: <SQL>"
    std::vector<std::string> expected;
};

/// "== name", the schema (tests/support/schema_text.h), lines "statement 100: SELECT …" that go on in lines
/// with
/// "..", "--", then what is expected, a line each:
///   (a, b)                       the candidate of that short text is there, the table's name left out if it
///   is the
///                                first table's
///   no (a, b)                    it is not
///   none                         there is no candidate at all
///   rejected RULE [(a)]          a rejection of that rule, of that index
///   because WORDS                some reason, of a candidate or a rejection, has these words
std::vector<Case> readCases(const std::string &path)
{
    std::ifstream file(path);
    std::vector<Case> cases;
    bool expecting = false;
    std::string *last = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("== ")) {
            cases.push_back({.name = line.substr(3)});
            expecting = false;
        } else if (cases.empty() || line.empty()) {
            continue;
        } else if (line == "--") {
            expecting = true;
        } else if (expecting) {
            cases.back().expected.push_back(line);
        } else if (line.starts_with("statement ")) {
            cases.back().statements.push_back(line.substr(10));
            last = &cases.back().statements.back();
        } else if (line.starts_with("..") && last) {
            *last += " " + line.substr(2);
        } else {
            cases.back().schema += line + "\n";
            last = nullptr;
        }
    }
    return cases;
}

Workload workloadOf(const std::vector<std::string> &statements)
{
    Workload workload;
    for (const std::string &text : statements) {
        const std::size_t colon = text.find(": ");
        WorkloadStatement statement{.name = "statement " + std::to_string(workload.statements.size() + 1),
                                    .text = text.substr(colon + 2),
                                    .callsPerHour = std::stod(text.substr(0, colon))};
        // "$1 … ; with …": the text as counted, and one with values
        const std::size_t values = statement.text.find("; with ");
        const std::string sample =
            values == std::string::npos ? statement.text : statement.text.substr(values + 7);
        statement.text.resize(std::min(values, statement.text.size()));
        statement.facts = sql::analyse(statement.text).facts;
        statement.variants = {{.sql = sample, .weight = 1}};
        workload.statements.push_back(std::move(statement));
    }
    return workload;
}

std::string everything(const Candidates &found)
{
    std::string text;
    for (const Candidate &candidate : found.candidates) {
        text += "\n  " + shortText(candidate.definition) + "   for";
        for (const std::size_t s : candidate.statements)
            text += " " + std::to_string(s + 1);
        for (const std::string &reason : candidate.reasons)
            text += " | " + reason;
    }
    for (const Rejected &rejected : found.rejected)
        text +=
            "\n  rejected " + rejected.rule + " " + shortText(rejected.definition) + " | " + rejected.reason;
    return text;
}

bool isNamed(const IndexDefinition &definition, const std::string &expected)
{
    const std::string text = shortText(definition);
    return text == expected || text.substr(text.find(' ') + 1) == expected;
}

bool holds(const Candidates &found, std::string line)
{
    const auto isThere = [&found](const std::string &text) {
        return std::ranges::any_of(found.candidates,
                                   [&](const Candidate &one) { return isNamed(one.definition, text); });
    };
    if (line == "none")
        return found.candidates.empty();
    if (line.starts_with("no "))
        return !isThere(line.substr(3));
    if (line.starts_with("because ")) {
        return everything(found).find(line.substr(8)) != std::string::npos;
    }
    if (!line.starts_with("rejected "))
        return isThere(line);
    line = line.substr(9);
    const std::size_t blank = line.find(' ');
    return std::ranges::any_of(found.rejected, [&](const Rejected &one) {
        return one.rule == line.substr(0, blank) &&
               (blank == std::string::npos || isNamed(one.definition, line.substr(blank + 1)));
    });
}

} // namespace

/// The tables candidates_*.txt: given this schema, these statistics and this workload, these indexes or none.
class TestCandidates : public QObject {
    Q_OBJECT

    const QString m_folder =
        qEnvironmentVariable("INDEXPILOT_SOURCE_DIR") + QStringLiteral("/tests/core/advisor");

    std::vector<std::pair<QString, Case>> allCases() const
    {
        std::vector<std::pair<QString, Case>> cases;
        for (const QString &file : QDir(m_folder).entryList({QStringLiteral("candidates_*.txt")}))
            for (Case &one : readCases((m_folder + QLatin1Char('/') + file).toStdString()))
                cases.emplace_back(file + QStringLiteral(": ") + QString::fromStdString(one.name),
                                   std::move(one));
        return cases;
    }

private Q_SLOTS:
    void aCheckThatTheWorkloadShowsIsNotModelledAsWell_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("checks");
        QTest::newRow("deletes alone") << "10: DELETE FROM customer WHERE id = $1" << 1;
        QTest::newRow("the server's own look-up")
            << "10: SELECT $2 FROM ONLY \"public\".\"orders\" x WHERE $1 OPERATOR(pg_catalog.=) "
               "\"customer_id\" FOR KEY SHARE OF x"
            << 0;
        QTest::newRow("the server's own cascade")
            << "10: DELETE FROM ONLY \"public\".\"orders\" WHERE $1 OPERATOR(pg_catalog.=) \"customer_id\""
            << 0;
        QTest::newRow("a look-up of the application")
            << "10: SELECT * FROM orders WHERE customer_id = $1 FOR UPDATE" << 1;
    }
    void aCheckThatTheWorkloadShowsIsNotModelledAsWell()
    {
        QFETCH(const QString, statement);
        const pg::SchemaReading schema =
            test::schemaFromText("table customer rows=50000 pages=900 deleted=5000\n"
                                 "column id bigint notnull n=-1\nindex customer_pkey primary (id)\n"
                                 "table orders rows=1000000 pages=20000\ncolumn id bigint notnull n=-1\n"
                                 "column customer_id bigint n=50000\n"
                                 "key orders_customer_fk (customer_id) references customer (id)\n");
        const Candidates found = candidatesFor(workloadOf({statement.toStdString()}), schema, {}, {}, 10);
        QTEST(static_cast<int>(found.checks.size()), "checks");
        for (const KeyCheck &check : found.checks)
            QVERIFY(check.rowsPerHour >= 10 && check.unitsScanned > 20'000);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tablesAreThere()
    {
        std::size_t none = 0;
        const auto cases = allCases();
        for (const auto &[name, one] : cases) {
            QVERIFY2(!one.expected.empty() && !one.statements.empty(), qPrintable(name));
            none += std::ranges::count(one.expected, "none") > 0 ? 1 : 0;
        }
        QVERIFY(cases.size() >= 60);
        QVERIFY(none >= 20);
    }

    void indexesAreThose_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("number");
        int number = 0;
        for (const auto &[name, one] : allCases())
            QTest::newRow(qPrintable(name)) << name << number++;
    }

    void indexesAreThose()
    {
        QFETCH(int, number);
        const Case one = allCases().at(static_cast<std::size_t>(number)).second;
        const pg::SchemaReading schema = test::schemaFromText(one.schema);
        const Workload workload = workloadOf(one.statements);
        for (const WorkloadStatement &statement : workload.statements)
            QVERIFY2(statement.facts.parseError.empty(), statement.facts.parseError.c_str());
        const Candidates found = candidatesFor(workload, schema, {}, {});
        for (const std::string &line : one.expected)
            QVERIFY2(holds(found, line),
                     ("\"" + line + "\" does not hold; found:" + everything(found)).c_str());
        // What holds of every case.
        const Candidates again = candidatesFor(workload, schema, {}, {});
        QCOMPARE(everything(again), everything(found));
        std::set<std::string> keys;
        for (const Candidate &candidate : found.candidates) {
            QVERIFY(keys.insert(canonicalKey(candidate.definition)).second);
            QVERIFY(std::ranges::is_sorted(candidate.statements));
            QVERIFY(!candidate.reasons.empty() && !candidate.definition.keys.empty());
            QVERIFY(!candidate.definition.unique);
        }
    }
};

QTEST_APPLESS_MAIN(TestCandidates)
#include "tst_candidates.moc"
