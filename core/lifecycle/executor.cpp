// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/executor_impl.h"

#include "core/base/joined.h"
#include "core/lifecycle/gate_change.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/window_end.h"

namespace indexpilot::lifecycle {
namespace {

Failure refused(const Plan &plan, const std::string &detail, const std::string &remedy)
{
    return {FailureCode::Refused, plan.subject, detail, remedy};
}

} // namespace

using store::ActionRecord;

Executor::Executor(pg::ConnectRequest request, store::LifecycleStore &store, TargetId target,
                   ExecutorOptions options)
    : m_impl(std::make_unique<Impl>(std::move(request), store, target, std::move(options)))
{
}

Executor::~Executor() = default;

ActionOutcome Executor::run(const Plan &plan)
{
    if (!plan.refusals.empty())
        return {{}, refused(plan, joined(plan.refusals, "; "), {})};
    if (auto busy = m_impl->session.open(m_impl->journalled()))
        return {{}, busy};
    for (const ActionRecord &left : m_impl->store.runningActions(m_impl->target)) {
        const ActionOutcome settled = m_impl->recoverOne(left);
        if (isRunning(settled.action.state))
            return {
                {},
                refused(plan, "an earlier action could not be finished yet: " + settled.action.detail, {})};
    }
    ActionOutcome outcome = m_impl->run(plan);
    m_impl->session.close();
    return outcome;
}

std::vector<ActionOutcome> Executor::recover()
{
    const std::vector<ActionRecord> left = m_impl->store.runningActions(m_impl->target);
    std::vector<ActionOutcome> outcomes;
    if (left.empty())
        return outcomes;
    if (auto busy = m_impl->session.open(m_impl->journalled()))
        return {{left.front(), busy}};
    // Somebody may have finished them before the lock was ours.
    for (const ActionRecord &action : m_impl->store.runningActions(m_impl->target))
        outcomes.push_back(m_impl->recoverOne(action));
    m_impl->session.close();
    return outcomes;
}

std::optional<Failure> Executor::Impl::moved(const Plan &plan)
{
    PlanFacts facts;
    facts.reading = pg::readIndexAttributes(session.connection());
    facts.tables = pg::readTableTree(session.connection(), plan.table);
    if (plan.table.value() == 0 || factsHash(facts) == plan.factsHash)
        return std::nullopt;
    return refused(plan, "the table or its indexes have changed since this was planned",
                   "Look at the plan again: it is computed anew");
}

std::optional<Failure> Executor::Impl::refusedByGate(const Plan &plan, std::optional<TimePoint> &endsBy)
{
    if (!options.gate)
        return std::nullopt;
    const safety::Verdict verdict = options.gate->mayStart(changeOf(plan), session.connection());
    endsBy = verdict.endsBy;
    return verdict.isAllowed() ? std::nullopt : std::optional(safety::refusal(plan.subject, verdict));
}

void Executor::Impl::tellGate(const Plan &plan, const ActionOutcome &outcome, Milliseconds took)
{
    if (!options.gate)
        return;
    const auto halted = watch->reason();
    const bool left = outcome.failure && isRunning(outcome.action.state);
    const bool overran = hasWindowEnded(); // it was to be over by then
    const safety::ChangeEnd end = !outcome.failure ? safety::ChangeEnd::Done
                                  : (halted && halted->rule == "load") || left || foundDamage
                                      ? safety::ChangeEnd::Alarming
                                  : stop().stop_requested() && !overran ? safety::ChangeEnd::Cancelled
                                                                        : safety::ChangeEnd::Failed;
    options.gate->ended(changeOf(plan), end, took,
                        "action " + std::to_string(outcome.action.id.value()) + " on " + plan.subject +
                            (outcome.failure ? ": " + outcome.failure->detail : ""));
}

ActionOutcome Executor::Impl::run(const Plan &plan)
{
    if (auto failure = moved(plan))
        return {{}, failure};
    std::optional<TimePoint> endsBy;
    if (auto failure = refusedByGate(plan, endsBy))
        return {{}, failure};
    foundDamage = pastCommit = false;
    watch.emplace(options.stop, endsBy ? untilWindowEnd(options.openWatch, *endsBy, options.clock, pastCommit)
                                       : options.openWatch);
    const auto begun = std::chrono::steady_clock::now();
    ActionOutcome outcome = execute(plan);
    tellGate(plan, outcome,
             std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun));
    watch.reset();
    return outcome;
}

ActionOutcome Executor::Impl::recoverOne(const ActionRecord &action)
{
    const Result<Plan> plan = planFromJson(action.plan);
    if (!plan)
        return {action, plan.error()};
    note(action, *plan, "recovery", {}, {}, "found " + nameOf(action.state) + " by " + action.who);
    return settle(action, *plan, progressFromJson(action.progress),
                  {FailureCode::Failed, plan->subject, "interrupted", {}});
}

} // namespace indexpilot::lifecycle
