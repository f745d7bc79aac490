// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/limit_book.h"

namespace indexpilot::engine {
namespace {

constexpr Minutes betweenWrites{1};

} // namespace

void LimitBook::begin(store::Repository *repository, TargetId target)
{
    m_repository = repository;
    m_target = target;
    if (m_repository)
        m_record = m_repository->thresholds().thresholds(target);
}

void LimitBook::look(const pg::GuardReading &load, const safety::Policy &policy,
                     const std::optional<safety::LearningPause> &pause, Role role)
{
    if (!m_repository)
        return; // what is not kept cannot be relied on
    const bool isDue = load.takenAt - m_keptAt >= betweenWrites || load.takenAt < m_keptAt;
    if (role == Role::Follows && isDue) {
        m_record = m_repository->thresholds().thresholds(m_target);
        m_keptAt = load.takenAt;
    }
    if (role == Role::Learns && policy.adaptiveThresholds && !pause)
        m_unsaved.merge(safety::learn(m_record, policy, load));
    const store::CheckpointLook look = safety::checkpointLook(load);
    auto view = std::make_shared<LimitsView>();
    view->at = load.takenAt;
    view->inForce = safety::limitsInForce(policy, m_record, load);
    for (const safety::LimitInForce &limit : view->inForce.figures)
        view->now.push_back(safety::valueOf(load, limit.figure));
    view->pause = policy.adaptiveThresholds ? pause : std::nullopt;
    view->checkpoints = safety::countCheckpoints(m_looks, look);
    view->checkpointLimit = policy.maxLoad.requestedCheckpoints;
    m_view = std::move(view);
    std::erase_if(m_looks, [&](const auto &old) { return old.at < look.at - safety::checkpointWindow; });
    m_looks.push_back(look);
    if (role == Role::Learns && isDue)
        keep(load, policy.maxLoad.requestedCheckpoints.has_value());
}

void LimitBook::keep(const pg::GuardReading &load, bool alsoCheckpoints)
{
    save();
    if (alsoCheckpoints)
        m_repository->thresholds().addCheckpointLook(m_target, safety::checkpointLook(load));
    m_keptAt = load.takenAt;
}

void LimitBook::save()
{
    if (!m_repository || m_unsaved.empty())
        return;
    m_repository->thresholds().put(m_target, m_record, m_unsaved);
    m_unsaved.clear();
}

} // namespace indexpilot::engine
