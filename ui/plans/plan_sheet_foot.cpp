// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/keep_choice.h"
#include "ui/plans/plan_confirm.h"
#include "ui/plans/plan_gate.h"
#include "ui/plans/plan_run.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_steps.h"
#include "ui/plans/plan_ticket.h"
#include "ui/widgets/busy_line.h"

#include <QToolButton>

// The foot of the sheet: what is asked before, and what is told while the change runs and when it has ended.
namespace indexpilot::ui {

bool PlanSheet::holdsFocus() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

void PlanSheet::showFoot()
{
    m_busy->setBusy(isOpen() && (!m_answer || isBusy()));
    m_close->setEnabled(!isBusy());
    m_close->setToolTip(isBusy() ? tr("It can be closed once the change has ended")
                                 : tr("Close the plan (Esc)"));
    m_confirm->setVisible(!m_sent);
    m_run->setVisible(m_sent);
    if (m_sent)
        m_keep->hide();
    const engine::LifecycleView *lifecycle = m_snapshot ? m_snapshot->lifecycle.get() : nullptr;
    if (!m_sent) {
        const PlanSituation now{.answer = m_answer.get(),
                                .snapshot = m_snapshot.get(),
                                .typedName = m_confirm->typedName(),
                                .reason = m_confirm->reason()};
        m_aim = aimOf(now);
        m_confirm->setAim(m_aim);
        m_confirm->setWhyNot(whyNotExecute(now));
    } else if (!m_finished && lifecycle && lifecycle->running && lifecycle->running->ticket == m_ticket) {
        m_steps->setRunning(lifecycle->running->step);
        m_run->setRunning(*lifecycle->running, m_snapshot->takenAt);
    }
}

void PlanSheet::showFinished()
{
    const bool focused = holdsFocus();
    if (m_finished->outcome.failure || m_finished->queuedAs.value() != 0)
        m_steps->setRunning(std::nullopt);
    else
        m_steps->setAllDone();
    m_run->setFinished(*m_finished, *m_answer->plan);
    if (focused)
        m_run->focusButton();
}

/// Under another ticket: the plan that was shown until now is no answer to it.
void PlanSheet::planAgain(Milliseconds keepFor)
{
    if (m_sent)
        return;
    engine::PlanWish wish = m_keep->wish(); // also while another choice is still being planned
    wish.ticket = m_ticket = nextPlanTicket();
    wish.keepFor = keepFor;
    m_answer.reset();
    showAnswer();
    Q_EMIT planWanted(wish);
}

void PlanSheet::execute()
{
    if (m_sent || !m_answer || !m_answer->plan)
        return;
    m_sent = true;
    const engine::ExecuteWish wish{m_ticket, m_answer->plan->hash,
                                   m_confirm->reason().trimmed().toStdString(), m_aim};
    setFocus(); // its buttons go
    m_run->setHandedOver();
    showFoot();
    Q_EMIT executeWanted(wish);
}

} // namespace indexpilot::ui
