// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_keep.h"
#include "core/lifecycle/plan_restore.h"

#include <algorithm>

// A partitioned index: CREATE INDEX CONCURRENTLY is refused for the whole, so each part is built by itself,
// and attached to a shell (manual, CREATE INDEX and ALTER INDEX … ATTACH PARTITION).
namespace indexpilot::lifecycle {
namespace {

/// The whole and its parts, parents first.
std::vector<pg::IndexAttributes> goalsOf(const Restore &restore)
{
    std::vector<pg::IndexAttributes> goals{restore.goal};
    goals.insert(goals.end(), restore.parts.begin(), restore.parts.end());
    return goals;
}

/// The live indexes of the tree below `root`, root first.
std::vector<const pg::IndexAttributes *> liveTree(const PlanFacts &facts, const pg::IndexAttributes &root)
{
    std::vector<const pg::IndexAttributes *> tree{&root};
    for (std::size_t i = 0; i < tree.size(); ++i)
        for (const pg::IndexAttributes &index : facts.reading.indexes)
            if (!index.parentName.empty() && index.parentSchema == tree[i]->schema &&
                index.parentName == tree[i]->name)
                tree.push_back(&index);
    return tree;
}

const pg::IndexAttributes *onTable(const std::vector<const pg::IndexAttributes *> &tree, TableId table)
{
    const auto found =
        std::ranges::find_if(tree, [&](const pg::IndexAttributes *index) { return index->table == table; });
    return found == tree.end() ? nullptr : *found;
}

bool isBuiltAlike(const std::vector<const pg::IndexAttributes *> &tree,
                  const std::vector<pg::IndexAttributes> &goals)
{
    return std::ranges::all_of(goals, [&](const pg::IndexAttributes &goal) {
        const pg::IndexAttributes *live = onTable(tree, goal.table);
        return live && live->valid && sameBuild(*live, goal);
    });
}

void changeTree(PlanDraft &draft, const std::vector<const pg::IndexAttributes *> &tree,
                const std::vector<pg::IndexAttributes> &goals)
{
    std::vector<std::string> gentle;
    std::vector<std::string> strong;
    std::vector<NamedIndex> names;
    for (const pg::IndexAttributes &goal : goals) {
        const pg::IndexAttributes *live = onTable(tree, goal.table);
        if (live->name != goal.name)
            gentle.push_back(renameSql(live->schema, live->name, goal.name));
        MetadataChange change = metadataChange(*live, goal, goal.schema, goal.name);
        append(gentle, std::move(change.gentle));
        append(strong, std::move(change.strong));
        names.push_back({goal.schema, goal.name, live->id, {}});
        draft.touch(displayName(*live));
        draft.wantsLive(goal, true, {});
    }
    const bool isStrong = !strong.empty();
    append(gentle, std::move(strong));
    if (!gentle.empty())
        draft.commit(std::move(gentle), std::move(names), isStrong);
}

/// Builds every part and the shells above them; name by table. A shell that backs a constraint comes with it.
std::map<std::uint32_t, std::string> buildTree(PlanDraft &draft,
                                               const std::vector<pg::IndexAttributes> &goals)
{
    std::map<std::uint32_t, std::string> built;
    for (const pg::IndexAttributes &goal : goals)
        if (goal.partitioned && !goal.constraint.type)
            built[goal.table.value()] = draft.shell(goal);
    for (const pg::IndexAttributes &goal : goals)
        if (!goal.partitioned)
            built[goal.table.value()] = draft.build(goal);
    return built;
}

/// Names, constraints and the tree itself, in one transaction.
void joinTree(PlanDraft &draft, const std::vector<pg::IndexAttributes> &goals,
              const std::map<std::uint32_t, std::string> &built, std::vector<std::string> statements,
              std::vector<NamedIndex> names)
{
    for (const pg::IndexAttributes &goal : goals) {
        const auto found = built.find(goal.table.value());
        if (goal.constraint.type)
            statements.push_back(goal.partitioned ? addConstraintWhole(goal, true)
                                                  : addConstraintUsing(goal, found->second));
        else
            statements.push_back(renameSql(goal.schema, found->second, goal.name));
        if (found != built.end())
            names.push_back({goal.schema, goal.name, IndexId(), found->second});
    }
    for (const pg::IndexAttributes &goal : goals)
        if (!goal.parentName.empty())
            statements.push_back(attachSql(goal.parentSchema, goal.parentName, goal.schema, goal.name));
    for (const pg::IndexAttributes &goal : goals) {
        pg::IndexAttributes fresh = freshlyBuilt(goal);
        if (!goal.partitioned) { // the rest was prepared
            const pg::IndexConstraintAttributes constraint = fresh.constraint;
            fresh = goal;
            fresh.constraint = constraint;
            fresh.clustered = fresh.replicaIdentity = false;
        }
        MetadataChange change = metadataChange(fresh, goal, goal.schema, goal.name);
        append(statements, std::move(change.gentle));
        append(statements, std::move(change.strong));
    }
    draft.commit(std::move(statements), std::move(names), true);
}

std::string whyNotReplaced(const pg::IndexAttributes &live)
{
    if (live.constraint.type)
        return "It backs the constraint " + live.constraint.name +
               " of a partitioned table, which cannot be "
               "swapped: the server has no USING INDEX there";
    if (live.replicaIdentity)
        return "It is a replica identity";
    return {};
}

} // namespace

void planPartitionedRestore(PlanDraft &draft, const Restore &restore)
{
    const std::vector<pg::IndexAttributes> goals = goalsOf(restore);
    for (const pg::TableNode &node : draft.facts().tables)
        if (node.kind == 'f')
            draft.plan.refusals.push_back(
                "The partition " + node.schema + "." + node.name +
                " is a foreign table: it can have no index, so the whole would never be "
                "valid");
    std::vector<const pg::IndexAttributes *> live;
    if (restore.live)
        live = liveTree(draft.facts(), *restore.live);
    if (!live.empty() && isBuiltAlike(live, goals))
        return changeTree(draft, live, goals);
    if (restore.live)
        if (const std::string why = whyNotReplaced(*restore.live); !why.empty())
            draft.plan.refusals.push_back(why);
    if (restore.live)
        keeps(draft, *restore.live, restore.soak); // says why it cannot be
    const std::map<std::uint32_t, std::string> built = buildTree(draft, goals);
    std::vector<std::string> statements;
    std::vector<NamedIndex> names;
    std::string leavingRoot;
    for (const pg::IndexAttributes *index : live) {
        const std::string leaving = draft.nextLeavingName();
        leavingRoot = leavingRoot.empty() ? leaving : leavingRoot;
        statements.push_back(renameSql(index->schema, index->name, leaving));
        names.push_back({index->schema, leaving, index->id, {}});
        draft.touch(displayName(*index));
        draft.plan.goals.push_back({.schema = index->schema, .name = leaving, .exists = false});
    }
    joinTree(draft, goals, built, std::move(statements), std::move(names));
    for (const pg::IndexAttributes &goal : goals) {
        if (!goal.partitioned)
            draft.analyze(goal);
        const auto found = built.find(goal.table.value());
        draft.wantsLive(goal, restore.known == GoalKnown::Yes,
                        found == built.end() ? std::string() : found->second);
    }
    if (restore.live)
        draft.dropTree(*restore.live, leavingRoot);
    if (!built.empty())
        draft.plan.planClass = PlanClass::Rebuild;
}

} // namespace indexpilot::lifecycle
