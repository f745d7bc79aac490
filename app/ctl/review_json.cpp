// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/review_json.h"

namespace indexpilot::app {
namespace {

using nlohmann::json;

const char *word(advisor::FindingWeight weight)
{
    switch (weight) {
    case advisor::FindingWeight::Problem:
        return "problem";
    case advisor::FindingWeight::Doubt:
        return "doubt";
    case advisor::FindingWeight::Note:
        return "note";
    }
    return "";
}

const char *word(advisor::RunNow::Answer answer)
{
    switch (answer) {
    case advisor::RunNow::Answer::Yes:
        return "yes";
    case advisor::RunNow::Answer::No:
        return "no";
    case advisor::RunNow::Answer::Unknown:
        return "unknown";
    }
    return "";
}

json benefitJson(const advisor::ReviewBenefit &benefit)
{
    json effects = json::array();
    for (const auto &effect : benefit.effects)
        effects.push_back(
            {{"statement", effect.name}, {"cost_before", effect.before}, {"cost_after", effect.after}});
    return {{"cost_before", benefit.costBefore}, {"cost_after", benefit.costAfter},
            {"statements", benefit.judged},      {"not_planned", benefit.notPlanned},
            {"modelled", benefit.modelled},      {"effects", std::move(effects)}};
}

json toJson(const advisor::ReviewedStatement &one)
{
    json findings = json::array();
    for (const advisor::Finding &finding : one.findings)
        findings.push_back(
            {{"weight", word(finding.weight)}, {"rule", finding.rule}, {"text", finding.text}});
    json entry = {{"sql", one.text},
                  {"reviewed", one.reviewed},
                  {"why_not", one.whyNot.empty() ? json() : json(one.whyNot)},
                  {"index", one.name},
                  {"verdict", verdictWord(one.verdict)},
                  {"findings", std::move(findings)},
                  {"makes_redundant", one.makesRedundant},
                  {"alternatives", one.alternatives},
                  {"lock", one.lock},
                  {"run_now", word(one.runNow.answer)},
                  {"run_now_reasons", one.runNow.reasons},
                  {"benefit", one.benefit ? benefitJson(*one.benefit) : json()}};
    entry["size_bytes"] = one.size ? json(one.size->bytes.count()) : json();
    entry["write_ms_per_hour"] = one.writes ? json(one.writes->msPerHour) : json();
    return entry;
}

} // namespace

const char *verdictWord(advisor::Verdict verdict)
{
    switch (verdict) {
    case advisor::Verdict::Good:
        return "good";
    case advisor::Verdict::Findings:
        return "findings";
    case advisor::Verdict::Inconclusive:
        return "inconclusive";
    }
    return "";
}

json reviewJson(const engine::ReviewRun &run)
{
    json statements = json::array();
    for (const advisor::ReviewedStatement &one : run.review.statements)
        statements.push_back(toJson(one));
    json notes = json::array();
    for (const Failure &one : run.weaker)
        notes.push_back({{"subject", one.subject}, {"detail", one.detail}, {"remedy", one.remedy}});
    return {{"verdict", verdictWord(run.review.verdict)},
            {"statements", std::move(statements)},
            {"notes", std::move(notes)}};
}

} // namespace indexpilot::app
