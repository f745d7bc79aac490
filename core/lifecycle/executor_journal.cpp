// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/executor_impl.h"

#include "core/lifecycle/audit_text.h"
#include "core/lifecycle/reindex_end.h"
#include "core/lifecycle/versions.h"

namespace indexpilot::lifecycle {

using store::ActionRecord;
using store::ActionState;

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

} // namespace indexpilot::lifecycle
