// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

// Which of its faces the page shows, and the sentences that go with it.
namespace indexpilot::ui {

enum class TodayState {
    NoTarget, ///< how to begin
    Waiting,  ///< a target, but nothing was ever read of it
    Watching  ///< figures; they may be old
};

TodayState todayState(const engine::SnapshotPtr &snapshot);

/// "shop on db1:5432", or what was asked for when no server was reached.
QString targetName(const engine::Snapshot &snapshot);
/// "Connecting to shop", "shop asks for a password", "shop cannot be reached", …
QString waitingHeadline(const engine::Snapshot &snapshot);
/// What the program does about it by itself: "The next attempt is at 14:05:12."
QString waitingSentence(const engine::Snapshot &snapshot);

} // namespace indexpilot::ui
