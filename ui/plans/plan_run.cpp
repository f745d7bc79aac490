// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_run.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/plans/plan_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

QString elapsedText(const engine::RunningAction &action, TimePoint now)
{
    const QString since = PlanRun::tr("Running for %1").arg(wording::age(now - action.startedAt));
    if (!action.duration)
        return since;
    return PlanRun::tr("%1; modelled: %2, without waiting").arg(since, planRangeText(*action.duration));
}

MessageState stateOf(const engine::FinishedAction &action)
{
    if (!action.outcome.failure)
        return MessageState::Ok;
    return action.outcome.action.id.value() == 0 || action.outcome.failure->code == FailureCode::Cancelled
               ? MessageState::Warn
               : MessageState::Bad;
}

} // namespace

QString resultSentence(const engine::FinishedAction &action, const lifecycle::Plan &plan)
{
    const store::ActionRecord &record = action.outcome.action;
    const QString title = toQString(plan.title);
    if (action.queuedAs.value() != 0)
        return PlanRun::tr("It waits for approval as no. %1; nothing was run").arg(action.queuedAs.value());
    if (!action.outcome.failure)
        return PlanRun::tr("Done: %1").arg(title);
    if (record.id.value() == 0)
        return PlanRun::tr("Refused: nothing was started");
    if (record.state == store::ActionState::Reverted)
        return action.outcome.failure->code == FailureCode::Cancelled
                   ? PlanRun::tr("Stopped and taken back: everything is as it was before")
                   : PlanRun::tr("Failed and taken back: everything is as it was before");
    if (store::isRunning(record.state))
        return PlanRun::tr("Not finished: the next start finishes it or takes it back");
    return PlanRun::tr("Failed: %1").arg(title);
}

PlanRun::PlanRun(QWidget *parent)
    : QFrame(parent), m_where(newParagraph("strong", this)), m_progress(newParagraph("body", this)),
      m_time(newParagraph("secondary", this)), m_result(new MessageRow(this)),
      m_failure(new MessageRow(this)), m_stop(new QPushButton(tr("Stop"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setProperty("role", QStringLiteral("panelFooter"));
    m_where->setObjectName(QStringLiteral("runStep"));
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_time->setObjectName(QStringLiteral("runTime"));
    m_result->setObjectName(QStringLiteral("runResult"));
    m_failure->setObjectName(QStringLiteral("runFailure"));
    m_stop->setObjectName(QStringLiteral("planStop"));
    m_close->setObjectName(QStringLiteral("planDone"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_where, m_progress, m_time, m_result, m_failure})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &PlanRun::stopWanted);
    connect(m_close, &QPushButton::clicked, this, &PlanRun::closeWanted);
    setHandedOver();
}

void PlanRun::setHandedOver()
{
    setTextOnce(m_where, tr("Handed over, it begins"));
    for (QWidget *part : {m_progress, m_time})
        part->hide();
    m_where->show();
    m_result->clear();
    m_failure->clear();
    m_stop->hide();
    m_close->hide();
}

void PlanRun::setRunning(const engine::RunningAction &action, TimePoint now)
{
    lifecycle::Step step;
    step.kind = action.stepKind;
    setTextOnce(m_where, tr("Step %1 of %2: %3").arg(action.step + 1).arg(action.steps).arg(stepTitle(step)));
    const QString progress = action.progress ? toQString(pg::toText(*action.progress)) : QString();
    setTextOnce(m_progress, progress);
    m_progress->setVisible(!progress.isEmpty());
    setTextOnce(m_time, elapsedText(action, now));
    m_time->show();
    m_where->show();
    m_stop->setText(action.stopping ? tr("Stopping…") : tr("Stop"));
    m_stop->setToolTip(action.stopping
                           ? tr("Our statement is being cancelled, then what was built is dropped")
                           : tr("Cancels our own statement and takes back what was built"));
    m_stop->setEnabled(!action.stopping);
    m_stop->show();
    m_close->hide();
}

void PlanRun::setFinished(const engine::FinishedAction &action, const lifecycle::Plan &plan)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_where, m_progress, m_time, m_stop})
        part->hide();
    m_result->show(stateOf(action), resultSentence(action, plan));
    if (action.outcome.failure)
        m_failure->show(*action.outcome.failure);
    else
        m_failure->clear();
    m_close->show();
}

void PlanRun::focusButton()
{
    QPushButton *button = m_close->isHidden() ? m_stop : m_close;
    if (!button->isHidden())
        button->setFocus(Qt::OtherFocusReason);
}

} // namespace indexpilot::ui
