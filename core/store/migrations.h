// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace indexpilot::store {

constexpr int newestVersion = 10;

/// Brings the tables to newestVersion. Throws StoreError for a store that is newer, or not ours.
void migrate(Database &database);

} // namespace indexpilot::store
