// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/charts/week_layout.h"

// From a maintenance view to what a week chart shows. Pure.
namespace indexpilot::ui {

std::vector<WeekJob> weekJobs(const std::vector<const engine::MaintenanceJob *> &jobs,
                              const maintenance::Zone &zone, TimePoint now);
WeekContent weekContent(const engine::MaintenanceView &view, std::chrono::local_days monday, TimePoint now);

} // namespace indexpilot::ui
