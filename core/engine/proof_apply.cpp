// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof.h"

#include "core/advisor/evidence.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

using advisor::Recommendation;
using advisor::RecommendationAction;

/// What the statements that it served cost more without it, planner units an hour.
double lossWithout(const AdviceRun &run, const advisor::ChosenIndex &index)
{
    double loss = 0;
    for (const advisor::ChosenIndex::Effect &effect : index.effects)
        loss += run.advice.workload.statements[effect.statement].callsPerHour *
                (effect.costWithout - effect.costWith);
    return loss;
}

void removeChosen(AdviceRun &run, const std::string &key)
{
    std::erase_if(run.advice.selection.chosen, [&](const advisor::ChosenIndex &index) {
        if (advisor::canonicalKey(index.candidate.definition) != key)
            return false;
        for (const advisor::ChosenIndex::Effect &effect : index.effects)
            run.advice.selection.outcomes[effect.statement].costAfter += effect.costWithout - effect.costWith;
        run.advice.selection.costAfter += lossWithout(run, index);
        return true;
    });
}

/// A DROP was proposed because of the new index; it stays only where it stands on its own.
void removeCard(AdviceRun &run, const std::string &key)
{
    std::vector<Recommendation> &cards = run.advice.recommendations;
    const auto card = std::ranges::find_if(cards, [&](const Recommendation &one) {
        return one.action == RecommendationAction::Create && advisor::canonicalKey(one.definition) == key;
    });
    if (card == cards.end())
        return;
    const std::string group = card->group;
    cards.erase(card);
    if (group.empty())
        return;
    std::vector<std::string> standing;
    for (const advisor::DropProposal &drop :
         advisor::dropsFor(run.input.schema, run.input.use, run.input.drops, run.input.now))
        standing.push_back(
            advisor::recommendationId(RecommendationAction::Drop, drop.schema + "." + drop.index));
    std::erase_if(cards, [&](Recommendation &one) {
        if (one.group != group || one.action != RecommendationAction::Drop)
            return false;
        one.group.clear();
        return std::ranges::find(standing, one.id) == standing.end();
    });
}

} // namespace

void applyProof(AdviceRun &run, const Proof &proof)
{
    std::vector<Recommendation> &cards = run.advice.recommendations;
    for (const ProvenDrop &drop : proof.drops) {
        const auto card = std::ranges::find(cards, drop.recommendation, &Recommendation::id);
        if (card == cards.end() || !drop.notTried.empty())
            continue;
        if (!drop.thrownOut) {
            card->reasons.push_back(
                drop.statements > 0
                    ? "On the copy, no statement was more than 10 % slower without it (measured, " +
                          std::to_string(drop.statements) + " texts used it)"
                    : "On the copy, no plan of the workload used it");
            continue;
        }
        run.advice.rejected.insert(run.advice.rejected.begin(),
                                   {card->definition, "drop_slower_on_copy",
                                    "DROP " + drop.schema + "." + drop.index + ": " + drop.reason});
        cards.erase(card);
    }
    for (const Disproved &one : proof.disproved) {
        const std::string key = advisor::canonicalKey(one.definition);
        removeChosen(run, key);
        removeCard(run, key);
        run.advice.rejected.insert(
            run.advice.rejected.begin(),
            {one.definition, one.unused ? "unused_on_copy" : "slower_on_copy", one.reason});
    }
}

} // namespace indexpilot::engine
