// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/lifecycle_records.h"

namespace indexpilot::store {

/// Numbers, chains, hashes and writes an entry within the transaction that the caller has begun.
AuditRecord appendWithin(Database &database, AuditRecord entry);

} // namespace indexpilot::store
