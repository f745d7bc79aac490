// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan.h"
#include "core/store/lifecycle_records.h"

// Old indexes that are kept for a while under a name of ours: what the journal says of them, and the catalog.
namespace indexpilot::lifecycle {

/// What there is now of an index.
struct LiveIndex {
    IndexId index;
    std::string schema;
    std::string name;
    std::string hash; ///< of all attributes
};
std::vector<LiveIndex> liveIndexes(const std::vector<pg::IndexAttributes> &reading);
std::vector<LiveIndex> liveIndexes(const std::vector<store::IndexVersionRecord> &versions);

struct KeptIndex {
    Keep keep;
    store::ActionId action; ///< that left it
    std::string who;
    TimePoint since; ///< the end of that action
    TimePoint until;
    /// Somebody has renamed or changed it since: it is not ours to give back or to drop any more. Its name
    /// now; empty: it is as it was left.
    std::string changedTo;
    std::string name() const { return keep.schema + "." + keep.name; }
    std::string formerName() const { return keep.was.schema + "." + keep.was.name; }
    bool isIntact() const { return changedTo.empty(); }
    friend bool operator==(const KeptIndex &, const KeptIndex &) = default;
};

/// Those that are there by OID, the oldest first; one that was given back or dropped is none. Pure.
/// `actions`: of one target, oldest first.
std::vector<KeptIndex> keptIndexes(const std::vector<store::ActionRecord> &actions,
                                   const std::vector<LiveIndex> &live);

} // namespace indexpilot::lifecycle
