// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/repository.h"

namespace indexpilot::store {

std::int64_t sizeOf(Database &database); ///< bytes of the store's tables, without write-ahead log
PruneReport pruneHistory(Database &database, const Retention &retention, TimePoint now);

} // namespace indexpilot::store
