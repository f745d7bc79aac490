// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_gate.h"

#include "ui/models/column.h"
#include "ui/plans/plan_words.h"

#include <QCoreApplication>

namespace indexpilot::ui {
namespace {

class PlanGateWords {
    Q_DECLARE_TR_FUNCTIONS(PlanGate)
};

QString whyNothingCanRun(const PlanSituation &now)
{
    if (!now.snapshot)
        return PlanGateWords::tr("no server is connected");
    if (!now.answer)
        return PlanGateWords::tr("the plan is not there yet");
    if (!now.answer->plan)
        return PlanGateWords::tr("there is no plan");
    if (!now.answer->plan->refusals.empty())
        return PlanGateWords::tr("the plan is refused, the reason is above");
    if (now.answer->plan->steps.empty())
        return PlanGateWords::tr("there is nothing to do");
    if (now.sent)
        return PlanGateWords::tr("it was handed over");
    return {};
}

QStringList whyNotPropose(const PlanSituation &now)
{
    QStringList reasons;
    if (now.snapshot->lifecycle->unavailable)
        reasons << PlanGateWords::tr("nothing can be changed here, the reason is at the top of the page");
    if (now.reason.trimmed().isEmpty())
        reasons << PlanGateWords::tr("give a reason");
    return reasons;
}

} // namespace

engine::Aim aimOf(const PlanSituation &now)
{
    const bool proposes = now.snapshot && now.snapshot->lifecycle->mode == engine::Mode::Propose &&
                          !(now.answer && now.answer->wish.approval.value() != 0);
    return proposes ? engine::Aim::Propose : engine::Aim::Run;
}

QStringList whyNotExecute(const PlanSituation &now)
{
    const QString never = whyNothingCanRun(now);
    if (!never.isEmpty())
        return {never};
    if (aimOf(now) == engine::Aim::Propose)
        return whyNotPropose(now);
    QStringList reasons;
    const engine::LifecycleView &lifecycle = *now.snapshot->lifecycle;
    if (now.snapshot->connection.state != pg::SessionState::Connected)
        reasons << PlanGateWords::tr("the server is not connected");
    if (lifecycle.unavailable)
        reasons << PlanGateWords::tr("nothing can be changed here, the reason is at the top of the page");
    if (lifecycle.mode != engine::Mode::Act)
        reasons << PlanGateWords::tr("needs mode Act");
    if (now.snapshot->freeze && now.snapshot->freeze->active)
        reasons << PlanGateWords::tr("changes are frozen");
    if (!now.answer->heldUp.empty())
        reasons << PlanGateWords::tr("it is held up, the reason is above");
    if (lifecycle.running)
        reasons << PlanGateWords::tr("another change is running");
    if (needsTypedName(*now.answer->plan)) {
        if (now.typedName.trimmed() != toQString(now.answer->plan->subject))
            reasons << PlanGateWords::tr("type the full index name");
        if (now.reason.trimmed().isEmpty())
            reasons << PlanGateWords::tr("give a reason");
    }
    return reasons;
}

} // namespace indexpilot::ui
