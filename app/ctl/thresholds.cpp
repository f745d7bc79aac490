// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/acting.h"
#include "app/ctl/commands.h"
#include "app/ctl/target_store.h"
#include "core/base/iso_time.h"
#include "core/safety/checkpoints.h"
#include "core/safety/learning_pause.h"
#include "core/safety/limits_in_force.h"

#include <cmath>
#include <cstdio>

namespace indexpilot::app {
namespace {

using nlohmann::json;
using safety::LimitInForce;

/// What holds for one target now.
struct Thresholds {
    pg::GuardReading load;
    safety::LimitsInForce limits;
    std::optional<safety::LearningPause> pause;
    safety::CheckpointCount checkpoints;
    std::optional<int> checkpointLimit;
};

Thresholds thresholdsOf(const TargetStore &opened, const safety::Policy &policy)
{
    Thresholds found{.load = pg::readGuard(*opened.connection),
                     .limits = {},
                     .pause = {},
                     .checkpoints = {},
                     .checkpointLimit = policy.maxLoad.requestedCheckpoints};
    store::ThresholdStore &kept = opened.repository->thresholds();
    found.limits = safety::limitsInForce(policy, kept.thresholds(opened.target), found.load);
    if (policy.adaptiveThresholds)
        found.pause = safety::learningPause(opened.lifecycle().runningActions(opened.target),
                                            opened.repository->safety().breakers(opened.target), policy);
    const store::CheckpointLook look = safety::checkpointLook(found.load);
    found.checkpoints = safety::countCheckpoints(kept.checkpointLooks(opened.target), look);
    if (found.checkpointLimit)
        kept.addCheckpointLook(opened.target, look); // so that the next one has something to compare with
    return found;
}

const char *sourceOf(const Thresholds &found, const LimitInForce &limit)
{
    return limit.isLearned ? "learned" : found.limits.adaptive ? "learning" : limit.limit ? "fixed" : "none";
}

json numberOrNull(const std::optional<double> &value)
{
    return value ? json(std::llround(*value)) : json();
}

json thresholdJson(const Thresholds &found, const LimitInForce &limit)
{
    const bool adaptive = found.limits.adaptive;
    return {{"figure", nameOf(limit.figure)},
            {"unit", limit.figure == safety::LoadFigure::ReplicaLag ? "bytes" : "sessions"},
            {"now", numberOrNull(valueOf(found.load, limit.figure))},
            {"limit", numberOrNull(limit.limit)},
            {"source", sourceOf(found, limit)},
            {"fixed", numberOrNull(limit.fixed)},
            {"p95", numberOrNull(limit.learned.p95)},
            {"samples", adaptive ? json(std::floor(limit.learned.samples)) : json()},
            {"least_samples", adaptive ? json(found.limits.leastSamples) : json()},
            {"floor", adaptive ? json(std::llround(limit.bounds.floor)) : json()},
            {"ceiling", adaptive ? numberOrNull(limit.bounds.ceiling) : json()}};
}

json documentOf(const Thresholds &found)
{
    json rows = json::array();
    for (const LimitInForce &limit : found.limits.figures)
        rows.push_back(thresholdJson(found, limit));
    const bool counted = found.checkpoints.span.count() > 0;
    return {{"adaptive", found.limits.adaptive},
            {"time_zone", found.limits.timeZone},
            {"week_hour", found.limits.weekHour},
            {"hour", safety::weekHourText(found.limits.weekHour)},
            {"frozen", found.pause ? json{{"since", isoTime(found.pause->since)},
                                          {"reason", safety::textOf(*found.pause)}}
                                   : json()},
            {"thresholds", rows},
            {"requested_checkpoints",
             {{"limit", found.checkpointLimit ? json(*found.checkpointLimit) : json()},
              {"now", counted ? json(found.checkpoints.requested) : json()},
              {"span_ms", counted ? json(found.checkpoints.span.count()) : json()}}}};
}

std::string cell(safety::LoadFigure figure, const std::optional<double> &value)
{
    return value ? safety::amountText(figure, *value) : std::string("-");
}

std::vector<std::string> rowOf(const Thresholds &found, const LimitInForce &limit)
{
    const bool adaptive = found.limits.adaptive;
    const std::string samples = std::to_string(std::llround(std::floor(limit.learned.samples)));
    return {nameOf(limit.figure),
            cell(limit.figure, valueOf(found.load, limit.figure)),
            cell(limit.figure, limit.limit),
            sourceOf(found, limit),
            cell(limit.figure, limit.learned.p95),
            adaptive ? samples + " of " + std::to_string(found.limits.leastSamples) : std::string("-"),
            cell(limit.figure, adaptive ? std::optional(limit.bounds.floor) : std::nullopt),
            cell(limit.figure, adaptive ? limit.bounds.ceiling : std::nullopt)};
}

std::vector<std::string> checkpointRow(const Thresholds &found)
{
    const bool counted = found.checkpoints.span.count() > 0;
    return {"requested_checkpoints",
            counted ? std::to_string(found.checkpoints.requested) : std::string("-"),
            found.checkpointLimit ? std::to_string(*found.checkpointLimit) : std::string("-"),
            found.checkpointLimit ? "fixed" : "none",
            "-",
            "-",
            "-",
            "-"};
}

void print(const Thresholds &found)
{
    std::vector<std::vector<std::string>> rows{
        {"figure", "now", "limit", "source", "p95", "samples", "floor", "ceiling"}};
    for (const LimitInForce &limit : found.limits.figures)
        rows.push_back(rowOf(found, limit));
    rows.push_back(checkpointRow(found));
    printTable(rows);
    if (!found.limits.adaptive)
        std::printf("features.adaptive_thresholds is off: nothing is learned\n");
    else
        std::printf("hour of the week: %s (%s)\n", safety::weekHourText(found.limits.weekHour).c_str(),
                    found.limits.timeZone.c_str());
    if (found.pause)
        std::printf("frozen since %s: %s\n", isoTime(found.pause->since).c_str(),
                    safety::textOf(*found.pause).c_str());
    if (found.checkpointLimit && found.checkpoints.span < safety::leastCheckpointSpan)
        std::printf("forced checkpoints: two looks a minute apart are needed, one tells nothing\n");
}

} // namespace

int runThresholds(const CommonOptions &common)
{
    const Result<safety::Policy> policy = policyOf(common);
    if (!policy)
        return report(policy.error());
    const Result<TargetStore> opened = openTargetStore(common, pg::SessionRole::Observer);
    if (!opened)
        return report(opened.error());
    const Thresholds found = thresholdsOf(*opened, *policy);
    if (common.format == OutputFormat::Json)
        printJson(documentOf(found));
    else
        print(found);
    return exitDone;
}

} // namespace indexpilot::app
