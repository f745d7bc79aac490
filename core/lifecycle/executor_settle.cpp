// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/executor_impl.h"

#include "core/base/joined.h"
#include "core/lifecycle/settlement.h"
#include "core/lifecycle/step_runner.h"

namespace indexpilot::lifecycle {

using store::ActionRecord;
using store::ActionState;

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

ActionOutcome Executor::Impl::finishRebuild(ActionRecord &action, const Plan &plan, ActionProgress progress,
                                            const Failure &why)
{
    if (foundDamage)
        return ended(action, plan, ActionState::Failed, why);
    save(action, progress);
    takeRebuilt(action, plan, progress, plan.steps[commitStep(plan)]);
    return finished(action, plan, progress);
}

/// The window cancels a REINDEX on either side of its swap; what is swapped is finished beyond the end, as
/// the drop after any commit step is.
bool Executor::Impl::hasWindowEnded() const
{
    const auto halted = watch ? watch->reason() : std::nullopt;
    return halted && halted->rule == "window";
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

} // namespace indexpilot::lifecycle
