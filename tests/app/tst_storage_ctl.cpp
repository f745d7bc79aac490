// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, forecasts from the store, rebuilds in windows and exact measurement through the terminal.
#include "core/pg/connection.h"
#include "core/pg/readers.h"
#include "core/store/repository.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

namespace {

const char *const windowEachNight =
    "bloat: {least_size: 64kB}\n"
    "maintenance: {time_zone: UTC, windows: [{days: all, from: '02:00', to: '05:00'}]}\n";

const Json *indexNamed(const Json &rows, const char *key, const char *name)
{
    for (const Json &row : rows)
        if (row[key] == Json(name))
            return &row;
    return nullptr;
}

} // namespace

class TestStorageCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    QTemporaryDir m_folder;
    std::unique_ptr<pg::Connection> m_connection;

    Run ctl(const QStringList &arguments)
    {
        return test::ctl(arguments + QStringList{QStringLiteral("--target"), QString::fromStdString(m_text),
                                                 QStringLiteral("--store"),
                                                 m_folder.filePath(QStringLiteral("store.db")),
                                                 QStringLiteral("--format"), QStringLiteral("json")});
    }

    /// Twenty days in which an index grew from fresh to what it is, as snapshots would have kept them.
    void keepHistory()
    {
        auto repository =
            store::Repository::open(m_folder.filePath(QStringLiteral("store.db")).toStdString());
        QVERIFY(repository);
        const TargetId target =
            (*repository)
                ->lifecycle()
                .targetOf(pg::readSystemIdentifier(*m_connection), m_connection->endpoint().database, {});
        const auto today = systemNow().time_since_epoch() / std::chrono::days(1);
        std::vector<store::BloatRecord> readings;
        for (int i = 0; i < 20; ++i)
            readings.push_back({.index = "s.t_a_idx",
                                .day = today - 20 + i,
                                .at = TimePoint(std::chrono::days(today - 20 + i)),
                                .size = Bytes(1'000'000 + 50'000 * i),
                                .fresh = Bytes(1'000'000),
                                .lower = Bytes(950'000),
                                .upper = Bytes(1'050'000),
                                .basis = "modelled"});
        (*repository)->bloat().add(target, readings, {}, {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("storagectl"));
        m_connection = test::owner(m_text);
        m_connection->execute(
            "CREATE SCHEMA s; CREATE TABLE s.t (id int, a int) WITH (autovacuum_enabled = off); "
            "INSERT INTO s.t SELECT n, n FROM generate_series(1, 50000) n; "
            "CREATE INDEX t_a_idx ON s.t (a)");
        test::owner(m_text)->execute("DELETE FROM s.t WHERE id % 2 = 0");
        // A session counts its dead rows when it ends, and that must not be after VACUUM has taken them.
        QTRY_VERIFY(m_connection->query("SELECT pg_stat_get_dead_tuples('s.t'::regclass)").integer(0, 0) > 0);
        m_connection->execute("VACUUM ANALYZE s.t");
    }

    void withoutReadingsItSaysHowTheyCome()
    {
        const Run run = ctl({QStringLiteral("forecast")});
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.contains("indexpilotctl snapshot"));
    }

    void aSnapshotKeepsSizesAndTheForecastIsMadeOfThem()
    {
        const Run snapshot = ctl({QStringLiteral("snapshot")});
        QCOMPARE(snapshot.code, 0);
        QCOMPARE(snapshot.json().value("sizes", 0), 1);
        Run forecast = ctl({QStringLiteral("forecast")});
        QCOMPARE(forecast.code, 0);
        QVERIFY(forecast.json()["series"][0]["points"].empty()); // one day is not enough
        keepHistory();
        forecast = ctl({QStringLiteral("forecast"), QStringLiteral("--days"), QStringLiteral("5")});
        QCOMPARE(forecast.code, 0);
        const Json document = forecast.json();
        const Json *series = indexNamed(document["series"], "name", "s.t_a_idx");
        QVERIFY(series && (*series)["points"].size() == 5);
    }

    void theScheduleIsOfWhatTheTargetNeeds()
    {
        keepHistory();
        const QString policy =
            test::written(m_folder.filePath(QStringLiteral("policy.yaml")), windowEachNight);
        const Run run = ctl({QStringLiteral("schedule"), QStringLiteral("--policy"), policy});
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        const Json *placed = indexNamed(document["placed"], "index", "s.t_a_idx");
        QVERIFY2(placed, run.out.constData());
        const QTime start =
            QDateTime::fromString(QString::fromStdString((*placed)["start"].get<std::string>()), Qt::ISODate)
                .toUTC()
                .time();
        const auto isInside = [](QTime time) {
            return time >= QTime(2, 0) && time < QTime(5, 0);
        };
        const bool open = isInside(QDateTime::currentDateTimeUtc().time()); // then it begins at once
        QVERIFY2(open ? isInside(start) : start.hour() == 2, qPrintable(start.toString()));
        QVERIFY(!m_connection->query("SELECT to_regclass('s.t_a_idx')").isNull(0, 0));
    }

    void exactNeedsAnExtensionAndThenMeasures()
    {
        const QStringList exact{QStringLiteral("indexes"), QStringLiteral("--exact")};
        const Run refused = ctl(exact);
        QCOMPARE(refused.code, 4);
        QVERIFY(refused.err.contains("CREATE EXTENSION pgstattuple"));
        m_connection->execute("CREATE EXTENSION pgstattuple");
        const Run measured = ctl(exact);
        QCOMPARE(measured.code, 0);
        const Json document = measured.json();
        const Json *row = indexNamed(document["rows"], "index", "s.t_a_idx");
        QVERIFY(row && (*row)["exact"]["basis"] == Json("measured"));
        const auto size = (*row)["size_bytes"].get<double>();
        const auto fresh = (*row)["exact"]["fresh_bytes"].get<double>();
        m_connection->execute("REINDEX INDEX s.t_a_idx");
        const auto truth =
            static_cast<double>(m_connection->query("SELECT pg_relation_size('s.t_a_idx')").integer(0, 0));
        QVERIFY(size / truth > 1.8); // half of the rows are gone
        QVERIFY(qAbs(fresh / truth - 1) < 0.03);
        const Run wrong = ctl(exact + QStringList{QStringLiteral("--rate"), QStringLiteral("fast")});
        QCOMPARE(wrong.code, 2);
    }
};

QTEST_GUILESS_MAIN(TestStorageCtl)
#include "tst_storage_ctl.moc"
