// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/candidates.h"
#include "core/advisor/time_scale.h"
#include "core/advisor/what_if.h"
#include "core/advisor/write_cost.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace indexpilot::advisor {

struct AdvisorLimits {
    std::optional<Bytes> budget; ///< of all proposed indexes together
    std::optional<int> maxIndexes;
    std::optional<double> maxWriteShare; ///< of the workload's time that writes may add, in total
    double minBenefitShare = 0.005;      ///< of the workload's time that an index must save
    CandidateLimits candidates;
};

struct Progress {
    double share = 0;      ///< 0 to 1, estimated
    double costBefore = 0; ///< of the statements, ms an hour
    double costBest = 0;   ///< with the writes of the best set so far
    int whatIfCalls = 0;
};
using OnProgress = std::function<void(const Progress &)>;

struct ChosenIndex {
    Candidate candidate;
    bool modelled = false; ///< the planner could not be asked: the benefit is a model's
    SizeEstimate size;
    WriteCost writes;
    double benefitMsPerHour = 0; ///< server time saved by it given the others, before writes
    /// Of the statements whose plan uses it: what a call costs with the whole set, and without this member.
    struct Effect {
        std::size_t statement = 0; ///< position in the workload
        double costWithout = 0;
        double costWith = 0;
    };
    std::vector<Effect> effects; ///< largest saving an hour first
    /// Checks of foreign keys that no other member makes cheap; modelled.
    struct ServedCheck {
        KeyCheck check;
        double msPerHour = 0;
    };
    std::vector<ServedCheck> checks;
};

struct StatementOutcome {
    double costBefore = 0; ///< planner units a call, weighted over variants
    double costAfter = 0;
    UnitTime time; ///< what a unit of these stands for
    std::optional<explain::Plan> before;
    std::optional<explain::Plan> after;
    std::optional<Failure> failure; ///< could not be planned: left out of the sums
};

struct Selection {
    std::vector<ChosenIndex> chosen;        ///< largest net benefit first
    std::vector<StatementOutcome> outcomes; ///< by position in the workload
    std::vector<Rejected> rejected;
    double costBefore = 0; ///< Σ calls an hour × cost
    double costAfter = 0;
    double msBefore = 0; ///< Σ calls an hour × cost in server time
    UnitTime time;       ///< of what belongs to no statement
    int whatIfCalls = 0;
    bool complete = true; ///< false: stopped; the best so far
};

struct SelectionInput {
    const Workload &workload;
    const pg::SchemaReading &schema;
    const std::vector<Candidate> &candidates;
    const AdvisorLimits &limits;
    double hoursOfStatistics = 0; ///< of the tables' write counters; <= 0: unknown, writes count nothing
    std::span<const KeyCheck> checks = {};        ///< that no index of today serves
    const WatchedWrites *watchedWrites = nullptr; ///< go before the counters
    WriteRates writes() const { return {hoursOfStatistics, watchedWrites}; }
};

/// The set of candidates with the largest benefit less writes, in server time, under the limits; none whose
/// writes cost more than it saves. Deterministic; anytime; one
/// worker for each WhatIf. Candidates that the planner cannot judge are taken by a modelled benefit.
Selection select(const SelectionInput &input, const std::vector<WhatIf> &workers, std::stop_token stop,
                 const OnProgress &progress);

} // namespace indexpilot::advisor
