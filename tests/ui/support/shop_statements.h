// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <cstdint>
#include <string>
#include <vector>

// The statements of the shop that tests of the window look at, with how they behave over a day.
namespace indexpilot::testing {

enum class Rhythm {
    Day,       ///< follows visitors: quiet at night, highest in the evening
    FlashSale, ///< as Day, and much slower between 09:00 and 09:50
    Hourly,    ///< a job that runs at the full hour
    Nightly    ///< a report between 02:00 and 03:00
};

struct ShopStatement {
    std::int64_t id;
    const char *user;
    const char *text;
    Rhythm rhythm;
    double callsPerSecond; ///< at the busiest time
    double meanMs;
    double rowsPerCall;
    double hitShare;
    double blocksPerCall;
};

const std::vector<ShopStatement> &shopStatements();

/// The plan of Q-3812 with its index, and as it was before: a sequential scan.
explain::Plan indexPlan();
explain::Plan scanPlan();

} // namespace indexpilot::testing
