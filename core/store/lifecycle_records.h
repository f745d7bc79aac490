// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::store {

using LineageId = Strong<struct LineageTag, std::int64_t>;
using VersionId = Strong<struct VersionTag, std::int64_t>;
using ActionId = Strong<struct ActionTag, std::int64_t>;

enum class VersionState { Live, Dropped, Replaced };

/// One state of a logical index, with all its attributes, and the time in which it was seen.
struct IndexVersionRecord {
    VersionId id;
    LineageId lineage; ///< 0: a new one
    int version = 1;   ///< counts within the lineage, from 1
    IndexId index;
    TableId table;
    std::uint32_t fileNode = 0;
    std::string schema;
    std::string name;
    std::string tableSchema;
    std::string tableName;
    std::string definition;
    std::string hash;       ///< SHA-256 of the canonical text, hex
    std::string shapeHash;  ///< likewise without the names
    std::string attributes; ///< JSON of everything
    TimePoint seenFrom;
    TimePoint lastSeen; ///< the last reading that confirmed it
    std::optional<TimePoint> seenUntil;
    std::string cause;    ///< why it began
    std::string endCause; ///< why it ended; empty while it is live
    VersionState state = VersionState::Live;
    friend bool operator==(const IndexVersionRecord &, const IndexVersionRecord &) = default;
};

/// What one reading of the catalog does to the versions of a target.
struct VersionChanges {
    struct End {
        VersionId id;
        VersionState state = VersionState::Dropped;
        std::string cause;
    };
    struct Seen {
        VersionId id;
        IndexId index;
        std::uint32_t fileNode = 0;
    };
    std::vector<Seen> seen; ///< as before; a rebuild has another OID or file
    std::vector<End> ended;
    std::vector<IndexVersionRecord> begun; ///< version numbers are given by the store
};

/// architecture: proposed → approved → scheduled → executing → validating → done | failed | reverting →
/// reverted, and rejected, snoozed.
enum class ActionState {
    Proposed,
    Approved,
    Scheduled,
    Executing,
    Validating,
    Done,
    Failed,
    Reverting,
    Reverted,
    Rejected,
    Snoozed
};
std::string nameOf(ActionState state); ///< "executing"
std::string nameOf(VersionState state);
bool isRunning(ActionState state); ///< executing, validating or reverting: something may be half done

/// A row of the journal: written before anything runs.
struct ActionRecord {
    ActionId id;
    TargetId target;
    std::string kind;    ///< as lifecycle::Plan
    std::string subject; ///< schema-qualified index
    ActionState state = ActionState::Proposed;
    std::string mode;
    std::string who;
    TimePoint createdAt;
    TimePoint updatedAt;
    int revision = 0;     ///< grows by one with each update; a stale one is refused
    std::string plan;     ///< JSON
    std::string progress; ///< JSON: steps done and the evidence of what was made
    std::string detail;   ///< what went wrong, or empty
    friend bool operator==(const ActionRecord &, const ActionRecord &) = default;
};

/// One entry of the chain. hash = SHA-256 over previousHash and every field (see audit_chain.h).
struct AuditRecord {
    std::int64_t sequence = 0; ///< 1, 2, 3 … without holes
    std::int64_t target = 0;   ///< 0: none
    std::int64_t action = 0;   ///< 0: none
    TimePoint at;
    std::string kind; ///< "intent", "outcome", "recovery"
    std::string who;
    std::string mode;
    std::string subject;
    std::string sql;
    std::string before;
    std::string after;
    std::string detail;
    std::string previousHash;
    std::string hash;
    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

struct AuditHead {
    std::int64_t sequence = 0;
    std::string hash;
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

} // namespace indexpilot::store
