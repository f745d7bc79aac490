// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and changes of indexes as the window gets them from the engine.
#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/planner.h"
#include "core/pg/readers.h"
#include "core/safety/breaker.h"
#include "core/safety/breaker_store.h"
#include "core/store/database.h"
#include "tests/core/engine/lifecycle_console.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace indexpilot;
using engine::Mode;
using test::LifecycleConsole;

namespace {

constexpr int patience = 60'000; // ms

const char *const byCustomer = "CREATE INDEX by_customer ON shop.orders (customer_id)";

/// The last phase of a concurrent build waits for it; dropping what was built does not.
class OldSnapshot {
public:
    explicit OldSnapshot(const std::string &text) : m_connection(test::owner(text))
    {
        m_connection->execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
        m_connection->query("SELECT count(*) FROM shop.customers");
    }

private:
    std::unique_ptr<pg::Connection> m_connection;
};

bool isHeldUp(const LifecycleConsole &console)
{
    return console.view().running && console.view().running->progress &&
           console.view().running->progress->waitsFor != 0;
}

std::unique_ptr<store::Repository> opened(const QString &path)
{
    return std::move(*store::Repository::open(path.toStdString()));
}

TargetId targetIn(store::Repository &repository, const std::string &text)
{
    const auto connection = test::owner(text);
    return repository.lifecycle().targetOf(pg::readSystemIdentifier(*connection),
                                           connection->endpoint().database, {});
}

/// As a program leaves it that was killed before its first step.
store::ActionRecord leaveBehind(const QString &path, const std::string &text)
{
    const auto repository = opened(path);
    const auto connection = test::owner(text);
    const TargetId target = targetIn(*repository, text);
    const auto plan = lifecycle::planStatement({*connection, repository->lifecycle(), target}, byCustomer,
                                               lifecycle::OnExisting::Refuse);
    lifecycle::ActionProgress progress;
    progress.owner = lifecycle::thisProcess();
    progress.owner.startTicks += 1; // a process that is not there
    return repository->lifecycle().addAction({.target = target,
                                              .kind = plan->kind,
                                              .subject = plan->subject,
                                              .state = store::ActionState::Executing,
                                              .mode = "act",
                                              .who = "somebody",
                                              .createdAt = systemNow(),
                                              .updatedAt = systemNow(),
                                              .plan = lifecycle::planJson(*plan),
                                              .progress = lifecycle::progressJson(progress)});
}

} // namespace

#define QTRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define TO_ACT(console)                                                                                      \
    QTRY((console).isReady());                                                                               \
    (console).engine().setMode((console).target(), Mode::Act);                                               \
    QTRY((console).view().mode == Mode::Act && (console).view().actEnds)
#define RUN(console, reason)                                                                                 \
    QTRY((console).isPlanned());                                                                             \
    (console).execute(reason);                                                                               \
    QTRY((console).isFinished())

class TestLifecycleKeeper : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsPlannedRunsInModeActOnlyAndCanBeTakenBack()
    {
        const std::string text = test::lifecycleShop();
        const std::string before = test::shopIndexes(text);
        LifecycleConsole console(text);
        QTRY(console.isReady());
        QCOMPARE(console.view().mode, Mode::Observe);
        QTRY(console.lineage("shop.orders_total_idx"));
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        QVERIFY(console.view().plan->heldUp.empty() && !console.view().planning);
        console.execute();
        QTRY(console.isRefused());
        QCOMPARE(console.view().finished->outcome.action.subject, std::string("shop.by_customer"));
        QVERIFY(console.view().recent.empty() && !console.hasAudit("intent"));

        TO_ACT(console);
        QVERIFY(*console.view().actEnds > systemNow() + Minutes(25));
        console.engine().execute(console.target(), {.ticket = 1, .planHash = "another"});
        QTRY(console.isRefused() && console.whyNot() == "It is another plan now");
        console.execute("the shop is slow");
        QTRY(console.isFinished() && !console.failure());
        QCOMPARE(console.view().finished->outcome.action.state, store::ActionState::Done);
        QTRY(console.lineage("shop.by_customer") && console.lineage("shop.by_customer")->isLive());
        QTRY(!console.view().recent.empty() &&
             console.view().recent.front().state == store::ActionState::Done);
        QTRY(std::ranges::any_of(console.watcher().last->catalog->indexes,
                                 [](const auto &index) { return index.name == "by_customer"; }));
        QTRY(console.hasAudit("outcome"));
        QCOMPARE(console.auditKinds(), (std::vector<std::string>{"outcome", "intent", "mode"}));
        const store::AuditRecord &intent = console.view().audit->entries[1];
        QVERIFY(intent.detail.ends_with("Reason: the shop is slow"));
        QVERIFY(console.view().audit->entries[2].before == "observe" &&
                console.view().audit->entries[2].after == "act");

        const auto lineages = console.view().lineages;
        console.execute(); // what was run once is no plan for the catalog of now
        QTRY(console.isRefused());
        console.plan("DROP INDEX shop.by_customer");
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
        QCOMPARE(test::shopIndexes(text), before);
        QVERIFY(console.view().lineages != lineages);

        console.plan("DROP INDEX shop.orders_total_again");
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
        QVERIFY(test::shopIndexes(text) != before);
        console.planWayBack("shop.orders_total_again");
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
        QCOMPARE(test::shopIndexes(text), before);

        const auto checked = console.view().audit->check;
        console.engine().verifyAudit(console.target());
        QTRY(console.view().audit->check && (!checked || console.view().audit->check->at > checked->at));
        const engine::AuditView &audit = *console.view().audit;
        QVERIFY2(audit.check->problem.empty() && !audit.check->brokenAt, audit.check->problem.c_str());
        QCOMPARE(audit.check->entries, audit.total);
        QCOMPARE(audit.total, std::int64_t(audit.entries.size()));
        QCOMPARE(audit.check->lastHash, audit.entries.front().hash);
    }

    void whatWasProposedIsThereAfterARestartAndRunsWhenItIsApproved()
    {
        const std::string text = test::lifecycleShop();
        const std::string before = test::shopIndexes(text);
        const QString store = file(QStringLiteral("queue.db"));
        {
            LifecycleConsole console(text, store);
            QTRY(console.isReady());
            console.plan(byCustomer);
            QTRY(console.isPlanned());
            console.propose("the shop is slow");
            QTRY(console.isRefused()); // mode observe
            console.engine().setMode(console.target(), Mode::Propose);
            QTRY(console.view().mode == Mode::Propose);
            console.propose({});
            QTRY(console.isFinished() && console.whyNot() == "It needs a reason");
            console.propose("the shop is slow");
            QTRY(console.isFinished() && console.view().finished->queuedAs.value() != 0);
            QTRY(console.view().queue.size() == 1);
            QVERIFY(console.view().recent.empty());
            QCOMPARE(test::shopIndexes(text), before);
        }
        LifecycleConsole console(text, store);
        QTRY(console.isReady() && console.view().queue.size() == 1);
        const store::ApprovalRecord waits = console.view().queue.front();
        QCOMPARE(waits.askedWhy, std::string("the shop is slow"));
        console.engine().decideQueued(
            console.target(), {.ticket = 90, .approval = waits.id, .verb = engine::QueueVerb::Withdraw});
        QTRY(console.view().queueAnswer && console.view().queueAnswer->failure); // mode observe
        console.planApproval(waits.id);
        QTRY(console.isPlanned());
        QCOMPARE(console.view().plan->plan->hash, waits.planHash);
        console.execute();
        QTRY(console.isRefused());
        QCOMPARE(console.view().queue.front().state, store::ApprovalState::Waiting);
        TO_ACT(console);
        console.execute();
        QTRY(console.isFinished() && console.view().finished->outcome.action.id.value() != 0);
        QCOMPARE(console.whyNot(), std::string());
        QVERIFY(test::shopIndexes(text) != before);
        QTRY(console.view().queue.empty());
        QTRY(std::ranges::count(console.auditKinds(), std::string("approval")) == 3);
        console.planApproval(waits.id);
        QTRY(console.view().plan->wish.ticket == console.ticket() && !console.view().plan->plan);
    }

    void whatIsRejectedCanBeAskedBack()
    {
        LifecycleConsole console(test::lifecycleShop());
        QTRY(console.isReady());
        console.engine().setMode(console.target(), Mode::Propose);
        console.plan(byCustomer);
        QTRY(console.isPlanned() && console.view().mode == Mode::Propose);
        console.propose("slow");
        QTRY(console.view().queue.size() == 1);
        const store::ApprovalId id = console.view().queue.front().id;
        const auto decide = [&](int ticket, engine::QueueVerb verb, const std::string &reason) {
            console.engine().decideQueued(console.target(),
                                          {.ticket = ticket, .approval = id, .verb = verb, .reason = reason});
        };
        decide(91, engine::QueueVerb::Reject, "not before the sale");
        QTRY(console.view().queueAnswer && console.view().queueAnswer->wish.ticket == 91);
        QVERIFY(!console.view().queueAnswer->failure);
        QTRY(console.view().queue.empty());
        decide(92, engine::QueueVerb::Reopen, {});
        QTRY(console.view().queue.size() == 1);
        QTRY(console.view().queueAnswer->wish.ticket == 92);
        decide(93, engine::QueueVerb::Withdraw, {});
        QTRY(console.view().queue.empty());
    }

    void actEndsByItself()
    {
        LifecycleConsole console(test::lifecycleShop(), {},
                                 [](engine::EngineOptions &options) { options.actTime = Seconds(3); });
        TO_ACT(console);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        QTRY(console.view().mode == Mode::Propose && !console.view().actEnds);
        console.execute();
        QTRY(console.isRefused());
        QTRY(console.view().audit->entries.size() == 2);
        QCOMPARE(console.view().audit->entries.front().after, std::string("propose"));
        QCOMPARE(console.view().audit->entries.front().detail, std::string("its time was over"));
    }

    void whileFrozenNothingRuns()
    {
        const std::string text = test::lifecycleShop();
        LifecycleConsole console(text);
        TO_ACT(console);
        console.engine().setFreeze(console.target(), true);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        QCOMPARE(console.view().plan->heldUp.size(), std::size_t(1));
        QCOMPARE(console.view().plan->heldUp.front().rule, std::string("frozen"));
        console.execute();
        QTRY(console.isRefused());
        QVERIFY2(console.whyNot().find("frozen") != std::string::npos, console.whyNot().c_str());
        QVERIFY(console.view().recent.empty());
        console.engine().setFreeze(console.target(), false);
        QTRY(console.watcher().last->freeze && !console.watcher().last->freeze->active);
        console.plan(byCustomer);
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
    }

    void aStopLeavesNothingOver()
    {
        const std::string text = test::lifecycleShop();
        const std::string before = test::shopIndexes(text);
        LifecycleConsole console(text);
        TO_ACT(console);
        const OldSnapshot held(text);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        console.execute();
        QTRY(isHeldUp(console));
        QCOMPARE(console.view().running->subject, std::string("shop.by_customer"));
        QVERIFY(console.view().running->steps > 1);
        console.engine().stopAction(console.target());
        QTRY(console.isFinished());
        QCOMPARE(console.failure()->code, FailureCode::Cancelled);
        QCOMPARE(console.view().finished->outcome.action.state, store::ActionState::Reverted);
        QCOMPARE(test::shopIndexes(text), before);
        QTRY(!console.view().recent.empty() &&
             console.view().recent.front().state == store::ActionState::Reverted);
    }

    void theEndOfTheProgramEndsWhatRuns()
    {
        const std::string text = test::lifecycleShop();
        const std::string before = test::shopIndexes(text);
        const QString path = file(QStringLiteral("closed.db"));
        auto console = std::make_unique<LifecycleConsole>(text, path);
        TO_ACT(*console);
        const OldSnapshot held(text);
        console->plan(byCustomer);
        QTRY(console->isPlanned());
        console->execute();
        QTRY(isHeldUp(*console));
        QElapsedTimer timer;
        timer.start();
        console.reset();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(test::shopIndexes(text), before);
        const auto repository = opened(path);
        QVERIFY(repository->lifecycle().runningActions(targetIn(*repository, text)).empty());
        bool isLeft = false;
        for (const store::AuditRecord &entry : repository->lifecycle().audit())
            isLeft = isLeft || (entry.kind == "mode" && entry.detail == "the target was closed");
        QVERIFY(isLeft);
    }

    void ofTwoWhoPressAtOnceOneRuns()
    {
        const std::string text = test::lifecycleShop();
        const QString path = file(QStringLiteral("two.db"));
        LifecycleConsole one(text, path);
        LifecycleConsole two(text, path);
        TO_ACT(one);
        TO_ACT(two);
        one.plan(byCustomer);
        two.plan(byCustomer);
        QTRY(one.isPlanned() && two.isPlanned());
        one.execute();
        two.execute();
        QTRY(one.isFinished() && two.isFinished());
        QVERIFY2(one.failure().has_value() != two.failure().has_value(),
                 (one.whyNot() + " / " + two.whyNot()).c_str());
        QVERIFY(one.failure() ? one.isRefused() : two.isRefused());
        const std::string now = test::shopIndexes(text);
        QVERIFY(now.find("not valid") == std::string::npos && now.find("by_customer") != std::string::npos);
        QTRY(one.view().recent.size() == 1 && two.view().recent.size() == 1);
        one.engine().verifyAudit(one.target());
        QTRY(one.view().audit->check && one.view().audit->check->entries == one.view().audit->total &&
             one.view().audit->total >= 4);
        QVERIFY(one.view().audit->check->problem.empty());
    }

    void whatACrashLeftIsShownAndSettledInModeAct()
    {
        const std::string text = test::lifecycleShop();
        const QString path = file(QStringLiteral("crash.db"));
        const store::ActionRecord left = leaveBehind(path, text);
        LifecycleConsole console(text, path);
        QTRY(console.isReady());
        QTRY(console.view().recent.size() == 1);
        QCOMPARE(console.view().recent.front().state, store::ActionState::Executing);
        QCOMPARE(console.view().recent.front().id.value(), left.id.value());
        TO_ACT(console);
        QVERIFY(!console.hasAudit("recovery"));
        console.plan("CREATE INDEX by_status ON shop.orders (status)");
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
        QTRY(console.view().recent.size() == 2 && !isRunning(console.view().recent.back().state));
        QTRY(console.hasAudit("recovery"));
        QVERIFY(test::shopIndexes(text).find("by_customer") == std::string::npos);
    }

    void aWrongPolicyHoldsEverything()
    {
        const QString path = file(QStringLiteral("policy.yaml"));
        const auto write = [&](const char *yaml) {
            QFile policy(path);
            QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write(yaml) > 0);
        };
        write("nonsense: 1\n");
        LifecycleConsole console(test::lifecycleShop(), {}, [&](engine::EngineOptions &options) {
            options.policyPath = path.toStdString();
        });
        QTRY(console.view().unavailable && console.view().unavailable->code == FailureCode::Usage);
        console.engine().setMode(console.target(), Mode::Act);
        const int ticket = console.plan(byCustomer);
        QTRY(console.view().plan && console.view().plan->wish.ticket == ticket);
        QVERIFY(!console.view().plan->plan.has_value());
        QCOMPARE(console.view().mode, Mode::Observe);
        write("limits:\n  changes_per_hour: 5\n");
        TO_ACT(console);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        write("nonsense: 1\n"); // no look has seen it yet, perhaps
        console.execute();
        QTRY(console.isFinished() && console.failure());
        QCOMPARE(console.view().finished->outcome.action.id.value(), std::int64_t(0));
    }

    void afterItsSoakTimeAKeptIndexIsDroppedWhereThePolicySaysSo()
    {
        const QString path = file(QStringLiteral("soak.yaml"));
        const auto write = [&](const char *yaml) {
            QFile policy(path);
            QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write(yaml) > 0);
        };
        write("lifecycle: {soak: 1s}\n");
        const std::string text = test::lifecycleShop();
        LifecycleConsole console(
            text, {}, [&](engine::EngineOptions &options) { options.policyPath = path.toStdString(); });
        TO_ACT(console);
        console.plan("DROP INDEX shop.orders_total_again");
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
        QTRY(console.view().kept->size() == 1);
        const lifecycle::KeptIndex kept = console.view().kept->front();
        QCOMPARE(kept.formerName(), std::string("shop.orders_total_again"));
        QVERIFY(kept.until - kept.since == Seconds(1));
        QTRY(systemNow() > kept.until);
        const auto finished = console.view().finished;
        // Without the switch it stays, look after look.
        const std::size_t actions = console.view().recent.size();
        console.engine().setMode(console.target(), Mode::Observe);
        QTRY(console.view().mode == Mode::Observe);
        write("lifecycle: {soak: 1s}\nfeatures: {drop_after_soak: true}\n");
        const int seen = console.watcher().count;
        QTRY(console.watcher().count > seen + 2);
        QCOMPARE(console.view().recent.size(), actions); // nor in any mode but act
        QVERIFY(test::shopIndexes(text).find(kept.keep.name) != std::string::npos);
        TO_ACT(console);
        QTRY(console.view().kept->empty());
        QVERIFY(test::shopIndexes(text).find(kept.keep.name) == std::string::npos);
        QTRY(console.view().finished != finished && !console.view().running);
        QCOMPARE(console.view().finished->outcome.action.kind, std::string("drop_kept"));
        QTRY(console.view().audit->entries.size() > 1 &&
             console.view().audit->entries[1].detail.ends_with("Reason: its soak time was over"));
    }

    void withoutAStoreNothingCanBeChanged()
    {
        LifecycleConsole console(test::lifecycleShop(), QStringLiteral("/proc/nowhere/history.db"));
        QTRY(console.watcher().connected());
        QTRY(console.view().unavailable && console.view().unavailable->code == FailureCode::Storage);
        QVERIFY(!console.view().unavailable->remedy.empty());
        console.engine().setMode(console.target(), Mode::Act);
        console.engine().execute(console.target(), {.ticket = 9, .planHash = "x"});
        QTRY(console.view().finished && console.view().finished->ticket == 9);
        QVERIFY(console.failure()->code == FailureCode::Storage && console.view().mode == Mode::Observe);
    }

    void aServerThatIsAwayMakesItObserveAgain()
    {
        test::TestCluster cluster;
        test::load(*test::owner(cluster.connectionText()),
                   std::string("CREATE EXTENSION pg_stat_statements; ") + test::smallShop);
        LifecycleConsole console(cluster.connectionText());
        TO_ACT(console);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        cluster.killServer();
        QTRY(console.view().unavailable && console.view().mode == Mode::Observe);
        QCOMPARE(console.view().unavailable->code, FailureCode::CannotConnect);
        cluster.start();
        QTRY(console.isReady());
        QCOMPARE(console.view().mode, Mode::Observe);
        TO_ACT(console);
        console.plan(byCustomer);
        RUN(console, {});
        QCOMPARE(console.whyNot(), std::string());
    }

    void theHoursOfAnIndexShowItsScans()
    {
        const std::string text = test::lifecycleShop();
        LifecycleConsole console(text);
        QTRY(console.isReady() && console.watcher().last->catalog);
        console.engine().showIndex(console.target(), "shop.orders_pkey");
        QTRY(console.view().history && console.view().history->index == "shop.orders_pkey");
        const auto connection = test::owner(text);
        connection->execute("SET enable_seqscan = off");
        for (int i = 1; i <= 30; ++i)
            connection->query("SELECT total FROM shop.orders WHERE id = " + std::to_string(i));
        connection->query("DELETE FROM shop.orders WHERE id <= 4");
        connection->query("SELECT pg_stat_force_next_flush()");
        connection->query("SELECT 1");
        const auto sum = [&](auto part) {
            double total = 0;
            if (console.view().history)
                for (const engine::IndexHour &hour : console.view().history->hours)
                    total += static_cast<double>(hour.*part);
            return total;
        };
        QTRY((console.engine().refresh(console.target()), sum(&engine::IndexHour::scans) >= 30));
        QVERIFY(sum(&engine::IndexHour::scans) <= 40);
        QCOMPARE(sum(&engine::IndexHour::rowsWritten), 4.0);
        const auto elapsed = systemNow() - *console.watcher().last->watchingSince;
        const double covered = sum(&engine::IndexHour::coveredSeconds);
        QVERIFY(covered > 0 && covered <= std::chrono::duration<double>(elapsed).count() + 5);
        QVERIFY(console.view().history->hours.back().size > Bytes(0));
        console.engine().showIndex(console.target(), "shop.never");
        QTRY(console.view().history && console.view().history->index == "shop.never");
        QVERIFY(console.view().history->hours.empty());
    }

    void aBreakerIsShownAndReset()
    {
        const std::string text = test::lifecycleShop();
        const QString path = file(QStringLiteral("breaker.db"));
        LifecycleConsole console(text, path);
        QTRY(console.isReady());
        const auto repository = opened(path);
        safety::moveBreaker(repository->safety(), targetIn(*repository, text), store::BreakerScope::Table,
                            "shop.orders",
                            [](auto &moved) { safety::forceOpen(moved, "anna", "tonight", systemNow()); });
        QTRY(console.view().breakers.size() == 1);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        QCOMPARE(console.view().plan->heldUp.size(), std::size_t(1));
        console.engine().resetBreaker(console.target(), store::BreakerScope::Table, "shop.orders");
        QTRY(console.view().breakers.empty() && console.hasAudit("breaker reset"));
    }

    void aPlanTakesNoProbeOfABreaker()
    {
        const std::string text = test::lifecycleShop();
        const QString path = file(QStringLiteral("probe.db"));
        const QString policyPath = file(QStringLiteral("breakers.yaml"));
        QFile policy(policyPath);
        QVERIFY(policy.open(QIODevice::WriteOnly) &&
                policy.write("features:\n  circuit_breakers: true\n") > 0);
        policy.close();
        LifecycleConsole console(text, path, [&](engine::EngineOptions &options) {
            options.policyPath = policyPath.toStdString();
        });
        TO_ACT(console);
        const auto repository = opened(path);
        const TargetId target = targetIn(*repository, text);
        const store::BreakerRecord open = safety::moveBreaker(
            repository->safety(), target, store::BreakerScope::Table, "shop.orders", [](auto &moved) {
                moved.state = store::BreakerState::Open;
                moved.openUntil = systemNow() - Minutes(1);
            });
        QTRY(console.view().breakers.size() == 1);
        console.plan(byCustomer);
        QTRY(console.isPlanned());
        QVERIFY(console.view().plan->heldUp.empty());
        QVERIFY(*repository->safety().breaker(target, store::BreakerScope::Table, "shop.orders") == open);
        console.execute(); // the probe, and a good one
        QTRY(console.isFinished());
        QCOMPARE(console.whyNot(), std::string());
        QTRY(console.view().breakers.empty());
    }

    void aChangedAuditIsFound()
    {
        const QString path = file(QStringLiteral("audit.db"));
        LifecycleConsole console(test::lifecycleShop(), path);
        TO_ACT(console);
        console.engine().setMode(console.target(), Mode::Propose);
        QTRY(console.view().audit->entries.size() == 2 && console.view().audit->check);
        store::Database(path.toStdString())
            .run(QStringLiteral("UPDATE audit SET who = 'nobody' WHERE sequence = 2"));
        console.engine().verifyAudit(console.target());
        QTRY(console.view().audit->check->brokenAt);
        QCOMPARE(*console.view().audit->check->brokenAt, std::int64_t(2));
        QVERIFY(!console.view().audit->check->problem.empty());
        QCOMPARE(console.view().audit->entries.front().who, std::string("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestLifecycleKeeper)
#include "tst_lifecycle_keeper.moc"
