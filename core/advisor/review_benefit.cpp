// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/modelled_gain.h"
#include "core/advisor/review_rules.h"
#include "core/advisor/time_scale.h"
#include "core/advisor/words.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr double sameCost = 1e-6; ///< share below which two costs are the same

bool concerns(const WorkloadStatement &statement, const ReviewCase &one)
{
    const auto isTable = [&](const sql::TableReference &table) {
        const auto isIt = [&](const pg::SchemaTable &which) {
            return table.name == which.name && (table.schema.empty() || table.schema == which.schema);
        };
        if (isIt(one.table))
            return true;
        // A statement on the whole reads its partitions.
        return std::ranges::any_of(one.schema.tables, [&](const pg::SchemaTable &parent) {
            return isIt(parent) &&
                   std::ranges::find(parent.partitions, one.table.id) != parent.partitions.end();
        });
    };
    return std::ranges::any_of(statement.facts.tables, isTable);
}

struct Costs {
    double before = 0;
    double after = 0;
};

/// Of a call, weighted over the variants; nothing when one cannot be planned.
std::optional<Costs> costsOf(const WorkloadStatement &statement, const WhatIf &whatIf,
                             const std::vector<IndexDefinition> &earlier, const IndexDefinition &definition,
                             double randomPageCost)
{
    const bool isAsked = isPlannable(definition);
    std::vector<IndexDefinition> with = earlier;
    with.push_back(definition);
    Costs costs;
    for (const WorkloadStatement::Variant &variant : statement.variants) {
        const Result<WhatIfAnswer> before = whatIf(variant.sql, earlier);
        if (!before)
            return std::nullopt;
        double after = before->cost;
        if (isAsked) {
            const Result<WhatIfAnswer> answer = whatIf(variant.sql, with);
            if (!answer)
                return std::nullopt;
            after = answer->cost;
        } else {
            after -= modelledGain(before->plan, definition, randomPageCost);
        }
        costs.before += variant.weight * before->cost;
        costs.after += variant.weight * after;
    }
    return costs;
}

ReviewBenefit benefitOf(const ReviewCase &one, const ReviewInput &input,
                        const std::vector<IndexDefinition> &earlier, const IndexDefinition &definition)
{
    ReviewBenefit benefit{.modelled = !isPlannable(definition)};
    std::vector<std::pair<double, ReviewBenefit::Effect>> effects;
    Workload timed;
    std::vector<double> before;
    std::vector<double> saved;
    for (const WorkloadStatement &statement : input.workload->statements) {
        if (!concerns(statement, one) || statement.variants.empty())
            continue;
        const std::optional<Costs> costs =
            costsOf(statement, *input.whatIf, earlier, definition, input.schema.randomPageCost);
        if (!costs) {
            ++benefit.notPlanned;
            continue;
        }
        ++benefit.judged;
        benefit.costBefore += statement.callsPerHour * costs->before;
        benefit.costAfter += statement.callsPerHour * costs->after;
        timed.statements.push_back(statement);
        before.push_back(costs->before);
        saved.push_back(statement.callsPerHour * (costs->before - costs->after));
        if (std::abs(costs->before - costs->after) > sameCost * costs->before)
            effects.emplace_back(statement.callsPerHour * (costs->before - costs->after),
                                 ReviewBenefit::Effect{statement.name, costs->before, costs->after});
    }
    std::ranges::stable_sort(effects, std::greater(), [](const auto &effect) { return effect.first; });
    const TimeScale scale(timed, before, input.schema.sequentialPageCost);
    for (std::size_t s = 0; s < saved.size(); ++s)
        benefit.savedMsPerHour += saved[s] * scale.of(s).msPerUnit;
    for (auto &[gain, effect] : effects)
        benefit.effects.push_back(std::move(effect));
    return benefit;
}

std::string shareText(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

void judge(const ReviewBenefit &benefit, const ReviewInput &input, bool hasPurpose, ReviewedStatement &result)
{
    const double saved = benefit.costBefore - benefit.costAfter;
    const double share = benefit.costBefore > 0 ? saved / benefit.costBefore : 0;
    const FindingWeight lacking = hasPurpose ? FindingWeight::Note : FindingWeight::Problem;
    const double writes = result.writes ? result.writes->msPerHour : 0;
    if (share < input.minBenefitShare)
        add(result, benefit.modelled ? FindingWeight::Doubt : lacking, "no_benefit",
            "No statement of the workload gets notably cheaper: " + countText(benefit.judged) +
                " on this table were planned with it");
    else if (benefit.savedMsPerHour <= writes)
        add(result, lacking, "writes_cost_more",
            "What it saves (" + timeText(benefit.savedMsPerHour) +
                " an hour) is less than its writes cost (" + timeText(writes) + ", modelled)");
    else
        add(result, FindingWeight::Note, "benefit",
            "Statements on this table cost " + shareText(share) + " less (" +
                (benefit.modelled ? "modelled" : "estimated by the planner") + ")");
    if (benefit.notPlanned > 0)
        add(result, FindingWeight::Note, "not_planned",
            countText(benefit.notPlanned) + " statements on this table could not be planned");
    for (const ReviewBenefit::Effect &effect : benefit.effects)
        if (effect.after > effect.before * 1.1)
            add(result, FindingWeight::Doubt, "slower",
                effect.name + " would cost more: " + countText(effect.before) + " → " +
                    countText(effect.after));
}

} // namespace

void reviewBenefit(const ReviewCase &one, const ReviewInput &input, bool hasPurpose,
                   const std::vector<IndexDefinition> &earlier, ReviewedStatement &result)
{
    static const Workload empty;
    if (input.writes().known(one.table) && result.size) {
        result.writes = writeCostOf(one.table, result.definition, *result.size,
                                    input.workload ? *input.workload : empty, input.writes());
        if (result.writes->hotUpdatesLostPerHour >= 1)
            add(result, FindingWeight::Note, "hot_lost",
                countText(result.writes->hotUpdatesLostPerHour) +
                    " updates an hour would no longer be heap-only (HOT)");
    }
    if (has(result, "duplicate") || has(result, "covered") || has(result, "no_such_column"))
        return; // nothing that a planner could add
    const FindingWeight unknown = hasPurpose ? FindingWeight::Note : FindingWeight::Doubt;
    if (!input.whatIf || !input.workload || one.tableIsNew || has(result, "column_not_known"))
        return add(result, unknown, "benefit_unknown",
                   one.tableIsNew ? "The table is new: what the index saves cannot be known"
                                  : "What it saves was not judged: that needs a workload and HypoPG");
    const ReviewBenefit benefit = benefitOf(one, input, earlier, result.definition);
    result.benefit = benefit;
    if (benefit.judged == 0)
        return add(result, unknown, "benefit_unknown",
                   benefit.notPlanned > 0 ? "No statement on this table could be planned"
                                          : "The workload has no statement on this table");
    judge(benefit, input, hasPurpose, result);
}

} // namespace indexpilot::advisor
