// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/acting.h"
#include "core/engine/target_read.h"
#include "core/engine/target_watch.h"
#include "core/store/store_error.h"

namespace indexpilot::engine {

/// The same figures that the gate looks at, so that its limits are learned from what it will compare.
void TargetWatch::readLoad()
{
    if (!isReading())
        return;
    read<pg::GuardReading>(
        *m_observer, ReadingKind::Other, m_readingLoad,
        [](pg::Connection &connection) { return pg::readGuard(connection); },
        [this](const pg::GuardReading &load) {
            m_budget.serverLoad(load.activeSessions, m_capabilities.cores);
            m_maintenance.setTimeZone(load.timeZone);
            loadLookedAt(load);
        });
}

void TargetWatch::loadLookedAt(const pg::GuardReading &load)
{
    const Result<safety::Policy> policy = policyOf(m_options.policyPath);
    if (!policy)
        return; // LifecycleKeeper tells it, and nothing is changed until it is mended
    try {
        m_limits.look(load, *policy, learningPause(*policy),
                      m_history.writes() ? LimitBook::Role::Learns : LimitBook::Role::Follows);
        setProblem("limits", std::nullopt);
    } catch (const store::StoreError &error) {
        setProblem("limits", error.failure());
    }
    changed();
}

/// By the journal of all programs; what this one runs is in it as well once it has begun.
std::optional<safety::LearningPause> TargetWatch::learningPause(const safety::Policy &policy) const
{
    const std::shared_ptr<const LifecycleView> view = m_lifecycle.view();
    auto pause = safety::learningPause(view->recent, view->breakers, policy);
    if (!pause && view->running) {
        store::ActionRecord action;
        action.kind = view->running->kind;
        action.subject = view->running->subject;
        action.createdAt = view->running->startedAt;
        action.state = store::ActionState::Executing;
        pause = safety::LearningPause{.because = action, .since = action.createdAt};
    }
    return pause;
}

void TargetWatch::saveLimits()
{
    if (!m_history.writes())
        return;
    try {
        m_limits.save();
    } catch (const store::StoreError &error) {
        setProblem("limits", error.failure());
    }
}

} // namespace indexpilot::engine
