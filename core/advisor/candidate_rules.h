// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidate_draft.h"

#include <optional>

namespace indexpilot::advisor {

struct RuleHit {
    std::string rule;
    std::string reason;
};

/// Why there is no point in asking the planner about the draft; nullopt: there is.
std::optional<RuleHit> ruleAgainst(const Draft &draft, const pg::SchemaTable &table,
                                   const CandidateLimits &limits);
/// Of the table as a whole: foreign, temporary, tiny, a partition.
std::optional<RuleHit> ruleAgainst(const pg::SchemaTable &table, const CandidateLimits &limits);
/// A unique index all of whose columns the statement compares with values: it finds one row already.
std::optional<RuleHit> foundByUnique(const TableUse &use);
/// Whether the present plan reads the table by cheap index scans alone that throw no row away.
std::optional<RuleHit> alreadyFast(const explain::Plan &plan, const pg::SchemaTable &table,
                                   double randomPageCost);

} // namespace indexpilot::advisor
