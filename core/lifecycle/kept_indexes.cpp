// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/kept_indexes.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

/// One that has the place of another name in this plan is kept no longer.
void forgetNamed(const Plan &plan, std::vector<KeptIndex> &kept)
{
    for (const Step &step : plan.steps)
        for (const NamedIndex &name : step.names)
            std::erase_if(kept, [&](const KeptIndex &one) {
                return one.keep.index == name.index && one.keep.name != name.name;
            });
}

bool isThere(const Keep &keep, const std::vector<LiveIndex> &live)
{
    return std::ranges::any_of(live, [&](const LiveIndex &one) {
        return one.index == keep.index && one.schema == keep.schema && one.name == keep.name;
    });
}

/// As the journal has it. An action that failed may have come to its commit step: the name tells.
std::vector<KeptIndex> journalled(const std::vector<store::ActionRecord> &actions,
                                  const std::vector<LiveIndex> &live)
{
    std::vector<KeptIndex> kept;
    for (const store::ActionRecord &action : actions) {
        const bool madeIt = action.state == store::ActionState::Done;
        if ((!madeIt && action.state != store::ActionState::Failed) ||
            action.plan.find("indexpilot_kept_") == std::string::npos)
            continue;
        const Result<Plan> plan = planFromJson(action.plan);
        if (!plan)
            continue;
        if (madeIt)
            forgetNamed(*plan, kept);
        if (!plan->keep || (!madeIt && !isThere(*plan->keep, live)))
            continue;
        std::erase_if(kept, [&](const KeptIndex &one) { return one.keep.index == plan->keep->index; });
        kept.push_back({.keep = *plan->keep,
                        .action = action.id,
                        .who = action.who,
                        .since = action.updatedAt,
                        .until = action.updatedAt + plan->soak,
                        .changedTo = {}});
    }
    return kept;
}

} // namespace

std::vector<LiveIndex> liveIndexes(const std::vector<pg::IndexAttributes> &reading)
{
    std::vector<LiveIndex> live;
    for (const pg::IndexAttributes &index : reading)
        live.push_back({index.id, index.schema, index.name, hashOf(index)});
    return live;
}

std::vector<LiveIndex> liveIndexes(const std::vector<store::IndexVersionRecord> &versions)
{
    std::vector<LiveIndex> live;
    for (const store::IndexVersionRecord &version : versions)
        if (version.state == store::VersionState::Live)
            live.push_back({version.index, version.schema, version.name, version.hash});
    return live;
}

std::vector<KeptIndex> keptIndexes(const std::vector<store::ActionRecord> &actions,
                                   const std::vector<LiveIndex> &live)
{
    std::vector<KeptIndex> kept = journalled(actions, live);
    std::erase_if(kept, [&](KeptIndex &one) {
        const auto found = std::ranges::find(live, one.keep.index, &LiveIndex::index);
        if (found == live.end())
            return true;
        const bool hasName = found->schema == one.keep.schema && found->name == one.keep.name;
        if (!hasName && found->name == one.keep.was.name)
            return true; // given back, or never taken away
        if (!hasName || found->hash != one.keep.hash)
            one.changedTo = found->schema + "." + found->name;
        return false;
    });
    return kept;
}

} // namespace indexpilot::lifecycle
