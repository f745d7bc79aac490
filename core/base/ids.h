// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <cstdint>

namespace indexpilot {

using TargetId = Strong<struct TargetTag, std::int64_t>; ///< row of the store's table target
using StatementId =
    Strong<struct StatementTag, std::int64_t>; ///< row of the store's table statement; shown as Q-<n>
using Oid = Strong<struct OidTag, std::uint32_t>;
using TableId = Strong<struct TableTag, std::uint32_t>; ///< pg_class.oid of a table
using IndexId = Strong<struct IndexTag, std::uint32_t>; ///< pg_class.oid of an index

} // namespace indexpilot
