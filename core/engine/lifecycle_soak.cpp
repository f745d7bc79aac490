// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/lifecycle_show.h"

#include <algorithm>

// Where the policy says so, an index whose soak time is over is dropped without a click: planned and run like
// every other change, only in mode act, and only while it is what was kept.
namespace indexpilot::engine {
namespace {

constexpr std::chrono::hours againAfter{1}; ///< what did not work is left alone so long

} // namespace

bool LifecycleKeeper::mayActNow() const
{
    const bool isOver = m_view->actEnds && systemNow() >= *m_view->actEnds;
    return m_view->mode == Mode::Act && !isOver && !m_view->running && !obstacle();
}

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
    submit([this, wish](LifecycleDesk &desk, const std::stop_token &stop) {
        if (stop.stop_requested())
            return;
        auto answer = std::make_shared<PlanAnswer>(PlanAnswer{
            .wish = wish, .plan = tl::make_unexpected(Failure()), .heldUp = {}, .at = systemNow()});
        const auto failure =
            desk.attempt([&] { *answer = desk.planning.plan(desk.repository(), wish, stop); });
        if (failure)
            answer->plan = tl::make_unexpected(*failure);
        handOver(this, [this, answer] { onKeptPlanned(*answer); });
    });
}

void LifecycleKeeper::onKeptPlanned(const PlanAnswer &answer)
{
    m_planningDrop = false;
    if (answer.plan && answer.plan->refusals.empty() && answer.heldUp.empty() && m_dropsAfterSoak &&
        mayActNow())
        start(answer.wish.ticket, *answer.plan, "its soak time was over");
}

} // namespace indexpilot::engine
