// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/simulation/shop_size.h"

#include <functional>
#include <string>

namespace indexpilot::simulation {

using DemoProgress = std::function<void(const std::string &step, double fraction)>; ///< fraction 0 to 1

/// What is in the database: the mark is set last, so a half-loaded shop counts as none.
struct ShopMark {
    double scale = 0;
    std::uint64_t seed = 0;
    friend bool operator==(const ShopMark &, const ShopMark &) = default;
};

std::optional<ShopMark> readShopMark(pg::Connection &connection);

/// Makes schema, roles, rows and indexes anew; the same seed and scale give the same rows, times relative to
/// now. Throws DatabaseError.
void loadShop(pg::Connection &connection, const ShopMark &wanted, const DemoProgress &progress);

} // namespace indexpilot::simulation
