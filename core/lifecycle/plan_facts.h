// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan_draft.h"
#include "core/lifecycle/planner.h"
#include "core/sql/index_statement.h"

namespace indexpilot::lifecycle {

/// Snapshot, sessions of the moment, and the table with its partitions. Throws DatabaseError, StoreError.
PlanFacts readFacts(const PlanContext &context);
void readTable(const PlanContext &context, PlanFacts &facts, TableId table);
/// Models how large the index would be on each table concerned (a table that was not analysed has no size),
/// and names the indexes of the first table that do all that it would.
std::vector<std::string> modelStatement(const PlanContext &context, PlanFacts &facts,
                                        const sql::IndexStatement &statement, const std::string &text);

/// Modelled size of an index that is there, built afresh; absent: its table was never analysed.
std::optional<Bytes> modelledFresh(const PlanContext &context, const pg::IndexAttributes &index);

/// What the plan relies on: the table with its partitions and every index on them.
std::string factsHash(const PlanFacts &facts);
/// Fills in factsHash, hash and what concerns every plan: server version, standby, other builds.
void finish(const PlanContext &context, PlanDraft &draft);

} // namespace indexpilot::lifecycle
