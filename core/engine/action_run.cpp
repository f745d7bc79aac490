// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/action_run.h"

#include "core/engine/target_claim.h"
#include "core/lifecycle/approval_queue.h"
#include "core/lifecycle/plan_json.h"
#include "core/store/repository.h"
#include "core/store/store_error.h"

#include <QtGlobal>

#include <algorithm>

namespace indexpilot::engine {
namespace {

using lifecycle::ActionOutcome;

/// One run with what it opens.
class ActionRun {
public:
    ActionRun(const ActionOrder &order, store::Repository &repository)
        : m_order(order), m_store(repository), m_queue(repository, order.place.target.id, {order.who, "act"})
    {
    }

    ActionOutcome run(const safety::Policy &policy, const std::stop_token &stop, const ActionReport &report)
    {
        if (const auto reached = connectTo(m_order.place, pg::SessionRole::Observer); !reached)
            return notBegun(m_order.plan, reached.error());
        safety::Gate gate(m_store, policy, m_order.place.target.id);
        const pg::ConnectRequest request =
            executorRequest(m_order.place.connectionText, m_order.place.password);
        lifecycle::Executor executor(
            request, m_store.lifecycle(), m_order.place.target.id,
            {.who = m_order.who,
             .reason = lifecycle::reasonOf(m_order.approval, m_order.reason),
             .gate = &gate,
             .openWatch = watchOf(m_order.place.store, request, policy, report.progress),
             .stop = stop,
             .beforeStep = report.step});
        for (const ActionOutcome &left : executor.recover())
            if (left.failure && isRunning(left.action.state))
                return notBegun(m_order.plan, *left.failure);
        if (const auto failure = approve())
            return notBegun(m_order.plan, *failure);
        ActionOutcome outcome = executor.run(m_order.plan);
        tellQueue(outcome.failure ? outcome.failure->detail : std::string());
        return outcome.action.id.value() == 0 && outcome.failure ? notBegun(m_order.plan, *outcome.failure)
                                                                 : outcome;
    }

    /// After an error that the executor could not settle: the journal says whether it had begun.
    ActionOutcome broken(const Failure &failure)
    {
        const std::string json = lifecycle::planJson(m_order.plan); // with a token that no other plan has
        try {
            for (const store::ActionRecord &left :
                 m_store.lifecycle().runningActions(m_order.place.target.id))
                if (left.plan == json)
                    return {left, failure};
        } catch (const store::StoreError &) { // the first error is the one to tell
        }
        tellQueue(failure.detail);
        return notBegun(m_order.plan, failure);
    }

private:
    /// Of a plan that was proposed: nothing runs before its approval is in the store.
    std::optional<Failure> approve()
    {
        if (m_order.approval.value() == 0)
            return std::nullopt;
        auto approved = m_queue.approve(m_order.approval, m_order.plan, m_order.reason);
        if (!approved)
            return approved.error();
        m_approved = *approved;
        return std::nullopt;
    }
    void tellQueue(const std::string &why)
    try {
        if (m_approved)
            m_queue.ended(*m_approved, why);
    } catch (const store::StoreError &) { // the next look at the queue reads the journal
    }

    const ActionOrder &m_order;
    store::Repository &m_store;
    lifecycle::ApprovalQueue m_queue;
    std::optional<store::ApprovalRecord> m_approved;
};

Failure targetIsTaken(const ActionOrder &order)
{
    return {FailureCode::Refused, "target " + order.place.target.title,
            QT_TRANSLATE_NOOP("ServerWords", "Another change of it is running in this program"),
            QT_TRANSLATE_NOOP("ServerWords", "Wait until that action has ended")};
}

} // namespace

ActionOutcome notBegun(const lifecycle::Plan &plan, Failure failure)
{
    store::ActionRecord action;
    action.kind = plan.kind;
    action.subject = plan.subject;
    return {action, std::move(failure)};
}

ActionOutcome runAction(const ActionOrder &order, const std::stop_token &stop, const ActionReport &report)
{
    const TargetClaim claim(order.place.target);
    if (!claim.isOurs())
        return notBegun(order.plan, targetIsTaken(order));
    const Result<safety::Policy> policy = policyOf(order.place.policyPath);
    if (!policy)
        return notBegun(order.plan, policy.error());
    const auto repository = store::Repository::open(order.place.store);
    if (!repository)
        return notBegun(order.plan, repository.error());
    ActionRun run(order, **repository);
    try {
        return run.run(*policy, stop, report);
    } catch (const store::StoreError &error) {
        return run.broken(error.failure());
    } catch (const pg::DatabaseError &error) {
        return run.broken(pg::toFailure(error));
    } catch (const std::exception &error) {
        return run.broken({FailureCode::Failed, order.plan.subject, error.what(), {}});
    }
}

} // namespace indexpilot::engine
