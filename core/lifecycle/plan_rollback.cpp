// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_kept.h"
#include "core/lifecycle/plan_parts.h"
#include "core/lifecycle/plan_restore.h"
#include "core/lifecycle/planner.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

// The way from the present state of an index to one of its versions.
namespace indexpilot::lifecycle {
namespace {

/// Versions that were parts of `whole` when it was last seen.
std::vector<pg::IndexAttributes> partsAt(const std::vector<store::IndexVersionRecord> &versions,
                                         const store::IndexVersionRecord &whole)
{
    std::vector<pg::IndexAttributes> parts;
    std::vector<std::string> names{whole.schema + "." + whole.name};
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const store::IndexVersionRecord &version : versions) {
            if (version.seenFrom > whole.lastSeen || version.lastSeen < whole.lastSeen)
                continue;
            const Result<pg::IndexAttributes> part = attributesOf(version);
            if (!part || part->parentName.empty() || part->parentSchema + "." + part->parentName != names[i])
                continue;
            names.push_back(displayName(*part));
            parts.push_back(*part);
        }
    return parts;
}

Result<store::IndexVersionRecord> versionToRestore(const IndexLineage &lineage, std::optional<int> wanted)
{
    const store::IndexVersionRecord &current = lineage.current();
    for (auto one = lineage.versions.rbegin(); one != lineage.versions.rend(); ++one) {
        if (wanted && one->version == *wanted)
            return *one;
        const bool isBefore = !lineage.isLive() || one->hash != current.hash;
        const Result<pg::IndexAttributes> attributes = attributesOf(*one);
        if (!wanted && isBefore && attributes && attributes->valid)
            return *one;
    }
    if (wanted)
        return wrongRequest("index " + lineage.name, "it has no version " + std::to_string(*wanted),
                            "It has versions 1 to " + std::to_string(current.version));
    return wrongRequest("index " + lineage.name, "no earlier version of it is known",
                        "'indexpilotctl history' lists the versions");
}

} // namespace

Result<Plan> planRollback(const PlanContext &context, const std::string &index, std::optional<int> toVersion)
{
    PlanFacts facts = readFacts(context);
    const std::vector<store::IndexVersionRecord> versions = context.store.versions(context.target);
    const Result<IndexLineage> lineage = findLineage(lineagesOf(versions), index);
    if (!lineage)
        return tl::make_unexpected(lineage.error());
    const Result<store::IndexVersionRecord> version = versionToRestore(*lineage, toVersion);
    if (!version)
        return tl::make_unexpected(version.error());
    const Result<pg::IndexAttributes> then = attributesOf(*version);
    if (!then)
        return tl::make_unexpected(then.error());
    readTable(context, facts, then->table);
    if (facts.tables.empty()) // made again under its name
        if (const auto table = pg::findRelation(context.connection, then->tableSchema, then->tableName))
            readTable(context, facts, TableId(table->oid));
    if (facts.tables.empty())
        return wrongRequest("index " + lineage->name,
                            "its table " + then->tableSchema + "." + then->tableName +
                                " is not there any more",
                            "Restore the table first");
    PlanDraft draft(facts, newToken());
    Restore restore{.goal = onLiveTable(*then, facts.tables.front()),
                    .live = lineage->isLive() ? facts.indexById(lineage->current().index) : nullptr,
                    .soak = context.soak};
    if (restore.goal.partitioned)
        restore.parts = partGoals(context, facts, restore.goal, partsAt(versions, *version));
    draft.plan.kind = "rollback";
    draft.plan.request = "rollback " + lineage->name + " to version " + std::to_string(version->version);
    draft.plan.subject = displayName(restore.goal);
    draft.plan.title = "Bring " + lineage->name + " back to version " + std::to_string(version->version);
    const pg::IndexAttributes *before = restore.live;
    if (const auto kept = keptAs(context, facts, restore)) {
        giveBack(draft, *kept, restore.goal, context.soak);
        before = before ? before : facts.indexById(kept->keep.index);
    } else {
        planRestore(draft, restore);
    }
    draft.plan.inverse = inverseOf(draft, before, &restore.goal);
    finish(context, draft);
    return draft.plan;
}

} // namespace indexpilot::lifecycle
