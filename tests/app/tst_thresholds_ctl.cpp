// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of load through the terminal: what holds, what was learned, and what a refused change says of it.
#include "core/pg/connection.h"
#include "core/pg/guard_reader.h"
#include "core/safety/breaker.h"
#include "core/store/repository.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

class TestThresholdsCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pg::Connection> m_connection;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    Run ctl(const QStringList &arguments, bool asJson = true)
    {
        return test::ctl(arguments + QStringList{QStringLiteral("--target"), QString::fromStdString(m_text),
                                                 QStringLiteral("--store"), path("store.db"),
                                                 QStringLiteral("--policy"), path("policy.yaml"),
                                                 QStringLiteral("--format"),
                                                 asJson ? QStringLiteral("json") : QStringLiteral("table")});
    }
    Run thresholds(bool asJson = true) { return ctl({QStringLiteral("thresholds")}, asJson); }
    Json figure(const char *name)
    {
        const Json document = thresholds().json();
        for (const Json &one : document["thresholds"])
            if (one["figure"] == name)
                return one;
        return {};
    }
    void policy(const char *yaml) { test::written(path("policy.yaml"), yaml); }
    std::unique_ptr<pg::Connection> connected() const
    {
        pg::ConnectRequest request;
        request.connectionText = m_text;
        request.profile = pg::profileFor(pg::SessionRole::Executor);
        request.profile.applicationName = "somebody else";
        return std::make_unique<pg::Connection>(request);
    }
    std::unique_ptr<store::Repository> storeOf(TargetId &target)
    {
        auto repository = std::move(*store::Repository::open(path("store.db").toStdString()));
        target = TargetId(1);
        return repository;
    }
    /// As a console would have learned it.
    void learned(const char *name, double value)
    {
        QCOMPARE(thresholds().code, 0); // makes the target known
        TargetId target;
        const auto repository = storeOf(target);
        const pg::GuardReading load = pg::readGuard(*m_connection);
        store::ThresholdRecord record{.timeZone = load.timeZone, .movedAt = load.takenAt, .hours = {}};
        std::set<store::ThresholdPlace> places;
        for (const int hour : {load.weekHour, (load.weekHour + 1) % 168}) { // it may become the next one
            store::ThresholdHour &seen = record.hours[{name, hour}];
            seen.seen.add(value, 1000);
            seen.seenUntil = load.takenAt;
            seen.limit = value + 1;
            places.insert({name, hour});
        }
        repository->thresholds().put(target, record, places);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("thresholdsctl"));
        m_connection = connected();
        m_connection->execute("CREATE SCHEMA s; CREATE TABLE s.t (id int, a int)");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutTheFeatureLimitsAreThePolicys()
    {
        policy("load: {max: {lock_waits: 3}}");
        const Json document = thresholds().json();
        QVERIFY(document["schema_version"].is_number());
        QVERIFY(!document["adaptive"].get<bool>());
        QVERIFY(document["frozen"].is_null());
        const Json waits = figure("lock_waits");
        QCOMPARE(waits["limit"].get<int>(), 3);
        QCOMPARE(waits["source"].get<std::string>(), std::string("fixed"));
        QVERIFY(waits["p95"].is_null() && waits["samples"].is_null() && waits["floor"].is_null());
        QCOMPARE(figure("active_sessions")["source"].get<std::string>(), std::string("none"));
        QCOMPARE(figure("replica_lag")["limit"].get<std::int64_t>(), std::int64_t(64 << 20));
        QCOMPARE(figure("replica_lag")["unit"].get<std::string>(), std::string("bytes"));
        const Run table = thresholds(false);
        QVERIFY2(table.out.contains("features.adaptive_thresholds is off"), table.out.constData());
    }

    void whatWasLearnedHoldsAndIsNamed()
    {
        policy("features: {adaptive_thresholds: true}\nadaptive: {lock_waits: {floor: 1, ceiling: 9}}");
        QCOMPARE(figure("lock_waits")["source"].get<std::string>(), std::string("learning"));
        QCOMPARE(figure("lock_waits")["limit"].get<int>(), 5);
        learned("lock_waits", 7);
        const Json waits = figure("lock_waits");
        QCOMPARE(waits["source"].get<std::string>(), std::string("learned"));
        QCOMPARE(waits["limit"].get<int>(), 8);
        QCOMPARE(waits["fixed"].get<int>(), 5);
        QCOMPARE(waits["p95"].get<int>(), 7);
        QVERIFY(waits["samples"].get<int>() >= 999);
        QCOMPARE(waits["least_samples"].get<int>(), 800);
        QCOMPARE(waits["floor"].get<int>(), 1);
        QCOMPARE(waits["ceiling"].get<int>(), 9);
        const Run table = thresholds(false);
        QVERIFY2(table.out.contains("learned") && table.out.contains("hour of the week: "),
                 table.out.constData());
    }

    void anOpenBreakerFreezesLearningAndItIsSaidSinceWhen()
    {
        policy("features: {adaptive_thresholds: true}");
        QCOMPARE(ctl({QStringLiteral("breaker"), QStringLiteral("open"), QStringLiteral("--table"),
                      QStringLiteral("s.t")})
                     .code,
                 0);
        const Json frozen = thresholds().json()["frozen"];
        QCOMPARE(frozen["reason"].get<std::string>(), std::string("the breaker of table s.t is open"));
        QVERIFY(frozen["since"].get<std::string>().starts_with("20"));
        const Run table = thresholds(false);
        QVERIFY2(table.out.contains("frozen since 20"), table.out.constData());
        policy("");
        QVERIFY(thresholds().json()["frozen"].is_null()); // nothing is learned then
    }

    void aRefusedChangeSaysThatItsLimitWasLearned()
    {
        policy("features: {adaptive_thresholds: true}\nadaptive: {active_sessions: {floor: 1, ceiling: 1}}");
        learned("active_sessions", 1);
        const auto one = connected();
        const auto two = connected();
        const auto sleepOn = [](pg::Connection &connection) {
            try {
                connection.execute("SELECT pg_sleep(60)");
            } catch (const pg::DatabaseError &) { // cancelled below
            }
        };
        std::thread first([&] { sleepOn(*one); });
        std::thread second([&] { sleepOn(*two); });
        QTRY_VERIFY_WITH_TIMEOUT(pg::readGuard(*m_connection).activeSessions >= 2, 5000);
        const Run refused = ctl({QStringLiteral("apply"), QStringLiteral("CREATE INDEX made ON s.t (a)"),
                                 QStringLiteral("--mode"), QStringLiteral("act"), QStringLiteral("--yes")});
        one->cancel();
        two->cancel();
        first.join();
        second.join();
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("the limit learned for ") &&
                     refused.err.contains(" allows 1 (p95 1; floor 1, "),
                 refused.err.constData());
    }

    void forcedCheckpointsTakeTwoLooks()
    {
        policy("load: {max: {requested_checkpoints: 4}}");
        const Json first = thresholds().json()["requested_checkpoints"];
        QCOMPARE(first["limit"].get<int>(), 4);
        QVERIFY(first["now"].is_null());
        const Run table = thresholds(false);
        QVERIFY2(table.out.contains("two looks a minute apart"), table.out.constData());
        const QStringList apply{QStringLiteral("apply"), QStringLiteral("CREATE INDEX made ON s.t (a)"),
                                QStringLiteral("--mode"), QStringLiteral("act"), QStringLiteral("--yes")};
        const Run refused = ctl(apply);
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("it is not known how many checkpoints are forced"),
                 refused.err.constData());
        m_connection->execute("CHECKPOINT");
        QTRY_VERIFY_WITH_TIMEOUT(thresholds().json()["requested_checkpoints"]["now"].get<int>() >= 1, 20'000);
    }

    void aWrongPolicyIsToldWithItsLine()
    {
        policy("adaptive:\n  daily_move: much");
        const Run run = thresholds();
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains("line 2"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestThresholdsCtl)
#include "tst_thresholds_ctl.moc"
