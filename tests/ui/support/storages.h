// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/snapshots.h"

#include <string>
#include <vector>

// Sizes, forecasts and windows of a shop's indexes for tests of the window, made by hand: two days before a
// change freeze, the stock index is on its way over the policy.
namespace indexpilot::testing {

inline constexpr const char *stockIndex = "public.inventory_levels_sku_wh_idx";
inline constexpr std::chrono::days oneDay{1};

inline Bytes megabytes(double count)
{
    return Bytes(static_cast<std::int64_t>(count * 1024 * 1024));
}

/// The ratio of an index of which this share is bloat.
inline double ratioOf(double share)
{
    return 1 / (1 - share);
}

engine::BloatReading bloatReading(TimePoint at, double sizeMb, double share,
                                  engine::FreshBasis basis = engine::FreshBasis::Modelled);

engine::StorageRow storageRow(const std::string &index, const std::string &table, double sizeMb,
                              double share);

inline TimePoint inDays(double days)
{
    return shopNow + Milliseconds(static_cast<std::int64_t>(days * 86'400'000));
}

/// The stock index first, then one of each kind.
std::vector<engine::StorageRow> storageRows();

forecast::Forecast fanForecast(int lastDay, double share, int days);

std::shared_ptr<const engine::StorageDetail> storageDetail(const std::string &index, int days = 41);

/// Its pages are half empty.
engine::ExactAnswer exactAnswer(const std::string &index);

engine::StorageView storageView();

engine::MaintenanceJob storageJob(const std::string &index, engine::JobState state);

engine::MaintenanceView storageWindows();

} // namespace indexpilot::testing
