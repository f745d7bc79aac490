// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan_keeper.h"

#include <algorithm>

namespace indexpilot::engine {

bool canBeExplained(const workload::StatementInfo &info)
{
    using sql::StatementKind;
    const StatementKind kind = info.analysed->facts.kind;
    return info.text.size() <= sql::hotPathLimit &&
           (kind == StatementKind::Select || kind == StatementKind::Insert || kind == StatementKind::Update ||
            kind == StatementKind::Delete || kind == StatementKind::Merge);
}

bool PlanKeeper::isDue(StatementId statement, TimePoint now) const
{
    const auto known = m_plans.find(statement);
    return known == m_plans.end() || known->second.schemaVersion != m_schemaVersion ||
           now - known->second.view.takenAt > goodFor;
}

std::optional<StatementId> PlanKeeper::next(const workload::StatementInfos &infos,
                                            const std::vector<StatementId> &byTime,
                                            std::optional<StatementId> selected, TimePoint now)
{
    const auto usable = [&](StatementId id) {
        const auto info = infos.find(id);
        return info != infos.end() && canBeExplained(info->second);
    };
    if (const auto asked = std::exchange(m_asked, std::nullopt); asked && usable(*asked))
        return asked;
    if (selected && usable(*selected) && isDue(*selected, now))
        return selected;
    int seen = 0;
    for (const StatementId id : byTime) {
        if (seen++ >= watched)
            break;
        if (usable(id) && isDue(id, now))
            return id;
    }
    return std::nullopt;
}

bool PlanKeeper::planned(StatementId statement, Result<explain::Plan> plan, TimePoint now)
{
    Entry &entry = m_plans[statement];
    PlanView &view = entry.view;
    entry.schemaVersion = m_schemaVersion;
    view.statement = statement;
    view.takenAt = now;
    view.failure.reset();
    if (!plan) { // the last plan that there was stays on screen, with its age and why it is old
        view.failure = plan.error();
        return false;
    }
    const bool changed = view.plan && view.plan->shapeHash != plan->shapeHash;
    if (changed) {
        view.previous = std::move(view.plan);
        view.changedAt = now;
    }
    view.plan = std::move(*plan);
    return changed;
}

std::optional<PlanView> PlanKeeper::view(StatementId statement) const
{
    const auto known = m_plans.find(statement);
    return known == m_plans.end() ? std::nullopt : std::optional(known->second.view);
}

std::vector<PlanChange> PlanKeeper::changes() const
{
    std::vector<PlanChange> found;
    for (const auto &[id, entry] : m_plans)
        if (const PlanView &view = entry.view; view.plan && view.previous && view.changedAt)
            found.push_back({id, *view.changedAt, view.previous->root.totalCost, view.plan->root.totalCost});
    std::ranges::sort(found, {}, [](const PlanChange &change) { return change.statement.value(); });
    return found;
}

} // namespace indexpilot::engine
