// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/review_json.h"
#include "app/ctl/script_text.h"
#include "core/wording/format.h"

#include <QFileInfo>

#include <cstdio>

namespace indexpilot::app {
namespace {

/// A statement as it is; the content of a file that exists.
Result<std::string> scriptOf(const std::string &subject)
{
    const bool isFile =
        subject == "-" || subject.ends_with(".sql") || QFileInfo(QString::fromStdString(subject)).isFile();
    return isFile ? contentOf(subject) : Result<std::string>(subject);
}

void printBenefit(const advisor::ReviewedStatement &one)
{
    if (one.benefit && one.benefit->costBefore > 0)
        std::printf("  the workload on this table: %s of its present cost (%s, %d statements)\n",
                    wording::percent(one.benefit->costAfter / one.benefit->costBefore).toStdString().c_str(),
                    one.benefit->modelled ? "modelled" : "estimated", one.benefit->judged);
    if (one.size)
        std::printf("  size %s (modelled)", wording::size(one.size->bytes).toStdString().c_str());
    if (one.size && one.writes)
        std::printf(", writes cost %s an hour (modelled)",
                    wording::duration(one.writes->msPerHour).toStdString().c_str());
    if (one.size)
        std::printf("\n");
}

void print(const advisor::ReviewedStatement &one)
{
    std::printf("\n%s\n", one.text.c_str());
    if (!one.reviewed) {
        std::printf("  not reviewed: %s\n", one.whyNot.c_str());
        return;
    }
    std::printf("  %s\n", verdictWord(one.verdict));
    for (const advisor::Finding &finding : one.findings)
        std::printf("  %s %s\n",
                    finding.weight == advisor::FindingWeight::Problem ? "!"
                    : finding.weight == advisor::FindingWeight::Doubt ? "?"
                                                                      : "-",
                    finding.text.c_str());
    printBenefit(one);
    if (!one.lock.empty())
        std::printf("  lock: %s\n", one.lock.c_str());
    if (one.runNow.answer != advisor::RunNow::Answer::Unknown)
        std::printf("  run it now: %s\n", one.runNow.answer == advisor::RunNow::Answer::Yes ? "yes" : "no");
    for (const std::string &reason : one.runNow.reasons)
        std::printf("    %s\n", reason.c_str());
    for (const std::string &redundant : one.makesRedundant)
        std::printf("  makes redundant: %s\n", redundant.c_str());
    for (const std::string &sql : one.alternatives)
        std::printf("  better: %s\n", sql.c_str());
}

} // namespace

int runReview(const CommonOptions &common, const ReviewOptions &options)
{
    const Result<std::string> script = scriptOf(options.subject);
    if (!script)
        return report(script.error());
    engine::AdviceRequest target;
    target.connectionText = common.target;
    target.store = common.store;
    const Result<engine::ReviewRun> run =
        options.hasTarget ? engine::runReview(target, *script)
                          : Result<engine::ReviewRun>(engine::reviewWithoutTarget(*script));
    if (!run)
        return report(run.error());
    if (run->review.statements.empty())
        return report({FailureCode::Usage, "review", "there is no statement to review",
                       "Give a CREATE INDEX statement or a file of statements"});
    for (const Failure &one : run->weaker)
        std::fprintf(stderr, "note: %s: %s\n%s%s%s", one.subject.c_str(), one.detail.c_str(),
                     one.remedy.empty() ? "" : "  what to do: ", one.remedy.c_str(),
                     one.remedy.empty() ? "" : "\n");
    if (common.format == OutputFormat::Json) {
        printJson(reviewJson(*run));
    } else {
        for (const advisor::ReviewedStatement &one : run->review.statements)
            print(one);
        std::printf("\nverdict: %s\n", verdictWord(run->review.verdict));
    }
    const advisor::Verdict verdict = run->review.verdict;
    const bool fails = verdict == advisor::Verdict::Findings ||
                       (options.failInconclusive && verdict == advisor::Verdict::Inconclusive);
    return fails ? exitFindings : exitDone;
}

} // namespace indexpilot::app
