// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/plan.h"

namespace indexpilot::lifecycle {

/// The step that makes the change: before it everything can be taken back, after it what is left to do is
/// done. A plan without steps: 0.
std::size_t commitStep(const Plan &plan);

enum class Reached {
    Before, ///< the target is as it was, but for what was built beside
    /// A DROP INDEX CONCURRENTLY that was ended half-way, or a REINDEX after its swap: not usable any more,
    /// still there.
    Partly,
    Committed ///< the change is made
};
/// Looks at the catalog: by OID for names, by hash where no name tells.
Reached whatWasReached(pg::Connection &connection, const Plan &plan, const ActionProgress &progress);

struct CleanUp {
    std::vector<std::string> dropped;
    std::vector<std::string> left; ///< ours by name but not by evidence: left alone
};
/// Drops what the plan has built and what still has its temporary name: its table is the plan's, its OID was
/// not there before and is the one in the journal, where that was written; and what a REINDEX has left.
/// Throws DatabaseError.
CleanUp dropBuilt(pg::Connection &connection, const Plan &plan, const ActionProgress &progress,
                  Milliseconds timeout, Milliseconds lockTimeout);

/// Why the target is not as the plan wants it; empty: it is.
std::string whatIsWrong(pg::Connection &connection, const Plan &plan, const ActionProgress &progress);

} // namespace indexpilot::lifecycle
