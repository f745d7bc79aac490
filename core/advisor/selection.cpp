// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/selection.h"

#include "core/advisor/modelled_gain.h"
#include "core/advisor/search.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double noticeable = 0.01; ///< share of a statement's cost that counts as gain or loss

std::vector<StatementOutcome> outcomesOf(const Workload &workload, const CostBook &book, const Search &search)
{
    std::vector<StatementOutcome> outcomes(workload.statements.size());
    for (std::size_t s = 0; s < outcomes.size(); ++s) {
        StatementOutcome &outcome = outcomes[s];
        outcome.failure = book.failure(s);
        const CostBook::Answer *before = book.find(s, {});
        if (outcome.failure || !before)
            continue;
        const CostBook::Answer *after = book.find(s, search.chosen());
        outcome.time = search.scale().of(s);
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
    index.benefitMsPerHour = search.lossWithout(member);
    index.checks = search.checksBy(member);
    const IndexSet rest = without(search.chosen(), member);
    for (const std::size_t s : book.statementsOf(member)) {
        const CostBook::Answer *with = book.find(s, search.chosen());
        const CostBook::Answer *bare = book.find(s, rest);
        if (with && bare && std::ranges::binary_search(with->used, member))
            index.effects.push_back({s, bare->cost, with->cost});
    }
    std::ranges::stable_sort(index.effects, std::greater(), [&](const ChosenIndex::Effect &effect) {
        return search.timeWeight(effect.statement) * (effect.costWithout - effect.costWith);
    });
    return index;
}

double netMs(const ChosenIndex &index)
{
    return index.benefitMsPerHour - index.writes.msPerHour;
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
                    if (auto one = judged(candidate); one && (!best || netMs(*one) > netMs(*best)))
                        best = std::move(one);
            if (!best)
                break;
            take(std::move(*best));
        }
        for (const ChosenIndex &index : m_selection.chosen)
            m_losing.erase(canonicalKey(index.candidate.definition));
        for (auto &[key, rejected] : m_losing)
            m_selection.rejected.push_back(std::move(rejected));
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

    bool isServed(const KeyCheck &check) const
    {
        return std::ranges::any_of(m_selection.chosen, [&](const ChosenIndex &index) {
            return finds(index.candidate.definition, check);
        });
    }

    std::optional<ChosenIndex> judged(const Candidate &candidate)
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
                index.benefitMsPerHour += gain * m_input.workload.statements[s].callsPerHour *
                                          m_selection.outcomes[s].time.msPerUnit;
                index.effects.push_back(
                    {s, m_selection.outcomes[s].costAfter, m_selection.outcomes[s].costAfter - gain});
            }
        for (const KeyCheck &check : m_input.checks)
            if (finds(candidate.definition, check) && !isServed(check)) {
                index.checks.push_back({check, savedMsPerHour(check, m_selection.time, m_input.workload)});
                index.benefitMsPerHour += index.checks.back().msPerHour;
            }
        index.size = modelledSize(*table, candidate.definition);
        index.writes =
            writeCostOf(*table, candidate.definition, index.size, m_input.workload, m_input.writes());
        const bool fits = !limits.budget || m_used + index.size.bytes <= *limits.budget;
        if (index.benefitMsPerHour > 0 && netMs(index) <= 0)
            m_losing.insert_or_assign(
                canonicalKey(candidate.definition),
                Rejected{candidate.definition, "writes_cost_more",
                         writesCostMore(index.benefitMsPerHour, index.writes.msPerHour)});
        const bool pays = netMs(index) > std::max(1e-9, limits.minBenefitShare * m_selection.msBefore);
        return pays && fits ? std::optional(std::move(index)) : std::nullopt;
    }

    void take(ChosenIndex index)
    {
        for (const ChosenIndex::Effect &effect : index.effects) {
            m_selection.outcomes[effect.statement].costAfter = effect.costWith;
            m_selection.costAfter -= m_input.workload.statements[effect.statement].callsPerHour *
                                     (effect.costWithout - effect.costWith);
            m_served.insert(effect.statement);
        }
        m_used = m_used + index.size.bytes;
        m_selection.chosen.push_back(std::move(index));
    }

    const SelectionInput &m_input;
    Selection &m_selection;
    Bytes m_used;
    std::set<std::size_t> m_served;
    std::map<std::string, Rejected> m_losing; ///< by canonicalKey
};

} // namespace

Selection select(const SelectionInput &input, const std::vector<WhatIf> &workers, std::stop_token stop,
                 const OnProgress &progress)
{
    CostBook book(input.workload, input.schema, input.candidates, workers, std::move(stop));
    Search search(input.workload, input.schema, book, input.limits, input.writes(), input.checks, progress);
    Selection selection;
    selection.complete = search.run();
    search.askLosses();
    for (const std::size_t member : search.chosen())
        selection.chosen.push_back(chosen(member, search, book));
    selection.outcomes = outcomesOf(input.workload, book, search);
    for (std::size_t s = 0; s < selection.outcomes.size(); ++s) {
        selection.costBefore += search.weight(s) * selection.outcomes[s].costBefore;
        selection.costAfter += search.weight(s) * selection.outcomes[s].costAfter;
        selection.msBefore += search.timeWeight(s) * selection.outcomes[s].costBefore;
    }
    selection.time = search.scale().ofWorkload();
    ModelledChoice(input, selection).run();
    std::ranges::stable_sort(selection.chosen, std::greater(), netMs);
    for (const auto &[candidate, rejected] : search.turnedDown())
        selection.rejected.push_back(rejected);
    for (std::size_t i = 0; i < book.candidates().size(); ++i)
        if (const auto &broken = book.brokenness(i))
            selection.rejected.push_back({book.candidates()[i].definition, "not_plannable", broken->detail});
    selection.whatIfCalls = book.calls();
    return selection;
}

} // namespace indexpilot::advisor
