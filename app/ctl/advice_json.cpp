// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/advice_json.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;

json toJson(const advisor::Interval &interval)
{
    return {{"lower", interval.lower}, {"value", interval.value}, {"upper", interval.upper}};
}

json toJson(const Failure &failure)
{
    return {{"subject", failure.subject},
            {"detail", failure.detail},
            {"remedy", failure.remedy.empty() ? json() : json(failure.remedy)}};
}

const char *word(advisor::RecommendationAction action)
{
    switch (action) {
    case advisor::RecommendationAction::Create:
        return "create";
    case advisor::RecommendationAction::Drop:
        return "drop";
    case advisor::RecommendationAction::Analyze:
        return "analyze";
    }
    return "";
}

json effects(const advisor::Recommendation &card)
{
    json list = json::array();
    for (const advisor::StatementEffect &effect : card.effects)
        list.push_back({{"statement", effect.name},
                        {"cost_before", effect.costBefore},
                        {"cost_after", effect.costAfter},
                        {"seconds_per_hour", toJson(effect.secondsPerHour)}});
    return list;
}

json toJson(const advisor::Recommendation &card)
{
    const bool isAnalyze = card.action == advisor::RecommendationAction::Analyze; // not known beforehand
    json alternatives = json::array();
    for (const advisor::IndexDefinition &one : card.alternatives)
        alternatives.push_back(advisor::createSql(one, {}, advisor::Concurrently::No));
    return {{"id", card.id},
            {"group", card.group.empty() ? json() : json(card.group)},
            {"action", word(card.action)},
            {"sql", card.sql},
            {"steps", card.steps},
            {"inverse_sql", card.inverseSql.empty() ? json() : json(card.inverseSql)},
            {"size_bytes", card.size.bytes.count()},
            {"size_lower_bytes", card.size.lower.count()},
            {"size_upper_bytes", card.size.upper.count()},
            {"benefit", isAnalyze ? json() : json(card.benefitSecondsPerHour.value)},
            {"benefit_interval", isAnalyze ? json() : toJson(card.benefitSecondsPerHour)},
            {"benefit_share", card.benefitShare},
            {"write_cost", card.writeSecondsPerHour},
            {"write_wal_bytes_per_hour", card.writes.walBytesPerHour},
            {"build_ms", card.buildSeconds * 1000},
            {"build_wal_bytes", card.buildWalBytes},
            {"rollback_ms", card.rollbackSeconds * 1000},
            {"burst", card.burst},
            {"modelled", card.modelled},
            {"reasons", card.reasons},
            {"against", card.against},
            {"effects", effects(card)},
            {"alternatives", std::move(alternatives)}};
}

json toJson(const engine::Proof &proof)
{
    json statements = json::array();
    for (const engine::ProvenStatement &one : proof.statements)
        statements.push_back({{"statement", one.name},
                              {"measured", one.measured},
                              {"skipped", one.skipped.empty() ? json() : json(one.skipped)},
                              {"before_ms", one.before.ms},
                              {"after_ms", one.after.ms},
                              {"before_blocks", one.before.blocks},
                              {"after_blocks", one.after.blocks},
                              {"estimated_cost_before", one.costBefore},
                              {"estimated_cost_after", one.costAfter}});
    json dropped = json::array();
    for (const engine::Disproved &one : proof.disproved)
        dropped.push_back({{"sql", advisor::createSql(one.definition, {}, advisor::Concurrently::No)},
                           {"reason", one.reason}});
    json built = json::array();
    for (const engine::BuiltIndex &one : proof.built)
        built.push_back({{"sql", advisor::createSql(one.definition, {}, advisor::Concurrently::No)},
                         {"size_bytes", one.size.count()},
                         {"build_ms", one.buildMs}});
    json drops = json::array();
    for (const engine::ProvenDrop &one : proof.drops)
        drops.push_back({{"id", one.recommendation},
                         {"index", one.schema + "." + one.index},
                         {"tried", one.notTried.empty()},
                         {"statements", one.statements},
                         {"thrown_out", one.thrownOut},
                         {"reason", one.notTried.empty() ? json(one.reason) : json(one.notTried)}});
    return {{"copy", proof.copy},
            {"complete", proof.complete},
            {"rounds", proof.rounds},
            {"measured_ms_per_hour_before", proof.msBefore},
            {"measured_ms_per_hour_after", proof.msAfter},
            {"estimated_cost_before", proof.costBefore},
            {"estimated_cost_after", proof.costAfter},
            {"built", std::move(built)},
            {"dropped", std::move(dropped)},
            {"drops", std::move(drops)},
            {"statements", std::move(statements)}};
}

} // namespace

json adviceJson(const engine::AdviceRun &run, const std::optional<engine::Proof> &proof)
{
    const advisor::Advice &advice = run.advice;
    json recommendations = json::array();
    for (const advisor::Recommendation &card : advice.recommendations)
        recommendations.push_back(toJson(card));
    json rejected = json::array();
    for (const advisor::Rejected &one : advice.rejected)
        rejected.push_back({{"sql", advisor::createSql(one.definition, {}, advisor::Concurrently::No)},
                            {"rule", one.rule},
                            {"reason", one.reason}});
    json leftOut = json::array();
    for (const advisor::Workload::LeftOut &one : advice.workload.leftOut) {
        json entry = toJson(one.why);
        entry["statement"] = one.name;
        leftOut.push_back(std::move(entry));
    }
    json notes = json::array();
    for (const Failure &one : run.weaker)
        notes.push_back(toJson(one));
    json document = {{"workload",
                      {{"cost_before", advice.selection.costBefore},
                       {"cost_after", advice.selection.costAfter},
                       {"statements", advice.workload.statements.size()}}},
                     {"what_if_calls", advice.whatIfCalls},
                     {"elapsed_ms", advice.elapsedMs},
                     {"complete", advice.selection.complete},
                     {"hypothetical", run.hypothetical},
                     {"recommendations", std::move(recommendations)},
                     {"rejected", std::move(rejected)},
                     {"left_out", std::move(leftOut)},
                     {"notes", std::move(notes)}};
    if (proof)
        document["proof"] = toJson(*proof);
    return document;
}

} // namespace indexpilot::app
