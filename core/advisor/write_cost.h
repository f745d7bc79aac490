// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/size_model.h"
#include "core/advisor/workload.h"

namespace indexpilot::advisor {

/// What an index costs the writers. Rates from the table's counters over the time since the statistics were
/// reset.
struct WriteCost {
    double entriesPerHour = 0; ///< index tuples written: inserts, and updates that touch it or lose HOT by it
    double hotUpdatesLostPerHour = 0;
    double walBytesPerHour = 0; ///< modelled
    double msPerHour = 0;       ///< modelled server time, to be subtracted from the benefit
};

/// Updates by column come from the workload's UPDATE statements (their SET lists); where the workload says
/// nothing of a table's updates, every update is taken to touch the index.
WriteCost writeCostOf(const pg::SchemaTable &table, const IndexDefinition &definition,
                      const SizeEstimate &size, const Workload &workload, double hoursOfStatistics);

} // namespace indexpilot::advisor
