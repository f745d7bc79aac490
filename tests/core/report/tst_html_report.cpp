// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"
#include "tests/ui/support/advice.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

using SnapshotPtr = std::shared_ptr<engine::Snapshot>;

/// The shop's day; its view is built once.
SnapshotPtr day()
{
    static const SnapshotPtr made = shop().snapshot();
    return std::make_shared<engine::Snapshot>(*made);
}

/// A snapshot of one statement, for tests of what is printed of it.
SnapshotPtr withRow(const workload::StatementRow &row)
{
    auto snapshot = shop().connected();
    workload::WorkloadView view = *snapshot->workload;
    view.rows = {row};
    view.allStatements = 1;
    snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
    return snapshot;
}

workload::StatementRow rowOf(const std::string &text)
{
    workload::StatementRow row{.id = StatementId(7), .text = text};
    row.risk.probability = 0.5;
    row.meanMs = 12;
    row.p95Ms = 30;
    return row;
}

/// What stands between tags, that is what a reader sees.
QString visible(const QString &html)
{
    QString text = html;
    text.remove(QRegularExpression(QStringLiteral("<style>.*</style>"),
                                   QRegularExpression::DotMatchesEverythingOption));
    text.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    return text;
}

const char *const hostile = "x\" onload=\"alert(1)' <script src=//evil></script> & <!-- %1 %4 ]]>";

} // namespace

class TestHtmlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fetchesNothing()
    {
        const QString html = report::htmlReport(*day());
        const QRegularExpression fetch(
            QStringLiteral("<script|<link|<iframe|<img|<object|\\bsrc=|\\bhref=|@import|\\bon\\w+=|"
                           "url\\((?!#gap\\))"),
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!html.contains(fetch), qPrintable(fetch.match(html).captured()));
        QString withoutNamespace = html;
        withoutNamespace.remove(QLatin1String("http://www.w3.org/2000/svg"));
        QVERIFY(!withoutNamespace.contains(QLatin1String("://")));
        QVERIFY(html.contains(QLatin1String("default-src 'none'"))); // not even what got in unseen
    }

    void theHeaderSaysOfWhatAndWhenItIs()
    {
        auto snapshot = day();
        workload::WorkloadView view = *snapshot->workload;
        view.request.tables = {"orders"};
        view.request.search = "status";
        snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
        const QString text = visible(report::htmlReport(*snapshot));
        for (const char *expected :
             {"pg-prod-01.shop.internal:5432, database shop, role ip_operator, PostgreSQL 16.10",
              "2026-11-23 14:05:00 UTC to 2026-11-24 14:05:00 UTC", "table orders", "text “status”",
              "2026-11-24 14:04:48 UTC, 12 s old", "by IndexPilot " INDEXPILOT_VERSION, "99 % of the range"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    void hostileTextsStayText_data()
    {
        QTest::addColumn<int>("place");
        const char *const places[] = {"statement", "factor",  "rule",       "target", "endpoint",
                                      "search",    "table",   "capability", "gap",    "change",
                                      "index",     "session", "problem",    "user"};
        for (int place = 0; place < static_cast<int>(std::size(places)); ++place)
            QTest::newRow(places[place]) << place;
    }

    void hostileTextsStayText()
    {
        QFETCH(int, place);
        auto snapshot = day();
        workload::WorkloadView view = *snapshot->workload;
        pg::CatalogReading catalog = *snapshot->catalog;
        pg::ActivityReading activity = *snapshot->activity;
        switch (place) {
        case 0:
            view.rows[0].text = hostile;
            break;
        case 1:
            view.rows[0].risk.factors[0].key = "a factor without words of its own";
            view.rows[0].risk.factors[0].label = hostile;
            break;
        case 2:
            view.rows[0].risk.hardRules = {hostile};
            break;
        case 3:
            snapshot->target.title = hostile;
            break;
        case 4:
            snapshot->connection.endpoint->database = hostile;
            break;
        case 5:
            view.request.search = hostile;
            break;
        case 6:
            view.request.tables = {hostile};
            break;
        case 7:
            snapshot->capabilities.checklist[3].remedy = hostile;
            break;
        case 8:
            view.gaps[0].reason = hostile;
            break;
        case 9:
            snapshot->sinceLastVisit[0].detail = hostile;
            break;
        case 10:
            catalog.indexes[0].valid = false;
            catalog.indexes[0].name = hostile;
            break;
        case 11:
            activity.rows[0].application = hostile;
            break;
        case 12:
            snapshot->problems = {{FailureCode::Denied, hostile, hostile, hostile}};
            break;
        default:
            view.request.users = {hostile};
        }
        snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
        snapshot->catalog = std::make_shared<const pg::CatalogReading>(catalog);
        snapshot->activity = std::make_shared<const pg::ActivityReading>(activity);
        const QString html = report::htmlReport(*snapshot);
        QVERIFY(!html.contains(QLatin1String("<script")));
        QVERIFY(!html.contains(QLatin1String("<!-- ")));
        const QString escaped = QString::fromLatin1(hostile).toHtmlEscaped();
        QVERIFY2(html.contains(escaped) || html.contains(QString(escaped).replace(
                                               QLatin1String("&quot;"), QLatin1String("&quot;&quot;"))),
                 "the text itself is there, whole and unchanged");
    }

    void whatIsNotKnownIsNotZero()
    {
        workload::StatementRow row = rowOf("SELECT 1");
        const double none = std::numeric_limits<double>::quiet_NaN();
        row.risk.probability = none;
        row.meanMs = none;
        row.p95Ms = none;
        row.callsPerSecond = none;
        row.timeShare = none;
        const QString text = visible(report::htmlReport(*withRow(row)));
        QVERIFY(text.contains(QLatin1String("no data")));
        QCOMPARE(text.count(QChar(0x2014)), 4);
        QVERIFY(!text.contains(QRegularExpression(QStringLiteral("\\b(nan|inf)\\b"))));
    }

    void aStatementBeyondTheLimitIsCounted()
    {
        auto snapshot = day();
        const auto all = static_cast<int>(snapshot->workload->rows.size());
        const QString html = report::htmlReport(*snapshot, {.maxStatements = 5});
        QCOMPARE(html.count(QLatin1String("<td class=\"id\">Q-")), 5);
        QVERIFY(visible(html).contains(QStringLiteral("%1 further statement").arg(all - 5)));
        QVERIFY(!visible(report::htmlReport(*snapshot)).contains(QLatin1String("further statement")));
    }

    void aLongTextIsCutBetweenCharactersAndSaysItsLength()
    {
        std::string text(9, 'a');
        for (int i = 0; i < 50; ++i)
            text += "🐘";
        const QString html = report::htmlReport(*withRow(rowOf(text)), {.maxTextLength = 10});
        QVERIFY(html.contains(QStringLiteral("<code>aaaaaaaaa … (109 characters in all)</code>")));
        QVERIFY(html.isValidUtf16());
    }

    void bytesThatAreNoTextDoNotBreakTheFile()
    {
        const QByteArray utf8 =
            report::htmlReport(*withRow(rowOf(std::string("SELECT '\xff\xfe\0\x1b'", 14)))).toUtf8();
        QVERIFY(!utf8.contains('\0'));
        QVERIFY(!utf8.contains('\x1b'));
        QVERIFY(utf8.isValidUtf8());
    }

    void riskAndEstimatesSayWhatTheyAre()
    {
        const QString measured = visible(report::htmlReport(*day()));
        QVERIFY(measured.contains(QLatin1String("modelled, uncalibrated")));
        QVERIFY(measured.contains(QLatin1String("are measured from pg_stat_statements")));
        const QString sampled = visible(report::htmlReport(*shop().sampled()));
        QVERIFY(sampled.contains(QLatin1String("all figures are estimates")));
        QVERIFY(!sampled.contains(QLatin1String("are measured from pg_stat_statements")));
    }

    void fiveThousandStatementsFitIntoAMegabyte()
    {
        const Shop large({.moreStatements = 5000});
        auto snapshot = large.snapshot();
        workload::WorkloadView view = *snapshot->workload;
        for (workload::StatementRow &row : view.rows)
            row.text.append(100'000, 'x');
        view.gaps.resize(5000, view.gaps.front());
        snapshot->sinceLastVisit.resize(5000, snapshot->sinceLastVisit.front());
        snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
        const QByteArray html = report::htmlReport(*snapshot).toUtf8();
        QVERIFY2(html.size() < 1'000'000, qPrintable(QString::number(html.size())));
        QVERIFY(html.endsWith("</html>"));
    }

    void anEmptySnapshotIsAWholeDocument()
    {
        const QString html = report::htmlReport(*shop().connected());
        QVERIFY(html.contains(QLatin1String("No statement was seen.")));
        QVERIFY(!html.contains(QLatin1String("<svg xmlns")));
        QVERIFY(html.endsWith(QLatin1String("</html>")));
    }

    void theAdviceIsListedWithWhatWasDecided()
    {
        auto snapshot = day();
        QVERIFY(!visible(report::htmlReport(*snapshot)).contains(QStringLiteral("Recommended indexes")));
        auto advice = adviceView();
        advice->decisions["R-1044cd"] = decision("R-1044cd", engine::DecisionState::Rejected);
        advice->decisions["R-1044cd"].reason = hostile;
        snapshot->advice = advice;
        const QString html = report::htmlReport(*snapshot);
        QVERIFY(!html.contains(QStringLiteral("<script")));
        const QString text = visible(html);
        QVERIFY(text.contains(QStringLiteral("R-1042ab · G-1042ab")));
        QVERIFY(text.contains(QStringLiteral("rejected: x")));
        QVERIFY(text.contains(QStringLiteral("nothing was run")));
    }
};

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "tst_html_report.moc"
