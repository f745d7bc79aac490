// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/index_statement.h"

#include <string>
#include <variant>

namespace indexpilot::lifecycle {

struct CreateRequest {
    sql::IndexStatement statement;
};
struct DropRequest {
    sql::ObjectName index;
    bool ifExists = false;
};
struct RenameRequest {
    sql::ObjectName index;
    std::string newName;
};
struct ReindexRequest {
    sql::ObjectName index;
    bool concurrently = false;
};
using StatementRequest = std::variant<CreateRequest, DropRequest, RenameRequest, ReindexRequest>;

/// One CREATE INDEX, DROP INDEX of one index, REINDEX INDEX, or ALTER INDEX … RENAME TO. Anything else is
/// refused with what is understood (Usage; Syntax when it does not parse).
Result<StatementRequest> readStatement(const std::string &sql);

} // namespace indexpilot::lifecycle
