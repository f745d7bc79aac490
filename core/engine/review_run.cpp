// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/review_run.h"

#include "core/engine/advice_planning.h"
#include "core/engine/what_if_guard.h"
#include "core/pg/readers.h"

namespace indexpilot::engine {
namespace {

Result<ReviewRun> reviewed(const AdviceRequest &target, const std::string &script,
                           const std::stop_token &stop)
{
    Prepared prepared = prepareAdvice(target, stop);
    AdviceRun &run = prepared.run;
    WhatIfGuard guard(stop);
    pg::Interrupter interrupter(guard.token()); // outlives the planners, whose ends also ask the server
    Planners planners = openPlanners(analystRequest(target), run.capabilities, 1, interrupter);
    planners.whatIfs.front() = guard.around(std::move(planners.whatIfs.front()));
    prepared.basis.hypothetical = planners.hypothetical;
    const PresentPlans present = keepPlannable(run.input.workload, run.input.schema, prepared.basis.role,
                                               planners.whatIfs, guard.token(), {});
    const advisor::WhatIf whatIf = remembering(planners.whatIfs.front(), present);
    const auto connection = std::make_shared<pg::Connection>(analystRequest(target));
    interrupter.add(connection);
    const pg::ActivityReading activity = pg::readActivity(*connection, run.capabilities);
    ReviewRun result;
    result.review = advisor::review({.script = script,
                                     .schema = run.input.schema,
                                     .workload = &run.input.workload,
                                     .whatIf = planners.hypothetical ? &whatIf : nullptr,
                                     .activity = advisor::activityOf(activity, run.endpoint.database),
                                     .hoursOfStatistics = run.input.hoursOfStatistics,
                                     .watchedWrites = &run.input.watchedWrites});
    if (const auto lost = guard.lost())
        return tl::make_unexpected(*lost);
    if (stop.stop_requested())
        return tl::make_unexpected(stoppedTooEarly());
    result.weaker = std::move(run.weaker);
    for (Failure &limit : limitsOf(prepared.basis, run.capabilities, run.input.schema))
        result.weaker.push_back(std::move(limit));
    return result;
}

} // namespace

Result<ReviewRun> runReview(const AdviceRequest &target, const std::string &script,
                            const std::stop_token &stop)
{
    try {
        return reviewed(target, script, stop);
    } catch (const pg::DatabaseError &error) {
        return tl::make_unexpected(stop.stop_requested() ? stoppedTooEarly() : pg::toFailure(error));
    }
}

ReviewRun reviewWithoutTarget(const std::string &script)
{
    const pg::SchemaReading nothing;
    return {.review = advisor::review({.script = script, .schema = nothing}),
            .weaker = {{FailureCode::Usage, "target",
                        "None was given: neither the table nor the workload is known",
                        "Add --target with the connection of the database"}}};
}

} // namespace indexpilot::engine
