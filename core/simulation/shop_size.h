// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace indexpilot::simulation {

/// How many rows the sample shop has; about one million in all at scale 1.
struct ShopSize {
    std::int64_t categories = 56;
    std::int64_t products = 0;
    std::int64_t customers = 0;
    std::int64_t orders = 0;
    std::int64_t reviews = 0;
    std::int64_t carts = 0;
    std::int64_t events = 0;
    friend bool operator==(const ShopSize &, const ShopSize &) = default;
};

ShopSize shopSize(double scale);
Result<double> checkedScale(double scale); ///< 0.002 … 100

} // namespace indexpilot::simulation
