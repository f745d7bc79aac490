// SPDX-License-Identifier: GPL-3.0-or-later
// The maintenance window ends while a build waits for somebody else's transaction.
#include "core/safety/window_rule.h"
#include "tests/core/lifecycle/lifecycle_stage.h"
#include "tests/support/test_cluster.h"

#include <atomic>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

namespace {

const TimePoint evening{std::chrono::sys_days{std::chrono::year(2026) / 6 / 2} + std::chrono::hours(20)};
const TimePoint windowEnds = evening + std::chrono::hours(1);

} // namespace

class TestWindowEnd : public QObject {
    Q_OBJECT
    std::unique_ptr<test::LifecycleStage> m_stage;
    std::unique_ptr<store::Repository> m_repository; ///< of the gate
    std::unique_ptr<pg::Connection> m_other;
    safety::Policy m_policy;
    std::atomic<std::int64_t> m_now = 0; ///< ms of the epoch

    Clock clock()
    {
        return [this] {
            return TimePoint(Milliseconds(m_now.load()));
        };
    }
    void setClock(TimePoint at) { m_now = at.time_since_epoch().count(); }
    std::unique_ptr<pg::Connection> connection(const char *name) const
    {
        pg::ConnectRequest request = m_stage->request();
        request.profile.applicationName = name;
        return std::make_unique<pg::Connection>(request);
    }
    static std::int64_t waiting(pg::Connection &looking, const char *statement)
    {
        return looking
            .query("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'indexpilot/executor' AND "
                   "datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1",
                   {statement})
            .integer(0, 0);
    }
    /// What is cleared away waits for the other's transaction as well.
    void letGoOnceItDrops(pg::Connection &looking)
    {
        while (waiting(looking, "DROP INDEX CONCURRENTLY%") == 0)
            std::this_thread::sleep_for(Milliseconds(20));
        m_other->execute("ROLLBACK");
    }
    /// Runs it with the gate; `whileItWaits` is called once a statement like this waits, in another thread.
    ActionOutcome run(const Plan &plan, const char *statement,
                      const std::function<void(pg::Connection &)> &whileItWaits)
    {
        safety::Gate gate(*m_repository, m_policy, m_stage->target, clock());
        const std::jthread onlooker([&](const std::stop_token &ended) {
            const auto looking = connection("onlooker");
            while (!ended.stop_requested()) {
                if (waiting(*looking, statement) > 0)
                    return whileItWaits(*looking);
                std::this_thread::sleep_for(Milliseconds(20));
            }
        });
        ExecutorOptions options;
        options.gate = &gate;
        options.clock = clock();
        return m_stage->run(plan, options);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::LifecycleStage>(test::freshDatabase(QStringLiteral("windowend")));
        m_repository = std::move(*store::Repository::open(m_stage->storePath()));
        m_stage->connection().execute(
            "CREATE SCHEMA s; CREATE TABLE s.t (id int, a int); INSERT INTO s.t SELECT n, n FROM "
            "generate_series(1, 100) n; CREATE INDEX i ON s.t (a); ANALYZE s.t");
        m_other = connection("somebody else");
        m_policy = safety::policyFromText("features: {circuit_breakers: true}\n"
                                          "maintenance: {time_zone: UTC, windows: [{days: all, from: 19:00, "
                                          "to: 21:00}]}",
                                          "")
                       .value();
        setClock(evening);
    }

    void aBuildIsCancelledAndNothingIsLeft()
    {
        const std::string before = m_stage->everything("s");
        m_other->execute("BEGIN; UPDATE s.t SET a = 0 WHERE id = 1");
        const Result<Plan> plan = m_stage->plan("CREATE INDEX made ON s.t (id)");
        QVERIFY(plan.has_value());
        const ActionOutcome outcome =
            run(*plan, "CREATE INDEX CONCURRENTLY%", [this](pg::Connection &) { setClock(windowEnds); });
        QVERIFY(outcome.failure.has_value());
        QCOMPARE(outcome.failure->code, FailureCode::Cancelled);
        QVERIFY2(outcome.failure->detail.find("the maintenance window has ended") == 0,
                 outcome.failure->detail.c_str());
        QCOMPARE(m_stage->everything("s"), before);
        QVERIFY(m_stage->store().runningActions(m_stage->target).empty());
        QVERIFY(m_stage->auditIsWhole());
        // It was to be over by then, so it counts as a failure, not as a person's cancel.
        const auto breaker =
            m_repository->safety().breaker(m_stage->target, store::BreakerScope::Table, "s.t");
        QVERIFY(breaker && !breaker->recent.empty());
    }
    void whatIsSwappedIsFinishedBeyondTheEnd()
    {
        m_other->execute("BEGIN; SELECT count(*) FROM s.t"); // holds up the drop of the old one
        const Result<Plan> plan = m_stage->plan("CREATE INDEX i ON s.t (a, id)", OnExisting::Replace);
        QVERIFY(plan.has_value());
        const ActionOutcome outcome = run(*plan, "DROP INDEX CONCURRENTLY%", [this](pg::Connection &looking) {
            setClock(windowEnds + Minutes(5));
            looking.query("SELECT pg_sleep(1.5)"); // the watch looks twice a second
            m_other->execute("COMMIT");
        });
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(outcome.action.state, store::ActionState::Done);
        QCOMPARE(m_stage->index("s", "i")->columns.size(), std::size_t(2));
    }
    void aRebuildIsCancelledAndNothingIsLeft()
    {
        const std::string before = m_stage->everything("s");
        const IndexId old = m_stage->index("s", "i")->id;
        m_other->execute("BEGIN; UPDATE s.t SET a = 0 WHERE id = 1");
        const Result<Plan> plan = m_stage->plan("REINDEX INDEX CONCURRENTLY s.i");
        QVERIFY(plan.has_value());
        const ActionOutcome outcome =
            run(*plan, "REINDEX INDEX CONCURRENTLY%", [this](pg::Connection &looking) {
                setClock(windowEnds);
                letGoOnceItDrops(looking);
            });
        QVERIFY(outcome.failure.has_value());
        QCOMPARE(outcome.failure->code, FailureCode::Cancelled);
        QVERIFY2(outcome.failure->detail.find("the maintenance window has ended") == 0,
                 outcome.failure->detail.c_str());
        QVERIFY2(outcome.failure->detail.find("s.i_ccnew was dropped") != std::string::npos,
                 outcome.failure->detail.c_str());
        QCOMPARE(outcome.action.state, store::ActionState::Reverted);
        QCOMPARE(m_stage->everything("s"), before); // no copy, and the index still serves
        QVERIFY(m_stage->index("s", "i")->id == old && m_stage->index("s", "i")->valid);
        QVERIFY(m_stage->store().runningActions(m_stage->target).empty());
        QVERIFY(m_stage->auditIsWhole());
    }
    void aRebuildThatIsSwappedIsFinishedBeyondTheEnd()
    {
        const std::string before = m_stage->everything("s");
        const IndexId old = m_stage->index("s", "i")->id;
        m_other->execute("BEGIN; SELECT count(*) FROM s.t");
        const Result<Plan> plan = m_stage->plan("REINDEX INDEX CONCURRENTLY s.i");
        QVERIFY(plan.has_value());
        const ActionOutcome outcome =
            run(*plan, "REINDEX INDEX CONCURRENTLY%", [this](pg::Connection &looking) {
                setClock(windowEnds);
                letGoOnceItDrops(looking);
            });
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(outcome.action.state, store::ActionState::Done);
        QCOMPARE(m_stage->everything("s"), before);
        QVERIFY(m_stage->index("s", "i")->id != old);
    }
    void outsideItNothingIsWritten()
    {
        setClock(windowEnds);
        const Result<Plan> plan = m_stage->plan("CREATE INDEX made ON s.t (id)");
        const ActionOutcome outcome = run(*plan, "CREATE INDEX CONCURRENTLY%", [](pg::Connection &) {});
        QCOMPARE(outcome.failure->code, FailureCode::Refused);
        QVERIFY(m_stage->store().actionsSince(m_stage->target, TimePoint()).empty());
        const Result<Plan> rebuild = m_stage->plan("REINDEX INDEX s.i"); // builds as well
        QCOMPARE(run(*rebuild, "REINDEX%", [](pg::Connection &) {}).failure->code, FailureCode::Refused);
        const Result<Plan> drop = m_stage->plan("DROP INDEX s.i"); // builds nothing
        QVERIFY(!run(*drop, "nothing", [](pg::Connection &) {}).failure);
    }
};

QTEST_GUILESS_MAIN(TestWindowEnd)
#include "tst_window_end.moc"
