// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

class QProgressBar;

namespace indexpilot::ui {

class MessageRow;

/// The page of a target that was never reached: what is tried, what the server said, where to change it.
class WaitingCard : public QFrame {
    Q_OBJECT
public:
    explicit WaitingCard(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

Q_SIGNALS:
    void connectWanted();

private:
    QProgressBar *m_progress;
    MessageRow *m_message;
    std::optional<Failure> m_failure;
};

} // namespace indexpilot::ui
