// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/selection.h"

#include "core/advisor/modelled_gain.h"
#include "core/advisor/search.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double noticeable = 0.01; ///< share of a statement's cost that counts as gain or loss

std::vector<StatementOutcome> outcomesOf(const Workload &workload, const CostBook &book, const IndexSet &set)
{
    std::vector<StatementOutcome> outcomes(workload.statements.size());
    for (std::size_t s = 0; s < outcomes.size(); ++s) {
        StatementOutcome &outcome = outcomes[s];
        outcome.failure = book.failure(s);
        const CostBook::Answer *before = book.find(s, {});
        if (outcome.failure || !before)
            continue;
        const CostBook::Answer *after = book.find(s, set);
        outcome.costBefore = before->cost;
        outcome.costAfter = after ? after->cost : before->cost;
        outcome.before = *before->plan;
        outcome.after = after ? *after->plan : *before->plan;
    }
    return outcomes;
}

ChosenIndex chosen(std::size_t member, Search &search, CostBook &book)
{
    ChosenIndex index;
    index.candidate = book.candidates()[member];
    index.size = search.sizeOf(member);
    index.writes = search.writesOf(member);
    index.benefitPerHour = search.lossWithout(member);
    const IndexSet rest = without(search.chosen(), member);
    for (const std::size_t s : book.statementsOf(member)) {
        const CostBook::Answer *with = book.find(s, search.chosen());
        const CostBook::Answer *bare = book.find(s, rest);
        if (with && bare && std::ranges::binary_search(with->used, member))
            index.effects.push_back({s, bare->cost, with->cost});
    }
    std::ranges::stable_sort(index.effects, std::greater(), [&](const ChosenIndex::Effect &effect) {
        return search.weight(effect.statement) * (effect.costWithout - effect.costWith);
    });
    return index;
}

/// Candidates that the planner cannot be asked about: the best for each statement, while they fit and pay.
class ModelledChoice {
public:
    ModelledChoice(const SelectionInput &input, Selection &selection) : m_input(input), m_selection(selection)
    {
        for (const ChosenIndex &index : selection.chosen)
            m_used = m_used + index.size.bytes;
    }

    void run()
    {
        for (;;) {
            std::optional<ChosenIndex> best;
            for (const Candidate &candidate : m_input.candidates)
                if (!candidate.plannable)
                    if (auto one = judged(candidate);
                        one && (!best || one->benefitPerHour - one->writes.costPerHour >
                                             best->benefitPerHour - best->writes.costPerHour))
                        best = std::move(one);
            if (!best)
                return;
            take(std::move(*best));
        }
    }

private:
    double gainOf(const Candidate &candidate, std::size_t statement) const
    {
        const StatementOutcome &outcome = m_selection.outcomes[statement];
        return outcome.after ? std::min(modelledGain(*outcome.after, candidate.definition,
                                                     m_input.schema.randomPageCost),
                                        outcome.costAfter * 0.95)
                             : 0;
    }

    std::optional<ChosenIndex> judged(const Candidate &candidate) const
    {
        const pg::SchemaTable *table = tableOf(m_input.schema, candidate.definition);
        const AdvisorLimits &limits = m_input.limits;
        if (!table ||
            (limits.maxIndexes && static_cast<int>(m_selection.chosen.size()) >= *limits.maxIndexes))
            return std::nullopt;
        ChosenIndex index;
        index.candidate = candidate;
        index.modelled = true;
        for (const std::size_t s : candidate.statements)
            if (const double gain = gainOf(candidate, s);
                gain > noticeable * m_selection.outcomes[s].costBefore && !m_served.contains(s)) {
                index.benefitPerHour += gain * m_input.workload.statements[s].callsPerHour;
                index.effects.push_back(
                    {s, m_selection.outcomes[s].costAfter, m_selection.outcomes[s].costAfter - gain});
            }
        index.size = modelledSize(*table, candidate.definition);
        index.writes =
            writeCostOf(*table, candidate.definition, index.size, m_input.workload, m_input.writes());
        const bool pays = index.benefitPerHour - index.writes.costPerHour >
                          std::max(1e-9, limits.minBenefitShare * m_selection.costBefore);
        const bool fits = !limits.budget || m_used + index.size.bytes <= *limits.budget;
        return pays && fits ? std::optional(std::move(index)) : std::nullopt;
    }

    void take(ChosenIndex index)
    {
        for (const ChosenIndex::Effect &effect : index.effects) {
            m_selection.outcomes[effect.statement].costAfter = effect.costWith;
            m_served.insert(effect.statement);
        }
        m_used = m_used + index.size.bytes;
        m_selection.costAfter -= index.benefitPerHour;
        m_selection.chosen.push_back(std::move(index));
    }

    const SelectionInput &m_input;
    Selection &m_selection;
    Bytes m_used;
    std::set<std::size_t> m_served;
};

} // namespace

Selection select(const SelectionInput &input, const std::vector<WhatIf> &workers, std::stop_token stop,
                 const OnProgress &progress)
{
    CostBook book(input.workload, input.candidates, workers, std::move(stop));
    Search search(input.workload, input.schema, book, input.limits, input.writes(), progress);
    Selection selection;
    selection.complete = search.run();
    for (const std::size_t member : search.chosen())
        selection.chosen.push_back(chosen(member, search, book));
    selection.outcomes = outcomesOf(input.workload, book, search.chosen());
    for (std::size_t s = 0; s < selection.outcomes.size(); ++s) {
        selection.costBefore += search.weight(s) * selection.outcomes[s].costBefore;
        selection.costAfter += search.weight(s) * selection.outcomes[s].costAfter;
    }
    ModelledChoice(input, selection).run();
    std::ranges::stable_sort(selection.chosen, std::greater(), [](const ChosenIndex &index) {
        return index.benefitPerHour - index.writes.costPerHour;
    });
    for (const auto &[candidate, rejected] : search.turnedDown())
        selection.rejected.push_back(rejected);
    for (std::size_t i = 0; i < book.candidates().size(); ++i)
        if (const auto &broken = book.brokenness(i))
            selection.rejected.push_back({book.candidates()[i].definition, "not_plannable", broken->detail});
    selection.whatIfCalls = book.calls();
    return selection;
}

} // namespace indexpilot::advisor
