// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/job_queue.h"

#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/pages/maintenance/flowing_text.h"
#include "ui/pages/maintenance/job_card.h"
#include "ui/pages/maintenance/running_job.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_row.h"

#include <QApplication>
#include <QBoxLayout>

#include <algorithm>
#include <utility>

namespace indexpilot::ui {
namespace {

QLabel *newNote(const char *name, QWidget *parent)
{
    QLabel *note = newFlowingText("secondary", name, parent);
    note->setContentsMargins(12, 9, 12, 9);
    return note;
}

QString noteText(const engine::Snapshot &snapshot)
{
    const engine::MaintenanceView &view = *snapshot.maintenance;
    if (!view.predictive)
        return JobQueue::tr("Rebuilds start by themselves only with features.predictive_maintenance: true in "
                            "the policy; scheduled ones start in mode Act.");
    return snapshot.lifecycle->mode == engine::Mode::Act
               ? JobQueue::tr("The policy lets due rebuilds start by themselves.")
               : JobQueue::tr("The policy schedules due rebuilds; they start in mode Act.");
}

} // namespace

JobQueue::JobQueue(QWidget *parent)
    : Panel(tr("Queue"), parent), m_running(new RunningJob(this)), m_underRunning(newLine(this)),
      m_note(newNote("queueNote", this)), m_nothing(newNote("queueNothing", this))
{
    setObjectName(QStringLiteral("jobQueue"));
    message()->setObjectName(QStringLiteral("queueAnswer"));
    m_nothing->setText(tr("Nothing is due. What the forecast asks for appears here by itself."));
    body()->addWidget(m_running);
    body()->addWidget(m_underRunning);
    body()->addWidget(m_nothing);
    body()->addWidget(newLine(this));
    body()->addWidget(m_note);
    connect(m_running, &RunningJob::stopWanted, this, &JobQueue::stopWanted);
}

void JobQueue::setSnapshot(const engine::Snapshot &snapshot)
{
    if (snapshot.maintenance != m_view) {
        m_view = snapshot.maintenance;
        m_asked.clear();
        message()->set(MessageState::Warn, wording::oneLine(m_view->answer));
    }
    m_running->setSnapshot(snapshot);
    m_underRunning->setVisible(!m_running->isHidden());
    showNotes(snapshot);
    showJobs(queuedJobs(snapshot, m_asked));
}

void JobQueue::showNotes(const engine::Snapshot &snapshot)
{
    setTextOnce(m_note, noteText(snapshot));
    const std::size_t jobs = snapshot.maintenance->jobs.size();
    setSubtitle(jobs == 0 ? QString() : tr("%n jobs", nullptr, static_cast<int>(jobs)));
    m_nothing->setVisible(jobs == 0);
}

void JobQueue::showJobs(QueuedJobs jobs)
{
    if (m_rows && jobs == m_jobs)
        return;
    m_jobs = std::move(jobs);
    const QWidget *focus = QApplication::focusWidget();
    const QString focused = m_rows && focus && m_rows->isAncestorOf(focus) ? focus->objectName() : QString();
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    addCards(m_jobs.queue);
    if (!m_jobs.heldBack.empty()) {
        rows->addWidget(newLine(m_rows));
        QLabel *title = newLabel("strong", m_rows, tr("Held back"));
        title->setObjectName(QStringLiteral("heldBack"));
        title->setContentsMargins(12, 9, 12, 0);
        rows->addWidget(title);
        addCards(m_jobs.heldBack);
    }
    body()->insertWidget(2, m_rows);
    m_rows->setVisible(rows->count() > 0);
    if (auto *again = focused.isEmpty() ? nullptr : m_rows->findChild<QWidget *>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void JobQueue::addCards(const std::vector<QueuedJob> &jobs)
{
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    const bool underTitle = &jobs == &m_jobs.heldBack;
    for (const QueuedJob &job : jobs) {
        const bool isFirst = &job == &jobs.front();
        if (rows->count() > 0 && !(underTitle && isFirst))
            rows->addWidget(newLine(m_rows));
        auto *card = new JobCard(job, m_rows);
        connect(card, &JobCard::wanted, this, [this, job](JobOffer offer) { wish(job, offer); });
        rows->addWidget(card);
    }
}

/// What the forecast says is the reason under which a person schedules it.
void JobQueue::wish(const QueuedJob &job, JobOffer offer)
{
    const bool schedules = offer == JobOffer::Schedule;
    m_asked.insert(job.index);
    Q_EMIT wished({.verb = schedules ? engine::MaintenanceVerb::Schedule : engine::MaintenanceVerb::Withdraw,
                   .index = job.index,
                   .reason = schedules ? job.why.toStdString() : std::string()});
}

} // namespace indexpilot::ui
