// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidate_draft.h"

namespace indexpilot::advisor {

/// A valid index of the table that serves every scan that the draft is for; null: there is none. The order of
/// the draft's equality keys is free, and an index with the columns of its predicate as keys in front does as
/// well.
const pg::SchemaIndex *servingIndex(const pg::SchemaTable &table, const Draft &draft);
/// A unique index without predicate whose key columns all are in `said`; null: there is none.
const pg::SchemaIndex *uniqueIndexOn(const pg::SchemaTable &table, const std::set<std::string> &said);

} // namespace indexpilot::advisor
