// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_reindex.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/temporary_name.h"

namespace indexpilot::lifecycle {
namespace {

void refuseReindex(const pg::IndexAttributes &live, Plan &plan)
{
    if (live.constraint.type == 'x')
        plan.refusals.push_back("It backs the exclusion constraint " + live.constraint.name +
                                ", which the server cannot rebuild CONCURRENTLY");
    else if (live.constraint.type)
        plan.refusals.push_back("It backs the constraint " + live.constraint.name +
                                ": constraint indexes are never touched from here; run " +
                                reindexSql(live.schema, live.name) + " yourself");
    if (live.partitioned)
        plan.refusals.emplace_back(
            "It is partitioned and holds no rows itself: rebuild its parts one by one");
    if (isKeptName(live.name))
        plan.refusals.emplace_back("It is only kept for a while: give it back, or drop it");
    if (isTemporaryName(live.name))
        plan.refusals.emplace_back("It belongs to another change, which has not ended");
}

void warnOfReindex(const pg::IndexAttributes &live, const ReindexRequest &request, Plan &plan)
{
    if (!request.concurrently)
        plan.warnings.emplace_back("It runs CONCURRENTLY, though that was not written: without it, writes to "
                                   "the table and scans of the index would wait");
    if (!live.valid)
        plan.warnings.emplace_back(
            "It is not valid. The rebuild makes it valid; if a build of it still runs, "
            "wait for that instead");
}

} // namespace

std::optional<Plan> planOutOfReach(const PlanContext &context, const PlanFacts &facts,
                                   const ReindexRequest &request, const std::string &sql)
{
    const auto found = pg::findRelation(context.connection, request.index.schema, request.index.name);
    if (!found || (found->kind != 'i' && found->kind != 'I') || facts.indexById(IndexId(found->oid)))
        return std::nullopt;
    PlanDraft draft(facts, newToken());
    draft.plan.kind = "rebuild";
    draft.plan.request = sql;
    draft.plan.subject = found->schema + "." + found->name;
    draft.plan.title = "Rebuild " + draft.plan.subject;
    draft.plan.refusals.emplace_back(
        found->schema.starts_with("pg_temp_")
            ? "It is of a temporary table: only its own session can use it"
            : "It belongs to the system: its indexes are never touched from here");
    draft.plan.inverse.price = "Nothing to take back";
    finish(context, draft);
    return draft.plan;
}

Plan planReindex(const PlanContext &context, const PlanFacts &facts, const pg::IndexAttributes &live,
                 const ReindexRequest &request, const std::string &sql)
{
    PlanDraft draft(facts, newToken());
    draft.plan.kind = "rebuild";
    draft.plan.request = sql;
    draft.plan.subject = displayName(live);
    draft.plan.title = "Rebuild " + draft.plan.subject;
    refuseReindex(live, draft.plan);
    warnOfReindex(live, request, draft.plan);
    pg::IndexAttributes goal = live;
    goal.valid = goal.ready = goal.live = true;
    goal.size = modelledFresh(context, live).value_or(live.size);
    draft.reindex(goal);
    draft.wantsLive(goal, true, {});
    draft.plan.inverse.price = "Not needed: its content is unchanged";
    finish(context, draft);
    return draft.plan;
}

} // namespace indexpilot::lifecycle
