// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hand_over.h"
#include "core/engine/lifecycle_keeper.h"
#include "core/engine/lifecycle_show.h"

#include <QtGlobal>

namespace indexpilot::engine {
namespace {

Failure refusedNow(const std::string &subject, const char *detail, const char *remedy)
{
    return {FailureCode::Refused, subject, detail, remedy};
}

RunningAction runningOf(int ticket, const lifecycle::Plan &plan)
{
    RunningAction running;
    running.ticket = ticket;
    running.kind = plan.kind;
    running.subject = plan.subject;
    running.title = plan.title;
    running.startedAt = systemNow();
    running.steps = plan.steps.size();
    running.stepKind = plan.steps.empty() ? lifecycle::StepKind::Commit : plan.steps.front().kind;
    running.duration = lifecycle::durationOf(plan);
    return running;
}

} // namespace

/// The last wish wins: the answer to an earlier one is not shown.
void LifecycleKeeper::plan(const PlanWish &wish)
{
    m_wish = wish;
    startPlanning();
}

void LifecycleKeeper::startPlanning()
{
    if (!m_wish || m_view->planning)
        return;
    const PlanWish wish = *std::exchange(m_wish, std::nullopt);
    if (const auto failure = obstacle())
        return onPlanned(
            {.wish = wish, .plan = tl::make_unexpected(*failure), .heldUp = {}, .at = systemNow()});
    show([&](LifecycleView &view) { view.planning = wish.ticket; });
    planAlone(wish, [this](PlanAnswer answer) { onPlanned(std::move(answer)); });
}

void LifecycleKeeper::onPlanned(PlanAnswer answer)
{
    const bool isWanted = !m_wish;
    show([&](LifecycleView &view) {
        view.planning.reset();
        if (isWanted)
            view.plan = std::make_shared<const PlanAnswer>(std::move(answer));
    });
    lookNow(); // it has kept the versions of all indexes
    startPlanning();
}

bool LifecycleKeeper::isShown(const ExecuteWish &wish) const
{
    const PlanAnswer *answer = m_view->plan.get();
    return answer && answer->wish.ticket == wish.ticket && answer->plan.has_value() &&
           answer->plan->hash == wish.planHash;
}

std::optional<Failure> LifecycleKeeper::whyNotNow(const ExecuteWish &wish) const
{
    const bool isThat = isShown(wish);
    const std::string subject = isThat ? m_view->plan->plan->subject : std::string("plan");
    if (auto failure = obstacle())
        return failure;
    const bool isOver = m_view->actEnds && systemNow() >= *m_view->actEnds; // this machine has slept
    if (m_view->mode != Mode::Act || isOver)
        return refusedNow(subject, QT_TRANSLATE_NOOP("ServerWords", "Only mode act changes anything"),
                          QT_TRANSLATE_NOOP("ServerWords", "Switch to mode act, then run it"));
    if (m_view->running)
        return refusedNow(subject, QT_TRANSLATE_NOOP("ServerWords", "Another change of it is running"),
                          QT_TRANSLATE_NOOP("ServerWords", "Wait until that action has ended"));
    if (!isThat)
        return refusedNow(subject, QT_TRANSLATE_NOOP("ServerWords", "It is another plan now"),
                          QT_TRANSLATE_NOOP("ServerWords", "Look at the plan again: it is computed anew"));
    return std::nullopt;
}

void LifecycleKeeper::execute(const ExecuteWish &wish)
{
    if (m_view->running && m_view->running->ticket == wish.ticket)
        return; // pressed twice
    if (wish.aim == Aim::Propose)
        return propose(wish);
    if (const auto failure = whyNotNow(wish))
        return refuse(wish, *failure);
    start(wish.ticket, *m_view->plan->plan, wish.reason, m_view->plan->wish.approval);
}

void LifecycleKeeper::start(int ticket, const lifecycle::Plan &plan, const std::string &reason,
                            store::ApprovalId approval)
{
    const ActionOrder order{
        .place = *m_place, .plan = plan, .who = actor(), .reason = reason, .approval = approval};
    show([&](LifecycleView &view) { view.running = runningOf(ticket, order.plan); });
    m_acting = std::jthread([this, order, ticket, report = reporter()](const std::stop_token &stop) {
        auto outcome = std::make_shared<lifecycle::ActionOutcome>(runAction(order, stop, report));
        handOver(this, [this, ticket, outcome = std::move(outcome)] { onActed(ticket, *outcome); });
    });
}

ActionReport LifecycleKeeper::reporter()
{
    return {.step =
                [this](const lifecycle::Step &step, std::size_t number) {
                    handOver(this, [this, kind = step.kind, number] { onStep(kind, number); });
                },
            .progress =
                [this](const std::optional<pg::BuildProgress> &progress) {
                    handOver(this, [this, progress] { onProgress(progress); });
                }};
}

void LifecycleKeeper::onStep(lifecycle::StepKind kind, std::size_t number)
{
    if (m_view->running)
        show([&](LifecycleView &view) {
            view.running->step = number;
            view.running->stepKind = kind;
            view.running->progress.reset();
        });
}

void LifecycleKeeper::onProgress(const std::optional<pg::BuildProgress> &progress)
{
    if (m_view->running && m_view->running->progress != progress)
        show([&](LifecycleView &view) { view.running->progress = progress; });
}

void LifecycleKeeper::stopAction()
{
    if (!m_view->running)
        return;
    m_acting.request_stop();
    show([](LifecycleView &view) { view.running->stopping = true; });
}

void LifecycleKeeper::refuse(const ExecuteWish &wish, const Failure &failure)
{
    const auto &answer = m_view->plan;
    const bool isNamed = answer && answer->wish.ticket == wish.ticket && answer->plan;
    const auto finished = std::make_shared<const FinishedAction>(FinishedAction{
        wish.ticket, notBegun(isNamed ? *answer->plan : lifecycle::Plan(), failure), systemNow()});
    show([&](LifecycleView &view) { view.finished = finished; });
}

void LifecycleKeeper::onActed(int ticket, const lifecycle::ActionOutcome &outcome)
{
    m_acting.join();
    show([&](LifecycleView &view) {
        view.running.reset();
        view.finished = std::make_shared<const FinishedAction>(FinishedAction{ticket, outcome, systemNow()});
    });
    lookNow();
    Q_EMIT actionEnded();
    if (const OnActed then = std::exchange(m_onActed, {}))
        then(outcome);
}

} // namespace indexpilot::engine
