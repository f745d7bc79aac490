// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/reindex_end.h"

#include "core/lifecycle/build_check.h"
#include "core/lifecycle/index_drop.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_draft.h"
#include "core/lifecycle/step_runner.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>
#include <thread>

namespace indexpilot::lifecycle {
namespace {

constexpr Milliseconds betweenLooksForBuilds{100};

bool wasThereBefore(const Plan &plan, IndexId index)
{
    return std::ranges::find(plan.indexesBefore, index.value()) != plan.indexesBefore.end();
}

/// Copies by all that the catalog says of them; a build of somebody else that has only begun looks the same.
IndexList suspects(const IndexList &indexes, const Plan &plan, const Step &step)
{
    const NamedIndex &subject = step.names.front();
    const bool isSwapped = reindexReached(indexes, plan, step) != Reached::Before;
    IndexList found;
    for (const pg::IndexAttributes &index : indexes) {
        const bool isOld = isSwapped && index.id == subject.index;
        const bool isCopy = index.table == step.makes->table && !wasThereBefore(plan, index.id) &&
                            sameBuild(index, *step.makes) && isReindexNameOf(index.name, subject.name);
        if (!index.valid && (isOld || isCopy))
            found.push_back(index);
    }
    return found;
}

/// Both views show the process of everybody to every role. One that has not got its lock yet has no copy yet.
bool somebodyBuildsOn(pg::Connection &connection, TableId table)
{
    return connection
               .query("SELECT /* indexpilot */ FROM pg_catalog.pg_locks AS l "
                      "JOIN pg_catalog.pg_stat_progress_create_index AS p ON p.pid = l.pid "
                      "JOIN pg_catalog.pg_database AS d ON d.oid = l.database AND d.datname = "
                      "pg_catalog.current_database() "
                      "WHERE l.locktype = 'relation' AND l.relation = $1::oid AND l.granted AND l.mode = "
                      "'ShareUpdateExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid()",
                      {std::to_string(table.value())})
               .count() > 0;
}

/// Suspects of before and after a moment at which nobody built: a build that has ended since is valid in the
/// second look, one that has begun since is not in the first.
IndexList copiesLeft(pg::Connection &connection, const Plan &plan, const Step &step, Milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const IndexList first = suspects(indexesOf(connection, plan), plan, step);
        if (first.empty())
            return {};
        if (!somebodyBuildsOn(connection, step.makes->table)) {
            IndexList second = suspects(indexesOf(connection, plan), plan, step);
            std::erase_if(second,
                          [&](const pg::IndexAttributes &index) { return !indexById(first, index.id); });
            return second;
        }
        if (std::chrono::steady_clock::now() >= end)
            throw pg::DatabaseError({.message = "somebody else is building on " + step.makes->tableName +
                                                ": what was left there is not told from that yet",
                                     .sqlState = "55P03",
                                     .statement = {}});
        std::this_thread::sleep_for(betweenLooksForBuilds);
    }
}

} // namespace

Reached reindexReached(const IndexList &indexes, const Plan &plan, const Step &step)
{
    const NamedIndex &subject = step.names.front();
    const pg::IndexAttributes *now = indexNamed(indexes, subject.schema, subject.name);
    const pg::IndexAttributes *old = indexById(indexes, subject.index);
    const bool isSwapped = now && now->id != subject.index && now->valid && sameBuild(*now, *step.makes) &&
                           !wasThereBefore(plan, now->id) && !(old && old->valid);
    if (!isSwapped)
        return Reached::Before;
    return old ? Reached::Partly : Reached::Committed;
}

std::vector<std::string> dropCopies(pg::Connection &connection, const Plan &plan, const Step &step,
                                    Milliseconds timeout, Milliseconds lockTimeout)
{
    std::vector<std::string> dropped;
    for (const pg::IndexAttributes &copy : copiesLeft(connection, plan, step, timeout)) {
        dropIndex(connection, copy, timeout, lockTimeout);
        dropped.push_back(displayName(copy));
    }
    return dropped;
}

void inspectRebuilt(pg::Connection &connection, const Step &step, const Plan &plan, ActionProgress &progress)
{
    const NamedIndex &subject = step.names.front();
    const IndexList indexes = indexesOf(connection, plan);
    const pg::IndexAttributes *now = indexNamed(indexes, subject.schema, subject.name);
    if (!now)
        throw StepMismatch("the index that was rebuilt is not there");
    if (now->id == subject.index)
        throw StepMismatch("the index is still the old one");
    if (!now->valid || !now->ready)
        throw StepMismatch("the index that was rebuilt is not valid");
    progress.built[plan.subject] = now->id.value();
    checkBuilt(connection, *now);
}

IndexId rebuiltBy(const Plan &plan)
{
    const auto step = std::ranges::find(plan.steps, StepKind::Reindex, &Step::kind);
    return step == plan.steps.end() ? IndexId() : step->names.front().index;
}

} // namespace indexpilot::lifecycle
