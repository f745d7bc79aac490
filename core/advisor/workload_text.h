// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/workload.h"
#include "core/base/result.h"
#include "core/pg/schema_reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::advisor {

/// A workload file: statements that end in ';', each with an optional line `-- weight: N` (calls an hour,
/// default 1) before it. Each statement that cannot be judged is named in leftOut, the rest goes on. A text
/// without any statement is a Failure.
Result<Workload> workloadFromText(std::string_view script);

/// Why a statement has no place in a workload whatever the server says: it does not parse, is DDL, or has no
/// plan.
std::optional<Failure> reasonToLeaveOut(const std::string &name, const sql::StatementFacts &facts);

/// What is planned for a statement: its own text where that holds no $n; else the generic text beside at
/// most two with values, first from `seen` (texts of the same statement with their constants), then from
/// the statistics.
std::vector<WorkloadStatement::Variant>
variantsOf(const std::string &text, const std::vector<std::string> &seen, const pg::SchemaReading &schema);

/// Statements of one fingerprint become one, in the order of their first: calls add up, at most two
/// texts with constants are kept, those called most.
void compress(Workload &workload);

} // namespace indexpilot::advisor
