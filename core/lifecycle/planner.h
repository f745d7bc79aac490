// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lifecycle/plan.h"
#include "core/lifecycle/soak.h"
#include "core/lifecycle/versions.h"

namespace indexpilot::lifecycle {

/// What plans are computed with. The connection's search path resolves bare names.
struct PlanContext {
    pg::Connection &connection;
    store::LifecycleStore &store;
    TargetId target;
    Soak soak = {}; ///< of an old index that a plan takes out of use
};

enum class OnExisting {
    Refuse, ///< CREATE INDEX with the name of another index is an error
    Replace ///< the new definition is built beside it and takes its name
};

/// Plans one statement (see statement_request.h). Takes a snapshot of all versions first; changes nothing on
/// the target. A request that makes no sense is a Failure; a change that is not to be made is a Plan with
/// refusals. Throws DatabaseError, StoreError.
Result<Plan> planStatement(const PlanContext &context, const std::string &sql, OnExisting onExisting);

/// The way from the present state of an index, live or dropped, to one of its versions; by default to the
/// newest earlier one that is different, or, when it was dropped, to the last one.
Result<Plan> planRollback(const PlanContext &context, const std::string &index, std::optional<int> toVersion);

} // namespace indexpilot::lifecycle
