// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/openings.h"
#include "tests/ui/support/snapshots.h"

// Windows, load and rebuilds of a shop in Berlin two days before a change freeze, made by hand.
namespace indexpilot::testing {

const maintenance::Zone &berlin();

/// The clock of Berlin in November 2026: an hour before UTC.
TimePoint inNovember(int day, int hour, int minute = 0);

maintenance::LocalTime novemberWall(int day, int hour);
maintenance::Calendar nightlyWindows();
maintenance::Calendar beforeTheSale();

/// Calm nights, busy evenings, most on Fridays; the hours of one night were not watched.
std::vector<maintenance::HourLoad> eightWeeks(TimePoint until);

struct PlacedJob {
    std::string index;
    TimePoint start;
    Minutes likely{0};
    Minutes latest{0};
};

engine::MaintenanceJob jobOf(const PlacedJob &placed, engine::JobState state, std::int64_t id = 0);
engine::MaintenanceJob endedJob(const PlacedJob &ran, engine::JobState state);

inline constexpr const char *proposedIndex = "public.inventory_levels_sku_wh_idx";
inline constexpr const char *scheduledIndex = "public.payments_paid_at_idx";

std::vector<engine::MaintenanceJob> waitingJobs();
std::shared_ptr<engine::MaintenanceView> emptyMaintenance(const maintenance::Calendar &calendar);
std::shared_ptr<engine::MaintenanceView> shopMaintenance();
std::shared_ptr<engine::Snapshot> maintenanceSnapshot(std::shared_ptr<const engine::MaintenanceView> view,
                                                      engine::LifecycleView lifecycle = {});

} // namespace indexpilot::testing
