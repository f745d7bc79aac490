// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace indexpilot::ui {

/// What all lines of one view share, so that a cell can be written from its line alone, on any thread.
struct StorageContext {
    std::shared_ptr<const std::vector<engine::StorageRow>> rows;
    std::shared_ptr<const engine::MaintenanceView> maintenance;
    double threshold = 1.6;
    int horizonDays = 28;
    Milliseconds day{86'400'000};
};

/// An index of the page with its rebuild, when there is one.
struct StorageLine {
    const engine::StorageRow *row = nullptr;
    const engine::MaintenanceJob *job = nullptr; ///< not ended yet; null: none
    const StorageContext *context = nullptr;
    double threshold() const { return context->threshold; }
    bool isOver() const; ///< by its last reading
    TimePoint horizonEnd() const { return row->last.at + context->horizonDays * context->day; }
};

using StorageLines = std::shared_ptr<const std::vector<StorageLine>>;

/// In the order of the view; the lines keep what they point to alive.
StorageLines storageLines(const engine::StorageView &storage,
                          const std::shared_ptr<const engine::MaintenanceView> &maintenance);

enum class StorageState {
    Invalid,
    Running,
    Scheduled,
    NoRoom, ///< approved, but it fits nowhere
    ByHand, ///< it backs a constraint
    OverPolicy,
    NotEnoughData,
    Decide, ///< it is expected to cross, and nobody has decided
    WithinPolicy
};
StorageState stateOf(const StorageLine &line);

} // namespace indexpilot::ui
