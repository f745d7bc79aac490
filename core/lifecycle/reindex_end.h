// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/index_list.h"
#include "core/lifecycle/settlement.h"

// How a REINDEX INDEX CONCURRENTLY has ended. The server chooses the names of its copies and cuts them, so
// that OIDs and what there is tell, and a name alone never does.
namespace indexpilot::lifecycle {

/// Before: the name still stands for the plan's OID. Then it stands for another one, which is valid, and the
/// old one is still there (Partly) or gone (Committed).
Reached reindexReached(const IndexList &indexes, const Plan &plan, const Step &step);

/// Drops the copies that the server has left: not there before, not valid, built like the subject and named
/// for it; after the swap the old index as well. Nobody else may be building on the table, whose copy it
/// could be: waited for as long as for a drop. Returns what it dropped. Throws DatabaseError.
std::vector<std::string> dropCopies(pg::Connection &connection, const Plan &plan, const Step &step,
                                    Milliseconds timeout, Milliseconds lockTimeout);

/// Looks at what has the name now: another OID, valid and not damaged. Notes its OID. Throws StepMismatch.
void inspectRebuilt(pg::Connection &connection, const Step &step, const Plan &plan, ActionProgress &progress);

/// The OID that a plan rebuilds; 0: none.
IndexId rebuiltBy(const Plan &plan);

} // namespace indexpilot::lifecycle
