// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/settlement.h"

#include "core/lifecycle/index_drop.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/index_list.h"
#include "core/lifecycle/index_sql.h"
#include "core/lifecycle/reindex_end.h"
#include "core/lifecycle/step_runner.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

bool isDrop(const Step &step)
{
    return step.kind == StepKind::Drop || step.kind == StepKind::DropTree;
}

/// A name in the step that would not hold before it: the step renames or builds.
bool tellsByName(const Step &step, const Plan &plan)
{
    return std::ranges::any_of(step.names, [&](const NamedIndex &name) {
        return !name.builtAs.empty() || plan.subject != name.schema + "." + name.name;
    });
}

/// Of a goal that was built: its hash where it was known before; else that its own index has the name.
bool isReached(const IndexList &indexes, const Goal &goal, const ActionProgress &progress)
{
    const pg::IndexAttributes *index = indexNamed(indexes, goal.schema, goal.name);
    if (!goal.exists)
        return !index;
    if (!index)
        return false;
    if (!goal.hash.empty())
        return hashOf(*index) == goal.hash;
    const auto built = progress.built.find(goal.builtAs);
    return built != progress.built.end() && built->second == index->id.value() && index->valid;
}

Reached dropReached(pg::Connection &connection, const Plan &plan, const Step &step)
{
    const IndexList indexes = indexesOf(connection, plan);
    const pg::IndexAttributes *found = indexById(indexes, step.names.front().index);
    if (!found)
        return Reached::Committed;
    return found->valid && found->ready && found->live ? Reached::Before : Reached::Partly;
}

} // namespace

std::size_t commitStep(const Plan &plan)
{
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (plan.steps[i].kind == StepKind::Commit)
            return i;
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (isDrop(plan.steps[i]))
            return i;
    return 0;
}

Reached whatWasReached(pg::Connection &connection, const Plan &plan, const ActionProgress &progress)
{
    const std::size_t commit = commitStep(plan);
    if (plan.steps.empty() || progress.step < commit)
        return Reached::Before;
    if (progress.step > commit)
        return Reached::Committed;
    const Step &step = plan.steps[commit];
    if (isDrop(step))
        return dropReached(connection, plan, step);
    if (step.kind == StepKind::Reindex)
        return reindexReached(indexesOf(connection, plan), plan, step);
    if (!step.names.empty() && !namesHold(connection, step.names, progress))
        return Reached::Before;
    if (tellsByName(step, plan))
        return Reached::Committed;
    const IndexList indexes = indexesOf(connection, plan);
    const bool all = std::ranges::all_of(
        plan.goals, [&](const Goal &goal) { return !goal.exists || isReached(indexes, goal, progress); });
    return all ? Reached::Committed : Reached::Before;
}

CleanUp dropBuilt(pg::Connection &connection, const Plan &plan, const ActionProgress &progress,
                  Milliseconds timeout, Milliseconds lockTimeout)
{
    CleanUp result;
    const IndexList indexes = indexesOf(connection, plan);
    for (const Step &step : plan.steps) {
        if (step.kind == StepKind::Reindex)
            append(result.dropped, dropCopies(connection, plan, step, timeout, lockTimeout));
        if (!step.makes || step.kind == StepKind::Reindex)
            continue;
        const std::string name = builtName(step, plan);
        const pg::IndexAttributes *index = indexNamed(indexes, step.makes->schema, name);
        if (!index)
            continue;
        const bool wasThere =
            std::ranges::find(plan.indexesBefore, index->id.value()) != plan.indexesBefore.end();
        const auto journalled = progress.built.find(name);
        const bool isOther = journalled != progress.built.end() && journalled->second != index->id.value();
        if (wasThere || isOther || index->table != step.makes->table) {
            result.left.push_back(displayName(*index));
            continue;
        }
        dropIndex(connection, *index, timeout, lockTimeout);
        result.dropped.push_back(displayName(*index));
    }
    return result;
}

std::string whatIsWrong(pg::Connection &connection, const Plan &plan, const ActionProgress &progress)
{
    const IndexList indexes = indexesOf(connection, plan);
    for (const Goal &goal : plan.goals) {
        if (isReached(indexes, goal, progress))
            continue;
        const std::string name = goal.schema + "." + goal.name;
        const pg::IndexAttributes *index = indexNamed(indexes, goal.schema, goal.name);
        if (!goal.exists)
            return name + " is still there";
        if (!index)
            return name + " is not there";
        if (!index->valid)
            return name + " is not valid";
        return name + " is not as planned:\n" + canonicalText(*index);
    }
    return {};
}

} // namespace indexpilot::lifecycle
