// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/maintenance/job_lines.h"
#include "ui/widgets/panel.h"

class QLabel;

namespace indexpilot::ui {

class RunningJob;

/// What runs, what is to come in the order of its start, and what has no place.
class JobQueue : public Panel {
    Q_OBJECT
public:
    explicit JobQueue(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

Q_SIGNALS:
    void wished(const indexpilot::engine::MaintenanceWish &wish);
    void stopWanted();

private:
    void showNotes(const engine::Snapshot &snapshot);
    void showJobs(QueuedJobs jobs);
    void addCards(const std::vector<QueuedJob> &jobs);
    void wish(const QueuedJob &job, JobOffer offer);
    RunningJob *m_running;
    QFrame *m_underRunning;
    QLabel *m_note;
    QLabel *m_nothing;
    QWidget *m_rows = nullptr;
    QueuedJobs m_jobs;
    std::shared_ptr<const engine::MaintenanceView> m_view;
    std::set<std::string> m_asked; ///< since the view came
};

} // namespace indexpilot::ui
