// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_line.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace indexpilot::ui {
namespace {

constexpr int delayMs = 300;
constexpr int frameMs = 40;
constexpr int steps = 40; ///< frames of one run

} // namespace

BusyLine::BusyLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void BusyLine::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_running = false;
    if (busy)
        m_timer.start(delayMs, this);
    else
        m_timer.stop();
    update();
}

void BusyLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    if (!m_running)
        m_timer.start(frameMs, this);
    m_running = true;
    m_step = (m_step + 1) % steps;
    update();
}

void BusyLine::paintEvent(QPaintEvent *)
{
    if (!m_running)
        return;
    QPainter painter(this);
    const int length = width() / 4;
    const int left = (width() + length) * m_step / steps - length;
    painter.fillRect(left, 0, length, height(), colour(Token::Accent));
}

} // namespace indexpilot::ui
