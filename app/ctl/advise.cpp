// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/advice_json.h"
#include "app/ctl/advice_table.h"
#include "app/ctl/commands.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/progress_line.h"
#include "app/ctl/script_text.h"
#include "core/base/size_text.h"
#include "core/simulation/demo.h"
#include "core/simulation/shop_loader.h"
#include "core/wording/format.h"

#include <cstdio>

namespace indexpilot::app {
namespace {

Result<engine::AdviceRequest> requestOf(const CommonOptions &common, const AdviseOptions &options)
{
    engine::AdviceRequest request;
    request.connectionText = common.target;
    request.store = common.store;
    request.limits.candidates.maxWidth = options.maxWidth;
    if (options.maxIndexes >= 0)
        request.limits.maxIndexes = options.maxIndexes;
    if (!options.budget.empty()) {
        request.limits.budget = sizeFromText(options.budget);
        if (!request.limits.budget)
            return tl::make_unexpected(Failure{FailureCode::Usage, "--budget " + options.budget,
                                               "it is no size", "Write it like 1GB or 500 MB"});
    }
    if (!options.workload.empty()) {
        Result<std::string> content = contentOf(options.workload);
        if (!content)
            return tl::make_unexpected(content.error());
        request.workloadText = std::move(*content);
    }
    return request;
}

std::string stageName(engine::AdviceStage stage)
{
    switch (stage) {
    case engine::AdviceStage::Reading:
        return "reading the database";
    case engine::AdviceStage::Planning:
        return "planning the workload";
    case engine::AdviceStage::Searching:
        return "searching";
    case engine::AdviceStage::Proving:
        return "measuring on the copy";
    }
    return {};
}

std::string noteOf(const engine::AdviceProgress &progress)
{
    if (progress.stage != engine::AdviceStage::Searching || progress.search.costBefore <= 0 ||
        progress.search.costBest >
            progress.search.costBefore) // with the writes of what is still to be weeded out
        return {};
    return "cost " + wording::percent(progress.search.costBest / progress.search.costBefore).toStdString() +
           " of the present one, " + std::to_string(progress.search.whatIfCalls) + " questions";
}

/// Only the shop that this program made itself may be its own copy.
bool isSampleShop(const engine::AdviceRun &run)
{
    return run.endpoint.host.starts_with(simulation::defaultDemoDirectory()) &&
           run.endpoint.database == "shop";
}

void say(const Failure &failure)
{
    std::fprintf(stderr, "%s: %s\n", failure.subject.c_str(), failure.detail.c_str());
    if (!failure.remedy.empty())
        std::fprintf(stderr, "  what to do: %s\n", failure.remedy.c_str());
}

void sayWhatIsWeaker(const engine::AdviceRun &run)
{
    for (const advisor::Workload::LeftOut &one : run.advice.workload.leftOut) {
        std::fprintf(stderr, "left out: ");
        say({one.why.code, one.name, one.why.detail, one.why.remedy});
    }
    for (const Failure &one : run.weaker) {
        std::fprintf(stderr, "note: ");
        say(one);
    }
}

} // namespace

int runAdvise(const CommonOptions &common, const AdviseOptions &options)
{
    const Result<engine::AdviceRequest> request = requestOf(common, options);
    if (!request)
        return report(request.error());
    const Interrupt interrupt;
    Result<engine::AdviceRun> run = tl::make_unexpected(Failure());
    std::optional<engine::Proof> proof;
    {
        ProgressLine line;
        const auto show = [&](const engine::AdviceProgress &progress) {
            line.show(stageName(progress.stage), progress.share, noteOf(progress));
        };
        run = engine::runAdvice(*request, interrupt.token(), show);
        if (!run)
            return report(run.error());
        if (!options.proveOn.empty() && !interrupt.happened()) {
            engine::ProofRequest wanted;
            wanted.connectionText = options.proveOn;
            wanted.statementTimeout = Milliseconds(static_cast<std::int64_t>(options.proveTimeout * 1000));
            wanted.onTheSampleShop = isSampleShop(*run);
            const Result<engine::Proof> proven =
                engine::proveOnCopy(*request, *run, wanted, interrupt.token(), show);
            if (!proven)
                return report(proven.error());
            proof = *proven;
            engine::applyProof(*run, *proof);
        }
    }
    if (request->limits.budget == Bytes(0))
        run->weaker.push_back({FailureCode::Usage, "budget", "It is 0: no index is proposed, only drops",
                               "Give a larger --budget, or none"});
    sayWhatIsWeaker(*run);
    if (common.format == OutputFormat::Json)
        printJson(adviceJson(*run, proof));
    else
        printAdvice(*run, proof);
    return exitDone;
}

} // namespace indexpilot::app
