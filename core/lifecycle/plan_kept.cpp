// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_kept.h"

#include "core/base/iso_time.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_keep.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

Result<KeptIndex> findKept(const std::vector<KeptIndex> &all, const std::string &name)
{
    const auto failure = [&](const std::string &detail, const std::string &remedy) {
        return tl::make_unexpected(Failure{FailureCode::Usage, "index " + name, detail, remedy});
    };
    const auto fits = [&](const KeptIndex &one) {
        return name == one.name() || name == one.keep.name || name == one.formerName() ||
               name == one.keep.was.name;
    };
    const auto found = std::ranges::find_if(all, fits);
    if (found == all.end())
        return failure("none is kept under this name", "'indexpilotctl kept' lists those that are");
    if (std::ranges::count_if(all, fits) > 1)
        return failure("several are kept that had this name", "Write the name under which it is kept");
    return *found;
}

/// A plan about a kept index, with the facts of its table.
struct KeptDraft {
    PlanFacts facts;
    std::optional<PlanDraft> draft;
    std::optional<KeptIndex> kept;
    const pg::IndexAttributes *live = nullptr; ///< never null once it is drafted
};

/// `to` is filled in its place: the draft refers to its facts.
std::optional<Failure> draftOf(const PlanContext &context, const std::string &name, KeptDraft &to)
{
    to.facts = readFacts(context);
    const Result<KeptIndex> found = findKept(keptIndexes(context, to.facts), name);
    if (!found)
        return found.error();
    to.kept = *found;
    to.live = to.facts.indexById(found->keep.index);
    readTable(context, to.facts, to.live->table);
    if (to.facts.tables.empty())
        return Failure{FailureCode::Usage, "index " + name, "its table was dropped just now", {}};
    to.draft.emplace(to.facts, newToken());
    Plan &plan = to.draft->plan;
    plan.subject = found->name();
    if (!found->isIntact())
        plan.refusals.push_back("Somebody has changed it since it was kept: it is " + found->changedTo +
                                " now, and another index than was left");
    return std::nullopt;
}

/// Whoever has the name that is wanted back.
const pg::IndexAttributes *displacedBy(const PlanFacts &facts, const KeptIndex &kept,
                                       const pg::IndexAttributes &goal)
{
    const pg::IndexAttributes *other = facts.indexNamed(goal.schema, goal.name);
    return other && other->id != kept.keep.index ? other : nullptr;
}

std::string usesText(std::int64_t scans)
{
    return "Queries have used it " + std::to_string(scans) + (scans == 1 ? " time" : " times") +
           " since it is kept: they will have to do without it";
}

} // namespace

std::vector<KeptIndex> keptIndexes(const PlanContext &context, const PlanFacts &facts)
{
    return keptIndexes(context.store.actionsSince(context.target, TimePoint()),
                       liveIndexes(facts.reading.indexes));
}

std::optional<KeptIndex> keptAs(const PlanContext &context, const PlanFacts &facts, const Restore &restore)
{
    const pg::IndexAttributes &goal = restore.goal;
    if (goal.partitioned || goal.constraint.type || goal.unique ||
        (restore.live && sameBuild(*restore.live, goal)))
        return std::nullopt;
    for (const KeptIndex &kept : keptIndexes(context, facts)) {
        const pg::IndexAttributes *live = facts.indexById(kept.keep.index);
        const pg::IndexAttributes *displaced = displacedBy(facts, kept, goal);
        if (kept.isIntact() && live && live->table == goal.table && kept.formerName() == displayName(goal) &&
            sameBuild(*live, goal) && displaced == restore.live &&
            (!displaced || whyNotKept(*displaced).empty()))
            return kept;
    }
    return std::nullopt;
}

void giveBack(PlanDraft &draft, const KeptIndex &kept, const pg::IndexAttributes &goal, const Soak &soak)
{
    const pg::IndexAttributes &live = *draft.facts().indexById(kept.keep.index);
    const pg::IndexAttributes *displaced = displacedBy(draft.facts(), kept, goal);
    const Milliseconds again = soak.isWished ? soak.time : kept.until - kept.since;
    std::vector<std::string> statements;
    std::vector<NamedIndex> names;
    std::string leaving;
    if (displaced && again.count() > 0) {
        keepAside(draft, *displaced, again, statements, names);
    } else if (displaced) {
        leaving = draft.nextLeavingName();
        statements.push_back(renameSql(displaced->schema, displaced->name, leaving));
        names.push_back({displaced->schema, leaving, displaced->id, {}});
    }
    draft.plan.canKeep = displaced != nullptr;
    statements.push_back(renameSql(live.schema, live.name, goal.name));
    MetadataChange change = metadataChange(live, goal, goal.schema, goal.name);
    const bool strong = !change.strong.empty();
    append(statements, std::move(change.gentle));
    append(statements, std::move(change.strong));
    names.push_back({goal.schema, goal.name, live.id, {}});
    draft.commit(std::move(statements), std::move(names), strong);
    draft.wantsLive(goal, true, {});
    draft.wantsGone(live.schema, live.name);
    if (!leaving.empty()) {
        draft.drop(*displaced, leaving);
        draft.plan.goals.push_back({.schema = displaced->schema, .name = leaving, .exists = false});
    }
    draft.plan.warnings.push_back(displayName(live) + " was kept and takes its name back: nothing is built");
}

Result<Plan> planGiveBack(const PlanContext &context, const std::string &name)
{
    KeptDraft drafted;
    if (const auto failure = draftOf(context, name, drafted))
        return tl::make_unexpected(*failure);
    PlanDraft &draft = *drafted.draft;
    const KeptIndex &kept = *drafted.kept;
    const pg::IndexAttributes goal = onLiveTable(kept.keep.was, drafted.facts.tables.front());
    const pg::IndexAttributes *displaced = displacedBy(drafted.facts, kept, goal);
    draft.plan.kind = "give_back";
    draft.plan.request = "give back " + kept.name();
    draft.plan.subject = displayName(goal);
    draft.plan.title = "Give " + kept.name() + " its name " + displayName(goal) + " back";
    const auto taken = pg::findRelation(context.connection, goal.schema, goal.name);
    if (taken && (!displaced || displaced->table != goal.table))
        draft.plan.refusals.push_back("The name " + displayName(goal) + " belongs to something else now");
    else if (displaced && !whyNotKept(*displaced).empty())
        draft.plan.refusals.push_back(displayName(*displaced) +
                                      " cannot give its place: " + whyNotKept(*displaced));
    if (draft.plan.refusals.empty())
        giveBack(draft, kept, goal, context.soak);
    draft.plan.inverse = inverseOf(draft, displaced ? displaced : drafted.live, &goal);
    finish(context, draft);
    return draft.plan;
}

Result<Plan> planKeptDrop(const PlanContext &context, const std::string &name)
{
    KeptDraft drafted;
    if (const auto failure = draftOf(context, name, drafted))
        return tl::make_unexpected(*failure);
    PlanDraft &draft = *drafted.draft;
    const KeptIndex &kept = *drafted.kept;
    const pg::IndexAttributes &live = *drafted.live;
    draft.plan.kind = "drop_kept";
    draft.plan.request = "drop kept " + kept.name();
    draft.plan.title = "Drop " + kept.name() + ", which was " + kept.formerName();
    if (kept.until > drafted.facts.reading.takenAt)
        draft.plan.warnings.push_back("It was to be kept until " + isoTime(kept.until));
    if (live.scans > kept.keep.was.scans)
        draft.plan.warnings.push_back(usesText(live.scans - kept.keep.was.scans));
    if (kept.isIntact()) {
        draft.drop(live, live.name);
        draft.wantsGone(live.schema, live.name);
    }
    draft.plan.inverse = inverseOf(draft, &live, nullptr);
    finish(context, draft);
    return draft.plan;
}

} // namespace indexpilot::lifecycle
