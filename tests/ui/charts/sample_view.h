// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <cmath>

// A workload made by hand: 24 h of cells of 15 min, a gap in the night, one statement that turns bad at nine.
namespace indexpilot::test {

inline TimePoint at(int day, int hour, int minute = 0)
{
    using namespace std::chrono;
    return TimePoint(sys_days(year(2026) / November / day).time_since_epoch() + hours(hour) +
                     minutes(minute));
}

inline float wave(int row, int column)
{
    return static_cast<float>(0.5 + 0.5 * std::sin(column * 0.37 + row * 1.7) *
                                        std::cos(column * 0.11 * (row + 1)));
}

inline float riskOf(int row, int column)
{
    const bool night = column >= 58 && column < 61;
    if (night)
        return workload::noData;
    const bool burst = row == 0 && column >= 75 && column < 79;
    if (burst)
        return 0.88F;
    if (row == 7 && column % 8 == 3)
        return 0.8F;
    if (row == 13)
        return column % 24 == 4 ? 0.71F : 0.0F;
    return 0.45F * wave(row, column) / (1.0F + 0.25F * static_cast<float>(row));
}

inline workload::WorkloadView sampleView(int rows = 14, int columns = 96)
{
    static const char *const titles[] = {
        "orders by customer",      "order_items + products",  "product search",
        "UPDATE inventory_levels", "carts by session",        "payments by provider_ref",
        "customers by email",      "orders count by status",  "INSERT events",
        "shipments by order",      "coupons by code, active", "reviews by product",
        "price_history range",     "DELETE expired sessions"};
    workload::WorkloadView view;
    view.grid.range = {at(23, 14), at(23, 14) + Minutes(15) * columns};
    view.grid.cellWidth = Minutes(15);
    view.grid.columns = columns;
    view.request.range = view.grid.range;
    for (int row = 0; row < rows; ++row) {
        const bool other = row == rows - 1;
        view.grid.rows.emplace_back(other ? 0 : 3812 - 97 * row);
        view.grid.titles.emplace_back(other ? "" : titles[row % 14]);
        view.grid.timeShares.push_back(0.19 / (1 + 0.4 * row));
        for (int column = 0; column < columns; ++column) {
            const float risk = riskOf(row, column);
            view.grid.risk.push_back(risk);
            view.grid.totalMsPerSecond.push_back(risk * 400);
        }
    }
    view.grid.otherCount = 200;
    for (int column = 0; column < columns; ++column) {
        const double load = std::isnan(riskOf(0, column))
                                ? std::nan("")
                                : 900 + 600 * std::sin(column * 0.12) + 40 * wave(3, column);
        view.load.push_back({view.grid.range.from + Minutes(15) * column, load});
    }
    view.gaps = {{{at(24, 4, 30), at(24, 5, 15)}, "connection lost"}};
    return view;
}

} // namespace indexpilot::test
