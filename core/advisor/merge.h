// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidates.h"

#include <optional>

namespace indexpilot::advisor {

/// One btree that serves what two serve: the keys of `first`, then those of `second` that it lacks, INCLUDE
/// columns of both; or nothing when tables, methods, predicates or orders do not agree, or it would be too
/// wide. (a) and (a, b) → (a, b) · (a) INCLUDE (c) and (a, b) → (a, b) INCLUDE (c) · (a) and (b) → (a, b)
std::optional<Candidate> mergedCandidate(const Candidate &first, const Candidate &second,
                                         const CandidateLimits &limits);

} // namespace indexpilot::advisor
