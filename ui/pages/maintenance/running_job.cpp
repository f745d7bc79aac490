// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/running_job.h"

#include "core/wording/wording_text.h"
#include "ui/pages/maintenance/flowing_text.h"
#include "ui/pages/maintenance/job_lines.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/today/running_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int stepsOfShare = 1000;

} // namespace

RunningJob::RunningJob(QWidget *parent)
    : QWidget(parent), m_state(new Chip(this)), m_index(new ElidedLabel({}, this)),
      m_share(new QProgressBar(this)), m_step(newFlowingText("", "runningStep", this)),
      m_waits(newFlowingText("", "runningWaits", this)),
      m_time(newFlowingText("secondary", "runningTime", this)), m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(QStringLiteral("runningJob"));
    m_state->setObjectName(QStringLiteral("runningState"));
    m_index->setObjectName(QStringLiteral("runningIndex"));
    m_index->setProperty("role", QStringLiteral("mono"));
    m_index->setElideMode(Qt::ElideMiddle);
    m_share->setObjectName(QStringLiteral("runningShare"));
    m_share->setRange(0, stepsOfShare);
    m_share->setTextVisible(false);
    m_share->setFixedHeight(6);
    m_share->setAccessibleName(tr("Share of the build, measured"));
    setLook(m_waits, "state", QStringLiteral("warn"));
    m_stop->setObjectName(QStringLiteral("runningStop"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(newLabel("strong", this, tr("Rebuild index")), 1);
    head->addWidget(m_state);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_time, 1);
    foot->addWidget(m_stop, 0, Qt::AlignBottom);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 9, 12, 9);
    rows->setSpacing(4);
    rows->addLayout(head);
    for (QWidget *part : std::initializer_list<QWidget *>{m_index, m_share, m_step, m_waits})
        rows->addWidget(part);
    rows->addLayout(foot);
    connect(m_stop, &QPushButton::clicked, this, &RunningJob::stopWanted);
    hide();
}

void RunningJob::setSnapshot(const engine::Snapshot &snapshot)
{
    const auto &jobs = snapshot.maintenance->jobs;
    const auto job = std::ranges::find(jobs, engine::JobState::Running, &engine::MaintenanceJob::state);
    if (job == jobs.end())
        return hide();
    m_index->setFullText(wording::oneLine(job->index));
    const auto &action = snapshot.lifecycle->running;
    if (action && action->subject == job->index)
        showAction(*action, snapshot.takenAt);
    else
        showWithoutAction(*job, snapshot);
    show();
}

void RunningJob::showAction(const engine::RunningAction &action, TimePoint now)
{
    const RunningLines lines = runningLines(action, now);
    const QString state = lines.stopping ? tr("Stopping") : tr("Running");
    if (m_state->text() != state)
        m_state->set(lines.stopping ? ChipKind::Warn : ChipKind::Info, state);
    m_share->setVisible(lines.share.has_value());
    m_share->setValue(static_cast<int>(stepsOfShare * lines.share.value_or(0)));
    setTextOnce(m_step, lines.step);
    setTextOnce(m_waits, lines.waits);
    m_waits->setVisible(!lines.waits.isEmpty());
    setTextOnce(m_time, lines.time);
    m_stop->setEnabled(!lines.stopping);
    m_stop->setToolTip(lines.stopping ? tr("It is asked to stop")
                                      : tr("Cancels our own statement, nobody else's; what was built is "
                                           "dropped, what was committed is finished"));
    m_stop->show();
}

/// It is just beginning or ending, or another program runs it.
void RunningJob::showWithoutAction(const engine::MaintenanceJob &job, const engine::Snapshot &snapshot)
{
    m_state->set(ChipKind::Info, tr("Running"));
    setTextOnce(m_step, {});
    setTextOnce(m_time, jobSentence(job, zoneOfView(*snapshot.maintenance), maintenanceNow(snapshot)));
    m_share->hide();
    m_waits->hide();
    m_stop->hide();
}

} // namespace indexpilot::ui
