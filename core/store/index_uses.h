// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

// When indexes were seen in use, in the store's tables.
namespace indexpilot::store {

/// Adds to what is there or replaces it, and forgets `gone`, all of it or nothing.
void writeIndexUses(Database &database, TargetId target, const std::vector<IndexUseRecord> &changed,
                    const std::vector<std::string> &gone);
std::vector<IndexUseRecord> readIndexUses(Database &database, TargetId target); ///< by name

} // namespace indexpilot::store
