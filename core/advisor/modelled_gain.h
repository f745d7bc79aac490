// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidates.h"

namespace indexpilot::advisor {

/// What a candidate that the planner cannot be asked about may save of a call, planner units: the sequential
/// scan of its table is replaced by fetching the rows that the scan keeps, each from a page of its own. A
/// model: the interval is wide. 0: the plan has no such scan.
double modelledGain(const explain::Plan &plan, const IndexDefinition &definition, double randomPageCost);

} // namespace indexpilot::advisor
