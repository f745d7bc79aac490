// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_run.h"

#include "core/engine/advice_history.h"
#include "core/engine/advice_limits.h"
#include "core/engine/advice_planning.h"
#include "core/engine/what_if_guard.h"
#include "core/engine/workload_source.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

/// A healthy server has answered by then, and the best so far rests on a whole reading.
constexpr Milliseconds patienceOfReading{2000};

void tell(const OnAdviceProgress &progress, AdviceStage stage, double share,
          const advisor::Progress &search = {})
{
    if (progress)
        progress({stage, share, search});
}

/// Age of the tables' counters. Where the database's were never reset, the server's statistics as a whole are
/// what they cannot be older than.
double hoursOfCounters(pg::Connection &connection, const pg::SchemaReading &schema, AdviceBasis &basis)
{
    if (!schema.isPrimary)
        return 0; // a standby does not count what it replays
    if (schema.statsReset)
        return std::chrono::duration<double, std::ratio<3600>>(schema.takenAt - *schema.statsReset).count();
    const pg::Rows rows =
        connection.query("SELECT /* indexpilot */ extract(epoch FROM pg_catalog.clock_timestamp() - "
                         "b.stats_reset) / 3600 FROM pg_catalog.pg_stat_bgwriter AS b");
    basis.hoursAreOfServer = rows.count() > 0 && !rows.isNull(0, 0);
    return basis.hoursAreOfServer ? rows.real(0, 0) : 0;
}

/// Live rows beside the catalogue's; a table that is locked exclusively must not cost the advice.
std::optional<pg::CatalogReading> countersOf(pg::Connection &connection, const pg::Capabilities &capabilities,
                                             int maxTables)
{
    constexpr int relationsPerTable = 4;
    try {
        return pg::readCatalog(connection, capabilities, maxTables * relationsPerTable);
    } catch (const pg::DatabaseError &error) {
        if (error.losesConnection())
            throw;
        return std::nullopt;
    }
}

Result<advisor::Workload> workloadOf(const AdviceRequest &request, pg::Connection &connection,
                                     const AdviceRun &run, KnownStatements known)
{
    if (request.workloadText)
        return workloadFromFile(*request.workloadText, run.input.schema);
    if (!run.capabilities.hasStatements())
        return advisor::Workload();
    return workloadFromServer(connection, run.capabilities, run.input.schema,
                              {.known = std::move(known), .maxStatements = request.maxStatements});
}

Result<AdviceRun> advised(const AdviceRequest &request, const std::stop_token &stop,
                          const OnAdviceProgress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    tell(progress, AdviceStage::Reading, 0);
    std::optional<Failure> problem;
    Prepared prepared = prepareAdvice(request, stop, &problem);
    if (problem)
        return tl::make_unexpected(*problem);
    AdviceBasis &basis = prepared.basis;
    AdviceRun *run = &prepared.run;
    WhatIfGuard guard(stop);
    pg::Interrupter interrupter(guard.token()); // outlives the planners, whose ends also ask the server
    Planners planners =
        openPlanners(analystRequest(request), run->capabilities, std::max(1, request.workers), interrupter);
    for (advisor::WhatIf &whatIf : planners.whatIfs)
        whatIf = guard.around(std::move(whatIf));
    run->hypothetical = run->input.hypothetical = basis.hypothetical = planners.hypothetical;
    const PresentPlans present =
        keepPlannable(run->input.workload, run->input.schema, basis.role, planners.whatIfs, guard.token(),
                      [&](double share) { tell(progress, AdviceStage::Planning, share); });
    for (advisor::WhatIf &whatIf : planners.whatIfs)
        whatIf = remembering(std::move(whatIf), present);
    run->advice =
        advisor::advise(run->input, planners.whatIfs, guard.token(), [&](const advisor::Progress &search) {
            tell(progress, AdviceStage::Searching, search.share, search);
        });
    if (const auto lost = guard.lost())
        return tl::make_unexpected(*lost);
    run->advice.elapsedMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    for (Failure &limit : limitsOf(basis, run->capabilities, run->input.schema))
        run->weaker.push_back(std::move(limit));
    return std::move(prepared.run);
}

} // namespace

pg::ConnectRequest analystRequest(const AdviceRequest &request)
{
    pg::ConnectRequest result;
    result.connectionText = request.connectionText;
    result.password = request.password;
    result.profile = pg::profileFor(pg::SessionRole::Analyst);
    return result;
}

Failure stoppedTooEarly()
{
    return {FailureCode::Cancelled, "advice", "It was stopped before the database was read: there is none",
            "Ask for it again"};
}

Prepared prepareAdvice(const AdviceRequest &request, const std::stop_token &stop,
                       std::optional<Failure> *problem)
{
    pg::Interrupter interrupter(stop, patienceOfReading);
    const auto shared = std::make_shared<pg::Connection>(analystRequest(request));
    interrupter.add(shared);
    pg::Connection &connection = *shared;
    Prepared prepared;
    AdviceRun &run = prepared.run;
    AdviceBasis &basis = prepared.basis;
    run.capabilities = pg::probeCapabilities(connection);
    run.endpoint = connection.endpoint();
    run.input.schema = pg::readSchema(connection, request.maxTables);
    run.input.counters = countersOf(connection, run.capabilities, request.maxTables);
    run.input.limits = request.limits;
    run.input.drops = request.drops;
    run.input.now = run.input.schema.takenAt;
    basis.hours = hoursOfCounters(connection, run.input.schema, basis);
    run.input.hoursOfStatistics = basis.hours > 0 ? std::max(basis.hours, fewestHours) : 0;
    AdviceHistory history = adviceHistory(request.store, connection, run.input, run.weaker);
    run.input.use = request.use; // goes before what the store knows
    run.input.use.merge(history.use);
    run.input.watchedWrites = std::move(history.writes);
    basis.fromFile = request.workloadText.has_value();
    basis.readsAllTexts = run.capabilities.readsAllStats || run.capabilities.isSuperuser;
    basis.role = run.endpoint.user;
    Result<advisor::Workload> workload = workloadOf(request, connection, run, std::move(history.statements));
    if (workload)
        run.input.workload = std::move(*workload);
    else if (problem)
        *problem = workload.error();
    return prepared;
}

Result<AdviceRun> runAdvice(const AdviceRequest &request, const std::stop_token &stop,
                            const OnAdviceProgress &progress)
{
    try {
        return advised(request, stop, progress);
    } catch (const pg::DatabaseError &error) {
        return tl::make_unexpected(stop.stop_requested() ? stoppedTooEarly() : pg::toFailure(error));
    }
}

} // namespace indexpilot::engine
