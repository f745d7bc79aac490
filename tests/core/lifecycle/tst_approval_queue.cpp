// SPDX-License-Identifier: GPL-3.0-or-later
// The approval queue and its rules, on SQLite and on PostgreSQL.
#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/approval_queue.h"
#include "core/lifecycle/plan_json.h"
#include "core/store/audit_chain.h"
#include "core/store/database.h"
#include "core/store/store_error.h"
#include "tests/support/two_backends.h"

#include <QTest>

using namespace indexpilot;
using lifecycle::ApprovalQueue;
using store::ApprovalRecord;
using store::ApprovalState;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};
const char *const wanted = "CREATE INDEX made ON shop.orders (customer_id)";

lifecycle::Plan planOf(const std::string &kind, const std::string &token = "t1")
{
    lifecycle::Plan plan;
    plan.kind = kind;
    plan.subject = "shop.made";
    plan.title = "Create shop.made";
    plan.request = wanted;
    plan.planClass = lifecycle::PlanClass::Rebuild;
    plan.hash = "beef";
    plan.token = token;
    plan.steps = {{.kind = lifecycle::StepKind::Build, .statements = {"CREATE INDEX CONCURRENTLY …"}}};
    return plan;
}

std::string whyNot(const Result<ApprovalRecord> &result)
{
    return result ? std::string() : result.error().detail;
}

} // namespace

class TestApprovalQueue : public QObject {
    Q_OBJECT
    test::StorePlace m_place{QStringLiteral("approvals")};
    std::unique_ptr<store::Repository> m_repository;
    TargetId m_target;
    TimePoint m_now = noon;

    void openFresh()
    {
        m_repository.reset();
        m_repository = m_place.openFresh();
        m_target = m_repository->lifecycle().targetOf("7", "shop", "host=a");
        m_now = noon;
    }
    void reopen()
    {
        m_repository.reset();
        m_repository = m_place.open();
    }
    ApprovalQueue as(const std::string &who, const std::string &mode = "propose")
    {
        return {*m_repository, m_target, {who, mode}, [this] {
                    return m_now;
                }};
    }
    ApprovalRecord asked(const std::string &kind = "create")
    {
        auto added = as("anna").ask(planOf(kind), {.sql = wanted, .recommendation = "R-1"}, "shop is slow");
        if (!added)
            throw std::runtime_error(added.error().detail);
        return *added;
    }
    ApprovalRecord stored(const ApprovalRecord &approval)
    {
        return *m_repository->approvals().find(m_target, approval.id);
    }
    std::vector<std::string> states()
    {
        std::vector<std::string> after;
        for (const store::AuditRecord &entry : m_repository->lifecycle().audit())
            after.push_back(entry.kind + " " + entry.after);
        return after;
    }
    void isWhole()
    {
        QVERIFY(store::verifyAudit(m_repository->lifecycle().audit(), m_repository->lifecycle().auditHead())
                    .empty());
    }
    void journal(const std::string &token, store::ActionState state)
    {
        m_repository->lifecycle().addAction({.target = m_target,
                                             .kind = "create",
                                             .subject = "shop.made",
                                             .state = state,
                                             .createdAt = m_now,
                                             .updatedAt = m_now,
                                             .plan = lifecycle::planJson(planOf("create", token)),
                                             .detail = "as it went"});
    }

private Q_SLOTS:
    void whatIsKeptDoesNotWait_data() { test::addBackends(); }
    void whatIsKeptDoesNotWait()
    {
        openFresh();
        for (const char *kind : {"give_back", "drop_kept"})
            QCOMPARE(whyNot(as("anna").ask(planOf(kind), {.index = "shop.made"}, "shop is slow")),
                     std::string("What is kept does not wait for approval"));
        QVERIFY(states().empty());
    }

    void whatWasAskedForIsThereAfterARestart_data() { test::addBackends(); }
    void whatWasAskedForIsThereAfterARestart()
    {
        openFresh();
        const ApprovalRecord first = asked();
        const auto back = as("anna").ask(
            planOf("rollback"), {.index = "shop.ünï", .version = 3, .recommendation = {}}, "it was better");
        QVERIFY(back);
        reopen();
        const auto open = m_repository->approvals().open(m_target);
        QCOMPARE(open.size(), std::size_t(2));
        QVERIFY(open[0] == first);
        QVERIFY(open[1] == *back);
        QCOMPARE(open[0].recommendation, std::string("R-1"));
        QVERIFY(open[0].expires == noon + lifecycle::usualPatience);
        QVERIFY(!open[0].version && open[1].version == 3 && !open[1].decidedAt);
        QCOMPARE(states(), (std::vector<std::string>{"approval waiting", "approval waiting"}));
        isWhole();
    }

    void ofTwoWhoApproveAtOnceOneGetsIt_data() { test::addBackends(); }
    void ofTwoWhoApproveAtOnceOneGetsIt()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        const auto other = m_place.open();
        // Both have read it as waiting; the second write finds another revision.
        ApprovalRecord mine = stored(approval);
        ApprovalRecord theirs = *other->approvals().find(m_target, approval.id);
        mine.state = theirs.state = ApprovalState::Approved;
        QVERIFY(m_repository->approvals().save(mine, {.at = noon, .kind = "approval"}));
        QVERIFY(!other->approvals().save(theirs, {.at = noon, .kind = "approval"}));
        QCOMPARE(other->lifecycle().auditCount(), std::int64_t(2));
        ApprovalQueue late(*other, m_target, {"bert", "act"});
        QVERIFY(!late.approve(approval.id, planOf("create"), {}));
        isWhole();
    }

    void onlyModeActApproves_data() { test::addBackends(); }
    void onlyModeActApproves()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        QVERIFY(!as("bert", "propose").approve(approval.id, planOf("create"), {}));
        QCOMPARE(stored(approval).state, ApprovalState::Waiting);
        const auto approved = as("bert", "act").approve(approval.id, planOf("create"), {});
        QVERIFY2(approved.has_value(), whyNot(approved).c_str());
        QCOMPARE(stored(approval).state, ApprovalState::Approved);
        QCOMPARE(stored(approval).decidedBy, std::string("bert"));
        QCOMPARE(states().back(), std::string("approval approved"));
    }

    void modeObserveChangesNothingInTheQueue_data() { test::addBackends(); }
    void modeObserveChangesNothingInTheQueue()
    {
        openFresh();
        QVERIFY(!as("anna", "observe").ask(planOf("create"), {.sql = wanted}, "why"));
        const ApprovalRecord approval = asked();
        QVERIFY(as("anna", "observe").withdraw(approval.id));
        QVERIFY(as("anna", "observe").reject(approval.id, "why"));
        QVERIFY(stored(approval) == approval);
    }

    void reasonsAreNeededWhereSomebodyElseReadsThem_data() { test::addBackends(); }
    void reasonsAreNeededWhereSomebodyElseReadsThem()
    {
        openFresh();
        QVERIFY(!as("anna").ask(planOf("create"), {.sql = wanted}, " \n"));
        QVERIFY(m_repository->approvals().all(m_target).empty());
        const ApprovalRecord costly = asked("drop");
        QVERIFY(as("bert").reject(costly.id, {}));
        QVERIFY(!as("bert", "act").approve(costly.id, planOf("drop"), " "));
        QVERIFY(as("bert", "act").approve(costly.id, planOf("drop"), "unused for a year"));
        QCOMPARE(stored(costly).decidedWhy, std::string("unused for a year"));
    }

    void whatWaitedTooLongIsNotApproved_data() { test::addBackends(); }
    void whatWaitedTooLongIsNotApproved()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        m_now = approval.expires;
        const auto late = as("bert", "act").approve(approval.id, planOf("create"), {});
        QVERIFY2(whyNot(late).starts_with("it waited until"), whyNot(late).c_str());
        QCOMPARE(stored(approval).state, ApprovalState::Waiting);
    }

    void aDecisionCanBeTakenBackByWhoMadeIt_data() { test::addBackends(); }
    void aDecisionCanBeTakenBackByWhoMadeIt()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        QVERIFY(as("bert").withdraw(approval.id)); // only who asked
        QVERIFY(!as("bert").reject(approval.id, "not before the sale"));
        QCOMPARE(stored(approval).decidedWhy, std::string("not before the sale"));
        QVERIFY(m_repository->approvals().open(m_target).empty());
        QVERIFY(as("anna").reopen(approval.id));
        QVERIFY(!as("bert").reopen(approval.id));
        QCOMPARE(stored(approval).state, ApprovalState::Waiting);
        QVERIFY(stored(approval).decidedBy.empty() && !stored(approval).decidedAt);
        QVERIFY(!as("anna").withdraw(approval.id));
        QVERIFY(!as("anna").reopen(approval.id));
        QCOMPARE(states(),
                 (std::vector<std::string>{"approval waiting", "approval rejected", "approval waiting",
                                           "approval withdrawn", "approval waiting"}));
        isWhole();
    }

    void theJournalSaysWhatCameOfIt_data() { test::addBackends(); }
    void theJournalSaysWhatCameOfIt()
    {
        openFresh();
        const auto approved = [this](const std::string &token) {
            return *as("bert", "act").approve(asked().id, planOf("create", token), {});
        };
        const ApprovalRecord done = approved("done");
        const ApprovalRecord failed = approved("failed");
        const ApprovalRecord runs = approved("runs");
        const ApprovalRecord nothing = approved("nothing");
        journal("done", store::ActionState::Done);
        journal("failed", store::ActionState::Reverted);
        journal("runs", store::ActionState::Executing);
        for (const ApprovalRecord &one : {done, failed, runs, nothing})
            as("bert", "act").ended(one, "it was frozen");
        QCOMPARE(stored(done).state, ApprovalState::Done);
        QCOMPARE(stored(failed).state, ApprovalState::Failed);
        QVERIFY(stored(failed).outcome.ends_with("as it went"));
        QCOMPARE(stored(runs).state, ApprovalState::Approved);
        QCOMPARE(stored(nothing).state, ApprovalState::Waiting);
        QCOMPARE(stored(nothing).outcome, std::string("nothing was begun: it was frozen"));
        QVERIFY(stored(nothing).token.empty() && stored(nothing).decidedBy.empty());
        isWhole();
    }

    void whatADeadProgramApprovedIsSettledByTheNext_data() { test::addBackends(); }
    void whatADeadProgramApprovedIsSettledByTheNext()
    {
        openFresh();
        ApprovalRecord alive = *as("bert", "act").approve(asked().id, planOf("create", "alive"), {});
        ApprovalRecord dead = *as("bert", "act").approve(asked().id, planOf("create", "dead"), {});
        lifecycle::ActionProgress progress;
        progress.owner = lifecycle::thisProcess();
        progress.owner.startTicks += 1; // a process that is not there
        dead.runner = lifecycle::progressJson(progress);
        QVERIFY(m_repository->approvals().save(dead, {.at = noon, .kind = "approval"}));
        as("carl", "observe").settle();
        QCOMPARE(stored(alive).state, ApprovalState::Approved);
        QCOMPARE(stored(dead).state, ApprovalState::Waiting);
        journal("alive", store::ActionState::Done);
        as("carl", "observe").settle();
        QCOMPARE(stored(alive).state, ApprovalState::Done);
        const auto audit = m_repository->lifecycle().auditCount();
        as("carl", "observe").settle();
        QCOMPARE(m_repository->lifecycle().auditCount(), audit);
    }

    void whatCannotBeReadIsNoApproval_data() { test::addBackends(); }
    void whatCannotBeReadIsNoApproval()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        store::Database meddler(m_place.text());
        meddler.run(QStringLiteral("UPDATE approval SET state = 'certainly'"));
        QVERIFY_EXCEPTION_THROWN(m_repository->approvals().open(m_target), store::StoreError);
        QVERIFY_EXCEPTION_THROWN(as("bert", "act").approve(approval.id, planOf("create"), {}),
                                 store::StoreError);
    }

    void withoutItsEntryInTheAuditNothingIsDecided_data() { test::addBackends(); }
    void withoutItsEntryInTheAuditNothingIsDecided()
    {
        openFresh();
        const ApprovalRecord approval = asked();
        store::Database meddler(m_place.text());
        meddler.run(QStringLiteral("ALTER TABLE audit RENAME TO audit_gone"));
        QVERIFY_EXCEPTION_THROWN(as("bert", "act").approve(approval.id, planOf("create"), {}),
                                 store::StoreError);
        QVERIFY_EXCEPTION_THROWN(asked(), store::StoreError);
        QVERIFY(stored(approval) == approval);
        QCOMPARE(m_repository->approvals().all(m_target).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestApprovalQueue)
#include "tst_approval_queue.moc"
