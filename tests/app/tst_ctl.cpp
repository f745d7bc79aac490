// SPDX-License-Identifier: GPL-3.0-or-later
// indexpilotctl through its outermost door: arguments in; exit code, stdout and stderr out.
#include "core/pg/connection.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <regex>

using namespace indexpilot;
using test::ctl;
using test::finished;
using test::Run;
using Json = nlohmann::json;

namespace {

/// Every key of a document, however deep, is snake_case.
bool isSnakeCase(const Json &value)
{
    static const std::regex name("[a-z][a-z0-9_]*");
    if (value.is_object())
        for (const auto &[key, inner] : value.items())
            if (!std::regex_match(key, name) || !isSnakeCase(inner))
                return false;
    if (value.is_array())
        return std::all_of(value.begin(), value.end(), isSnakeCase);
    return true;
}

std::unique_ptr<pg::Connection> writer(const std::string &text)
{
    pg::ConnectRequest request;
    request.connectionText = text;
    request.profile.readOnly = false;
    return std::make_unique<pg::Connection>(request);
}

bool isAlive(qint64 pid)
{
    QFile state(QStringLiteral("/proc/%1/stat").arg(pid)); // a zombie has ended
    return state.open(QIODevice::ReadOnly) && !state.readAll().contains(") Z ");
}

} // namespace

#define VERIFY_DOCUMENT(run)                                                                                 \
    const Json document = (run).json();                                                                      \
    QVERIFY2(document.is_object(), (run).out.constData()); /* JSON alone on stdout */                        \
    QCOMPARE(document.value("schema_version", 0), 1);                                                        \
    QVERIFY(isSnakeCase(document))

class TestCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    QTemporaryDir m_folder;

    QString target() const { return QString::fromStdString(m_text); }
    static QString freshFolder(const QString &name)
    {
        return QStringLiteral("/tmp/%1-%2").arg(name).arg(QRandomGenerator::global()->generate(), 0, 36);
    }
    static void removeDemo(const QString &folder)
    {
        ctl({QStringLiteral("demo"), QStringLiteral("down"), QStringLiteral("--directory"), folder});
        QDir(folder).removeRecursively();
        QFile::remove(folder + QStringLiteral(".lock"));
        QFile::remove(folder + QStringLiteral(".up.lock"));
    }
    static QStringList demo(const char *action, const QString &folder)
    {
        return {QStringLiteral("demo"),        QLatin1String(action),
                QStringLiteral("--directory"), folder,
                QStringLiteral("--scale"),     QStringLiteral("0.02"),
                QStringLiteral("--format"),    QStringLiteral("json")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("ctl"));
        auto connection = writer(m_text);
        connection->execute(
            "CREATE EXTENSION pg_stat_statements; CREATE TABLE \"my \"\"orders\" (id int, note text)");
        for (int i = 0; i < 21; ++i)
            connection->query("SELECT note FROM \"my \"\"orders\" WHERE id = " + std::to_string(i));
    }

    void doctorSaysWhatThereIsAndWhatToDo()
    {
        const Run run = ctl({QStringLiteral("doctor"), QStringLiteral("--target"), target(),
                             QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(run.code, 1); // hypopg and pgstattuple are not created in this database
        VERIFY_DOCUMENT(run);
        QVERIFY(document["supported"].get<bool>());
        bool sawHypopg = false;
        for (const Json &line : document["capabilities"])
            if (line["key"] == "hypopg") {
                sawHypopg = true;
                QVERIFY(line["remedy"].get<std::string>().find("CREATE EXTENSION") != std::string::npos);
            }
        QVERIFY(sawHypopg);
        const Run table = ctl({QStringLiteral("doctor"), QStringLiteral("--target"), target()});
        QVERIFY(table.out.contains("pg_stat_statements"));
    }

    void statementsAreRankedWithRisk()
    {
        const Run run = ctl({QStringLiteral("statements"), QStringLiteral("--target"), target(),
                             QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--limit"),
                             QStringLiteral("1000")});
        QCOMPARE(run.code, 0);
        VERIFY_DOCUMENT(run);
        const auto found =
            std::find_if(document["rows"].begin(), document["rows"].end(), [](const Json &row) {
                return row["text"].get<std::string>().starts_with("SELECT note FROM");
            });
        QVERIFY(found != document["rows"].end());
        QCOMPARE((*found)["calls"].get<int>(), 21);
        QVERIFY((*found)["mean_ms"].get<double>() > 0);
        const double probability = (*found)["risk"]["probability"].get<double>();
        QVERIFY(probability >= 0 && probability <= 1);
        double before = 1e300;
        for (const Json &row : document["rows"]) {
            QVERIFY(row["total_ms"].get<double>() <= before);
            before = row["total_ms"].get<double>();
            QVERIFY(row["text"].get<std::string>().find("/* indexpilot */") == std::string::npos);
        }
        // covers the time since the reset, not since an epoch
        QVERIFY(document["covered_s"].get<double>() > 0 && document["covered_s"].get<double>() < 86'400);
    }

    void statementsCanBeMeasuredForAWhile()
    {
        auto connection = writer(m_text);
        const auto readings = [&] {
            return connection
                ->query("SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements WHERE query LIKE "
                        "'%indexpilot%pg_stat_statements%'")
                .integer(0, 0);
        };
        const std::int64_t before = readings();
        QProcess process;
        process.start(QStringLiteral(INDEXPILOTCTL),
                      {QStringLiteral("statements"), QStringLiteral("--target"), target(),
                       QStringLiteral("--seconds"), QStringLiteral("3"), QStringLiteral("--format"),
                       QStringLiteral("json")});
        QTRY_VERIFY_WITH_TIMEOUT(readings() > before, 60'000); // what comes now is between its two looks
        for (int i = 0; i < 6; ++i)
            connection->query("SELECT count(*) AS measured FROM \"my \"\"orders\"");
        const Run run = finished(process);
        VERIFY_DOCUMENT(run);
        const auto found =
            std::find_if(document["rows"].begin(), document["rows"].end(), [](const Json &row) {
                return row["text"].get<std::string>().find("AS measured") != std::string::npos;
            });
        QVERIFY(found != document["rows"].end());
        QCOMPARE((*found)["calls"].get<int>(), 6);
        QVERIFY((*found)["calls_per_second"].get<double>() > 1);
    }

    void exitCodesSayWhatHappened_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says"); // on stderr
        const auto row = [](const char *name, const QStringList &arguments, int code, const char *says) {
            QTest::newRow(name) << arguments << code << QByteArray(says);
        };
        const QString sql = QStringLiteral("--sql");
        const QString risk = QStringLiteral("risk");
        const QString where = QStringLiteral("--target");
        row("harmless statement", {risk, sql, QStringLiteral("SELECT 1")}, 0, "");
        row("delete of all rows", {risk, sql, QStringLiteral("DELETE FROM t")}, 1, "");
        row("one of two is dangerous", {risk, sql, QStringLiteral("SELECT 1; UPDATE t SET a = 1")}, 1, "");
        row("nothing to score", {risk, sql, QStringLiteral("  ;; -- nothing")}, 2, "no statement");
        row("file that is not there", {risk, QStringLiteral("--file"), QStringLiteral("/nowhere.sql")}, 2,
            "cannot be read");
        row("no command", {}, 2, "subcommand");
        row("unknown command", {QStringLiteral("explode")}, 2, "explode");
        row("unknown option", {QStringLiteral("doctor"), QStringLiteral("--fast")}, 2, "--fast");
        row("unknown format", {QStringLiteral("doctor"), QStringLiteral("--format"), QStringLiteral("xml")},
            2, "xml");
        row("limit out of range",
            {QStringLiteral("statements"), QStringLiteral("--limit"), QStringLiteral("0")}, 2, "limit");
        row("scale out of range",
            {QStringLiteral("demo"), QStringLiteral("up"), QStringLiteral("--scale"), QStringLiteral("0")}, 2,
            "scale");
        row("malformed target", {QStringLiteral("doctor"), where, QStringLiteral("hots=x")}, 2, "hots");
        row("unreachable", {QStringLiteral("doctor"), where, QStringLiteral("host=/nowhere")}, 3,
            "what to do");
        row("nobody listens", {QStringLiteral("statements"), where, QStringLiteral("host=127.0.0.1 port=1")},
            3, "refused");
        row("no such database",
            {QStringLiteral("doctor"), where, target() + QStringLiteral(" dbname=nowhere")}, 3,
            "does not exist");
        row("version", {QStringLiteral("--version")}, 0, "");
        row("help", {QStringLiteral("--help")}, 0, "");
    }
    void exitCodesSayWhatHappened()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Run run = ctl(arguments);
        QVERIFY2(run.code == code,
                 qPrintable(QStringLiteral("%1: ").arg(run.code) + QString::fromUtf8(run.err)));
        QVERIFY2(run.err.contains(says), run.err.constData());
        if (code >= 2)
            QVERIFY2(run.out.isEmpty(), run.out.constData()); // messages go to stderr
    }

    void riskReadsAFileAndStandardInput()
    {
        const Run run = ctl({QStringLiteral("risk"), QStringLiteral("--file"), QStringLiteral("-"),
                             QStringLiteral("--format"), QStringLiteral("json")},
                            "SELECT 'a;b';\nDELETE FROM \"Ünï\";\nSELEKT;");
        QCOMPARE(run.code, 1);
        VERIFY_DOCUMENT(run);
        const Json &statements = document["statements"];
        QCOMPARE(statements[0]["sql"].get<std::string>(), std::string("SELECT 'a;b'"));
        QCOMPARE(statements[1]["band"].get<std::string>(), std::string("high"));
        QVERIFY(!statements[1]["hard_rules"].empty());
        QVERIFY(!statements.back()["parse_error"].is_null());
        QCOMPARE(statements[0]["basis"].get<std::string>(), std::string("baseline, uncalibrated"));
    }

    void riskUsesThePlanOfATarget()
    {
        const Run run =
            ctl({QStringLiteral("risk"), QStringLiteral("--target"), target(), QStringLiteral("--sql"),
                 QStringLiteral("SELECT note FROM \"my \"\"orders\" WHERE id = $1; SELECT * FROM nowhere"),
                 QStringLiteral("--format"), QStringLiteral("json")});
        VERIFY_DOCUMENT(run);
        QVERIFY(document["statements"][0]["with_plan"].get<bool>());
        QVERIFY(!document["statements"][1]["with_plan"].get<bool>());
        QVERIFY(!document["statements"][1]["plan_problem"].is_null());
    }

    void environmentAndServiceFileWork()
    {
        QFile services(m_folder.filePath(QStringLiteral("services.conf")));
        QVERIFY(services.open(QIODevice::WriteOnly));
        QString lines = QStringLiteral("[shop]\n");
        for (const QString &field : target().split(QLatin1Char(' ')))
            if (!field.startsWith(QLatin1String("dbname=postgres")))
                lines += field + QLatin1Char('\n');
        services.write(lines.toUtf8());
        services.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGSERVICEFILE"), services.fileName());
        environment.insert(QStringLiteral("PGSERVICE"), QStringLiteral("shop"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(INDEXPILOTCTL),
                      {QStringLiteral("doctor"), QStringLiteral("--format"), QStringLiteral("json")});
        const Run run = finished(process);
        QCOMPARE(run.code, 1);
        QVERIFY(m_text.ends_with(run.json()["database"].get<std::string>()));
    }

    void theShopGoesUpAndDown()
    {
        const QString folder = freshFolder(QStringLiteral("indexpilot ctl"));
        const auto clean = qScopeGuard([&] { removeDemo(folder); });
        Run run = ctl(demo("status", folder));
        QCOMPARE(run.code, 0);
        QVERIFY(!run.json()["exists"].get<bool>());
        // Two at once: one of them makes it, the other finds it.
        QProcess first;
        QProcess second;
        first.start(QStringLiteral(INDEXPILOTCTL), demo("up", folder));
        second.start(QStringLiteral(INDEXPILOTCTL), demo("up", folder));
        run = finished(first);
        const Run other = finished(second);
        QVERIFY2(run.code == 0, run.err.right(600).replace(10, " | ").constData());
        QVERIFY2(other.code == 0, other.err.constData());
        VERIFY_DOCUMENT(run);
        const auto traffic = document["traffic_pid"].get<qint64>();
        QCOMPARE(other.json()["traffic_pid"].get<qint64>(), traffic);
        QVERIFY(isAlive(traffic));
        QVERIFY(document["running"].get<bool>() && document["loaded"].get<bool>());
        QVERIFY(document["rows"].get<qint64>() > 15'000);
        const QString shop = QString::fromStdString(document["connection"].get<std::string>());
        QTRY_VERIFY_WITH_TIMEOUT(
            ctl({QStringLiteral("statements"), QStringLiteral("--target"), shop}).out.contains("shop."),
            30'000);
        // Killed without a word, it comes up again with its data.
        QFile pidFile(folder + QStringLiteral("/data/postmaster.pid"));
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        const qint64 postmaster = pidFile.readLine().trimmed().toLongLong();
        ::kill(static_cast<pid_t>(postmaster), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(postmaster), 10'000);
        run = ctl(demo("up", folder));
        QVERIFY2(run.code == 0, run.err.right(600).replace(10, " | ").constData());
        QVERIFY(run.json()["running"].get<bool>());
        QCOMPARE(run.json()["traffic_pid"].get<qint64>(), traffic);
        run = ctl(demo("down", folder));
        QCOMPARE(run.code, 0);
        QVERIFY(!run.json()["running"].get<bool>());
        QVERIFY(run.json()["traffic_pid"].is_null());
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(traffic), 10'000);
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
