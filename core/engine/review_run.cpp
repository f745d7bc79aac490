// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/review_run.h"

#include "core/engine/advice_planning.h"
#include "core/pg/readers.h"

namespace indexpilot::engine {
namespace {

ReviewRun reviewed(const AdviceRequest &target, const std::string &script)
{
    Prepared prepared = prepareAdvice(target);
    AdviceRun &run = prepared.run;
    Planners planners = openPlanners(analystRequest(target), run.capabilities, 1);
    prepared.basis.hypothetical = planners.hypothetical;
    const PresentPlans present =
        keepPlannable(run.input.workload, run.input.schema, prepared.basis.role, planners.whatIfs, {}, {});
    const advisor::WhatIf whatIf = remembering(planners.whatIfs.front(), present);
    pg::Connection connection(analystRequest(target));
    const pg::ActivityReading activity = pg::readActivity(connection, run.capabilities);
    ReviewRun result;
    result.review = advisor::review({.script = script,
                                     .schema = run.input.schema,
                                     .workload = &run.input.workload,
                                     .whatIf = planners.hypothetical ? &whatIf : nullptr,
                                     .activity = advisor::activityOf(activity, run.endpoint.database),
                                     .hoursOfStatistics = run.input.hoursOfStatistics});
    result.weaker = std::move(run.weaker);
    for (Failure &limit : limitsOf(prepared.basis, run.capabilities, run.input.schema))
        result.weaker.push_back(std::move(limit));
    return result;
}

} // namespace

Result<ReviewRun> runReview(const AdviceRequest &target, const std::string &script)
{
    try {
        return reviewed(target, script);
    } catch (const pg::DatabaseError &error) {
        return tl::make_unexpected(pg::toFailure(error));
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
