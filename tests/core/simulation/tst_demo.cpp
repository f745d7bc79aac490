// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/error.h"
#include "core/simulation/demo.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace indexpilot;
using namespace indexpilot::simulation;

namespace {

const DemoProgress quiet = [](const std::string &, double) {
};

std::string freshFolder()
{
    return QStringLiteral("/tmp/indexpilot-demo-%1")
        .arg(QRandomGenerator::global()->generate(), 0, 36)
        .toStdString();
}

std::unique_ptr<pg::Connection> admin(const DemoOptions &options)
{
    pg::ConnectRequest request;
    request.connectionText = PrivateCluster(options.directory).connectionText("postgres", "shop");
    request.profile.readOnly = false;
    return std::make_unique<pg::Connection>(request);
}

/// Of everything that does not depend on the moment of loading.
std::string checksum(const DemoOptions &options)
{
    return std::string(
        admin(options)
            ->query(
                "SELECT md5((SELECT string_agg(md5(concat_ws('|', order_id, customer_id, status, total)), '' "
                "ORDER BY order_id) FROM shop.orders) || (SELECT string_agg(md5(concat_ws('|', product_id, "
                "name, "
                "price)), '' ORDER BY product_id) FROM shop.products))")
            .text(0, 0));
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT
    DemoOptions m_options{.directory = freshFolder(), .scale = 0.02, .seed = 42};

private Q_SLOTS:
    void cleanupTestCase() { PrivateCluster(m_options.directory).remove(); }

    void comesUpTwiceAndSaysWhatItIs()
    {
        Demo demo(m_options);
        QVERIFY(!demo.status()->exists);
        const auto first = demo.up(quiet);
        QVERIFY2(first.has_value(), first ? "" : first.error().detail.c_str());
        QVERIFY(first->running && first->loaded);
        QVERIFY(first->rows > 15'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(demo.up(quiet).has_value());
        QVERIFY(timer.elapsed() < 5000); // nothing is loaded twice
        const auto watcher =
            pg::ConnectRequest{.connectionText = first->connectionText, .password = {}, .profile = {}};
        QCOMPARE(pg::Connection(watcher).query("SELECT pg_has_role('pg_monitor', 'USAGE')").boolean(0, 0),
                 true);
    }

    void theSameSeedGivesTheSameRows()
    {
        Demo demo(m_options);
        QVERIFY(demo.up(quiet).has_value());
        const std::string before = checksum(m_options);
        admin(m_options)->execute("DROP TABLE shop_load.mark"); // as if loading had been interrupted
        QVERIFY(demo.up(quiet).has_value());
        QCOMPARE(checksum(m_options), before);
        DemoOptions other = m_options;
        other.seed = 43;
        QVERIFY(Demo(other).up(quiet).has_value());
        QVERIFY(checksum(m_options) != before);
    }

    void keysOfRankAreThoseOfTheTraffic()
    {
        QVERIFY(Demo(m_options).up(quiet).has_value());
        const auto rows = admin(m_options)->query(
            "SELECT n, shop_load.key_of_rank(n, 400, 42) FROM generate_series(0, 399) AS n");
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.integer(row, 1), scatteredKey(rows.integer(row, 0), 400, 42));
    }

    void trafficReachesTheServerAndSurvivesARestart()
    {
        Demo demo(m_options);
        QVERIFY(demo.up(quiet).has_value());
        TrafficOptions options = demo.traffic();
        options.curve = LoadCurve::constant();
        options.rates = {.visits = 20, .reports = 5, .housekeeping = 5};
        TrafficRunner runner(options);
        QTRY_VERIFY_WITH_TIMEOUT(runner.summary().done > 200, 20'000);
        const TrafficSummary summary = runner.summary();
        QVERIFY2(summary.failed == 0, summary.lastError.c_str());
        QVERIFY(summary.latencyMs.quantile(0.5) >= summary.serviceMs.quantile(0.5));
        const auto seen = admin(m_options)->query(
            "SELECT count(DISTINCT queryid) FROM pg_stat_statements AS s JOIN "
            "pg_roles AS r ON r.oid = s.userid WHERE r.rolname IN ('app_ro', 'app_rw', 'report')");
        QVERIFY(seen.integer(0, 0) > 20);
        PrivateCluster cluster(m_options.directory);
        QVERIFY(cluster.stop().has_value());
        QVERIFY(cluster.start().has_value());
        const std::int64_t before = runner.summary().done;
        QTRY_VERIFY_WITH_TIMEOUT(runner.summary().done > before + 50, 20'000);
    }

    void startsAfterAKilledServer()
    {
        QVERIFY(Demo(m_options).up(quiet).has_value());
        QFile file(QString::fromStdString(m_options.directory) + QStringLiteral("/data/postmaster.pid"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pid = static_cast<pid_t>(file.readLine().trimmed().toInt());
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(Demo(m_options).up(quiet).has_value(), 30'000);
    }

    void aForeignFolderIsLeftAlone()
    {
        const QString folder = QString::fromStdString(freshFolder());
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/letter.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        PrivateCluster cluster(folder.toStdString());
        const auto started = cluster.start();
        QVERIFY(!started);
        QVERIFY(!started.error().remedy.empty());
        QVERIFY(!cluster.remove());
        QVERIFY(QFile::exists(file.fileName()));
        QDir(folder).removeRecursively();
        QFile::remove(folder + QStringLiteral(".lock"));
    }

    void aScaleOutOfRangeIsRefused()
    {
        DemoOptions options = m_options;
        options.scale = 0;
        QCOMPARE(Demo(options).up(quiet).error().code, FailureCode::Usage);
    }

    void goesDown()
    {
        Demo demo(m_options);
        QVERIFY(demo.down().has_value());
        QVERIFY(!demo.status()->running);
        QVERIFY(demo.status()->exists);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
