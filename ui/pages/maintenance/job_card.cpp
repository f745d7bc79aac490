// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/job_card.h"

#include "ui/models/column.h"
#include "ui/pages/maintenance/flowing_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

void addWords(QVBoxLayout *rows, const char *role, const char *name, const QString &words)
{
    if (words.isEmpty())
        return;
    rows->addWidget(newFlowingText(role, name, rows->parentWidget(), words));
}

} // namespace

JobCard::JobCard(const QueuedJob &job, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("job.") + toQString(job.index));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 9, 12, 9);
    rows->setSpacing(3);
    rows->addLayout(newHead(job));
    auto *name = new ElidedLabel(job.name, this);
    name->setProperty("role", QStringLiteral("mono"));
    name->setElideMode(Qt::ElideMiddle);
    name->setObjectName(QStringLiteral("jobIndex"));
    rows->addWidget(name);
    addWords(rows, "", "jobWhen", job.when);
    addWords(rows, "secondary", "jobObstacle", job.obstacle);
    addWords(rows, "secondary", "jobWhy", job.why);
    addWords(rows, "caption", "jobPrice", job.price);
    addWords(rows, "caption", "jobAsked", job.asked);
    if (job.offer != JobOffer::None)
        rows->addLayout(newFoot(job));
}

QLayout *JobCard::newHead(const QueuedJob &job)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(newLabel("strong", this, tr("Rebuild index")), 1);
    auto *state = new Chip(job.kind, job.state, this);
    state->setObjectName(QStringLiteral("jobState"));
    head->addWidget(state);
    return head;
}

QLayout *JobCard::newFoot(const QueuedJob &job)
{
    const bool schedules = job.offer == JobOffer::Schedule;
    auto *button = new QPushButton(schedules ? tr("Schedule") : tr("Withdraw"), this);
    button->setObjectName((schedules ? QStringLiteral("schedule.") : QStringLiteral("withdraw.")) +
                          toQString(job.index));
    button->setEnabled(job.whyNot.isEmpty());
    button->setAccessibleDescription(job.whyNot.isEmpty() ? job.name : job.whyNot);
    button->setToolTip(!job.whyNot.isEmpty() ? job.whyNot
                       : schedules ? tr("It starts then in mode Act; until then it can be withdrawn")
                                   : tr("It is not started, and may be scheduled again"));
    connect(button, &QPushButton::clicked, this, [this, offer = job.offer] { Q_EMIT wanted(offer); });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 4, 0, 0);
    foot->setSpacing(8);
    foot->addWidget(button);
    foot->addWidget(newFlowingText("caption", "jobWhyNot", this, job.whyNot), 1);
    return foot;
}

} // namespace indexpilot::ui
