// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/size_model.h"
#include "core/advisor/workload.h"

#include <map>

namespace indexpilot::advisor {

/// What was written to a table while it was watched, without loads: rows an hour.
struct TableWrites {
    double inserts = 0;
    double updates = 0;
    double hotUpdates = 0; ///< among them
    friend bool operator==(const TableWrites &, const TableWrites &) = default;
};
using WatchedWrites = std::map<std::string, TableWrites>; ///< by "schema.table"

/// Where write rates come from: what was watched; of other tables the counters over their age.
struct WriteRates {
    // NOLINTNEXTLINE(google-explicit-constructor): an age alone is the common case
    WriteRates(double hoursOfCounters = 0, const WatchedWrites *watchedWrites = nullptr)
        : hours(hoursOfCounters), watched(watchedWrites)
    {
    }
    bool known(const pg::SchemaTable &table) const; ///< false: nothing can be said of the table's writes
    TableWrites of(const pg::SchemaTable &table) const;

    double hours; ///< <= 0: not known
    const WatchedWrites *watched;
};

/// What an index costs the writers.
struct WriteCost {
    double entriesPerHour = 0; ///< index tuples written: inserts, and updates that touch it or lose HOT by it
    double hotUpdatesLostPerHour = 0;
    double walBytesPerHour = 0; ///< modelled
    double msPerHour = 0;       ///< modelled server time, to be subtracted from the benefit
};

/// Updates by column come from the workload's UPDATE statements (their SET lists); where the workload says
/// nothing of a table's updates, every update is taken to touch the index.
WriteCost writeCostOf(const pg::SchemaTable &table, const IndexDefinition &definition,
                      const SizeEstimate &size, const Workload &workload, const WriteRates &writes);

} // namespace indexpilot::advisor
