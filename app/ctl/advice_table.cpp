// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/advice_table.h"

#include "app/ctl/command.h"
#include "core/wording/format.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

constexpr std::size_t rejectedShown = 10;

std::string perHour(double seconds)
{
    return wording::duration(seconds * 1000).toStdString() + "/h";
}

std::string size(Bytes bytes)
{
    return wording::size(bytes).toStdString();
}

void printCard(const advisor::Recommendation &card)
{
    std::printf("\n%s  %s%s\n", card.id.c_str(), card.sql.c_str(), card.sql.ends_with(";") ? "" : ";");
    if (card.action == advisor::RecommendationAction::Create)
        std::printf("  saves %s (%s to %s, %s), writes cost %s (modelled), size %s (modelled)\n",
                    perHour(card.benefitSecondsPerHour.value).c_str(),
                    perHour(card.benefitSecondsPerHour.lower).c_str(),
                    perHour(card.benefitSecondsPerHour.upper).c_str(),
                    card.modelled ? "modelled" : "estimated by the planner",
                    perHour(card.writeSecondsPerHour).c_str(), size(card.size.bytes).c_str());
    else if (card.action == advisor::RecommendationAction::Drop)
        std::printf("  frees %s (measured), writes save %s (modelled), undo: %s\n",
                    size(card.size.bytes).c_str(), perHour(-card.writeSecondsPerHour).c_str(),
                    card.inverseSql.c_str());
    else
        std::printf("  undo: %s\n", card.inverseSql.empty() ? "none needed, it only tells the planner more"
                                                            : card.inverseSql.c_str());
    for (const std::string &reason : card.reasons)
        std::printf("  + %s\n", reason.c_str());
    for (const std::string &against : card.against)
        std::printf("  - %s\n", against.c_str());
    if (!card.group.empty())
        std::printf("  goes with the others of %s\n", card.group.c_str());
}

void printProof(const engine::Proof &proof)
{
    std::printf("\nProof on %s, median of %d rounds in turns%s:\n", proof.copy.c_str(), proof.rounds,
                proof.complete ? "" : ", stopped before its end");
    std::vector<std::vector<std::string>> rows{
        {"statement", "before", "after", "blocks before", "blocks after", "estimated"}};
    for (const engine::ProvenStatement &one : proof.statements) {
        if (!one.measured) {
            rows.push_back({one.name, "not executed: " + one.skipped});
            continue;
        }
        const double share = one.costBefore > 0 ? one.costAfter / one.costBefore : 1;
        rows.push_back({one.name, wording::duration(one.before.ms).toStdString(),
                        wording::duration(one.after.ms).toStdString(),
                        wording::count(one.before.blocks).toStdString(),
                        wording::count(one.after.blocks).toStdString(),
                        wording::percent(share).toStdString() + " of the cost"});
    }
    printTable(rows);
    std::printf("measured %s → %s an hour; estimated cost of the same %s → %s\n",
                wording::duration(proof.msBefore).toStdString().c_str(),
                wording::duration(proof.msAfter).toStdString().c_str(),
                wording::number(proof.costBefore).toStdString().c_str(),
                wording::number(proof.costAfter).toStdString().c_str());
    for (const engine::Disproved &one : proof.disproved)
        std::printf("thrown out: %s\n  %s\n",
                    advisor::createSql(one.definition, {}, advisor::Concurrently::No).c_str(),
                    one.reason.c_str());
}

void printDrops(const engine::Proof &proof)
{
    for (const engine::ProvenDrop &one : proof.drops) {
        const std::string index = one.schema + "." + one.index;
        if (!one.notTried.empty())
            std::printf("not tried: DROP of %s, %s\n", index.c_str(), one.notTried.c_str());
        else if (one.thrownOut)
            std::printf("stays: %s\n  %s\n", index.c_str(), one.reason.c_str());
        else
            std::printf("dropped on the copy: %s, %s\n", index.c_str(),
                        one.statements > 0 ? "and no statement was slower by more than 10 %"
                                           : "which no plan used");
    }
}

void printRejected(const std::vector<advisor::Rejected> &rejected)
{
    if (rejected.empty())
        return;
    std::printf("\nWhy not (%zu):\n", rejected.size());
    for (std::size_t i = 0; i < std::min(rejected.size(), rejectedShown); ++i)
        std::printf("  %s: %s\n", advisor::shortText(rejected[i].definition).c_str(),
                    rejected[i].reason.c_str());
    if (rejected.size() > rejectedShown)
        std::printf("  … %zu more with --format json\n", rejected.size() - rejectedShown);
}

} // namespace

void printAdvice(const engine::AdviceRun &run, const std::optional<engine::Proof> &proof)
{
    const advisor::Advice &advice = run.advice;
    std::printf("%zu statements, estimated cost an hour %s → %s, %d questions to the planner, %s%s\n",
                advice.workload.statements.size(),
                wording::number(advice.selection.costBefore).toStdString().c_str(),
                wording::number(advice.selection.costAfter).toStdString().c_str(), advice.whatIfCalls,
                wording::duration(advice.elapsedMs).toStdString().c_str(),
                advice.selection.complete ? "" : "; stopped: the best so far");
    if (advice.recommendations.empty())
        std::printf("Nothing to recommend.\n");
    for (const advisor::Recommendation &card : advice.recommendations)
        printCard(card);
    printRejected(advice.rejected);
    if (proof)
        printProof(*proof);
    if (proof)
        printDrops(*proof);
}

} // namespace indexpilot::app
