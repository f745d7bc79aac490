// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/lifecycle_show.h"
#include "core/lifecycle/approval_queue.h"

#include <QtGlobal>

namespace indexpilot::engine {
namespace {

using Proposed = Result<store::ApprovalRecord>;

Failure anotherPlan()
{
    return {FailureCode::Refused, "plan", QT_TRANSLATE_NOOP("ServerWords", "It is another plan now"),
            QT_TRANSLATE_NOOP("ServerWords", "Look at the plan again: it is computed anew")};
}

std::optional<Failure> decided(lifecycle::ApprovalQueue &queue, const QueueWish &wish)
{
    switch (wish.verb) {
    case QueueVerb::Reject:
        return queue.reject(wish.approval, wish.reason);
    case QueueVerb::Withdraw:
        return queue.withdraw(wish.approval);
    case QueueVerb::Reopen:
        return queue.reopen(wish.approval);
    }
    return std::nullopt;
}

} // namespace

void LifecycleKeeper::propose(const ExecuteWish &wish)
{
    if (const auto failure = isShown(wish) ? obstacle() : std::optional(anotherPlan()))
        return refuse(wish, *failure);
    const PlanWish asked = m_view->plan->wish;
    submit([this, wish, asked, plan = *m_view->plan->plan,
            mode = nameOf(m_view->mode)](LifecycleDesk &desk, const std::stop_token &) {
        auto added = std::make_shared<Proposed>(tl::make_unexpected(Failure()));
        const auto failure = desk.attempt([&] {
            lifecycle::ApprovalQueue queue(desk.repository(), desk.target(), {actor(), mode});
            *added =
                queue.ask(plan, {asked.sql, asked.replaces, asked.index, asked.version, asked.recommendation},
                          wish.reason);
        });
        if (failure)
            *added = tl::make_unexpected(*failure);
        handOver(this, [this, ticket = wish.ticket, plan, added = std::move(added)] {
            onProposed(ticket, plan, *added);
        });
    });
}

void LifecycleKeeper::onProposed(int ticket, const lifecycle::Plan &plan, const Proposed &added)
{
    FinishedAction finished{.ticket = ticket, .outcome = {}, .at = systemNow(), .queuedAs = {}};
    if (added)
        finished.queuedAs = added->id;
    else
        finished.outcome = notBegun(plan, added.error());
    show([&](LifecycleView &view) { view.finished = std::make_shared<const FinishedAction>(finished); });
    lookNow();
}

void LifecycleKeeper::decideQueued(const QueueWish &wish)
{
    if (!m_worker)
        return onDecided({wish, obstacle()});
    submit([this, wish, mode = nameOf(m_view->mode)](LifecycleDesk &desk, const std::stop_token &) {
        std::optional<Failure> refused;
        const auto failure = desk.attempt([&] {
            lifecycle::ApprovalQueue queue(desk.repository(), desk.target(), {actor(), mode});
            refused = decided(queue, wish);
        });
        handOver(this,
                 [this, answer = QueueAnswer{wish, failure ? failure : refused}] { onDecided(answer); });
    });
}

void LifecycleKeeper::onDecided(const QueueAnswer &answer)
{
    show([&](LifecycleView &view) { view.queueAnswer = std::make_shared<const QueueAnswer>(answer); });
    lookNow();
}

} // namespace indexpilot::engine
