// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/table_use.h"

namespace indexpilot::advisor {

/// The statement's predicates; where pg_stat_statements has put $n for what an index must know (the key of
/// ->>, the start of a LIKE pattern), as the heaviest text with values has them.
std::vector<sql::Predicate> predicatesOf(const WorkloadStatement &statement);
/// A condition on a plain column; nullopt when the table has no such column.
std::optional<KeyPart> columnPart(const pg::SchemaTable &table, const sql::Predicate &predicate,
                                  int listLength);
/// Sorts a predicate into the lists of the table's use.
void addPredicate(TableUse &use, const sql::Predicate &predicate, int listLength, int serverVersion,
                  const SchemaNames &names);

} // namespace indexpilot::advisor
