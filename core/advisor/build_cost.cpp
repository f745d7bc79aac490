// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/build_cost.h"

namespace indexpilot::advisor {

BuildEstimate modelledBuild(const pg::SchemaTable &table, const SizeEstimate &size, Concurrently concurrently)
{
    constexpr double pageBytes = 8192;
    constexpr double bytesPerSecond = 400e6; ///< heap read and index written
    constexpr double secondsPerEntry = 0.8e-6;
    constexpr double twoScans = 1.4; ///< measured: CONCURRENTLY against a plain build
    constexpr double spread = 3;
    BuildEstimate estimate;
    estimate.known = table.pages > 0 && table.rows >= 0;
    const bool isConcurrent = concurrently == Concurrently::Yes;
    const double heap = static_cast<double>(table.pages) * pageBytes * (isConcurrent ? 2 : 1);
    const auto index = static_cast<double>(size.bytes.count());
    estimate.seconds =
        (isConcurrent ? twoScans : 1) * (size.entries * secondsPerEntry + (heap + index) / bytesPerSecond);
    estimate.lower = estimate.seconds / spread;
    estimate.upper = estimate.seconds * spread;
    estimate.walBytes = index;
    return estimate;
}

} // namespace indexpilot::advisor
