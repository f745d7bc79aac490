// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/workload.h"
#include "core/pg/readers.h"
#include "core/pg/schema_reading.h"
#include "core/store/repository.h"

#include <map>
#include <set>

namespace indexpilot::engine {

/// What our own history knows of statements, by fingerprint.
struct KnownStatements {
    std::map<std::string, StatementId> ids;
    std::set<std::string> bursts; ///< most calls fell into one hour of at least six
};

/// From the last week of the store; throws StoreError.
KnownStatements knownStatements(store::Repository &repository, TargetId target, TimePoint now);
/// Whether one of at least six hours holds more than half of all calls.
bool isBurst(const std::vector<double> &callsByHour);

struct ServerWorkloadRequest {
    KnownStatements known;
    int maxStatements = 2000; ///< those with the most time; the rest is named in leftOut
};

/// What pg_stat_statements counted since its last reset, with calls an hour; texts with their constants come
/// from pg_stat_activity. Throws DatabaseError.
advisor::Workload workloadFromServer(pg::Connection &connection, const pg::Capabilities &capabilities,
                                     const pg::SchemaReading &schema, const ServerWorkloadRequest &request);

/// The statements of a file with values for their parameters, one for each fingerprint.
Result<advisor::Workload> workloadFromFile(const std::string &script, const pg::SchemaReading &schema);

} // namespace indexpilot::engine
