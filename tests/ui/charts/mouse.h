// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

// A mouse that goes where the test says, whatever the platform's cursor does.
namespace indexpilot::test {

inline void sendMouse(QWidget &widget, QEvent::Type type, const QPoint &at, Qt::MouseButtons held)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

inline void hover(QWidget &widget, const QPoint &at)
{
    sendMouse(widget, QEvent::MouseMove, at, Qt::NoButton);
}

inline void beginDrag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    sendMouse(widget, QEvent::MouseButtonPress, from, Qt::LeftButton);
    sendMouse(widget, QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    sendMouse(widget, QEvent::MouseMove, to, Qt::LeftButton);
}

inline void endDrag(QWidget &widget, const QPoint &to)
{
    sendMouse(widget, QEvent::MouseButtonRelease, to, Qt::NoButton);
}

inline void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    beginDrag(widget, from, to);
    endDrag(widget, to);
}

inline void turnWheel(QWidget &widget, const QPoint &at, int notches)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, notches * 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace indexpilot::test
