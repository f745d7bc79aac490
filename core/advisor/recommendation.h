// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/drops.h"
#include "core/advisor/selection.h"
#include "core/advisor/stale_statistics.h"

#include <string>
#include <vector>

namespace indexpilot::advisor {

enum class RecommendationAction { Create, Drop, Analyze };

struct Interval {
    double lower = 0;
    double value = 0;
    double upper = 0;
};

struct StatementEffect {
    StatementId id;
    std::string name;
    double costBefore = 0; ///< planner units a call
    double costAfter = 0;
    Interval secondsPerHour; ///< server time saved; negative: lost
};

/// One card. Everything on it is estimated (planner), modelled (size, writes, duration) or measured
/// (counters).
struct Recommendation {
    std::string id;    ///< stable for the same definition on the same table: "R-" and 6 hex digits
    std::string group; ///< CREATE and DROP that belong together share it; empty: alone
    RecommendationAction action = RecommendationAction::Create;
    IndexDefinition definition; ///< Analyze: only the table
    struct Object {
        std::string schema;
        std::string name;
    };
    Object object;                  ///< Drop: the index
    std::string sql;                ///< all steps as one script
    std::vector<std::string> steps; ///< statements in order, each to be run outside a transaction
    std::string inverseSql;         ///< empty: an ANALYZE needs none
    std::vector<std::string> reasons;
    Interval benefitSecondsPerHour; ///< server time
    double benefitShare = 0;        ///< of the workload's time
    double writeSecondsPerHour = 0; ///< modelled; what a new index saves is always more
    SizeEstimate size;
    WriteCost writes;
    double buildSeconds = 0; ///< modelled
    double buildWalBytes = 0;
    double rollbackSeconds = 0; ///< price of going back: a drop is instant, undoing a drop is a build
    std::vector<StatementEffect> effects; ///< largest gain first, losers last
    std::vector<IndexDefinition> alternatives;
    std::vector<std::string> against;
    bool burst = false;    ///< the need was seen in one hour only
    bool modelled = false; ///< not judged by the planner (GIN, GiST, no HypoPG): wider interval
};

struct Advice {
    Selection selection;
    std::vector<Recommendation> recommendations; ///< by net benefit
    std::vector<Rejected> rejected;
    Workload workload;
    double elapsedMs = 0;
    int whatIfCalls = 0;
};

struct AdviceInput {
    Workload workload;
    pg::SchemaReading schema;
    std::map<std::string, UseHistory> use;
    DropLimits drops;
    AdvisorLimits limits;
    /// Live and estimated rows of tables, for what ANALYZE would mend; nothing: not read.
    std::optional<pg::CatalogReading> counters;
    std::vector<ObservedPlan> observed; ///< plans that were executed: estimates beside actual rows
    StatisticsLimits statistics;
    bool hypothetical = true;     ///< false: no HypoPG, the workers plan with real indexes only
    double hoursOfStatistics = 0; ///< age of the table counters; <= 0: unknown, write costs are then unknown
    WatchedWrites watchedWrites;  ///< go before the counters
    TimePoint now;
    WriteRates writes() const { return {hoursOfStatistics, &watchedWrites}; }
};

/// Candidates, selection, drops, stale statistics, evidence: the whole advice. With no worker (no HypoPG)
/// every benefit is modelled.
Advice advise(const AdviceInput &input, const std::vector<WhatIf> &workers, std::stop_token stop,
              const OnProgress &progress);

} // namespace indexpilot::advisor
