// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/maintenance_view.h"
#include "ui/models/column.h"

#include <span>
#include <utility>

namespace indexpilot::ui {

/// A rebuild that ended, with the clock it is told on.
struct EndedRow {
    std::shared_ptr<const engine::MaintenanceView> view; ///< keeps the job
    const engine::MaintenanceJob *job = nullptr;
    std::shared_ptr<const maintenance::Zone> zone;
};

using EndedKey = std::pair<std::int64_t, std::string>; ///< start and index

std::span<const Column<EndedRow>> endedColumns();
EndedKey endedKey(const EndedRow &row);
std::shared_ptr<const std::vector<EndedRow>>
endedRows(const std::shared_ptr<const engine::MaintenanceView> &view);

} // namespace indexpilot::ui
