// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/executor.h"
#include "core/lifecycle/target_session.h"

namespace indexpilot::lifecycle {

/// A step found the catalog other than the plan says: nothing of the step was kept.
class StepMismatch : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What was built is there, and a check found it damaged.
class DamagedIndex : public StepMismatch {
public:
    using StepMismatch::StepMismatch;
};

/// Whether each of the names stands for the index it must; what was built is looked up in `progress`.
bool namesHold(pg::Connection &connection, const std::vector<NamedIndex> &names,
               const ActionProgress &progress);

/// Runs the statements of one step. Throws DatabaseError and StepMismatch; then a transaction left nothing, a
/// build may have left its index.
void runStep(pg::Connection &connection, const Step &step, const ActionProgress &progress,
             const ExecutorOptions &options, std::stop_token stop);

/// Looks at what a Build or Shell has made: valid, ready, and as wanted (`exactly`: by its build text). Notes
/// OID and hash. Throws StepMismatch.
void inspectBuilt(pg::Connection &connection, const Step &step, const Plan &plan, ActionProgress &progress);

/// The name that a Build or Shell step works under.
std::string builtName(const Step &step, const Plan &plan);

} // namespace indexpilot::lifecycle
