// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lifecycle/version_keeping.h"
#include "core/store/lifecycle_store.h"

namespace indexpilot::lifecycle {

struct SnapshotOutcome {
    pg::IndexAttributesReading reading;
    int begun = 0; ///< versions
    int ended = 0;
};

/// Reads all indexes of the target and keeps their versions. Throws DatabaseError, StoreError.
SnapshotOutcome takeSnapshot(pg::Connection &connection, store::LifecycleStore &store, TargetId target,
                             const ChangeCause &cause = {});

/// Everything that a version keeps; Storage when the text in the store cannot be read.
Result<pg::IndexAttributes> attributesOf(const store::IndexVersionRecord &version);

/// The line of an index: all versions of the lineage that has, or had last, this name.
struct IndexLineage {
    std::string name;                                ///< "schema.name" of the newest version
    std::vector<store::IndexVersionRecord> versions; ///< oldest first
    const store::IndexVersionRecord &current() const { return versions.back(); }
    bool isLive() const { return current().state == store::VersionState::Live; }
};

std::vector<IndexLineage> lineagesOf(const std::vector<store::IndexVersionRecord> &versions); ///< by name
/// By "schema.name", or by a bare name that only one line has; live lines before dropped ones, the present
/// name before former ones. Usage when none or several match.
Result<IndexLineage> findLineage(const std::vector<IndexLineage> &lineages, const std::string &name);

} // namespace indexpilot::lifecycle
