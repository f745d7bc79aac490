// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_view.h"
#include "core/forecast/fresh_size.h"
#include "core/pg/vacuum_facts.h"
#include "core/store/bloat.h"

// What is known of the sizes of a target's indexes, and what a look adds to it. Pure.
namespace indexpilot::engine {

/// One look at the server.
struct StorageLook {
    pg::SchemaReading schema;
    pg::VacuumFacts vacuum;
};

/// What the store has.
struct StorageMemory {
    store::BloatStore::ByIndex readings;
    std::map<std::string, store::BaselineRecord> baselines;
    std::vector<store::LessonRecord> lessons;
};

/// What a look brings.
struct StorageNews {
    std::vector<store::BloatRecord> readings;
    std::vector<store::BaselineRecord> baselines;
    std::vector<store::LessonRecord> lessons;
};

/// A reading of each index that has pages of its own. An index that was built between two looks not far apart
/// gives a baseline, and one that was rebuilt a lesson, unless its rows changed as well.
StorageNews newsOf(const StorageLook &look, const StorageMemory &memory, Milliseconds day);
void remember(StorageMemory &memory, const StorageNews &news);

std::int64_t dayOf(TimePoint at, Milliseconds day);
std::string nameOf(FreshBasis basis); ///< "modelled"
BloatReading readingOf(const store::BloatRecord &record);
/// In days since the first one.
forecast::Series seriesOf(const std::vector<store::BloatRecord> &records);

} // namespace indexpilot::engine
