// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

class QAction;
class QLabel;
class QPushButton;
class QStatusBar;

namespace indexpilot::ui {

class ElidedLabel;

/// What the status bar says: state and store at the left; cost of the collector, jobs and time zone at the
/// right.
class StatusLine {
public:
    StatusLine(QStatusBar *bar, QAction *toggleJobs);
    void setSnapshot(const engine::Snapshot *snapshot); ///< null: no target
    void setJobs(int running);

private:
    ElidedLabel *m_state;
    ElidedLabel *m_store;
    QLabel *m_collector; ///< its tooltip tells the reason
    QPushButton *m_jobs;
    QLabel *m_zone;
};

} // namespace indexpilot::ui
