// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

class QProgressBar;

namespace indexpilot::ui {

/// The page of a target that was never reached: that it is tried, and where to change it. What the server
/// said is in the window's message bar.
class WaitingCard : public QFrame {
    Q_OBJECT
public:
    explicit WaitingCard(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

Q_SIGNALS:
    void connectWanted();

private:
    QProgressBar *m_progress;
};

} // namespace indexpilot::ui
