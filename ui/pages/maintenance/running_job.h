// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace indexpilot::ui {

class Chip;
class ElidedLabel;

/// The job that runs: phase, share, whom it waits for, and a way to stop it. Made once, so that a refresh
/// never takes the button from under the mouse.
class RunningJob : public QWidget {
    Q_OBJECT
public:
    explicit RunningJob(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot); ///< hides itself while no job runs

Q_SIGNALS:
    void stopWanted();

private:
    void showAction(const engine::RunningAction &action, TimePoint now);
    void showWithoutAction(const engine::MaintenanceJob &job, const engine::Snapshot &snapshot);
    Chip *m_state;
    ElidedLabel *m_index;
    QProgressBar *m_share;
    QLabel *m_step;
    QLabel *m_waits;
    QLabel *m_time;
    QPushButton *m_stop;
};

} // namespace indexpilot::ui
