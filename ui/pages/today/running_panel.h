// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/today/running_words.h"
#include "ui/widgets/panel.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace indexpilot::ui {

/// What this program runs on the server, and what holds changes up. Hidden while there is nothing of both.
class RunningPanel : public Panel {
    Q_OBJECT
public:
    explicit RunningPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

Q_SIGNALS:
    void stopWanted();
    void resetWanted(indexpilot::store::BreakerScope scope, const std::string &key);

private:
    QWidget *newRunning();
    void showRunning(const RunningLines &lines);
    void showGuards();
    void askReset(const QString &title, const BreakerName &breaker);
    QWidget *newGuard(const GuardLine &line, QWidget *parent);
    QWidget *m_running = nullptr;
    QLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    QProgressBar *m_share = nullptr;
    QLabel *m_step = nullptr;
    QLabel *m_waits = nullptr;
    QLabel *m_time = nullptr;
    QPushButton *m_stop = nullptr;
    QWidget *m_guardRows = nullptr;
    std::vector<GuardLine> m_guards;
};

} // namespace indexpilot::ui
