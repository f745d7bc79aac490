// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pg/index_attributes.h"

#include <optional>
#include <string>
#include <vector>

// A change of one index (or of one partitioned index with its parts) as it will run: computed from the live
// catalog, shown, journalled, executed. Plain values.
namespace indexpilot::lifecycle {

/// What a change costs to take back, and to make.
enum class PlanClass {
    Nothing,  ///< it is as wanted already
    Instant,  ///< dropped: catalog entries and a file
    Metadata, ///< catalog entries
    Rebuild   ///< an index is built: minutes to hours
};

enum class StepKind {
    Build,    ///< CREATE INDEX CONCURRENTLY under a name of ours, outside any transaction
    Reindex,  ///< REINDEX INDEX CONCURRENTLY, likewise: the server builds a copy, swaps and drops the old one
    Shell,    ///< CREATE INDEX ON ONLY a partitioned table: no rows are read
    Prepare,  ///< attributes of what was built and is not used yet; repeatable
    Commit,   ///< the one transaction that makes the change
    Drop,     ///< DROP INDEX CONCURRENTLY, outside any transaction
    DropTree, ///< DROP INDEX of a partitioned index: it cannot be CONCURRENTLY
    Analyze   ///< statistics of expressions
};

/// An index that a statement names, and which one must stand behind the name.
struct NamedIndex {
    std::string schema;
    std::string name;
    IndexId index;       ///< 0: one that this plan builds …
    std::string builtAs; ///< … under this name
    friend bool operator==(const NamedIndex &, const NamedIndex &) = default;
};

/// Shortest and longest, modelled or, for what takes no more than catalog entries, known to be short.
struct DurationRange {
    Milliseconds lower{0};
    Milliseconds upper{0};
    friend bool operator==(const DurationRange &, const DurationRange &) = default;
};

struct Step {
    StepKind kind = StepKind::Commit;
    std::vector<std::string> statements;   ///< several: one transaction
    std::string lock;                      ///< the strongest, on what, and what then waits
    std::vector<std::string> waitsFor;     ///< sessions that hold it up at this moment
    std::optional<DurationRange> duration; ///< without waiting; absent: not known
    Bytes disk;                            ///< needed more; negative: given back
    Bytes wal;
    /// Before a Build, Shell, Reindex or Drop, and at the end of a transaction: who must be behind these
    /// names.
    std::vector<NamedIndex> names;
    /// Build, Shell and Reindex: what must have come out (its build text and options are compared). Without
    /// columns: not known before.
    std::optional<pg::IndexAttributes> makes;
    friend bool operator==(const Step &, const Step &) = default;
};

/// The way back, as it would be from the state after the change.
struct InversePlan {
    PlanClass planClass = PlanClass::Nothing;
    std::vector<std::string> statements;
    std::optional<DurationRange> duration;
    Bytes disk;
    std::string price; ///< one sentence
    friend bool operator==(const InversePlan &, const InversePlan &) = default;
};

/// What must be true at the end.
struct Goal {
    std::string schema;
    std::string name;
    bool exists = true;
    std::string hash;    ///< of all attributes; empty: not known before, so the one that was built counts
    std::string builtAs; ///< the name it was built under; empty: it was not built
    friend bool operator==(const Goal &, const Goal &) = default;
};

/// An old index that a plan leaves under a name of ours instead of dropping it.
struct Keep {
    std::string schema;
    std::string name; ///< "indexpilot_kept_<token>_<number>"
    IndexId index;
    std::string hash;        ///< of all attributes, under that name
    pg::IndexAttributes was; ///< before: its name, its marks, its scans until then
    friend bool operator==(const Keep &, const Keep &) = default;
};

struct Plan {
    /// "create", "drop", "replace", "rename", "rebuild", "rollback", "set_aside", "give_back", "drop_kept"
    std::string kind;
    std::string subject; ///< "schema.name"
    std::string title;   ///< one sentence
    std::string request; ///< the statement or "rollback shop.i to version 3"
    std::string tableSchema;
    std::string tableName;
    TableId table;
    PlanClass planClass = PlanClass::Nothing;
    std::vector<Step> steps;
    InversePlan inverse;
    std::vector<std::string> warnings;
    std::vector<std::string> refusals; ///< why it will not be run; empty: it may
    std::vector<std::string> subjects; ///< every "schema.name" that it changes
    std::vector<Goal> goals;
    std::optional<Keep> keep;
    Milliseconds soak{0};                     ///< how long that is kept
    bool canKeep = false;                     ///< an index leaves that may be kept for a while first
    std::vector<std::uint32_t> indexesBefore; ///< OIDs on the tables concerned
    std::string token;                        ///< in the temporary names
    std::string factsHash;                    ///< SHA-256 of the catalog facts it relies on
    std::string hash; ///< SHA-256 of those facts, the request and the steps, without the token
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// Of all steps, without waiting; absent when it is not known of one. The ANALYZE at the end does not count.
std::optional<DurationRange> durationOf(const Plan &plan);

std::string nameOf(PlanClass planClass); ///< "rebuild"
std::string nameOf(StepKind kind);       ///< "build"
bool isTransaction(StepKind kind);

} // namespace indexpilot::lifecycle
