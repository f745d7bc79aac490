// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace indexpilot::ui {

/// A line of 2 px that runs while something is under way; it appears after 300 ms and always takes its room.
class BusyLine : public QWidget {
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);
    void setBusy(bool busy);
    bool isRunning() const { return m_running; } ///< seen

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    bool m_busy = false;
    bool m_running = false;
    int m_step = 0;
};

} // namespace indexpilot::ui
