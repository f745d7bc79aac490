// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/models/column.h"

#include <memory>
#include <span>
#include <vector>

namespace indexpilot::ui {

/// One cell of time of a statement's history, for the chart's table twin.
struct LatencyRow {
    TimePoint at;
    double meanMs = 0; ///< NaN: nothing ran or nothing was watched
    double p95Ms = 0;
    double callsPerSecond = 0; ///< NaN: not watched
};

std::span<const Column<LatencyRow>> latencyColumns();
TimePoint latencyKey(const LatencyRow &row);
std::shared_ptr<const std::vector<LatencyRow>> latencyRows(const workload::StatementDetails &details);

} // namespace indexpilot::ui
