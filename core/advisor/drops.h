// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <map>
#include <string>
#include <vector>

namespace indexpilot::advisor {

enum class DropCause { Duplicate, Redundant, Unused, Invalid };

/// An index that seems to bring nothing: evidence and what speaks against dropping it; never "safe".
struct DropProposal {
    std::string schema;
    std::string index;
    DropCause cause = DropCause::Unused;
    std::string
        coveredBy; ///< schema.name, for Duplicate and Redundant; the definition when it is not built yet
    std::vector<std::string> evidence;
    std::vector<std::string> against;
    Bytes size;
    std::string dropSql; ///< DROP INDEX CONCURRENTLY; without it where the server refuses that (partitioned)
    std::string inverseSql; ///< pg_get_indexdef, made concurrent
};

/// What is known of an index' use besides this node's counters.
struct UseHistory {
    std::optional<TimePoint> firstSeen;    ///< in our own history: a new index has no scans either
    std::optional<TimePoint> lastSeenUsed; ///< in our own history
    std::int64_t scansOnStandbys = 0;
    bool standbysKnown = false; ///< false while there may be standbys that were not read
};

struct DropLimits {
    Seconds unusedFor{std::chrono::hours(24 * 30)}; ///< statistics must be at least so old
    Bytes smallest = Bytes(1024 * 1024);            ///< smaller ones are not worth a proposal as Unused
};

/// Never proposes the index of a constraint, a replica identity, a foreign key's target, a clustered table,
/// an extension, or a partition's attached index. `use` goes by "schema.name".
std::vector<DropProposal> dropsFor(const pg::SchemaReading &schema,
                                   const std::map<std::string, UseHistory> &use, const DropLimits &limits,
                                   TimePoint now);

/// Indexes of the table that a new index would make redundant, by the same rules.
std::vector<DropProposal> replacedBy(const IndexDefinition &created, const pg::SchemaTable &table);

} // namespace indexpilot::advisor
