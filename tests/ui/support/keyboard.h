// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>

namespace indexpilot::testing {

/// To what has the focus.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// By Tab alone, at most once around.
inline bool tabTo(const char *name)
{
    for (int i = 0; i < 80; ++i) {
        if (QApplication::focusWidget()->objectName() == QLatin1String(name))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

} // namespace indexpilot::testing
