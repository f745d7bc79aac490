// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/executor_impl.h"

#include "core/lifecycle/audit_text.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/reindex_end.h"
#include "core/lifecycle/settlement.h"
#include "core/lifecycle/step_runner.h"
#include "core/lifecycle/versions.h"
#include "core/pg/interrupter.h"

namespace indexpilot::lifecycle {

using store::ActionRecord;
using store::ActionState;

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

} // namespace indexpilot::lifecycle
