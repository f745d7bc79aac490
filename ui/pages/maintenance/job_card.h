// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/maintenance/job_lines.h"

#include <QWidget>

namespace indexpilot::ui {

/// One job of the queue: what, when, why, what it costs, and the one thing a person may do about it.
class JobCard : public QWidget {
    Q_OBJECT
public:
    explicit JobCard(const QueuedJob &job, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(indexpilot::ui::JobOffer offer);

private:
    QLayout *newHead(const QueuedJob &job);
    QLayout *newFoot(const QueuedJob &job);
};

} // namespace indexpilot::ui
