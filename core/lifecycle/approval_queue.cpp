// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/approval_queue.h"

#include "core/base/iso_time.h"
#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/plan_json.h"

#include <QtGlobal>

namespace indexpilot::lifecycle {
namespace {

using store::ApprovalId;
using store::ApprovalRecord;
using store::ApprovalState;

std::string nameOfApproval(ApprovalId id)
{
    return "no. " + std::to_string(id.value());
}

Failure notApproved(const std::string &subject, const char *detail, const char *remedy)
{
    return {FailureCode::Refused, subject, detail, remedy};
}

bool saysNothing(const std::string &reason)
{
    return reason.find_first_not_of(" \t\r\n") == std::string::npos;
}

Failure needsReason(const std::string &subject)
{
    return {FailureCode::Usage, subject, QT_TRANSLATE_NOOP("ServerWords", "It needs a reason"),
            QT_TRANSLATE_NOOP("ServerWords", "Write why, so that others need not ask")};
}

Failure needsPropose(const std::string &subject)
{
    return notApproved(subject, QT_TRANSLATE_NOOP("ServerWords", "Mode observe changes nothing"),
                       QT_TRANSLATE_NOOP("ServerWords", "Switch to mode propose"));
}

Failure decidedMeanwhile(const std::string &subject)
{
    return notApproved(subject, QT_TRANSLATE_NOOP("ServerWords", "It does not wait for a decision any more"),
                       QT_TRANSLATE_NOOP("ServerWords", "Look at the queue again"));
}

/// A request says what is kept by the name alone, which would be read as a rollback.
bool isOfKept(const Plan &plan)
{
    return plan.kind == "give_back" || plan.kind == "drop_kept";
}

} // namespace

bool isCostly(const Plan &plan)
{
    if (plan.kind == "create")
        return false;
    return plan.kind == "drop" || plan.kind == "drop_kept" || plan.planClass == PlanClass::Rebuild;
}

ChangeRequest requestOf(const ApprovalRecord &approval)
{
    return {approval.sql, approval.replaces, approval.index, approval.version, approval.recommendation};
}

std::string reasonOf(ApprovalId approval, const std::string &why)
{
    if (approval.value() == 0)
        return why;
    return "approval " + nameOfApproval(approval) + (why.empty() ? "" : ": " + why);
}

ApprovalQueue::ApprovalQueue(store::Repository &repository, TargetId target, Person person, Clock clock)
    : m_repository(repository), m_target(target), m_person(std::move(person)), m_clock(std::move(clock))
{
}

store::AuditRecord ApprovalQueue::entry(const ApprovalRecord &approval, ApprovalState before,
                                        const std::string &detail) const
{
    return {.target = m_target.value(),
            .at = m_clock(),
            .kind = "approval",
            .who = m_person.who,
            .mode = m_person.mode,
            .subject = approval.subject,
            .sql = approval.sql,
            .before = approval.revision == 0 ? std::string() : nameOf(before),
            .after = nameOf(approval.state),
            .detail = detail};
}

Result<ApprovalRecord> ApprovalQueue::ask(const Plan &plan, const ChangeRequest &request,
                                          const std::string &why, Seconds patience)
{
    if (m_person.mode == "observe")
        return tl::make_unexpected(needsPropose(plan.subject));
    if (isOfKept(plan))
        return tl::make_unexpected(notApproved(
            plan.subject, QT_TRANSLATE_NOOP("ServerWords", "What is kept does not wait for approval"),
            QT_TRANSLATE_NOOP("ServerWords", "Give it back or drop it in mode Act")));
    if (!plan.refusals.empty())
        return tl::make_unexpected(Failure{FailureCode::Refused, plan.subject, plan.refusals.front(), {}});
    if (plan.steps.empty())
        return tl::make_unexpected(
            notApproved(plan.subject, QT_TRANSLATE_NOOP("ServerWords", "There is nothing to do"), ""));
    if (saysNothing(why))
        return tl::make_unexpected(needsReason(plan.subject));
    ApprovalRecord approval{.target = m_target,
                            .sql = request.sql,
                            .replaces = request.replaces,
                            .index = request.index,
                            .version = request.version,
                            .recommendation = request.recommendation,
                            .subject = plan.subject,
                            .title = plan.title,
                            .planClass = nameOf(plan.planClass),
                            .planHash = plan.hash,
                            .askedBy = m_person.who,
                            .askedAt = m_clock(),
                            .askedWhy = why,
                            .expires = m_clock() + patience};
    return m_repository.approvals().add(approval, entry(approval, ApprovalState::Waiting, why));
}

Result<ApprovalRecord> ApprovalQueue::waiting(ApprovalId id)
{
    const auto approval = m_repository.approvals().find(m_target, id);
    if (!approval)
        return tl::make_unexpected(
            Failure{FailureCode::Usage, nameOfApproval(id),
                    QT_TRANSLATE_NOOP("ServerWords", "There is no such change in the queue of this target"),
                    QT_TRANSLATE_NOOP("ServerWords", "Look at the queue again")});
    if (approval->state != ApprovalState::Waiting)
        return tl::make_unexpected(decidedMeanwhile(nameOfApproval(id)));
    return *approval;
}

std::optional<Failure> ApprovalQueue::decide(ApprovalRecord approval, ApprovalState state,
                                             const std::string &why)
{
    const ApprovalState before = approval.state;
    const bool takenBack = state == ApprovalState::Waiting;
    approval.state = state;
    approval.decidedBy = takenBack ? std::string() : m_person.who;
    approval.decidedAt = takenBack ? std::nullopt : std::optional(m_clock());
    approval.decidedWhy = takenBack ? std::string() : why;
    const std::string detail = takenBack ? "the decision was taken back" : why.empty() ? nameOf(state) : why;
    if (!m_repository.approvals().save(approval, entry(approval, before, detail)))
        return decidedMeanwhile(nameOfApproval(approval.id));
    return std::nullopt;
}

std::optional<Failure> ApprovalQueue::reject(ApprovalId id, const std::string &why)
{
    if (m_person.mode == "observe")
        return needsPropose(nameOfApproval(id));
    if (saysNothing(why))
        return needsReason(nameOfApproval(id));
    const auto approval = waiting(id);
    return approval ? decide(*approval, ApprovalState::Rejected, why) : std::optional(approval.error());
}

std::optional<Failure> ApprovalQueue::withdraw(ApprovalId id)
{
    if (m_person.mode == "observe")
        return needsPropose(nameOfApproval(id));
    const auto approval = waiting(id);
    if (!approval)
        return approval.error();
    if (approval->askedBy != m_person.who)
        return notApproved(nameOfApproval(id),
                           QT_TRANSLATE_NOOP("ServerWords", "Only who asked for it withdraws it"),
                           QT_TRANSLATE_NOOP("ServerWords", "Reject it, with a reason"));
    return decide(*approval, ApprovalState::Withdrawn, {});
}

std::optional<Failure> ApprovalQueue::reopen(ApprovalId id)
{
    if (m_person.mode == "observe")
        return needsPropose(nameOfApproval(id));
    const auto approval = m_repository.approvals().find(m_target, id);
    const bool isTheirs =
        approval && approval->decidedBy == m_person.who &&
        (approval->state == ApprovalState::Rejected || approval->state == ApprovalState::Withdrawn);
    if (!isTheirs)
        return decidedMeanwhile(nameOfApproval(id));
    return decide(*approval, ApprovalState::Waiting, {});
}

Result<ApprovalRecord> ApprovalQueue::approve(ApprovalId id, const Plan &plan, const std::string &why)
{
    auto found = waiting(id);
    if (!found)
        return found;
    ApprovalRecord approval = *found;
    if (m_person.mode != "act")
        return tl::make_unexpected(
            notApproved(approval.subject, QT_TRANSLATE_NOOP("ServerWords", "Only mode act changes anything"),
                        QT_TRANSLATE_NOOP("ServerWords", "Switch to mode act, then run it")));
    if (approval.expires <= m_clock())
        return tl::make_unexpected(Failure{FailureCode::Refused, approval.subject,
                                           "it waited until " + isoTime(approval.expires) + " only",
                                           QT_TRANSLATE_NOOP("ServerWords", "Have it asked for again")});
    if (!plan.refusals.empty())
        return tl::make_unexpected(Failure{FailureCode::Refused, plan.subject, plan.refusals.front(), {}});
    if (isCostly(plan) && saysNothing(why))
        return tl::make_unexpected(needsReason(approval.subject));
    approval.state = ApprovalState::Approved;
    approval.decidedBy = m_person.who;
    approval.decidedAt = m_clock();
    approval.decidedWhy = why;
    approval.token = plan.token;
    approval.runner = progressJson({.built = {}, .hashes = {}, .owner = thisProcess()});
    approval.outcome.clear();
    if (!m_repository.approvals().save(
            approval, entry(approval, ApprovalState::Waiting, why.empty() ? "approved" : why)))
        return tl::make_unexpected(decidedMeanwhile(nameOfApproval(id)));
    return approval;
}

/// Somebody who looked at the journal may have been faster: then it is written already.
void ApprovalQueue::close(ApprovalRecord approval, ApprovalState state, const std::string &outcome)
{
    const ApprovalState before = approval.state;
    approval.state = state;
    approval.outcome = outcome;
    if (state == ApprovalState::Waiting) {
        approval.decidedBy = approval.decidedWhy = approval.token = approval.runner = std::string();
        approval.decidedAt.reset();
    }
    m_repository.approvals().save(approval, entry(approval, before, outcome));
}

std::optional<store::ActionRecord> ApprovalQueue::actionOf(const ApprovalRecord &approval)
{
    const TimePoint from = approval.decidedAt.value_or(approval.askedAt) - Minutes(1);
    for (const store::ActionRecord &action : m_repository.lifecycle().actionsSince(m_target, from))
        if (const auto plan = planFromJson(action.plan); plan && plan->token == approval.token)
            return action;
    return std::nullopt;
}

void ApprovalQueue::ended(const ApprovalRecord &approval, const std::string &why)
{
    const auto action = actionOf(approval);
    if (!action)
        return close(approval, ApprovalState::Waiting, "nothing was begun: " + why);
    if (isRunning(action->state))
        return; // the next start finishes it or takes it back
    const bool done = action->state == store::ActionState::Done;
    close(approval, done ? ApprovalState::Done : ApprovalState::Failed,
          "action " + std::to_string(action->id.value()) +
              (action->detail.empty() ? "" : ": " + action->detail));
}

void ApprovalQueue::settle()
{
    for (const ApprovalRecord &approval : m_repository.approvals().open(m_target)) {
        const bool isOver =
            approval.state == ApprovalState::Approved &&
            (actionOf(approval) || livenessOf(progressFromJson(approval.runner).owner) == Liveness::Dead);
        if (isOver)
            ended(approval, "the program ended before");
    }
}

} // namespace indexpilot::lifecycle
