// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"
#include "core/risk/risk_score.h"
#include "core/sql/statement_facts.h"

#include <optional>

namespace indexpilot::risk {

/// What was measured of a statement over a stretch of time. Absent: not measured.
struct StatementHistory {
    std::optional<double> callsPerSecond;
    std::optional<double> meanMs;
    std::optional<double> p95Ms;       ///< of interval means
    std::optional<double> shareOfTime; ///< of the database's statement time, 0 to 1
    std::optional<double> rowsPerCall;
    std::optional<double> blocksPerCall; ///< hit + read
    std::optional<double> blocksPerRow;
    std::optional<double> readShare; ///< blocks not in cache, 0 to 1
    std::optional<double> tempBlocksPerCall;
};

/// Largest table a statement touches, from the catalog; absent: unknown.
struct TableScale {
    std::optional<double> largestRows;
};

struct RiskInput {
    const sql::StatementFacts *facts = nullptr; ///< never null
    const explain::Plan *plan = nullptr;        ///< may be null
    StatementHistory history;
    TableScale scale;
};

/// The interface that a trained model will sit behind. Pure and thread-safe.
class Scorer {
public:
    virtual ~Scorer() = default;
    virtual RiskScore score(const RiskInput &input) const = 0;
};

/// Transparent sum of named factors on the log-odds scale; uncalibrated, and says so.
class BaselineScorer final : public Scorer {
public:
    RiskScore score(const RiskInput &input) const override;
};

} // namespace indexpilot::risk
