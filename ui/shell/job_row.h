// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace indexpilot::ui {

/// One job: what, in which phase, how far, for how long.
class JobRow : public QFrame {
    Q_OBJECT
public:
    explicit JobRow(const QString &title, QWidget *parent = nullptr);
    void setProgress(const QString &phase, double share); ///< 0 to 1
    void end(const QString &words);
    bool isRunning() const { return m_clock.isActive(); }

private:
    void showElapsed();
    QLabel *m_phase;
    QProgressBar *m_bar;
    QLabel *m_elapsed;
    QElapsedTimer m_since;
    QTimer m_clock;
};

} // namespace indexpilot::ui
