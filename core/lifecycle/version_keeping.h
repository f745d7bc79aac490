// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/index_attributes.h"
#include "core/store/lifecycle_records.h"

namespace indexpilot::lifecycle {

/// Why versions begin and end with a reading: our own change, or something that was not ours.
struct ChangeCause {
    std::string ours; ///< "created by action 12"; empty: not ours, so it happened outside
    /// Indexes that our change is about, as "schema.name"; what else has changed happened outside.
    std::vector<std::string> subjects;
    /// That our change has rebuilt: the same index under another OID is a version of its own then. 0: none.
    IndexId rebuilt{};
};

/// What a reading of all indexes changes in the versions that are known. Pure.
/// One index is found again by its OID; else by name and table (dropped and made again, REINDEX
/// CONCURRENTLY); else by build hash and table, when exactly one vanished and one appeared (renamed copies).
/// A name that comes back after a drop continues its line. The copies of a REINDEX CONCURRENTLY that runs, or
/// was ended, are no indexes of their own.
store::VersionChanges compareVersions(const std::vector<store::IndexVersionRecord> &known,
                                      const pg::IndexAttributesReading &reading,
                                      std::optional<TimePoint> lastRead, const ChangeCause &cause);

} // namespace indexpilot::lifecycle
