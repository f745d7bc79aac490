// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_keep.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

/// What the index is under its kept name: the marks of its table go to who has the name.
pg::IndexAttributes underKeptName(pg::IndexAttributes live, const std::string &name)
{
    live.name = name;
    live.clustered = false;
    return live;
}

} // namespace

std::string whyNotKept(const pg::IndexAttributes &live)
{
    if (live.constraint.type)
        return "it backs the constraint " + live.constraint.name +
               ", which goes to the new index through USING INDEX: nothing of a constraint is kept";
    if (live.unique)
        return "it is unique, and would go on refusing values under any name";
    if (live.partitioned || !live.parentName.empty())
        return "it belongs to a partitioned index, whose parts come and go together";
    if (!live.valid)
        return "it is not valid, so it could not be given back";
    if (live.extensionMember)
        return "it belongs to an extension";
    if (isKeptName(live.name))
        return "it is a kept index itself";
    return {};
}

bool keeps(PlanDraft &draft, const pg::IndexAttributes &live, const Soak &soak)
{
    const std::string why = whyNotKept(live);
    draft.plan.canKeep = why.empty();
    if (soak.time.count() == 0)
        return false;
    if (why.empty())
        return true;
    const std::string sentence = displayName(live) + " cannot be kept for a while: " + why;
    if (soak.isWished)
        draft.plan.refusals.push_back(sentence);
    else
        draft.plan.warnings.push_back(sentence + ". It is dropped at once");
    return false;
}

void keepAside(PlanDraft &draft, const pg::IndexAttributes &live, Milliseconds time,
               std::vector<std::string> &statements, std::vector<NamedIndex> &names)
{
    const pg::IndexAttributes kept = underKeptName(live, draft.nextKeptName());
    statements.push_back(renameSql(live.schema, live.name, kept.name));
    MetadataChange change = metadataChange(live, kept, kept.schema, kept.name);
    append(statements, std::move(change.gentle));
    names.push_back({kept.schema, kept.name, live.id, {}});
    draft.wantsLive(kept, true, {});
    draft.plan.keep =
        Keep{.schema = kept.schema, .name = kept.name, .index = live.id, .hash = hashOf(kept), .was = live};
    draft.plan.soak = time;
    draft.plan.warnings.push_back(
        "The old index is kept for " + soakText(time) + " as " + displayName(kept) +
        ". Until it is dropped every write keeps it up to date too, and the planner may still use it: the "
        "server cannot hide an index");
}

void setAside(PlanDraft &draft, const pg::IndexAttributes &live, Milliseconds time)
{
    draft.plan.kind = "set_aside";
    draft.plan.title = "Set " + displayName(live) + " aside for " + soakText(time) + " before it is dropped";
    std::vector<std::string> statements;
    std::vector<NamedIndex> names;
    keepAside(draft, live, time, statements, names);
    draft.commit(std::move(statements), std::move(names), false);
}

InversePlan inverseOfKeeping(const Plan &plan)
{
    const Keep &keep = *plan.keep;
    InversePlan inverse;
    inverse.planClass = PlanClass::Metadata;
    const bool isReplaced = std::ranges::any_of(plan.goals, [&](const Goal &goal) {
        return goal.exists && goal.schema == keep.was.schema && goal.name == keep.was.name;
    });
    if (isReplaced)
        inverse.statements.push_back(renameSql(keep.schema, keep.was.name, keptName(plan.token, 2)));
    inverse.statements.push_back(renameSql(keep.schema, keep.name, keep.was.name));
    inverse.duration = DurationRange{Milliseconds(0), Milliseconds(100)};
    inverse.price = "Catalog entries only, while the old index is kept; after that a rebuild";
    return inverse;
}

} // namespace indexpilot::lifecycle
