// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/build_cost.h"
#include "core/advisor/server_activity.h"
#include "core/advisor/what_if.h"
#include "core/advisor/write_cost.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::advisor {

enum class Verdict { Good, Findings, Inconclusive };

/// Problem makes a verdict Findings, Doubt makes it Inconclusive, a Note changes nothing.
enum class FindingWeight { Problem, Doubt, Note };

struct Finding {
    FindingWeight weight = FindingWeight::Note;
    std::string rule; ///< stable key: "duplicate", "covered", "blocks_writes", …
    std::string text;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What the workload's statements cost with the index and without, planner units.
struct ReviewBenefit {
    struct Effect {
        std::string name;
        double before = 0; ///< a call
        double after = 0;
    };
    double costBefore = 0; ///< Σ calls an hour × cost, of the statements on the table
    double costAfter = 0;
    double savedMsPerHour = 0;   ///< the difference in server time
    std::vector<Effect> effects; ///< statements whose cost changes, largest saving an hour first
    int judged = 0;
    int notPlanned = 0;    ///< the planner refused them
    bool modelled = false; ///< the planner cannot judge the method: a model with a wide interval
};

struct ReviewedStatement {
    std::string text;
    bool reviewed = false; ///< false: other DDL, listed only
    std::string whyNot;
    std::string name;
    IndexDefinition definition;
    Verdict verdict = Verdict::Inconclusive;
    std::vector<Finding> findings;
    std::vector<std::string> makesRedundant; ///< schema.name
    std::optional<ReviewBenefit> benefit;    ///< absent: no planner or no workload on the table
    std::optional<SizeEstimate> size;        ///< absent: no statistics
    std::optional<WriteCost> writes;         ///< absent: age of the counters not known
    std::optional<BuildEstimate> build;
    std::string lock; ///< what it holds and who waits, in words
    RunNow runNow;
    std::vector<std::string> alternatives; ///< SQL that would be better, in the order in which it runs
};

struct Review {
    std::vector<ReviewedStatement> statements;
    Verdict verdict = Verdict::Inconclusive; ///< the worst; nothing reviewed: Inconclusive
};

struct ReviewInput {
    std::string script; ///< one statement or a migration
    const pg::SchemaReading &schema;
    const Workload *workload = nullptr;
    const WhatIf *whatIf = nullptr;
    ServerActivity activity; ///< not known: nothing is said of running it now
    double hoursOfStatistics = 0;
    const WatchedWrites *watchedWrites = nullptr; ///< go before the counters
    WriteRates writes() const { return {hoursOfStatistics, watchedWrites}; }
    double minBenefitShare = 0.01; ///< of the cost of the statements on the table
};

/// Each CREATE INDEX judged against the schema as the statements before it leave it.
Review review(const ReviewInput &input);

} // namespace indexpilot::advisor
