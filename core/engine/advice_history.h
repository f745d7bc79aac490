// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/recommendation.h"
#include "core/engine/workload_source.h"

namespace indexpilot::engine {

/// What our own history of a target adds to an advice.
struct AdviceHistory {
    KnownStatements statements;
    std::map<std::string, advisor::UseHistory> use; ///< by "schema.name" of the index
    advisor::WatchedWrites writes;
};

/// From the store at `location` (empty: none) for the database of the connection. `input` has the schema and
/// the age of its counters. A store that cannot be read is told in `weaker`. Throws DatabaseError.
AdviceHistory adviceHistory(const std::string &location, pg::Connection &connection,
                            const advisor::AdviceInput &input, std::vector<Failure> &weaker);

/// Everyday writes of tables that were watched for at least a day of the last week: rows of the INSERT,
/// UPDATE and COPY statements an hour. A statement of which one hour holds more than half of all rows is a
/// load, and no everyday writing; of a table of which only loads were seen the counters count without them.
/// Throws StoreError.
advisor::WatchedWrites watchedWrites(store::Repository &repository, TargetId target,
                                     const advisor::AdviceInput &input);

} // namespace indexpilot::engine
