// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <optional>
#include <vector>

// What a maintenance view says about its next window. Pure.
namespace indexpilot::ui {

const maintenance::Zone &zoneOfView(const engine::MaintenanceView &view); ///< UTC before the first look
TimePoint maintenanceNow(const engine::Snapshot &snapshot);               ///< not before the plan was made
bool wasRead(const engine::MaintenanceView &view);
bool hasAnyWindow(const engine::MaintenanceView &view); ///< false: builds may start at any time
/// That holds now; of several the one that ends last.
std::optional<maintenance::Freeze> freezeNow(const engine::MaintenanceView &view, TimePoint now);
/// The opening that is open, or the next one: also one that only tables of their own have.
std::optional<TimeRange> nextOpening(const engine::MaintenanceView &view, TimePoint now);
bool isBounded(TimeRange opening);
/// The next change freeze, when this opening is the last one before it.
std::optional<maintenance::Freeze> freezeAfter(const engine::MaintenanceView &view, TimeRange opening);
/// Jobs that have not ended and are placed in this opening, by start.
std::vector<const engine::MaintenanceJob *> jobsIn(const engine::MaintenanceView &view, TimeRange opening);
/// What the longest runs of its jobs leave of it.
Milliseconds leftIn(const engine::MaintenanceView &view, TimeRange opening);

} // namespace indexpilot::ui
