// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidate_draft.h"

namespace indexpilot::advisor {

/// A foreign key's draft: what its table scans for each row of the parent that is deleted or gets another
/// key.
struct ForeignKeyDraft {
    const pg::SchemaTable *table = nullptr;
    Draft draft;
    std::vector<std::size_t> statements; ///< that write the parent
    KeyCheck check;                      ///< rowsPerHour 0: not known how often
};

/// One for each foreign key of tables that are no partitions; rejected where no one writes the parent.
std::vector<ForeignKeyDraft> foreignKeyDrafts(const Workload &workload, const pg::SchemaReading &schema,
                                              const SchemaNames &names, double hoursOfStatistics);

} // namespace indexpilot::advisor
