// SPDX-License-Identifier: GPL-3.0-or-later
// One index rebuilt in its place by REINDEX INDEX CONCURRENTLY: the plan, what comes out, and whose copies
// are whose.
#include "core/lifecycle/gate_change.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/reindex_end.h"
#include "tests/core/lifecycle/lifecycle_stage.h"
#include "tests/support/test_cluster.h"

#include <QProcess>

#include <algorithm>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

namespace {

constexpr int patience = 60'000; ///< ms
constexpr const char *statement = "REINDEX INDEX CONCURRENTLY s.i";

bool says(const std::vector<std::string> &sentences, const char *part)
{
    return std::ranges::any_of(
        sentences, [&](const std::string &sentence) { return sentence.find(part) != std::string::npos; });
}

} // namespace

class TestRebuild : public QObject {
    Q_OBJECT
    std::unique_ptr<test::LifecycleStage> m_stage;
    std::unique_ptr<pg::Connection> m_other;

    void execute(const std::string &sql) { m_stage->connection().execute(sql); }
    std::unique_ptr<pg::Connection> connection(const char *name) const
    {
        pg::ConnectRequest request = m_stage->request();
        request.profile.applicationName = name;
        return std::make_unique<pg::Connection>(request);
    }
    /// Runs it; `whileItWaits` is called in another thread once the REINDEX waits for somebody.
    ActionOutcome run(const Plan &plan, const std::function<void(pg::Connection &)> &whileItWaits,
                      ExecutorOptions options = {})
    {
        const std::jthread onlooker([&](const std::stop_token &ended) {
            const auto looking = connection("onlooker");
            while (!ended.stop_requested()) {
                if (waits(*looking, "indexpilot/executor"))
                    return whileItWaits(*looking);
                std::this_thread::sleep_for(Milliseconds(20));
            }
        });
        return m_stage->run(plan, std::move(options));
    }
    static bool waits(pg::Connection &looking, const char *application)
    {
        return looking
                   .query("SELECT FROM pg_stat_activity WHERE application_name = $1 AND datname = "
                          "current_database() AND wait_event_type = 'Lock' AND query LIKE 'REINDEX%'",
                          {application})
                   .count() > 0;
    }
    /// A rebuild by somebody else that waits for writers, its copy made.
    void startTheirs(QProcess &process)
    {
        m_other->execute("BEGIN; UPDATE s.t SET note = note WHERE id = 1");
        process.start(QStringLiteral("psql"),
                      {QString::fromStdString(m_stage->text() + " application_name=theirs"),
                       QStringLiteral("-qc"), QString::fromLatin1(statement)});
        QTRY_VERIFY_WITH_TIMEOUT(waits(m_stage->connection(), "theirs"), patience);
        QVERIFY(m_stage->index("s", "i_ccnew") && !m_stage->index("s", "i_ccnew")->valid);
    }
    void killTheirs(QProcess &process)
    {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'theirs'");
        QVERIFY(process.waitForFinished(patience));
        m_other->execute("ROLLBACK");
        QVERIFY(m_stage->index("s", "i_ccnew")); // it left its copy
    }
    std::vector<std::string> dropCopiesOf(const Plan &plan, Milliseconds timeout)
    {
        return dropCopies(m_stage->connection(), plan, plan.steps.front(), timeout, Milliseconds(200));
    }
    int invalid()
    {
        const auto reading = pg::readIndexAttributes(m_stage->connection());
        return static_cast<int>(
            std::ranges::count_if(reading.indexes, [](const auto &index) { return !index.valid; }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<test::LifecycleStage>(test::freshDatabase(QStringLiteral("rebuild")));
        execute("CREATE EXTENSION amcheck");
    }
    void init()
    {
        execute("DROP SCHEMA IF EXISTS s CASCADE; DROP TABLE IF EXISTS pg_temp.p");
        m_stage->snapshot(); // so that the line of a name goes on with the table of the next test
        execute("CREATE SCHEMA s; CREATE TABLE s.t (id int, a int, note text); INSERT INTO s.t SELECT n, n, "
                "md5(n::text) FROM generate_series(1, 2000) AS n; CREATE INDEX i ON s.t (a, (id + a)) WITH "
                "(fillfactor = 80); COMMENT ON INDEX s.i IS 'mine'; ANALYZE s.t");
        m_stage->snapshot();
        m_other = connection("somebody else");
    }

    void thePlanSaysWhatItIs()
    {
        const auto plan = m_stage->plan("REINDEX INDEX s.i");
        QVERIFY(plan.has_value() && plan->refusals.empty());
        QCOMPARE(plan->kind, std::string("rebuild"));
        QCOMPARE(plan->title, std::string("Rebuild s.i"));
        QVERIFY(plan->planClass == PlanClass::Rebuild && plan->inverse.planClass == PlanClass::Nothing);
        QVERIFY(plan->inverse.statements.empty());
        QCOMPARE(plan->steps.size(), std::size_t(1));
        const Step &step = plan->steps.front();
        QVERIFY(step.kind == StepKind::Reindex && !isTransaction(step.kind));
        QCOMPARE(step.statements, std::vector<std::string>{statement});
        QVERIFY(step.lock.starts_with("SHARE UPDATE EXCLUSIVE on s.t"));
        QVERIFY(step.duration && step.disk > Bytes(0) && step.wal == step.disk);
        QVERIFY(says(plan->warnings, "though that was not written"));
        QVERIFY(!says(m_stage->plan(statement)->warnings, "though that was not written"));
        QVERIFY(changeOf(*plan).work == safety::Work::Builds);
        QVERIFY(*planFromJson(planJson(*plan)) == *plan);
        QCOMPARE(m_stage->plan("REINDEX INDEX s.i")->hash, plan->hash);
    }
    /// Rows were deleted since: the copy is smaller than what is there.
    void itsCopyIsModelled()
    {
        execute("DELETE FROM s.t WHERE id > 200");
        execute("VACUUM ANALYZE s.t");
        const auto plan = m_stage->plan(statement);
        QVERIFY(plan->steps.front().disk * 2 < m_stage->index("s", "i")->size);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("setup");
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const char *setup, const char *index, const char *reason) {
            QTest::newRow(name) << setup << index << reason;
        };
        add("primary key", "ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (id)", "s.k",
            "backs the constraint k");
        add("unique constraint", "ALTER TABLE s.t ADD CONSTRAINT k UNIQUE (id)", "s.k",
            "run REINDEX INDEX CONCURRENTLY s.k yourself");
        add("exclusion constraint",
            "CREATE TABLE s.x (r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))", "s.k",
            "backs the exclusion constraint k");
        add("partitioned", "CREATE TABLE s.p (a int) PARTITION BY RANGE (a); CREATE INDEX whole ON s.p (a)",
            "s.whole", "its parts one by one");
        add("system", "SELECT 1", "pg_catalog.pg_class_oid_index", "belongs to the system");
        add("temporary table", "CREATE TEMPORARY TABLE p (a int); CREATE INDEX passing ON p (a)",
            "pg_temp.passing", "temporary table");
        add("kept", "ALTER INDEX s.i RENAME TO indexpilot_kept_0123456789_1",
            "s.indexpilot_kept_0123456789_1", "give it back");
        add("of another plan", "ALTER INDEX s.i RENAME TO indexpilot_new_0123456789_1",
            "s.indexpilot_new_0123456789_1", "another change");
    }
    void whatIsRefused()
    {
        QFETCH(QString, setup);
        QFETCH(QString, index);
        QFETCH(QString, reason);
        execute(setup.toStdString());
        const auto plan = m_stage->plan("REINDEX INDEX " + index.toStdString());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().detail.c_str());
        QVERIFY2(says(plan->refusals, reason.toLatin1().constData()),
                 plan->refusals.empty() ? "" : plan->refusals.front().c_str());
        QVERIFY(m_stage->run(*plan).failure->code == FailureCode::Refused);
    }
    void whatIsNoIndexIsNotPlanned()
    {
        for (const char *name : {"s.nothing", "s.t", "pg_catalog.pg_class"}) {
            const auto plan = m_stage->plan(std::string("REINDEX INDEX ") + name);
            QVERIFY2(!plan && plan.error().code == FailureCode::Usage, name);
        }
    }

    void aBloatedIndexShrinks()
    {
        for (int round = 0; round < 6; ++round)
            execute("UPDATE s.t SET a = (a * 31 + 7) % 100000 WHERE id % 2 = " + std::to_string(round % 2));
        execute("DELETE FROM s.t WHERE id % 3 = 0");
        execute("VACUUM ANALYZE s.t");
        m_stage->snapshot();
        const auto before = m_stage->index("s", "i");
        const auto plan = m_stage->plan(statement);
        const ActionOutcome outcome = m_stage->run(*plan, {.reason = "bloat"});
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(outcome.action.state, store::ActionState::Done);
        QCOMPARE(outcome.action.kind, std::string("rebuild"));
        const auto after = m_stage->index("s", "i");
        QVERIFY(after->size < before->size && after->id != before->id);
        QCOMPARE(hashOf(*after), hashOf(*before));
        QCOMPARE(invalid(), 0);
        const auto line = findLineage(lineagesOf(m_stage->store().versions(m_stage->target)), "s.i");
        QVERIFY(line && line->versions.size() >= 2);
        QCOMPARE(line->current().index, after->id);
        QCOMPARE(line->current().cause, "rebuilt by action " + std::to_string(outcome.action.id.value()));
        QCOMPARE(line->current().hash, (line->versions.end() - 2)->hash);
        const std::vector<store::AuditRecord> audit = m_stage->store().audit();
        QCOMPARE(audit.back().kind, std::string("outcome"));
        QVERIFY(audit[audit.size() - 2].detail.find("Reason: bloat") != std::string::npos);
        QVERIFY(audit.back().sql.find(statement) != std::string::npos);
        QVERIFY(m_stage->auditIsWhole());
        QVERIFY(!m_stage->store().runningActions(m_stage->target).size());
        // The facts are others now, so the same plan does not run twice.
        QVERIFY(m_stage->run(*plan).failure->code == FailureCode::Refused);
    }
    void aPartIsRebuilt()
    {
        execute("CREATE TABLE s.p (a int) PARTITION BY RANGE (a); CREATE TABLE s.p1 PARTITION OF s.p FOR "
                "VALUES FROM (0) TO (1000); INSERT INTO s.p SELECT generate_series(1, 900); CREATE INDEX "
                "whole ON s.p (a); ANALYZE s.p");
        const std::string before = m_stage->everything("s");
        const auto plan = m_stage->plan("REINDEX INDEX CONCURRENTLY s.p1_a_idx");
        QVERIFY(plan && plan->refusals.empty());
        QVERIFY(!m_stage->run(*plan).failure);
        QCOMPARE(m_stage->everything("s"), before); // still attached
    }
    void anInvalidIndexBecomesValid()
    {
        execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 's.i'::regclass");
        m_stage->snapshot();
        const auto plan = m_stage->plan(statement);
        QVERIFY(plan && plan->refusals.empty() && says(plan->warnings, "It is not valid"));
        const ActionOutcome outcome = m_stage->run(*plan);
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QVERIFY(m_stage->index("s", "i")->valid);
    }
    void aUniqueViolationLeavesNothing()
    {
        execute(
            "CREATE UNIQUE INDEX u ON s.t (id); UPDATE pg_index SET indisvalid = false, indisready = false "
            "WHERE indexrelid = 's.u'::regclass; INSERT INTO s.t VALUES (1, 1, 'twice')");
        const std::string before = m_stage->everything("s");
        const ActionOutcome outcome = m_stage->run(*m_stage->plan("REINDEX INDEX s.u"));
        QVERIFY(outcome.failure &&
                outcome.failure->detail.find("could not create unique index") != std::string::npos);
        QCOMPARE(outcome.action.state, store::ActionState::Reverted);
        QCOMPARE(m_stage->everything("s"), before);
    }
    /// An order that is another one once the index is built: what is swapped already cannot be taken back.
    void aDamagedIndexIsToldOf()
    {
        execute(
            "CREATE FUNCTION s.turns(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN "
            "EXISTS (SELECT FROM pg_stat_progress_create_index WHERE pid = pg_backend_pid()) THEN "
            "btint4cmp($1, $2) ELSE -btint4cmp($1, $2) END'; CREATE OPERATOR CLASS s.turning FOR TYPE int "
            "USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, "
            "FUNCTION 1 s.turns(int, int); CREATE INDEX turned ON s.t (id s.turning)");
        const ActionOutcome outcome = m_stage->run(*m_stage->plan("REINDEX INDEX s.turned"));
        QVERIFY(outcome.failure && outcome.failure->detail.find("is damaged") != std::string::npos);
        QCOMPARE(outcome.action.state, store::ActionState::Failed);
        QCOMPARE(invalid(), 0);
        QVERIFY(m_stage->store().runningActions(m_stage->target).empty());
    }

    void aSnapshotMeanwhileSeesNothingNew()
    {
        m_other->execute("BEGIN; SELECT count(*) FROM s.t"); // holds it up after the swap
        int changed = -1;
        const ActionOutcome outcome = run(*m_stage->plan(statement), [&](pg::Connection &looking) {
            const auto repository = std::move(*store::Repository::open(m_stage->storePath()));
            const SnapshotOutcome seen = takeSnapshot(looking, repository->lifecycle(), m_stage->target);
            changed = seen.begun + seen.ended;
            m_other->execute("COMMIT");
        });
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(changed, 0);
        const auto line = findLineage(lineagesOf(m_stage->store().versions(m_stage->target)), "s.i");
        QVERIFY(line->current().cause.starts_with("rebuilt by action"));
    }
    void whatOthersHaveLeftBeforeStays()
    {
        QProcess theirs;
        startTheirs(theirs);
        killTheirs(theirs);
        const IndexId left = m_stage->index("s", "i_ccnew")->id;
        const auto plan = m_stage->plan(statement);
        QVERIFY(says(plan->warnings, "s.i_ccnew"));
        m_other->execute("BEGIN; UPDATE s.t SET note = note WHERE id = 1");
        std::stop_source stop;
        ExecutorOptions options;
        options.stop = stop.get_token();
        const ActionOutcome outcome = run(
            *plan,
            [&](pg::Connection &looking) {
                stop.request_stop();
                while (waits(looking, "indexpilot/executor")) // until the cancel has arrived
                    std::this_thread::sleep_for(Milliseconds(20));
                m_other.reset(); // what is cleared away waits for it
            },
            std::move(options));
        QVERIFY(outcome.failure.has_value());
        QCOMPARE(outcome.action.state, store::ActionState::Reverted);
        QVERIFY2(outcome.failure->detail.find("s.i_ccnew1 was dropped") != std::string::npos,
                 outcome.failure->detail.c_str());
        QVERIFY(m_stage->index("s", "i_ccnew")->id == left);
        QCOMPARE(invalid(), 1);
        QVERIFY(!m_stage->run(*m_stage->plan(statement)).failure);
        QVERIFY(m_stage->index("s", "i_ccnew")->id == left);
    }
    void aCopyOfARebuildThatRunsIsNotOurs()
    {
        const auto plan = m_stage->plan(statement); // as if it had been begun, and the program killed
        QProcess theirs;
        startTheirs(theirs);
        try {
            dropCopiesOf(*plan, Milliseconds(300));
            QFAIL("their copy was taken for ours");
        } catch (const pg::DatabaseError &error) {
            QVERIFY2(std::string_view(error.what()).find("somebody else is building") !=
                         std::string_view::npos,
                     error.what());
        }
        QVERIFY(m_stage->index("s", "i_ccnew").has_value());
        killTheirs(theirs); // now nobody works on it
        QCOMPARE(dropCopiesOf(*plan, Milliseconds(patience)), std::vector<std::string>{"s.i_ccnew"});
        QCOMPARE(invalid(), 0);
    }
    void whatOnlyLooksLikeACopyStays()
    {
        const auto plan = m_stage->plan(statement);
        execute(
            "CREATE INDEX i_ccnew ON s.t (a, (id + a)) WITH (fillfactor = 80); CREATE INDEX i_ccnew1 ON "
            "s.t (note); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 's.i_ccnew1'::regclass; "
            "CREATE INDEX j_ccnew ON s.t (a, (id + a)) WITH (fillfactor = 80); UPDATE pg_index SET "
            "indisvalid = false WHERE indexrelid = 's.j_ccnew'::regclass");
        QVERIFY(dropCopiesOf(*plan, Milliseconds(patience)).empty()); // valid, of other columns, of another
    }
};

QTEST_GUILESS_MAIN(TestRebuild)
#include "tst_rebuild.moc"
