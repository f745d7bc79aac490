// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/shop_size.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace indexpilot::simulation {

ShopSize shopSize(double scale)
{
    const auto rows = [scale](double atScaleOne) {
        return std::max<std::int64_t>(10, static_cast<std::int64_t>(std::llround(atScaleOne * scale)));
    };
    ShopSize size;
    size.products = rows(20'000);
    size.customers = rows(60'000);
    size.orders = rows(150'000);
    size.reviews = rows(60'000);
    size.carts = rows(30'000);
    size.events = rows(240'000);
    return size;
}

Result<double> checkedScale(double scale)
{
    if (scale >= 0.002 && scale <= 100)
        return scale;
    return tl::make_unexpected(Failure{FailureCode::Usage, "the size of the sample shop",
                                       "scale " + std::to_string(scale) + " is outside 0.002 … 100",
                                       "Scale 1 is about one million rows and needs 0.5 GB of disk."});
}

} // namespace indexpilot::simulation
