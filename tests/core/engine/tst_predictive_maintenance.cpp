// SPDX-License-Identifier: GPL-3.0-or-later
// An index that bloats faster than in life: what was forecast comes, it is rebuilt in the window by itself,
// and the forecast begins anew. A day of the forecast is two seconds here.
#include "tests/core/engine/lifecycle_console.h"
#include "tests/support/bloating_shop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace indexpilot;
using engine::Mode;
using test::LifecycleConsole;

namespace {

constexpr int patience = 60'000; // ms
constexpr Milliseconds day{2000};
constexpr int ahead = 4; ///< days

std::string policyText(const std::string &window, bool predictive)
{
    return std::string("features: {predictive_maintenance: ") + (predictive ? "true" : "false") +
           "}\nbloat: {rebuild_at: 1.3, least_size: 64kB}\n"
           "load: {max: {lock_waits: none, replica_lag: none}}\n"
           "maintenance:\n  time_zone: UTC\n  windows: [{days: all, " +
           window + "}]\n";
}

} // namespace

#define QTRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

class TestPredictiveMaintenance : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_policy;
    std::unique_ptr<pg::Connection> m_application;
    int m_round = 0;

    void write(const std::string &policy)
    {
        QFile file(m_policy + QStringLiteral(".new"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(policy.c_str()) > 0);
        file.close();
        QVERIFY(std::rename(file.fileName().toStdString().c_str(), m_policy.toStdString().c_str()) == 0);
    }

    static const engine::StorageRow *rowOf(LifecycleConsole &console)
    {
        for (const engine::StorageRow &row : *console.watcher().last->storage->rows)
            if (row.index == "shop.parts_code_idx")
                return &row;
        return nullptr;
    }

    /// A day of the shop, and a look at its end.
    bool liveADay(LifecycleConsole &console)
    {
        QElapsedTimer since;
        since.start();
        ++m_round;
        m_application->execute("UPDATE shop.parts SET code = (random() * 1e9)::int WHERE id % 6 = " +
                               std::to_string(m_round % 6));
        m_application->execute("VACUUM shop.parts");
        if (since.elapsed() < day.count())
            QTest::qWait(static_cast<int>(day.count() - since.elapsed()));
        const auto before = console.watcher().last->storage->readAt;
        console.engine().readStorage(console.target());
        const bool isRead = QTest::qWaitFor(
            [&] { return rowOf(console) && console.watcher().last->storage->readAt != before; }, patience);
        if (const auto &failure = console.watcher().last->storage->failure)
            qInfo("%s: %s", failure->subject.c_str(), failure->detail.c_str());
        return isRead;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itComesAsForecastAndIsRebuiltInTheWindow()
    {
        const std::string text = test::freshDatabase(QStringLiteral("predictive"));
        test::load(*test::owner(text),
                   std::string("CREATE EXTENSION pg_stat_statements; ") + test::bloatingTable);
        m_application = test::writer(text);
        m_application->execute("VACUUM ANALYZE shop.parts");
        m_policy = m_folder.filePath(QStringLiteral("indexpilot.yaml"));
        write(policyText(test::farWindow().toStdString(), true));
        LifecycleConsole console(text, {}, [this](engine::EngineOptions &options) {
            options.policyPath = m_policy.toStdString();
            options.storage = {.lookInterval = std::chrono::hours(1), .day = day};
            options.maintenanceInterval = Milliseconds(300);
        });
        QTRY(console.isReady() && rowOf(console));
        const auto storage = [&] {
            return console.watcher().last->storage;
        };
        const auto plan = [&] {
            return console.watcher().last->maintenance;
        };
        console.engine().showStorage(console.target(), "shop.parts_code_idx");

        // The forecast, and what came.
        for (int i = 0; i < 9; ++i)
            QVERIFY(liveADay(console));
        QTRY(storage()->detail && storage()->detail->forecast.answer == forecast::Answer::Forecast);
        const forecast::DayForecast said = storage()->detail->forecast.days[ahead - 1];
        for (int i = 0; i < ahead; ++i)
            QVERIFY(liveADay(console));
        const double came = rowOf(console)->last.ratio();
        qInfo("forecast %.3f (90 %%: %.3f to %.3f), came %.3f", said.ratio, said.bands[2].lower,
              said.bands[2].upper, came);
        QVERIFY(qAbs(said.ratio - came) < 0.15 * came);
        QVERIFY(came > 1.3);

        // It waits for the window, and for mode act.
        QTRY(plan()->jobs.size() == 1);
        QCOMPARE(plan()->jobs.front().state, engine::JobState::Scheduled);
        QVERIFY(plan()->jobs.front().place && plan()->jobs.front().place->start > systemNow());
        console.engine().setMode(console.target(), Mode::Act);
        QTRY(console.view().mode == Mode::Act);
        QTest::qWait(1000);
        QVERIFY(!console.view().running && plan()->ended.empty());
        console.engine().setMode(console.target(), Mode::Observe);
        QTRY(console.view().mode == Mode::Observe);
        write(policyText(test::wholeDay, true));
        QTRY(plan()->jobs.front().place && plan()->jobs.front().place->start <= plan()->at);
        QTest::qWait(1000);
        QVERIFY(!console.view().running && plan()->ended.empty());

        // By itself.
        const Bytes before = rowOf(console)->last.size;
        console.engine().setMode(console.target(), Mode::Act);
        QTRY(!plan()->ended.empty() && plan()->ended.front().sizeAfter.count() > 0);
        const engine::MaintenanceJob &done = plan()->ended.front();
        QCOMPARE(done.state, engine::JobState::Done);
        QCOMPARE(done.askedBy, std::string("policy"));
        QCOMPARE(done.sizeBefore, before);
        qInfo("%lld kB before, %lld kB after", static_cast<long long>(done.sizeBefore.count() / 1024),
              static_cast<long long>(done.sizeAfter.count() / 1024));
        QVERIFY(done.sizeAfter.count() * 1.3 < static_cast<double>(before.count()));
        QTRY(console.hasAudit("outcome"));

        // What it taught, and the forecast anew.
        QTRY(storage()->detail->lessons.size() == 1);
        const engine::RebuildLesson &lesson = storage()->detail->lessons.front();
        QVERIFY(qAbs(static_cast<double>(lesson.said.count()) / static_cast<double>(lesson.after.count()) -
                     1) < 0.15);
        QCOMPARE(rowOf(console)->last.basis, engine::FreshBasis::Calibrated);
        QVERIFY(rowOf(console)->last.ratio() < 1.05);
        QTRY(storage()->detail->readings.back().at == rowOf(console)->last.at);
        QVERIFY(storage()->detail->forecast.lastRatio < 1.05);
        QVERIFY(storage()->detail->readings.back().rebuilt);
        QTest::qWait(1000);
        QCOMPARE(plan()->ended.size(), std::size_t(1)); // and not again
        QVERIFY(liveADay(console));
        QTRY(storage()->detail->readings.back().at == rowOf(console)->last.at);
        QVERIFY(!storage()->detail->forecast.days.empty());
        QVERIFY(storage()->detail->forecast.lastRatio < came);
    }

    void whatAPersonSchedulesRunsWithoutTheFeature()
    {
        const std::string text = test::freshDatabase(QStringLiteral("scheduled"));
        test::load(*test::owner(text),
                   std::string("CREATE EXTENSION pg_stat_statements; ") + test::bloatingTable);
        test::writer(text)->execute("VACUUM ANALYZE shop.parts");
        m_policy = m_folder.filePath(QStringLiteral("scheduled.yaml"));
        write(policyText(test::farWindow().toStdString(), false));
        LifecycleConsole console(text, {}, [this](engine::EngineOptions &options) {
            options.policyPath = m_policy.toStdString();
            options.maintenanceInterval = Milliseconds(300);
        });
        QTRY(console.isReady() && rowOf(console));
        const auto plan = [&] {
            return console.watcher().last->maintenance;
        };
        const auto wish = [&](engine::MaintenanceVerb verb, const std::string &index) {
            console.engine().maintain(console.target(), {verb, index, "before the sale"});
        };
        wish(engine::MaintenanceVerb::Schedule, "shop.parts_code_idx"); // in mode observe
        QTRY(!plan()->answer.empty());
        QVERIFY(plan()->jobs.empty());
        console.engine().setMode(console.target(), Mode::Act);
        QTRY(console.view().mode == Mode::Act);
        wish(engine::MaintenanceVerb::Schedule, "shop.parts_pkey");
        QTRY(plan()->answer.find("constraint") != std::string::npos);
        wish(engine::MaintenanceVerb::Schedule, "shop.parts_code_idx");
        QTRY(plan()->jobs.size() == 1 && plan()->answer.empty());
        wish(engine::MaintenanceVerb::Withdraw, "shop.parts_code_idx");
        QTRY(plan()->jobs.empty());
        wish(engine::MaintenanceVerb::Schedule, "shop.parts_code_idx");
        QTRY(plan()->jobs.size() == 1);
        QVERIFY(plan()->ended.empty());
        write(policyText(test::wholeDay, false));
        QTRY(!plan()->ended.empty());
        QCOMPARE(plan()->ended.front().state, engine::JobState::Done);
        QCOMPARE(plan()->ended.front().why, std::string("before the sale"));
        QTRY(console.hasAudit("outcome"));
        const std::vector<std::string> kinds = console.auditKinds();
        QCOMPARE(std::ranges::count(kinds, "job scheduled"), 2);
        QCOMPARE(std::ranges::count(kinds, "job withdrawn"), 1);
    }
};

QTEST_GUILESS_MAIN(TestPredictiveMaintenance)
#include "tst_predictive_maintenance.moc"
