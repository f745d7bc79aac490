// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QString>

namespace indexpilot::report {

/// The heat grid as inline SVG: one row a statement, runs of equal colour merged, unwatched time hatched.
QString heatmapSvg(const workload::HeatGrid &grid);

} // namespace indexpilot::report
