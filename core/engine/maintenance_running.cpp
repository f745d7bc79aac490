// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/maintenance_keeper.h"

#include "core/base/joined.h"
#include "core/store/store_error.h"

#include <algorithm>

// A job from its beginning to its end.
namespace indexpilot::engine {
namespace {

constexpr Minutes beginsWithin{2}; ///< of the journal; later it was never begun
constexpr Seconds clockSlack{5};

/// Why it may not begin; empty: it may.
std::string reasonsOf(const PlanAnswer &answer)
{
    if (!answer.plan)
        return answer.plan.error().detail;
    std::vector<std::string> reasons = answer.plan->refusals;
    for (const safety::Reason &reason : answer.heldUp)
        reasons.push_back(reason.text);
    return joined(reasons, "; ");
}

} // namespace

void MaintenanceKeeper::beginDue(const MaintenanceJob &job)
{
    const auto row = std::ranges::find(*m_storage->rows, job.index, &StorageRow::index);
    if (row == m_storage->rows->end())
        return;
    m_beginning = true;
    PlanWish wish;
    wish.sql = reindexSql(*row);
    wish.keepFor = Milliseconds(0);
    m_lifecycle.planAlone(wish, [this, job](const PlanAnswer &answer) {
        m_beginning = false;
        try {
            onPlanned(job, answer);
        } catch (const store::StoreError &error) { // not journalled: not begun
            hold(job.index, error.failure().detail);
        }
        look();
    });
}

void MaintenanceKeeper::onPlanned(const MaintenanceJob &job, const PlanAnswer &answer)
{
    const std::string obstacle = reasonsOf(answer);
    if (!obstacle.empty())
        return hold(job.index, obstacle);
    if (!m_lifecycle.mayActNow())
        return;
    std::optional<std::int64_t> id = job.id;
    if (job.id == 0)
        id = m_repository->jobs().add(m_target.id, {.index = job.index,
                                                    .table = job.table,
                                                    .askedBy = "policy",
                                                    .askedAt = systemNow(),
                                                    .reason = job.why});
    if (!id || !m_repository->jobs().start(*id, systemNow()))
        return; // another program has it
    const bool hasBegun = m_lifecycle.startAlone(
        *answer.plan, job.why.empty() ? "maintenance window" : job.why,
        [this, id = *id](const lifecycle::ActionOutcome &outcome) { onActed(id, outcome); });
    if (hasBegun)
        m_ours = *id;
    else
        m_repository->jobs().putBack(*id);
}

void MaintenanceKeeper::onActed(std::int64_t job, const lifecycle::ActionOutcome &outcome)
{
    m_ours = 0;
    const std::string why = outcome.failure ? outcome.failure->detail : std::string();
    try {
        if (outcome.failure && outcome.action.id.value() == 0) {
            m_repository->jobs().putBack(job);
            hold(outcome.action.subject, why);
        } else if (!isRunning(outcome.action.state)) {
            m_repository->jobs().end(
                job, outcome.failure ? store::JobRowState::Failed : store::JobRowState::Done, m_clock(), why);
        }
    } catch (const store::StoreError &error) { // settled at a later look, from the journal
        Q_EMIT troubled("maintenance jobs", error.failure());
    }
    look();
}

/// Jobs that another program, or this one before a crash, has begun: the journal says what became of them.
bool MaintenanceKeeper::settleRunning(const std::vector<store::JobRecord> &open)
{
    bool hasEnded = false;
    for (const store::JobRecord &job : open) {
        if (job.state != store::JobRowState::Running || job.id == m_ours || !job.startedAt)
            continue;
        const auto &recent = m_lifecycle.view()->recent; // newest first
        const auto action = std::ranges::find_if(recent, [&](const store::ActionRecord &one) {
            return one.kind == "rebuild" && one.subject == job.index &&
                   one.createdAt >= *job.startedAt - clockSlack;
        });
        const bool hasBegun = action != recent.end();
        if (hasBegun ? isRunning(action->state) : systemNow() - *job.startedAt <= beginsWithin)
            continue;
        hasEnded = true;
        const bool isDone = hasBegun && action->state == store::ActionState::Done;
        m_repository->jobs().end(job.id, isDone ? store::JobRowState::Done : store::JobRowState::Failed,
                                 hasBegun ? action->updatedAt : systemNow(),
                                 hasBegun ? action->detail : "its program ended before it had begun");
    }
    return hasEnded;
}

} // namespace indexpilot::engine
