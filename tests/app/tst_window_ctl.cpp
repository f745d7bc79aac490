// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenance windows through the terminal: what it says of them, and that builds keep to them.
#include "core/pg/connection.h"
#include "core/pg/readers.h"
#include "core/store/repository.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

namespace {

/// Every day from so many hours after now, for an hour.
QByteArray dailyIn(int hours)
{
    const QDateTime from = QDateTime::currentDateTimeUtc().addSecs(qint64{hours} * 3600);
    return "maintenance: {time_zone: UTC, windows: [{days: all, from: '" +
           from.toString(QStringLiteral("HH:mm")).toUtf8() + "', to: '" +
           from.addSecs(3600).toString(QStringLiteral("HH:mm")).toUtf8() + "'}]}";
}

} // namespace

class TestWindowCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pg::Connection> m_connection;

    QString storePath() const { return m_folder->filePath(QStringLiteral("store.db")); }
    Run ctl(const QStringList &arguments)
    {
        return test::ctl(arguments + QStringList{QStringLiteral("--target"), QString::fromStdString(m_text),
                                                 QStringLiteral("--store"), storePath(),
                                                 QStringLiteral("--format"), QStringLiteral("json")});
    }
    QStringList policy(const QByteArray &yaml)
    {
        return {QStringLiteral("--policy"),
                test::written(m_folder->filePath(QStringLiteral("policy.yaml")), yaml)};
    }
    /// Without a server.
    Run window(const char *what, const QByteArray &yaml, const QStringList &more = {})
    {
        return test::ctl(QStringList{QStringLiteral("window"), QString::fromLatin1(what),
                                     QStringLiteral("--target"), QStringLiteral("host=/nowhere"),
                                     QStringLiteral("--format"), QStringLiteral("json")} +
                         policy(yaml) + more);
    }
    Run apply(const QString &sql, const QByteArray &yaml)
    {
        return ctl(QStringList{QStringLiteral("apply"), sql, QStringLiteral("--mode"), QStringLiteral("act"),
                               QStringLiteral("--yes")} +
                   policy(yaml));
    }
    bool exists(const std::string &index)
    {
        return !m_connection->query("SELECT to_regclass($1)", {index}).isNull(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("windowctl"));
        m_connection = test::owner(m_text);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection->execute(
            "DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; CREATE TABLE s.t (id int, a "
            "int); INSERT INTO s.t SELECT n, n FROM generate_series(1, 1000) n; ANALYZE s.t; "
            "CREATE INDEX old ON s.t (id)");
    }

    void outsideTheWindowNothingIsBuilt()
    {
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"), dailyIn(5));
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("no maintenance window is open; the next one is open from"),
                 refused.err.constData());
        QVERIFY(!exists("s.made"));
        QVERIFY(ctl({QStringLiteral("audit")}).json()["entries"].empty());
        QCOMPARE(apply(QStringLiteral("DROP INDEX s.old"), dailyIn(5)).code, 0); // builds nothing
    }
    void insideTheWindowItIsBuilt()
    {
        const QByteArray wide =
            "maintenance: {time_zone: UTC, windows: [{days: all, from: 00:00, to: 24:00}]}";
        QCOMPARE(apply(QStringLiteral("CREATE INDEX made ON s.t (a)"), wide).code, 0);
        QVERIFY(exists("s.made"));
    }
    void onAFreezeDayNothingIsBuilt()
    {
        const QByteArray today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toUtf8();
        const QByteArray tomorrow =
            QDateTime::currentDateTimeUtc().date().addDays(1).toString(Qt::ISODate).toUtf8();
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"),
                                  "maintenance: {time_zone: UTC, freeze_days: [{from: " + today +
                                      ", to: " + tomorrow + ", reason: sale}]}");
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("(sale)"), refused.err.constData());
    }
    void aWrongZoneMeansNoChange()
    {
        const Run refused = apply(QStringLiteral("CREATE INDEX made ON s.t (a)"),
                                  "maintenance:\n  time_zone: Europe/Berln\n");
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("line 2: this machine knows no time zone"), refused.err.constData());
        QVERIFY(!exists("s.made"));
    }

    void nextSaysWhetherItIsOpen()
    {
        const Json closed = window("next", dailyIn(5)).json();
        QVERIFY(!closed["open"].get<bool>() && closed["has_window"].get<bool>());
        const QDateTime next = QDateTime::fromString(
            QString::fromStdString(closed["next"]["from"].get<std::string>()), Qt::ISODateWithMs);
        const qint64 away = QDateTime::currentDateTimeUtc().secsTo(next);
        QVERIFY(away > 5 * 3600 - 120 && away <= 5 * 3600);
        const Json always = window("next", "").json();
        QVERIFY(always["open"].get<bool>() && always["open_until"].is_null() && always["next"].is_null());
        const Run wrong = window("next", "maintenance: {windows: [{days: all}]}");
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
    }
    void listSaysWhatThePolicyHas()
    {
        const QByteArray yaml = "maintenance: {time_zone: UTC, windows: [{days: [sat, mon], from: 22:00, to: "
                                "05:30}, {days: all, from: 00:00, to: 01:00, tables: s.t}], freeze_days: "
                                "[1999-12-31]}";
        const Json list = window("list", yaml).json();
        QCOMPARE(list["schema_version"].get<int>(), 1);
        QCOMPARE(list["windows"].size(), std::size_t(2));
        QCOMPARE(list["windows"][0]["days"].dump(), std::string(R"(["mon","sat"])"));
        QCOMPARE(list["windows"][0]["to"].get<std::string>(), std::string("05:30"));
        QCOMPARE(list["freezes"][0]["to"].get<std::string>(), std::string("2000-01-01 00:00"));
        QVERIFY(list["openings"].size() >= 2 && list["openings"].size() <= 3);
        const Json ofTable = window("list", yaml, {QStringLiteral("--table"), QStringLiteral("s.t")}).json();
        QVERIFY(ofTable["openings"].size() >= 7);
    }
    void suggestNeedsHistory()
    {
        const Json nothing = ctl({QStringLiteral("window"), QStringLiteral("suggest")}).json();
        QVERIFY(!nothing["enough_history"].get<bool>());
        QVERIFY(nothing["suggestions"].empty());
    }
    void suggestFindsTheCalmHours()
    {
        {
            auto repository = std::move(*store::Repository::open(storePath().toStdString()));
            const TargetId target = repository->lifecycle().targetOf(
                pg::readSystemIdentifier(*m_connection), m_connection->endpoint().database, m_text);
            const TimePoint today = std::chrono::floor<std::chrono::days>(systemNow());
            std::vector<store::ActivitySample> hours;
            for (TimePoint at = today - std::chrono::days(28); at < today; at += std::chrono::hours(1)) {
                const auto hour = (at - std::chrono::floor<std::chrono::days>(at)) / std::chrono::hours(1);
                hours.push_back({.start = at,
                                 .width = Seconds(3600),
                                 .samples = 60,
                                 .activeSessions = hour >= 3 && hour < 6 ? 1.0 : 9.0});
            }
            repository->addActivity(target, hours);
        }
        const Run run = ctl({QStringLiteral("window"), QStringLiteral("suggest"), QStringLiteral("--zone"),
                             QStringLiteral("UTC")});
        const Json found = run.json();
        QVERIFY2(found["enough_history"].get<bool>(), run.out.constData());
        QCOMPARE(found["suggestions"][0]["from"].get<std::string>(), std::string("03:00"));
        QCOMPARE(found["suggestions"][0]["to"].get<std::string>(), std::string("06:00"));
        QCOMPARE(found["suggestions"][0]["mean_active_sessions"].get<double>(), 1.0);
    }

    void schedulePlacesJobsOfAFileOrSaysWhyNot()
    {
        const QByteArray head = "index,table,benefit_per_day,lasts_days,median_s,upper_s,wal_bytes\n";
        const Json made = schedule(head + "s.small,s.t,1,5,60,120,1000\ns.good,s.u,9,5,60,120,1000\n"
                                          "s.long,s.v,9,5,3000,7200,\ns.unknown,s.w,9,5,,,\n")
                              .json();
        QCOMPARE(made["placed"].size(), std::size_t(2));
        QCOMPARE(made["placed"][0]["index"].get<std::string>(), std::string("s.good"));
        QCOMPARE(made["placed"][1]["start"].get<std::string>(),
                 made["placed"][0]["latest_end"].get<std::string>());
        QCOMPARE(made["left"][0]["reason"].get<std::string>(), std::string("too_long"));
        QCOMPARE(made["left"][0]["text"].get<std::string>(),
                 std::string("9 in 10 runs end within 120 min, the longest window has 60 min"));
        QCOMPARE(made["left"][1]["reason"].get<std::string>(), std::string("duration_unknown"));
    }
    void aWrongFileOfJobsIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("said");
        const QByteArray head = "index,table,benefit_per_day,lasts_days,median_s,upper_s\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("line 1: there is no column 'index'");
        QTest::newRow("column twice") << head.trimmed() + ",table\n" << QByteArray("a column is there twice");
        QTest::newRow("unknown column") << head.trimmed() + ",colour\n"
                                        << QByteArray("no such column as 'colour'");
        QTest::newRow("too few") << head + "s.i,s.t,1\n" << QByteArray("line 2: 3 values for 6 columns");
        QTest::newRow("no number") << head + "\ns.i,s.t,much,1,1,1\n"
                                   << QByteArray("line 3: benefit_per_day is");
        QTest::newRow("endless") << head + "s.i,s.t,inf,1,1,1\n" << QByteArray("which is no number");
        QTest::newRow("no name") << head + ",s.t,1,1,1,1\n" << QByteArray("line 2: index is empty");
        QTest::newRow("no duration") << head + "s.i,s.t,1,1,-5,1\n" << QByteArray("median_s is no duration");
    }
    void aWrongFileOfJobsIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, said);
        const Run run = schedule(file);
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

private:
    /// With a window of an hour each day, without a server.
    Run schedule(const QByteArray &jobs)
    {
        const QString file = test::written(m_folder->filePath(QStringLiteral("jobs.csv")), jobs);
        return test::ctl(QStringList{QStringLiteral("schedule"), QStringLiteral("--jobs"), file,
                                     QStringLiteral("--format"), QStringLiteral("json")} +
                         policy(dailyIn(5)));
    }
};

QTEST_GUILESS_MAIN(TestWindowCtl)
#include "tst_window_ctl.moc"
