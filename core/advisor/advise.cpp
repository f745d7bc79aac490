// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/evidence.h"
#include "core/advisor/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

namespace indexpilot::advisor {
namespace {

/// The statements' present plans, asked for once and by all workers; later questions about no index at all
/// are answered from here. Counts every real call.
class PresentPlans {
public:
    PresentPlans(const Workload &workload, const std::vector<WhatIf> &workers, const std::stop_token &stop)
        : m_workload(workload)
    {
        m_answers.resize(workload.statements.size());
        sideBySide(workers, m_answers.size(), stop, [this](const WhatIf &worker, std::size_t s) {
            for (const WorkloadStatement::Variant &variant : m_workload.statements[s].variants) {
                ++m_calls;
                m_answers[s].emplace_back(variant.sql, worker(variant.sql, {}));
            }
        });
        for (const auto &statement : m_answers)
            for (const auto &[sql, answer] : statement)
                m_bySql.emplace(sql, &answer);
    }

    std::map<std::size_t, explain::Plan> plans() const
    {
        std::map<std::size_t, explain::Plan> result;
        for (std::size_t s = 0; s < m_answers.size(); ++s)
            if (!m_answers[s].empty() && m_answers[s].front().second)
                result.emplace(s, m_answers[s].front().second->plan);
        return result;
    }

    WhatIf around(const WhatIf &worker)
    {
        return [this, worker](const std::string &sql, const std::vector<IndexDefinition> &set) {
            if (const auto known = m_bySql.find(sql); set.empty() && known != m_bySql.end())
                return *known->second;
            ++m_calls;
            return worker(sql, set);
        };
    }
    int calls() const { return m_calls; }

private:
    const Workload &m_workload;
    std::vector<std::vector<std::pair<std::string, Result<WhatIfAnswer>>>> m_answers;
    std::map<std::string, const Result<WhatIfAnswer> *> m_bySql;
    std::atomic<int> m_calls = 0;
};

/// The DROP of an index that a new one replaces: the card that is there already, or a new one.
void joinGroup(Advice &advice, const AdviceInput &input, const DropProposal &proposal,
               const std::string &group)
{
    Recommendation drop = removal(input, proposal);
    drop.group = group;
    const auto known = std::ranges::find(advice.recommendations, drop.id, &Recommendation::id);
    if (known != advice.recommendations.end())
        known->group = group;
    else
        advice.recommendations.push_back(std::move(drop));
}

/// Existing indexes that a new one makes redundant go with it, as one group.
void addReplaced(Advice &advice, const AdviceInput &input)
{
    const std::size_t cards = advice.recommendations.size();
    for (std::size_t i = 0; i < cards; ++i) {
        if (advice.recommendations[i].action != RecommendationAction::Create)
            continue;
        const IndexDefinition definition = advice.recommendations[i].definition;
        const std::string group = "G-" + advice.recommendations[i].id.substr(2);
        for (const pg::SchemaTable &table : input.schema.tables)
            if (table.name == definition.table && table.schema == definition.schema)
                for (const DropProposal &proposal : replacedBy(definition, table)) {
                    advice.recommendations[i].group = group;
                    joinGroup(advice, input, proposal, group);
                }
    }
}

double netSeconds(const Recommendation &card)
{
    return card.benefitSecondsPerHour.value - card.writeSecondsPerHour;
}

} // namespace

Advice advise(const AdviceInput &input, const std::vector<WhatIf> &workers, std::stop_token stop,
              const OnProgress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    Advice advice;
    advice.workload = input.workload;
    PresentPlans present(input.workload, workers, stop);
    Candidates candidates = candidatesFor(input.workload, input.schema, present.plans(),
                                          input.limits.candidates, input.hoursOfStatistics);
    if (!input.hypothetical)
        for (Candidate &candidate : candidates.candidates)
            candidate.plannable = false;
    std::vector<WhatIf> counting;
    for (const WhatIf &worker : workers)
        counting.push_back(present.around(worker));
    advice.selection = select({.workload = input.workload,
                               .schema = input.schema,
                               .candidates = candidates.candidates,
                               .limits = input.limits,
                               .hoursOfStatistics = input.hoursOfStatistics,
                               .checks = candidates.checks,
                               .watchedWrites = &input.watchedWrites},
                              counting, stop, progress);
    advice.selection.whatIfCalls = advice.whatIfCalls = present.calls();
    for (const ChosenIndex &index : advice.selection.chosen)
        advice.recommendations.push_back(creation(input, advice.selection, index));
    for (const DropProposal &proposal : dropsFor(input.schema, input.use, input.drops, input.now))
        advice.recommendations.push_back(removal(input, proposal));
    for (const StaleStatistics &stale : staleStatistics(
             input.schema, input.counters ? &*input.counters : nullptr, input.observed, input.statistics))
        advice.recommendations.push_back(refresh(input, stale));
    addReplaced(advice, input);
    std::ranges::stable_sort(advice.recommendations, std::greater(), netSeconds);
    advice.rejected = std::move(candidates.rejected);
    advice.rejected.insert(advice.rejected.end(), advice.selection.rejected.begin(),
                           advice.selection.rejected.end());
    advice.elapsedMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return advice;
}

} // namespace indexpilot::advisor
