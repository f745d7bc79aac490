// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QRect>
#include <QString>

class QThreadPool;

// The layout that survives the session. No secrets, nothing about a server.
namespace indexpilot::ui {

struct SavedLayout {
    ThemeChoice theme = ThemeChoice::System;
    QRect geometry; ///< of the window while not maximised; null: built in
    bool maximised = false;
    QByteArray docks; ///< QMainWindow::saveState
    bool details = false;
    QString page;
    Seconds span{std::chrono::hours(1)};
    friend bool operator==(const SavedLayout &, const SavedLayout &) = default;
};

/// Reads files: only before the window is shown.
SavedLayout readLayout();
/// In the pool; returns at once.
void writeLayout(const SavedLayout &layout, QThreadPool &pool);
/// Inside a screen that is there and large enough to be used; unchanged when it already is.
QRect onScreen(const QRect &geometry, const QList<QRect> &screens);

} // namespace indexpilot::ui
