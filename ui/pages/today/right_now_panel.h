// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/panel.h"

class QLabel;
class QProgressBar;

namespace indexpilot::ui {

class ElidedLabel;

/// What the sessions do at this moment, as one reading of pg_stat_activity has it.
class RightNowPanel : public Panel {
    Q_OBJECT
public:
    explicit RightNowPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

private:
    void show(const pg::ActivityReading &activity);
    QLabel *m_active;
    QLabel *m_idle;
    QLabel *m_waiting;
    QLabel *m_blocked;
    ElidedLabel *m_connections;
    QProgressBar *m_taken;
    ElidedLabel *m_longest;
    ElidedLabel *m_xmin;
    std::shared_ptr<const pg::ActivityReading> m_activity;
};

} // namespace indexpilot::ui
