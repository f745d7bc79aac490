// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"
#include "ui/charts/load_strip.h"
#include "ui/charts/time_labels.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace indexpilot::ui {
namespace {

constexpr int edgeReach = 5; // px: how close to an edge of the brush a press takes hold of it

} // namespace

LoadStrip::Grip LoadStrip::gripAt(double x) const
{
    if (!m_brush)
        return Grip::New;
    const double left = xOf(m_brush->from);
    const double right = xOf(m_brush->to);
    if (std::abs(x - right) <= edgeReach && x > (left + right) / 2)
        return Grip::Right;
    if (std::abs(x - left) <= edgeReach)
        return Grip::Left;
    return x > left && x < right ? Grip::Whole : Grip::New;
}

void LoadStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty(m_range))
        return;
    m_grip = gripAt(event->position().x());
    m_pressedAt = event->position().x();
    m_before = m_brush;
    m_moved = false;
    m_anchor = m_grip == Grip::Left    ? m_brush->to
               : m_grip == Grip::Right ? m_brush->from
                                       : timeAt(event->position().x());
}

void LoadStrip::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip near = gripAt(x);
        setCursor(near == Grip::Left || near == Grip::Right ? Qt::SizeHorCursor
                  : near == Grip::Whole                     ? Qt::OpenHandCursor
                                                            : Qt::IBeamCursor);
        return;
    }
    if (!m_moved && std::abs(x - m_pressedAt) < QApplication::startDragDistance() / 2)
        return;
    m_moved = true;
    if (m_grip == Grip::Whole)
        m_brush = shifted(*m_before, timeAt(x) - m_anchor);
    else
        m_brush = snapped(m_anchor, timeAt(x));
    update();
}

void LoadStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (event->button() != Qt::LeftButton || grip == Grip::None)
        return;
    if (!m_moved && grip == Grip::New && m_brush)
        m_brush.reset(); // a click outside
    if (m_brush != m_before)
        publish();
}

void LoadStrip::keyPressEvent(QKeyEvent *event)
{
    const bool right = event->key() == Qt::Key_Right;
    if ((right || event->key() == Qt::Key_Left) && !isEmpty(m_range)) {
        const Milliseconds by = right ? cell() : -cell();
        if (!m_brush)
            m_brush = snapped(m_range.to - cell() / 2, m_range.to - cell() / 2); // the last cell
        else if (!event->modifiers().testFlag(Qt::ShiftModifier))
            m_brush = shifted(*m_brush, by);
        else
            m_brush->to = std::clamp(m_brush->to + by, m_brush->from + cell(),
                                     std::max(m_brush->from + cell(), m_range.to));
        return publish();
    }
    if (event->key() == Qt::Key_Escape && m_brush) {
        m_brush.reset();
        return publish();
    }
    QWidget::keyPressEvent(event);
}

void LoadStrip::publish()
{
    update();
    announce(this, m_brush ? spanText(*m_brush, m_range) : tr("whole range"));
    Q_EMIT brushed(m_brush);
}

} // namespace indexpilot::ui
