// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lifecycle_keeper.h"

#include <algorithm>

// Where the policy says so, an index whose soak time is over is dropped without a click: planned and run like
// every other change, only in mode act, and only while it is what was kept.
namespace indexpilot::engine {
namespace {

constexpr std::chrono::hours againAfter{1}; ///< what did not work is left alone so long

} // namespace

void LifecycleKeeper::dropWhatIsOver()
{
    if (!m_dropsAfterSoak || m_planningDrop || m_view->planning || !mayActNow())
        return;
    const TimePoint now = systemNow();
    const auto due = std::ranges::find_if(*m_view->kept, [&](const lifecycle::KeptIndex &kept) {
        const auto tried = m_dropsTried.find(kept.name());
        return kept.isIntact() && kept.until <= now &&
               (tried == m_dropsTried.end() || now - tried->second >= againAfter);
    });
    if (due == m_view->kept->end())
        return;
    m_dropsTried[due->name()] = now;
    m_planningDrop = true;
    const PlanWish wish{
        .ticket = 0, .sql = {}, .index = due->name(), .version = {}, .keepFor = {}, .kept = KeptWish::Drop};
    planAlone(wish, [this](const PlanAnswer &answer) { onKeptPlanned(answer); });
}

void LifecycleKeeper::onKeptPlanned(const PlanAnswer &answer)
{
    m_planningDrop = false;
    if (answer.plan && answer.plan->refusals.empty() && answer.heldUp.empty() && m_dropsAfterSoak)
        startAlone(*answer.plan, "its soak time was over", {});
}

} // namespace indexpilot::engine
