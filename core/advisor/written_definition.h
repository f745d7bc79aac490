// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/service.h"
#include "core/sql/index_statement.h"

namespace indexpilot::advisor {

/// What somebody wrote, as the server would read it back: default operator classes and the column's own
/// collation are left out.
IndexDefinition definitionOf(const pg::SchemaTable &table, const sql::IndexStatement &statement);
Member memberOf(const pg::SchemaTable &table, const sql::IndexStatement &statement, const std::string &text);
/// As if the statement had been run: valid, empty counters, the modelled size.
pg::SchemaIndex indexFrom(const pg::SchemaTable &table, const sql::IndexStatement &statement,
                          const std::string &text);

} // namespace indexpilot::advisor
