// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/executor.h"

#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/audit_text.h"
#include "core/lifecycle/gate_change.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/reindex_end.h"
#include "core/lifecycle/settlement.h"
#include "core/lifecycle/step_runner.h"
#include "core/lifecycle/target_session.h"
#include "core/lifecycle/versions.h"
#include "core/lifecycle/window_end.h"
#include "core/pg/interrupter.h"
#include "core/store/store_error.h"

#include <algorithm>
#include <atomic>

namespace indexpilot::lifecycle {
namespace {

using store::ActionRecord;
using store::ActionState;

std::string joined(const std::vector<std::string> &lines, const char *between)
{
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : between) + line;
    return text;
}

Failure refused(const Plan &plan, const std::string &detail, const std::string &remedy)
{
    return {FailureCode::Refused, plan.subject, detail, remedy};
}

} // namespace

struct Executor::Impl {
    Impl(pg::ConnectRequest request, store::LifecycleStore &lifecycleStore, TargetId targetId,
         ExecutorOptions executorOptions)
        : store(lifecycleStore), target(targetId), options(std::move(executorOptions)),
          session(std::move(request))
    {
    }
    store::LifecycleStore &store;
    const TargetId target;
    const ExecutorOptions options;
    TargetSession session;
    std::atomic<bool> pastCommit = false; ///< of the action that runs; its watch asks for it
    std::optional<StopWatch> watch;       ///< likewise
    bool foundDamage = false;             ///< likewise
    std::stop_token stop() const { return watch ? watch->token() : options.stop; }

    std::vector<ActionProgress> journalled();
    std::optional<Failure> moved(const Plan &plan);
    std::optional<Failure> refusedByGate(const Plan &plan, std::optional<TimePoint> &endsBy);
    void tellGate(const Plan &plan, const ActionOutcome &outcome, Milliseconds took);
    ActionOutcome execute(const Plan &plan);
    ActionOutcome run(const Plan &plan);
    ActionOutcome settle(ActionRecord action, const Plan &plan, ActionProgress progress, Failure why);
    ActionOutcome recoverOne(const ActionRecord &action);

    void runSteps(ActionRecord &action, const Plan &plan, ActionProgress &progress, std::size_t from);
    void runOne(ActionRecord &action, const Plan &plan, ActionProgress &progress, std::size_t number);
    void takeRebuilt(ActionRecord &action, const Plan &plan, ActionProgress &progress, const Step &step);
    ActionOutcome finished(ActionRecord &action, const Plan &plan, const ActionProgress &progress);
    ActionOutcome finishRebuild(ActionRecord &action, const Plan &plan, ActionProgress progress,
                                const Failure &why);
    bool hasWindowEnded() const;
    ActionOutcome ended(ActionRecord action, const Plan &plan, ActionState state,
                        std::optional<Failure> failure);
    ActionOutcome openStill(ActionRecord action, Failure failure);
    void save(ActionRecord &action, const ActionProgress &progress);
    void note(const ActionRecord &action, const Plan &plan, const std::string &kind,
              const std::string &before, const std::string &after, const std::string &detail);
    void own(ActionProgress &progress) const;
};

Executor::Executor(pg::ConnectRequest request, store::LifecycleStore &store, TargetId target,
                   ExecutorOptions options)
    : m_impl(std::make_unique<Impl>(std::move(request), store, target, std::move(options)))
{
}

Executor::~Executor() = default;

std::vector<ActionProgress> Executor::Impl::journalled()
{
    std::vector<ActionProgress> progress;
    for (const ActionRecord &action : store.runningActions(target))
        progress.push_back(progressFromJson(action.progress));
    return progress;
}

void Executor::Impl::save(ActionRecord &action, const ActionProgress &progress)
{
    action.progress = progressJson(progress);
    action.updatedAt = options.clock();
    store.updateAction(action);
}

void Executor::Impl::own(ActionProgress &progress) const
{
    progress.backendPid = session.backendPid();
    progress.backendStart = session.backendStart();
    progress.owner = thisProcess();
}

void Executor::Impl::note(const ActionRecord &action, const Plan &plan, const std::string &kind,
                          const std::string &before, const std::string &after, const std::string &detail)
{
    store.appendAudit({.target = target.value(),
                       .action = action.id.value(),
                       .at = options.clock(),
                       .kind = kind,
                       .who = options.who,
                       .mode = options.mode,
                       .subject = plan.subject,
                       .sql = sqlOf(plan),
                       .before = before,
                       .after = after,
                       .detail = detail});
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

ActionOutcome Executor::Impl::execute(const Plan &plan)
{
    ActionProgress progress;
    own(progress);
    ActionRecord action{.target = target,
                        .kind = plan.kind,
                        .subject = plan.subject,
                        .state = ActionState::Executing,
                        .mode = options.mode,
                        .who = options.who,
                        .createdAt = options.clock(),
                        .updatedAt = options.clock(),
                        .plan = planJson(plan),
                        .progress = progressJson(progress)};
    const SnapshotOutcome before = takeSnapshot(session.connection(), store, target);
    action = store.addAction(action);
    note(action, plan, "intent", stateOf(before.reading, plan), {},
         plan.title + (options.reason.empty() ? "" : "\nReason: " + options.reason));
    try {
        runSteps(action, plan, progress, 0);
        return finished(action, plan, progress);
    } catch (const pg::DatabaseError &error) {
        const auto halted = watch->reason();
        return settle(action, plan, progress,
                      halted ? Failure{FailureCode::Cancelled, plan.subject, halted->text, halted->remedy}
                             : pg::toFailure(error));
    } catch (const StepMismatch &error) {
        foundDamage = dynamic_cast<const DamagedIndex *>(&error) != nullptr;
        return settle(action, plan, progress, {FailureCode::Failed, plan.subject, error.what(), {}});
    }
}

void Executor::Impl::runSteps(ActionRecord &action, const Plan &plan, ActionProgress &progress,
                              std::size_t from)
{
    for (std::size_t i = from; i < plan.steps.size(); ++i)
        runOne(action, plan, progress, i);
}

void Executor::Impl::runOne(ActionRecord &action, const Plan &plan, ActionProgress &progress,
                            std::size_t number)
{
    const Step &step = plan.steps[number];
    progress.step = number;
    pastCommit = number > commitStep(plan);
    save(action, progress);
    if (options.beforeStep)
        options.beforeStep(step, number);
    pg::Interrupter interrupter(stop());
    interrupter.add(session.shared());
    if (stop().stop_requested())
        throw pg::DatabaseError(
            {.message = "cancelled before the next step", .sqlState = "57014", .statement = {}});
    try {
        runStep(session.connection(), step, progress, options, stop());
    } catch (const pg::DatabaseError &error) {
        if (step.kind != StepKind::Analyze || error.losesConnection())
            throw;
        action.detail = "ANALYZE: " + std::string(error.what()); // the index is made; autovacuum will come
    }
    if (step.kind == StepKind::Reindex)
        return takeRebuilt(action, plan, progress, step);
    if (step.makes) {
        inspectBuilt(session.connection(), step, plan, progress);
        save(action, progress);
    }
}

/// The server should have left nothing; it is looked at all the same.
void Executor::Impl::takeRebuilt(ActionRecord &action, const Plan &plan, ActionProgress &progress,
                                 const Step &step)
{
    pastCommit = true;
    dropCopies(session.connection(), plan, step, options.cleanUpTimeout, options.lockTimeout);
    inspectRebuilt(session.connection(), step, plan, progress);
    save(action, progress);
}

ActionOutcome Executor::Impl::finished(ActionRecord &action, const Plan &plan, const ActionProgress &progress)
{
    action.state = ActionState::Validating;
    save(action, progress);
    const std::string wrong = whatIsWrong(session.connection(), plan, progress);
    if (wrong.empty())
        return ended(action, plan, ActionState::Done, std::nullopt);
    return ended(action, plan, ActionState::Failed,
                 Failure{FailureCode::Failed, plan.subject, "It ran, but " + wrong,
                         "Compare the versions in its history"});
}

ActionOutcome Executor::Impl::ended(ActionRecord action, const Plan &plan, ActionState state,
                                    std::optional<Failure> failure)
{
    ChangeCause cause;
    if (state == ActionState::Done || (failure && state == ActionState::Failed))
        cause = {causeOf(action, plan), plan.subjects, rebuiltBy(plan)};
    const SnapshotOutcome after = takeSnapshot(session.connection(), store, target, cause);
    if (failure)
        action.detail = failure->detail;
    action.state = state;
    action.updatedAt = options.clock();
    std::string detail = nameOf(state) + (action.detail.empty() ? "" : ": " + action.detail);
    if (state == ActionState::Done && plan.keep)
        detail += "; " + keepText(plan, action.updatedAt);
    note(action, plan, "outcome", {}, stateOf(after.reading, plan), detail);
    store.updateAction(action);
    return {action, failure};
}

ActionOutcome Executor::Impl::openStill(ActionRecord action, Failure failure)
{
    action.detail = failure.detail;
    action.updatedAt = options.clock();
    store.updateAction(action);
    failure.remedy =
        "It is finished or taken back at the next start: indexpilotctl apply, rollback or recover";
    return {action, failure};
}

/// Brings an action that did not run to its end to one that is known: all of it, or nothing of it.
ActionOutcome Executor::Impl::settle(ActionRecord action, const Plan &plan, ActionProgress progress,
                                     Failure why)
{
    try {
        if (!session.isGood())
            if (auto failure = session.reopen(journalled(), options.reconnectPatience))
                return openStill(action,
                                 {why.code, plan.subject, why.detail + "; then " + failure->detail, {}});
        const Reached reached = whatWasReached(session.connection(), plan, progress);
        own(progress);
        if (reached == Reached::Before) {
            action.state = ActionState::Reverting;
            save(action, progress);
            const CleanUp cleaned =
                dropBuilt(session.connection(), plan, progress, options.cleanUpTimeout, options.lockTimeout);
            if (!cleaned.dropped.empty())
                why.detail += "; taken back: " + joined(cleaned.dropped, ", ") + " was dropped";
            if (!cleaned.left.empty())
                why.detail += "; left alone, as it is not what was built: " + joined(cleaned.left, ", ");
            return ended(action, plan, cleaned.dropped.empty() ? ActionState::Failed : ActionState::Reverted,
                         why);
        }
        const bool isRebuild = plan.steps[commitStep(plan)].kind == StepKind::Reindex;
        if (stop().stop_requested() && !(isRebuild && hasWindowEnded()))
            return openStill(action,
                             {FailureCode::Cancelled,
                              plan.subject,
                              reached == Reached::Partly && !isRebuild
                                  ? "it is half dropped and not used any more; the rest was not waited for"
                                  : "the change is made; what is left of it was not waited for",
                              {}});
        if (isRebuild)
            return finishRebuild(action, plan, progress, why);
        const std::size_t commit = commitStep(plan);
        const bool repeats = reached == Reached::Partly || progress.step > commit;
        runSteps(action, plan, progress, repeats ? progress.step : commit + 1);
        return finished(action, plan, progress);
    } catch (const pg::DatabaseError &error) {
        return openStill(action, {why.code, plan.subject, why.detail + "; then " + error.what(), {}});
    } catch (const StepMismatch &error) {
        foundDamage = foundDamage || dynamic_cast<const DamagedIndex *>(&error) != nullptr;
        return ended(action, plan, ActionState::Failed,
                     Failure{FailureCode::Failed, plan.subject, why.detail + "; then " + error.what(), {}});
    }
}

/// The window cancels a REINDEX on either side of its swap; what is swapped is finished beyond the end, as
/// the drop after any commit step is.
bool Executor::Impl::hasWindowEnded() const
{
    const auto halted = watch ? watch->reason() : std::nullopt;
    return halted && halted->rule == "window";
}

ActionOutcome Executor::Impl::finishRebuild(ActionRecord &action, const Plan &plan, ActionProgress progress,
                                            const Failure &why)
{
    if (foundDamage)
        return ended(action, plan, ActionState::Failed, why);
    save(action, progress);
    takeRebuilt(action, plan, progress, plan.steps[commitStep(plan)]);
    return finished(action, plan, progress);
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
