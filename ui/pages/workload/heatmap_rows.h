// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/models/column.h"

#include <memory>
#include <span>
#include <vector>

namespace indexpilot::ui {

/// One cell of the heatmap as a row of its table twin.
struct HeatmapRow {
    StatementId statement;
    TimePoint at;
    Seconds width{60};
    QString title;
    double risk = 0;         ///< NaN: not watched
    double msPerSecond = 0;  ///< NaN: not watched
    friend bool operator==(const HeatmapRow &, const HeatmapRow &) = default;
};

using HeatmapRowKey = std::pair<StatementId, TimePoint>;

std::span<const Column<HeatmapRow>> heatmapRowColumns();
HeatmapRowKey heatmapRowKey(const HeatmapRow &cell);
/// Every cell in which the statement ran or that was not watched; idle cells say nothing and are left out.
std::shared_ptr<const std::vector<HeatmapRow>> heatmapRows(const workload::HeatGrid &grid);

} // namespace indexpilot::ui
