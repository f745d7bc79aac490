// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"

// Changes that the policy asks for: planned and run like every other one, journal, guards and all, and only
// in mode act.
namespace indexpilot::engine {

bool LifecycleKeeper::mayActNow() const
{
    const bool isOver = m_view->actEnds && systemNow() >= *m_view->actEnds;
    return m_view->mode == Mode::Act && !isOver && !m_view->running && !obstacle();
}

void LifecycleKeeper::planAlone(const PlanWish &wish, std::function<void(PlanAnswer)> then)
{
    submit([this, wish, then = std::move(then)](LifecycleDesk &desk, const std::stop_token &stop) mutable {
        if (stop.stop_requested())
            return;
        auto answer = std::make_shared<PlanAnswer>(PlanAnswer{
            .wish = wish, .plan = tl::make_unexpected(Failure()), .heldUp = {}, .at = systemNow()});
        const auto failure =
            desk.attempt([&] { *answer = desk.planning.plan(desk.repository(), wish, stop); });
        if (failure)
            answer->plan = tl::make_unexpected(*failure);
        handOver(this, [answer = std::move(answer), then = std::move(then)] { then(std::move(*answer)); });
    });
}

bool LifecycleKeeper::startAlone(const lifecycle::Plan &plan, const std::string &reason, OnActed then)
{
    if (!mayActNow())
        return false;
    m_onActed = std::move(then);
    start(0, plan, reason);
    return true;
}

} // namespace indexpilot::engine
