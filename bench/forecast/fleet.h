// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/series.h"

#include <vector>

namespace indexpilot::forecast::bench {

/// 10,000 indexes of 90 days on two threads, the given series over and over with noise of their own; five
/// runs.
void printFleet(const std::vector<Series> &series);

} // namespace indexpilot::forecast::bench
