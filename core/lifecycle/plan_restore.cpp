// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_restore.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_keep.h"
#include "core/sql/expression_text.h"

namespace indexpilot::lifecycle {
namespace {

/// Marks and the constraint's comment: what can only be said once the index has its name.
MetadataChange marksOf(const pg::IndexAttributes &goal)
{
    pg::IndexAttributes without = goal;
    without.clustered = without.replicaIdentity = false;
    without.constraint.comment.clear();
    return metadataChange(without, goal, goal.schema, goal.name);
}

/// Gives the built index its name, and its constraint when it backs one.
void nameBuilt(const pg::IndexAttributes &goal, const std::string &built,
               std::vector<std::string> &statements, bool &strong)
{
    if (goal.constraint.type) {
        statements.push_back(addConstraintUsing(goal, built));
        strong = true;
    } else {
        statements.push_back(renameSql(goal.schema, built, goal.name));
    }
    MetadataChange marks = marksOf(goal);
    strong = strong || !marks.strong.empty();
    append(statements, std::move(marks.gentle));
    append(statements, std::move(marks.strong));
}

void restoreFromNothing(PlanDraft &draft, const Restore &restore)
{
    const pg::IndexAttributes &goal = restore.goal;
    if (goal.constraint.type == 'x') {
        std::vector<std::string> statements{addConstraintWhole(goal, false)};
        MetadataChange change = metadataChange(freshlyBuilt(goal), goal, goal.schema, goal.name);
        append(statements, std::move(change.gentle));
        append(statements, std::move(change.strong));
        draft.plan.warnings.push_back(
            "An exclusion constraint cannot be built concurrently: everything on the "
            "table waits until its index is built");
        draft.commit(statements, {}, true);
        draft.plan.planClass = PlanClass::Rebuild;
        Step &step = draft.plan.steps.back();
        step.lock = "ACCESS EXCLUSIVE on " + goal.tableSchema + "." + goal.tableName +
                    ": everything on it waits while the index is built";
        step.duration = draft.buildTime(goal);
        step.disk = step.wal = draft.sizeOf(goal);
        draft.wantsLive(goal, true, {});
        return;
    }
    const std::string built = draft.build(goal);
    std::vector<std::string> statements;
    bool strong = false;
    nameBuilt(goal, built, statements, strong);
    draft.commit(statements, {{goal.schema, goal.name, IndexId(), built}}, strong);
    draft.analyze(goal);
    draft.wantsLive(goal, restore.known == GoalKnown::Yes, built);
}

void changeMetadata(PlanDraft &draft, const Restore &restore)
{
    const pg::IndexAttributes &live = *restore.live;
    const pg::IndexAttributes &goal = restore.goal;
    std::vector<std::string> statements;
    if (live.name != goal.name)
        statements.push_back(renameSql(live.schema, live.name, goal.name));
    MetadataChange change = metadataChange(live, goal, goal.schema, goal.name);
    if (live.options != goal.options)
        draft.plan.warnings.push_back(
            "Options hold for pages written from now on; what is there is rewritten by a REINDEX");
    const bool strong = !change.strong.empty();
    append(statements, std::move(change.gentle));
    append(statements, std::move(change.strong));
    draft.wantsOldNameGone(live, goal);
    draft.wantsLive(goal, true, {});
    if (!statements.empty())
        draft.commit(statements, {{goal.schema, goal.name, live.id, {}}}, strong);
}

/// Why an index must not be replaced by the goal; empty: it may.
std::string whyNotReplaced(const pg::IndexAttributes &live, const pg::IndexAttributes &goal)
{
    if (live.constraint.type == 'x' || goal.constraint.type == 'x')
        return "An exclusion constraint cannot be swapped: the server has no USING INDEX for it";
    if (live.constraint.type && !goal.constraint.type)
        return "It backs the constraint " + live.constraint.name +
               ", which the other version does not have: dropping a constraint is a decision of its own";
    if (!live.constraint.referencedBy.empty())
        return "Foreign keys rest on it: " + live.constraint.referencedBy.front();
    if (live.replicaIdentity && !goal.replicaIdentity)
        return "It is the table's replica identity, which the other version is not: set another one first";
    if (live.extensionMember)
        return "It belongs to an extension";
    return {};
}

void replaceLive(PlanDraft &draft, const Restore &restore)
{
    const pg::IndexAttributes &live = *restore.live;
    const pg::IndexAttributes &goal = restore.goal;
    if (const std::string why = whyNotReplaced(live, goal); !why.empty())
        draft.plan.refusals.push_back(why);
    const std::string built = draft.build(goal);
    const bool isKept = keeps(draft, live, restore.soak);
    const std::string leaving = isKept ? std::string() : draft.nextLeavingName();
    const bool wasConstraint = live.constraint.type != 0;
    std::vector<std::string> statements;
    std::vector<NamedIndex> names;
    bool strong = wasConstraint;
    if (wasConstraint) {
        statements.push_back("ALTER TABLE " + quoted(live.tableSchema, live.tableName) + " DROP CONSTRAINT " +
                             sql::identifierText(live.constraint.name));
    } else if (isKept) {
        keepAside(draft, live, restore.soak.time, statements, names);
    } else {
        statements.push_back(renameSql(live.schema, live.name, leaving));
        names.push_back({live.schema, leaving, live.id, {}});
    }
    nameBuilt(goal, built, statements, strong);
    names.push_back({goal.schema, goal.name, IndexId(), built});
    draft.commit(statements, names, strong);
    draft.analyze(goal);
    draft.wantsOldNameGone(live, goal);
    draft.wantsLive(goal, restore.known == GoalKnown::Yes, built);
    if (!wasConstraint && !isKept) {
        draft.drop(live, leaving);
        draft.plan.goals.push_back({.schema = live.schema, .name = leaving, .exists = false});
    }
}

} // namespace

void planRestore(PlanDraft &draft, const Restore &restore)
{
    const pg::IndexAttributes &goal = restore.goal;
    const pg::IndexAttributes *taken = draft.facts().indexNamed(goal.schema, goal.name);
    if (taken && taken != restore.live)
        draft.plan.refusals.push_back("The name " + displayName(goal) + " belongs to another index now");
    if (const pg::TableNode *table = draft.facts().table(goal.table))
        if (const std::string column = missingColumn(goal, *table); !column.empty())
            draft.plan.refusals.push_back("The column " + column + " is not there any more");
    if (goal.partitioned)
        planPartitionedRestore(draft, restore);
    else if (!restore.live)
        restoreFromNothing(draft, restore);
    else if (restore.live->valid && sameBuild(*restore.live, goal))
        changeMetadata(draft, restore);
    else if (!restore.live->parentName.empty())
        draft.plan.refusals.push_back("It is a part of " + restore.live->parentSchema + "." +
                                      restore.live->parentName + ": change that one");
    else
        replaceLive(draft, restore);
    if (restore.known == GoalKnown::Yes && !restore.live && !goal.partitioned && !goal.parentName.empty())
        draft.plan.refusals.push_back("It was a part of " + goal.parentSchema + "." + goal.parentName +
                                      ": restore that one");
}

InversePlan inverseOf(const PlanDraft &draft, const pg::IndexAttributes *live,
                      const pg::IndexAttributes *after)
{
    InversePlan inverse;
    if (draft.plan.keep) {
        inverse = inverseOfKeeping(draft.plan);
    } else if (draft.plan.steps.empty()) {
        inverse.price = "Nothing to take back";
    } else if (!live && after) {
        inverse.planClass = PlanClass::Instant;
        inverse.statements = {after->constraint.type
                                  ? "ALTER TABLE " + quoted(after->tableSchema, after->tableName) +
                                        " DROP CONSTRAINT " + sql::identifierText(after->constraint.name)
                                  : dropSql(after->schema, after->name, !after->partitioned)};
        inverse.duration = DurationRange{Milliseconds(0), Milliseconds(100)};
        inverse.price = "Instant: the new index is dropped";
    } else if (live && after && live->valid && sameBuild(*live, *after)) {
        inverse.planClass = PlanClass::Metadata;
        if (live->name != after->name)
            inverse.statements.push_back(renameSql(live->schema, after->name, live->name));
        MetadataChange change = metadataChange(*after, *live, live->schema, live->name);
        append(inverse.statements, std::move(change.gentle));
        append(inverse.statements, std::move(change.strong));
        inverse.duration = DurationRange{Milliseconds(0), Milliseconds(100)};
        inverse.price = "Catalog entries only";
    } else if (live) {
        inverse.planClass = PlanClass::Rebuild;
        inverse.statements = {createSql(*live, {.name = live->name, .concurrently = !live->partitioned})};
        inverse.duration = draft.buildTime(*live);
        inverse.disk = draft.sizeOf(*live);
        inverse.price = "A rebuild: the index is built again from the table, " +
                        std::to_string(inverse.disk.count()) + " bytes on disk";
    }
    return inverse;
}

} // namespace indexpilot::lifecycle
