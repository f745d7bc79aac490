// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/maintenance_view.h"
#include "core/engine/storage_view.h"
#include "core/safety/policy.h"
#include "core/store/maintenance_jobs.h"

#include <map>
#include <set>

// Which rebuilds are wanted, and where they go. Pure.
namespace indexpilot::engine {

struct MaintenanceFacts {
    TimePoint now; ///< server clock
    std::string database;
    const safety::Policy &policy;
    const std::vector<StorageRow> &rows;
    const std::vector<store::JobRecord> &open;
    const std::vector<store::JobRecord> &ended;       ///< newest first
    const std::map<std::string, std::string> &held;   ///< by index: why it was not begun a moment ago
    const std::vector<maintenance::Started> &started; ///< changes of the last 24 hours
    Milliseconds day{86'400'000};                     ///< of the forecast
};

struct MaintenancePlan {
    std::vector<MaintenanceJob> jobs; ///< by start, those without a place last
    /// The one that is to begin now: of a person or, where the policy says so, of the forecast.
    std::optional<std::size_t> due;
};

/// A person's jobs come first, then those of the forecast, by the bytes that they free for each hour of the
/// database's time. One that failed is left alone for 20 hours. Without a maintenance window in the policy
/// nothing has a place: by itself nothing is rebuilt at a time that nobody chose.
MaintenancePlan planMaintenance(const MaintenanceFacts &facts);

/// The same jobs as a dry run places them.
std::vector<maintenance::Job> jobsToPlace(const MaintenanceFacts &facts);

} // namespace indexpilot::engine
