// SPDX-License-Identifier: GPL-3.0-or-later
// plan, apply, rollback, recover and what the queue proposes and approves: one way for every change of an
// index.
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/plan_table.h"
#include "app/ctl/queue.h"
#include "app/ctl/target_store.h"
#include "core/base/duration_text.h"
#include "core/lifecycle/executor.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/plan_kept.h"
#include "core/lifecycle/planner.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

using nlohmann::json;

enum class Wanted { Plan, Run, Propose };

Result<lifecycle::Soak> soakOf(const ChangeOptions &options, const safety::Policy &policy)
{
    if (options.soak.empty())
        return lifecycle::Soak{.time = policy.soak.value_or(Milliseconds(0)), .isWished = false};
    const auto time =
        options.soak == "none" ? std::optional(Milliseconds(0)) : durationFromText(options.soak);
    if (!time)
        return tl::make_unexpected(Failure{FailureCode::Usage, "--soak " + options.soak, "it is no time",
                                           "Write 90s, 15min, 12h, 7d or none"});
    return lifecycle::Soak{.time = *time, .isWished = true};
}

Result<lifecycle::Plan> planned(const TargetStore &opened, const ChangeOptions &options,
                                const lifecycle::Soak &soak)
{
    const lifecycle::PlanContext context{*opened.connection, opened.lifecycle(), opened.target, soak};
    if (options.kept == ChangeOptions::Kept::GiveBack)
        return lifecycle::planGiveBack(context, options.index);
    if (options.kept == ChangeOptions::Kept::Drop)
        return lifecycle::planKeptDrop(context, options.index);
    if (!options.index.empty())
        return lifecycle::planRollback(context, options.index, options.toVersion);
    return lifecycle::planStatement(context, options.sql,
                                    options.replace ? lifecycle::OnExisting::Replace
                                                    : lifecycle::OnExisting::Refuse);
}

int show(const CommonOptions &common, const lifecycle::Plan &plan)
{
    if (common.format == OutputFormat::Json)
        printJson(json::parse(lifecycle::planJson(plan)));
    else
        printPlan(plan, stdout);
    return exitDone;
}

std::optional<Failure> whyNot(const CommonOptions &common, const ChangeOptions &options,
                              const lifecycle::Plan &plan)
{
    const auto no = [&](const std::string &detail, const std::string &remedy) {
        return Failure{FailureCode::Refused, plan.subject, detail, remedy};
    };
    if (common.mode == "propose" && options.approval == 0)
        return no("mode propose changes nothing, and nothing was proposed",
                  "Add --reason to put it into the queue, or --mode act");
    if (common.mode != "act")
        return no("mode " + common.mode + " changes nothing", "Add --mode act");
    if (!plan.refusals.empty())
        return no(plan.refusals.front(), {});
    if (!options.expectedPlan.empty() && options.expectedPlan != plan.hash)
        return no("the plan is another one now: " + plan.hash,
                  options.approval == 0 ? "Look at it again"
                                        : "Look at it; --plan-hash " + plan.hash + " approves this one");
    if (!options.yes && !isConfirmed("Run it?"))
        return no("nobody said yes", "Add --yes where nobody can be asked");
    return std::nullopt;
}

lifecycle::ExecutorOptions executorOptions(const CommonOptions &common, const Interrupt &interrupt,
                                           const std::string &reason = {})
{
    lifecycle::ExecutorOptions options;
    options.reason = reason;
    options.who = who();
    options.mode = common.mode;
    options.stop = interrupt.token();
    options.beforeStep = [](const lifecycle::Step &step, std::size_t number) {
        std::fprintf(stderr, "%zu. %s: %s\n", number + 1, nameOf(step.kind).c_str(),
                     step.statements.front().c_str());
    };
    return options;
}

json outcomeJson(const lifecycle::ActionOutcome &outcome)
{
    return {{"action_id", outcome.action.id.value()},
            {"kind", outcome.action.kind},
            {"subject", outcome.action.subject},
            {"state", outcome.action.id.value() ? json(store::nameOf(outcome.action.state)) : json()},
            {"detail", outcome.failure ? outcome.failure->detail : outcome.action.detail}};
}

int told(const CommonOptions &common, const lifecycle::ActionOutcome &outcome)
{
    if (common.format == OutputFormat::Json)
        printJson(outcomeJson(outcome));
    else if (outcome.action.id.value() != 0)
        std::printf("action %lld: %s %s: %s\n", static_cast<long long>(outcome.action.id.value()),
                    outcome.action.kind.c_str(), outcome.action.subject.c_str(),
                    store::nameOf(outcome.action.state).c_str());
    return outcome.failure ? report(*outcome.failure) : static_cast<int>(exitDone);
}

/// What a crash has left, before anything new is planned.
int settleWhatWasLeft(const CommonOptions &common, const TargetStore &opened, const Interrupt &interrupt)
{
    lifecycle::Executor executor(executorRequest(common), opened.lifecycle(), opened.target,
                                 executorOptions(common, interrupt));
    int code = exitDone;
    for (const lifecycle::ActionOutcome &outcome : executor.recover()) {
        std::fprintf(stderr, "found action %lld (%s %s), left by a program that ended: %s now%s%s\n",
                     static_cast<long long>(outcome.action.id.value()), outcome.action.kind.c_str(),
                     outcome.action.subject.c_str(), store::nameOf(outcome.action.state).c_str(),
                     outcome.failure ? "; " : "", outcome.failure ? outcome.failure->detail.c_str() : "");
        if (isRunning(outcome.action.state) && outcome.failure)
            code = report(*outcome.failure);
    }
    return code;
}

/// The plan of what waits is that of its own request, and is the one that was seen when it was asked for.
Result<ChangeOptions> withRequest(const CommonOptions &common, const TargetStore &opened,
                                  ChangeOptions options)
{
    if (options.approval == 0)
        return options;
    lifecycle::ApprovalQueue queue = queueOf(common, opened);
    queue.settle();
    const auto approval = queue.waiting(store::ApprovalId(options.approval));
    if (!approval)
        return tl::make_unexpected(approval.error());
    options.sql = approval->sql;
    options.replace = approval->replaces;
    options.index = approval->index;
    options.toVersion = approval->version;
    if (options.expectedPlan.empty())
        options.expectedPlan = approval->planHash;
    return options;
}

/// With its approval, where it waited for one: nothing runs before that is in the store.
int carryOut(const CommonOptions &common, const TargetStore &opened, const ChangeOptions &options,
             const lifecycle::Plan &plan, const safety::Policy &policy, const Interrupt &interrupt)
{
    safety::Gate gate(*opened.repository, policy, opened.target);
    lifecycle::ExecutorOptions guarded = executorOptions(
        common, interrupt, lifecycle::reasonOf(store::ApprovalId(options.approval), options.reason));
    guarded.gate = &gate;
    guarded.openWatch = watchOf(common, policy);
    lifecycle::Executor executor(executorRequest(common), opened.lifecycle(), opened.target, guarded);
    if (options.approval == 0)
        return told(common, executor.run(plan));
    lifecycle::ApprovalQueue queue = queueOf(common, opened);
    const auto approved = queue.approve(store::ApprovalId(options.approval), plan, options.reason);
    if (!approved)
        return report(approved.error());
    const lifecycle::ActionOutcome outcome = executor.run(plan);
    queue.ended(*approved, outcome.failure ? outcome.failure->detail : std::string());
    return told(common, outcome);
}

int change(const CommonOptions &common, const ChangeOptions &asked, Wanted wanted)
{
    const Result<safety::Policy> policy = policyOf(common);
    if (!policy)
        return report(policy.error());
    const Result<lifecycle::Soak> soak = soakOf(asked, *policy);
    if (!soak)
        return report(soak.error());
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const Interrupt interrupt;
    const bool mayAct = wanted == Wanted::Run && common.mode == "act";
    if (mayAct)
        if (const int code = settleWhatWasLeft(common, *opened, interrupt); code != exitDone)
            return code;
    const Result<ChangeOptions> options = withRequest(common, *opened, asked);
    if (!options)
        return report(options.error());
    const Result<lifecycle::Plan> plan = planned(*opened, *options, *soak);
    if (!plan)
        return report(plan.error());
    if (wanted == Wanted::Plan)
        return show(common, *plan);
    if (common.format == OutputFormat::Table || !mayAct)
        printPlan(*plan, stderr);
    const bool proposes = common.mode == "propose" && options->approval == 0 && !options->reason.empty();
    if (wanted == Wanted::Propose || proposes)
        return propose(common, *opened, *options, *plan);
    if (const auto failure = whyNot(common, *options, *plan))
        return report(*failure);
    return carryOut(common, *opened, *options, *plan, *policy, interrupt);
}

} // namespace

int runPlan(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, Wanted::Plan);
}

int runApply(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, Wanted::Run);
}

int runRollback(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, options.planOnly ? Wanted::Plan : Wanted::Run);
}

int runKeptChange(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, options.planOnly ? Wanted::Plan : Wanted::Run);
}

int runPropose(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, Wanted::Propose);
}

int runApprove(const CommonOptions &common, const ChangeOptions &options)
{
    return change(common, options, Wanted::Run);
}

int runRecover(const CommonOptions &common)
{
    if (common.mode != "act")
        return report(
            {FailureCode::Refused, "recover", "mode " + common.mode + " changes nothing", "Add --mode act"});
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const Interrupt interrupt;
    return settleWhatWasLeft(common, *opened, interrupt);
}

} // namespace indexpilot::app
