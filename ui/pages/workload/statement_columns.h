// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/models/column.h"

#include <span>

namespace indexpilot::ui {

namespace statement_column {
enum { Id, Statement, Risk, CallsPerSecond, Mean, P95, RowsPerCall, CacheHit, Share, State, Count };
}

/// The columns of the statement table; numbers carry their unit.
std::span<const Column<workload::StatementRow>> statementColumns();
StatementId statementKey(const workload::StatementRow &row);
/// On one line, whatever the text holds, and no longer than a cell can show.
QString oneLine(const std::string &sql);
/// The server hid the text from this role.
bool textIsHidden(const std::string &sql);

} // namespace indexpilot::ui
