// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column.h"
#include "ui/pages/audit/audit_rows.h"

#include <span>

namespace indexpilot::ui {

namespace audit_column {
enum { Number, Time, Who, Mode, Action, Object, Result, Took, Hash, Sql, Count };
}

/// SQL is there to be searched; it is hidden until a person wants it.
std::span<const Column<AuditRow>> auditColumns();
std::int64_t auditKey(const AuditRow &row);

} // namespace indexpilot::ui
