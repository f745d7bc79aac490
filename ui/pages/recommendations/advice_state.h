// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

#include <set>
#include <string>

// Which of its faces the page shows, and how far an advice still fits the database. Pure.
namespace indexpilot::ui {

enum class AdviceFace {
    NoTarget,
    NotConnected, ///< and nothing was ever advised
    NoAdvice,
    FirstRun, ///< running, with nothing to show yet
    Failed,   ///< and nothing to show
    Shown     ///< an advice or decisions; perhaps running again, failed again or stale
};
AdviceFace adviceFace(const engine::SnapshotPtr &snapshot);

/// Why an advice may not fit any more.
struct AdviceAge {
    bool old = false;                    ///< made more than a day ago
    std::set<std::string> changedTables; ///< "schema.table": indexes came or went, or the table did
    bool isStale() const { return old || !changedTables.empty(); }
    friend bool operator==(const AdviceAge &, const AdviceAge &) = default;
};
AdviceAge adviceAge(const engine::Snapshot &snapshot);
/// "The advice is 2 d old." and what changed since; empty when it is fresh.
QString staleSentence(const AdviceAge &age, const engine::Snapshot &snapshot);

} // namespace indexpilot::ui
