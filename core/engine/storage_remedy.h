// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_rows.h"

namespace indexpilot::engine {

struct RemedyFacts {
    const StorageLook &look;
    const pg::SchemaTable &table;
    const pg::SchemaIndex &index;
    const std::vector<store::BloatRecord> &records;
    const StorageWish &wish;
};

/// What helps more than a rebuild, or before one: statistics, the end of an old transaction, VACUUM, or room
/// in the pages for what comes (facts about dead rows: manual 25.1; fillfactor: CREATE INDEX, storage
/// parameters).
void addRemedy(StorageRow &row, const RemedyFacts &facts);

} // namespace indexpilot::engine
