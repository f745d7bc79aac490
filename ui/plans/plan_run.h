// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace indexpilot::ui {

class MessageRow;

/// The foot of a plan sheet while the change runs, and how it ended.
class PlanRun : public QFrame {
    Q_OBJECT
public:
    explicit PlanRun(QWidget *parent = nullptr);
    void setHandedOver(); ///< the engine has not answered yet
    void setRunning(const engine::RunningAction &action, TimePoint now);
    void setFinished(const engine::FinishedAction &action, const lifecycle::Plan &plan);
    void focusButton();

Q_SIGNALS:
    void stopWanted();
    void closeWanted();

private:
    QLabel *m_where;
    QLabel *m_progress;
    QLabel *m_time;
    MessageRow *m_result;
    MessageRow *m_failure;
    QPushButton *m_stop;
    QPushButton *m_close;
};

/// "Done: …", "Refused: nothing was started", "Taken back: …".
QString resultSentence(const engine::FinishedAction &action, const lifecycle::Plan &plan);

} // namespace indexpilot::ui
