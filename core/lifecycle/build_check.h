// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/index_attributes.h"

namespace indexpilot::lifecycle {

/// bt_index_check of amcheck over a btree that was just built (PostgreSQL manual, F.2): reads the index, and
/// takes no lock that a writer would wait for. Does nothing where the extension is not installed or the role
/// may not call it. Throws DamagedIndex.
void checkBuilt(pg::Connection &connection, const pg::IndexAttributes &index);

} // namespace indexpilot::lifecycle
