// SPDX-License-Identifier: GPL-3.0-or-later
// An old index that is kept for a while: what a plan with a soak time does, and what becomes of the index.
#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/plan_kept.h"
#include "core/lifecycle/settlement.h"
#include "core/lifecycle/temporary_name.h"
#include "tests/core/lifecycle/lifecycle_stage.h"
#include "tests/support/test_cluster.h"

#include <algorithm>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

namespace {

constexpr Soak anHour{.time = std::chrono::hours(1), .isWished = true};
constexpr const char *otherDefinition = "CREATE INDEX i ON s.t (a, id)";

bool hasStep(const Plan &plan, StepKind kind)
{
    return std::ranges::any_of(plan.steps, [&](const Step &step) { return step.kind == kind; });
}

bool hasText(const std::vector<std::string> &sentences, const char *part)
{
    return std::ranges::any_of(
        sentences, [&](const std::string &sentence) { return sentence.find(part) != std::string::npos; });
}

} // namespace

class TestSoak : public QObject {
    Q_OBJECT
    std::unique_ptr<test::LifecycleStage> m_stage;

    void execute(const std::string &sql) { m_stage->connection().execute(sql); }
    PlanContext context(const Soak &soak)
    {
        return {m_stage->connection(), m_stage->store(), m_stage->target, soak};
    }
    Result<Plan> plan(const std::string &sql, const Soak &soak)
    {
        return planStatement(context(soak), sql, OnExisting::Replace);
    }
    /// A plan that has to work, run.
    Plan done(const Result<Plan> &plan)
    {
        if (!plan)
            throw std::runtime_error(plan.error().detail);
        const ActionOutcome outcome = m_stage->run(*plan);
        if (outcome.failure)
            throw std::runtime_error(outcome.failure->detail);
        return *plan;
    }
    std::vector<KeptIndex> kept()
    {
        return keptIndexes(m_stage->store().actionsSince(m_stage->target, TimePoint()),
                           liveIndexes(pg::readIndexAttributes(m_stage->connection()).indexes));
    }
    std::uint32_t oidOf(const std::string &name)
    {
        const auto index = m_stage->index("s", name);
        return index ? index->id.value() : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<test::LifecycleStage>(test::freshDatabase(QStringLiteral("soak")));
    }
    void init()
    {
        execute("DROP SCHEMA IF EXISTS s CASCADE");
        m_stage->snapshot(); // so that the line of a name goes on with the table of the next test
        execute("CREATE SCHEMA s; CREATE TABLE s.t (id int, a int, note "
                "text); INSERT INTO s.t SELECT n, n % 10, md5(n::text) FROM generate_series(1, 500) AS n; "
                "CREATE INDEX i ON s.t (a) WITH (fillfactor = 70); COMMENT ON INDEX s.i IS 'mine'");
        m_stage->snapshot();
    }

    void theOldIndexOfAReplacementIsKept()
    {
        const std::uint32_t old = oidOf("i");
        const auto replaced = plan(otherDefinition, anHour);
        QVERIFY(replaced && replaced->keep && replaced->canKeep);
        QVERIFY(!hasStep(*replaced, StepKind::Drop));
        QVERIFY(isKeptName(replaced->keep->name) && !isTemporaryName(replaced->keep->name));
        QVERIFY(replaced->keep->name.size() <= 63);
        QVERIFY(
            hasText(replaced->warnings, "every write keeps it up to date too, and the planner may still"));
        QVERIFY(replaced->inverse.planClass == PlanClass::Metadata);
        const ActionOutcome outcome = m_stage->run(*replaced);
        QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->detail.c_str() : "");
        QCOMPARE(oidOf(replaced->keep->name), old);
        QVERIFY(oidOf("i") != old && oidOf("i") != 0);
        const std::vector<KeptIndex> all = kept();
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].isIntact());
        QCOMPARE(all[0].formerName(), std::string("s.i"));
        QCOMPARE(all[0].who, std::string("test"));
        QVERIFY(all[0].since == outcome.action.updatedAt);
        QVERIFY(all[0].until - all[0].since == anHour.time);
        QVERIFY(m_stage->store().audit().back().detail.find("s.i is kept as " + all[0].name() + " until 2") !=
                std::string::npos);
        QVERIFY(m_stage->auditIsWhole());
        QVERIFY(kept() == keptIndexes(m_stage->store().actionsSince(m_stage->target, TimePoint()),
                                      liveIndexes(m_stage->store().versions(m_stage->target))));
    }

    void theLineOfTheNameGoesOnWithTheNewIndex()
    {
        const Plan replaced = done(plan(otherDefinition, anHour));
        const auto lineages = lineagesOf(m_stage->store().versions(m_stage->target));
        const auto line = findLineage(lineages, "s.i");
        QVERIFY(line && line->versions.size() >= 2);
        QCOMPARE(line->current().index.value(), oidOf("i"));
        QVERIFY(line->current().cause.starts_with("replaced by action"));
        const auto own = findLineage(lineages, "s." + replaced.keep->name);
        QVERIFY(own && own->versions.size() == 1);
        QVERIFY2(own->current().cause.starts_with("kept by action"), own->current().cause.c_str());
    }

    void eachSoakTimeIsAnotherPlan()
    {
        const auto hashFor = [&](Milliseconds time) {
            return plan(otherDefinition, {.time = time, .isWished = true})->hash;
        };
        const std::string none = hashFor(Milliseconds(0));
        const std::string hour = hashFor(std::chrono::hours(1));
        const std::string day = hashFor(std::chrono::hours(24));
        QVERIFY(none != hour && hour != day && none != day);
        QCOMPARE(hashFor(std::chrono::hours(1)), hour);
    }

    void withoutASoakTimeTheOldIndexIsDropped()
    {
        const Plan replaced = done(plan(otherDefinition, {}));
        QVERIFY(replaced.canKeep && !replaced.keep);
        QVERIFY(hasStep(replaced, StepKind::Drop));
        QVERIFY(kept().empty());
    }

    void aPlanSurvivesTheJournal()
    {
        const auto replaced = plan(otherDefinition, anHour);
        QVERIFY(replaced.has_value());
        const auto read = planFromJson(planJson(*replaced));
        QVERIFY(read && *read == *replaced);
    }

    void whatCannotBeKeptIsSaid_data()
    {
        QTest::addColumn<QString>("setup");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("why");
        QTest::newRow("a unique index is replaced") << "CREATE UNIQUE INDEX u ON s.t (id)"
                                                    << "CREATE UNIQUE INDEX u ON s.t (id, a)"
                                                    << "s.u cannot be kept for a while: it is unique";
        QTest::newRow("a unique index is dropped") << "CREATE UNIQUE INDEX u ON s.t (id)"
                                                   << "DROP INDEX s.u"
                                                   << "it is unique";
        QTest::newRow("a partitioned index") << "CREATE TABLE s.p (a int) PARTITION BY LIST (a); CREATE "
                                                "TABLE s.p1 PARTITION OF s.p FOR VALUES "
                                                "IN (1); CREATE INDEX w ON s.p (a)"
                                             << "DROP INDEX s.w"
                                             << "it belongs to a partitioned index";
        QTest::newRow("an invalid index")
            << "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 's.i'::regclass" << otherDefinition
            << "it is not valid";
    }
    void whatCannotBeKeptIsSaid()
    {
        QFETCH(QString, setup);
        QFETCH(QString, sql);
        QFETCH(QString, why);
        execute(setup.toStdString());
        const auto wished = plan(sql.toStdString(), anHour);
        QVERIFY2(wished.has_value(), wished ? "" : wished.error().detail.c_str());
        QVERIFY(!wished->keep && !wished->canKeep);
        QVERIFY(hasText(wished->refusals, why.toUtf8().constData()));
        // As the policy's default it is told, and the plan is as ever.
        const auto usual = plan(sql.toStdString(), {.time = anHour.time, .isWished = false});
        QVERIFY(usual && !usual->keep);
        QVERIFY(usual->refusals.empty());
        QVERIFY(hasText(usual->warnings, why.toUtf8().constData()));
        QVERIFY(hasStep(*usual, StepKind::Drop) || hasStep(*usual, StepKind::DropTree));
    }

    void aConstraintIsNotKept()
    {
        execute("ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (id)");
        m_stage->snapshot();
        execute("ALTER TABLE s.t DROP CONSTRAINT k; ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (id, a)");
        const auto back = planRollback(context(anHour), "s.k", 1);
        QVERIFY(back.has_value());
        QVERIFY(hasText(back->refusals, "which goes to the new index through USING INDEX"));
        const auto usual = planRollback(context({.time = anHour.time}), "s.k", 1);
        QVERIFY(usual && usual->refusals.empty() && !usual->keep);
    }

    void aKeptIndexIsGivenBackWithoutABuild()
    {
        execute("CLUSTER s.t USING i; ALTER TABLE s.t ADD PRIMARY KEY (id)");
        m_stage->snapshot();
        const std::string before = canonicalText(*m_stage->index("s", "i"));
        const std::uint32_t old = oidOf("i");
        const Plan replaced = done(plan(otherDefinition, anHour));
        QVERIFY(m_stage->index("s", "i")->clustered);
        QVERIFY(!m_stage->index("s", replaced.keep->name)->clustered);
        const std::uint32_t newer = oidOf("i");
        const Plan back = done(planGiveBack(context({}), "s.i"));
        QVERIFY(back.planClass == PlanClass::Metadata);
        QCOMPARE(back.steps.size(), std::size_t(1));
        QVERIFY(back.inverse.planClass == PlanClass::Metadata);
        QCOMPARE(oidOf("i"), old);
        QCOMPARE(canonicalText(*m_stage->index("s", "i")), before);
        // What had the name is kept as long, and can have it again.
        const std::vector<KeptIndex> all = kept();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].keep.index.value(), newer);
        QVERIFY(all[0].until - all[0].since == anHour.time);
        done(planGiveBack(context({}), all[0].name()));
        QCOMPARE(oidOf("i"), newer);
        QCOMPARE(kept()[0].keep.index.value(), old);
        const auto line = findLineage(lineagesOf(m_stage->store().versions(m_stage->target)), "s.i");
        QVERIFY(line && line->current().cause.starts_with("given back by action"));
        QVERIFY(m_stage->auditIsWhole());
    }

    void givenBackWithoutASoakTimeTheNewerOneIsDropped()
    {
        done(plan(otherDefinition, anHour));
        const Plan back = done(planGiveBack(context({.time = {}, .isWished = true}), "s.i"));
        QVERIFY(hasStep(back, StepKind::Drop));
        QVERIFY(back.inverse.planClass == PlanClass::Rebuild);
        QVERIFY(kept().empty());
        QCOMPARE(pg::readIndexAttributes(m_stage->connection()).indexes.size(), std::size_t(1));
    }

    void aRollbackTakesWhatIsKept()
    {
        const std::string before = m_stage->everything("s");
        const std::uint32_t old = oidOf("i");
        done(plan(otherDefinition, anHour));
        const Plan back = done(m_stage->rollbackPlan("s.i"));
        QVERIFY(!hasStep(back, StepKind::Build) && back.planClass == PlanClass::Metadata);
        QVERIFY(hasText(back.warnings, "nothing is built"));
        QCOMPARE(oidOf("i"), old);
        done(planKeptDrop(context({}), "s.i"));
        QCOMPARE(m_stage->everything("s"), before);
    }

    void aDropSetsAsideFirst()
    {
        const std::uint32_t old = oidOf("i");
        const std::string before = m_stage->everything("s");
        const Plan aside = done(plan("DROP INDEX s.i", anHour));
        QCOMPARE(aside.kind, std::string("set_aside"));
        QVERIFY(aside.planClass == PlanClass::Metadata);
        QCOMPARE(oidOf("i"), std::uint32_t(0));
        QCOMPARE(oidOf(aside.keep->name), old);
        QCOMPARE(kept().size(), std::size_t(1));
        const Plan back = done(m_stage->rollbackPlan("s.i"));
        QVERIFY(!hasStep(back, StepKind::Build));
        QVERIFY(back.inverse.planClass == PlanClass::Metadata);
        QCOMPARE(oidOf("i"), old);
        QCOMPARE(m_stage->everything("s"), before);
        QVERIFY(kept().empty());
    }

    void aKeptIndexIsDroppedByAPlanOfItsOwn()
    {
        const Plan replaced = done(plan(otherDefinition, anHour));
        const auto drop = planKeptDrop(context(anHour), replaced.keep->name);
        QVERIFY(drop && drop->refusals.empty());
        QCOMPARE(drop->steps.size(), std::size_t(1));
        QVERIFY(drop->steps[0].kind == StepKind::Drop);
        QVERIFY(drop->steps[0].statements[0].starts_with("DROP INDEX CONCURRENTLY"));
        QVERIFY(hasText(drop->warnings, "It was to be kept until"));
        QVERIFY(drop->inverse.planClass == PlanClass::Rebuild);
        done(drop);
        QCOMPARE(oidOf(replaced.keep->name), std::uint32_t(0));
        QVERIFY(kept().empty());
        QVERIFY(!planKeptDrop(context({}), replaced.keep->name).has_value());
        QVERIFY(!planGiveBack(context({}), "s.i").has_value());
    }

    void whatQueriesStillUseIsSaidBeforeTheDrop()
    {
        const Plan aside = done(plan("DROP INDEX s.i", anHour));
        execute("SET enable_seqscan = off; SET enable_bitmapscan = off");
        for (int i = 0; i < 3; ++i)
            m_stage->connection().query("SELECT count(*) FROM s.t WHERE a = 3");
        m_stage->reconnect(); // a session that ends tells its counts
        QTRY_VERIFY(m_stage->index("s", aside.keep->name)->scans >= 3);
        const auto drop = planKeptDrop(context({}), "s.i");
        QVERIFY(drop.has_value());
        QVERIFY(hasText(drop->warnings, "Queries have used it 3 times since it is kept"));
    }

    void whatSomebodyElseChangedIsNotTouched_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("renamed") << "ALTER INDEX s.%1 RENAME TO theirs";
        QTest::newRow("commented") << "COMMENT ON INDEX s.%1 IS 'theirs'";
        QTest::newRow("rebuilt with other options") << "ALTER INDEX s.%1 SET (fillfactor = 50)";
    }
    void whatSomebodyElseChangedIsNotTouched()
    {
        QFETCH(QString, change);
        const Plan replaced = done(plan(otherDefinition, anHour));
        const std::string name = "s." + replaced.keep->name;
        const auto before = planKeptDrop(context({}), name);
        QVERIFY(before && before->refusals.empty());
        execute(change.arg(QString::fromStdString(replaced.keep->name)).toStdString());
        const ActionOutcome late = m_stage->run(*before);
        QVERIFY(late.failure && late.failure->code == FailureCode::Refused);
        for (const auto &after : {planKeptDrop(context({}), name), planGiveBack(context({}), name)}) {
            QVERIFY(after.has_value());
            QVERIFY(hasText(after->refusals, "Somebody has changed it since it was kept"));
            QVERIFY(after->steps.empty());
        }
        QCOMPARE(kept().size(), std::size_t(1));
        QVERIFY(!kept()[0].isIntact());
        QCOMPARE(pg::readIndexAttributes(m_stage->connection()).indexes.size(), std::size_t(2));
    }

    void anotherIndexUnderTheKeptNameIsNotTouched()
    {
        const Plan replaced = done(plan(otherDefinition, anHour));
        execute("DROP INDEX s." + replaced.keep->name + "; CREATE INDEX " + replaced.keep->name +
                " ON s.t (note)");
        QVERIFY(kept().empty());
        QVERIFY(!planKeptDrop(context({}), "s." + replaced.keep->name).has_value());
    }

    void aCrashLeavesTheStateBeforeOrTheStateAfter_data()
    {
        QTest::addColumn<bool>("committed");
        QTest::newRow("before the transaction was committed") << false;
        QTest::newRow("after it, and the journal does not say so") << true;
    }
    void aCrashLeavesTheStateBeforeOrTheStateAfter()
    {
        QFETCH(bool, committed);
        const std::string before = m_stage->everything("s");
        const std::uint32_t old = oidOf("i");
        const Plan replaced = *plan(otherDefinition, anHour);
        // What a program that was killed in its commit step leaves in the catalog and in the journal.
        ActionProgress progress;
        for (std::size_t i = 0; i < replaced.steps.size(); ++i) {
            const Step &step = replaced.steps[i];
            if (i > commitStep(replaced) || (i == commitStep(replaced) && !committed))
                break;
            if (isTransaction(step.kind))
                execute("BEGIN");
            for (const std::string &statement : step.statements)
                execute(statement);
            if (isTransaction(step.kind))
                execute("COMMIT");
            if (step.makes)
                progress.built[buildName(replaced.token, 1)] = oidOf(buildName(replaced.token, 1));
        }
        progress.step = commitStep(replaced);
        m_stage->store().addAction({.id = {},
                                    .target = m_stage->target,
                                    .kind = replaced.kind,
                                    .subject = replaced.subject,
                                    .state = store::ActionState::Executing,
                                    .mode = "act",
                                    .who = "crashed",
                                    .createdAt = systemNow(),
                                    .updatedAt = systemNow(),
                                    .plan = planJson(replaced),
                                    .progress = progressJson(progress),
                                    .detail = {}});
        QVERIFY(kept().empty()); // nobody knows yet
        const auto outcomes = m_stage->recover();
        QCOMPARE(outcomes.size(), std::size_t(1));
        if (committed) {
            QVERIFY(outcomes[0].action.state == store::ActionState::Done);
            QCOMPARE(kept().size(), std::size_t(1));
            QCOMPARE(kept()[0].keep.index.value(), old);
        } else {
            QVERIFY(outcomes[0].action.state == store::ActionState::Reverted);
            QVERIFY(kept().empty());
            QCOMPARE(m_stage->everything("s"), before);
        }
        QVERIFY(m_stage->auditIsWhole());
    }
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
