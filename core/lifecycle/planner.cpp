// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/planner.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_keep.h"
#include "core/lifecycle/plan_kept.h"
#include "core/lifecycle/plan_reindex.h"
#include "core/lifecycle/plan_restore.h"
#include "core/lifecycle/statement_goal.h"
#include "core/lifecycle/statement_request.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>
#include <set>

namespace indexpilot::lifecycle {
namespace {

tl::unexpected<Failure> wrong(const std::string &subject, const std::string &detail,
                              const std::string &remedy)
{
    return tl::make_unexpected(Failure{FailureCode::Usage, subject, detail, remedy});
}

/// The server would cut a longer one, and what is then there is not what was asked for.
std::optional<Failure> nameProblem(const std::string &name)
{
    constexpr std::size_t longest = 63; // NAMEDATALEN - 1
    if (name.size() <= longest)
        return std::nullopt;
    return Failure{FailureCode::Usage, "name " + name,
                   "it is " + std::to_string(name.size()) + " bytes long; the server cuts names at 63",
                   "Choose a shorter name"};
}

std::string pathText(const std::string &schema, const std::string &name)
{
    return schema.empty() ? name : schema + "." + name;
}

/// Goals for the indexes of all partitions of a goal that is partitioned: `known` of each where there is one,
/// else like the whole under a name of the server's pattern.
std::vector<pg::IndexAttributes> partGoals(const PlanContext &context, const PlanFacts &facts,
                                           const pg::IndexAttributes &whole,
                                           const std::vector<pg::IndexAttributes> &known)
{
    std::vector<pg::IndexAttributes> parts;
    std::set<std::string> given;
    std::map<std::uint32_t, pg::IndexAttributes> byTable{{whole.table.value(), whole}};
    for (const pg::TableNode &node : facts.tables) {
        const auto parent = byTable.find(node.parent.value());
        if (node.id == whole.table || parent == byTable.end())
            continue;
        const auto found = std::ranges::find_if(known, [&](const pg::IndexAttributes &index) {
            return index.table == node.id ||
                   (index.tableSchema == node.schema && index.tableName == node.name);
        });
        pg::IndexAttributes part = found != known.end() ? *found : freshlyBuilt(whole);
        if (found == known.end())
            part.name = chosenName(node.name, whole.columns, [&](const std::string &name) {
                return given.contains(node.schema + "." + name) ||
                       pg::findRelation(context.connection, node.schema, name).has_value();
            });
        if (found == known.end() && part.constraint.type)
            part.constraint.name = part.name;
        part.partitioned = node.kind == 'p';
        part = onLiveTable(part, node);
        part.parentSchema = parent->second.schema;
        part.parentName = parent->second.name;
        given.insert(node.schema + "." + part.name);
        byTable[node.id.value()] = part;
        parts.push_back(std::move(part));
    }
    return parts;
}

/// What stays with the name when the definition changes.
void inherit(pg::IndexAttributes &goal, const pg::IndexAttributes &live)
{
    goal.comment = live.comment;
    goal.clustered = live.clustered;
    goal.replicaIdentity = live.replicaIdentity;
    goal.dependsOnExtensions = live.dependsOnExtensions;
}

/// Plans of CREATE INDEX.
class CreatePlanner {
public:
    CreatePlanner(const PlanContext &context, PlanFacts &facts, const sql::IndexStatement &statement,
                  OnExisting onExisting)
        : m_context(context), m_facts(facts), m_statement(statement), m_onExisting(onExisting)
    {
    }

    Result<Plan> plan(const std::string &sql)
    {
        const std::string tablePath = pathText(m_statement.schema, m_statement.table);
        const auto table = pg::findRelation(m_context.connection, m_statement.schema, m_statement.table);
        if (!table || (table->kind != 'r' && table->kind != 'p' && table->kind != 'm'))
            return wrong("table " + tablePath, "there is no such table", "Write it as schema.table");
        readTable(m_context, m_facts, TableId(table->oid));
        if (m_facts.tables.empty())
            return wrong("table " + tablePath, "it was dropped just now", {});
        const std::string name = nameOn(m_facts.tables.front());
        if (const auto problem = nameProblem(name))
            return tl::make_unexpected(*problem);
        const auto other = pg::findRelation(m_context.connection, table->schema, name);
        const pg::IndexAttributes *live = other ? m_facts.indexNamed(table->schema, name) : nullptr;
        if (other && !live)
            return wrong(table->schema + "." + name, "another object has this name", "Choose another name");
        if (live && m_statement.ifNotExists && live->valid && m_onExisting == OnExisting::Refuse)
            return nothingToDo(sql, *live);
        if (live && m_onExisting == OnExisting::Refuse)
            return alreadyThere(*live);
        const std::string missing =
            missingColumn(goalOf(m_statement, m_facts.tables.front(), name), m_facts.tables.front());
        if (!missing.empty())
            return wrong("table " + tablePath, "it has no column " + missing,
                         "Correct the name of the column");
        return planned(sql, name, live);
    }

private:
    std::string nameOn(const pg::TableNode &table) const
    {
        if (!m_statement.name.empty())
            return m_statement.name;
        return chosenName(table.name, goalOf(m_statement, table, {}).columns, [&](const std::string &name) {
            return pg::findRelation(m_context.connection, table.schema, name).has_value();
        });
    }

    static tl::unexpected<Failure> alreadyThere(const pg::IndexAttributes &live)
    {
        if (!live.valid)
            return wrong(displayName(live), "an invalid index has this name, perhaps left over from a build",
                         "If no build runs: DROP INDEX CONCURRENTLY " + quoted(live.schema, live.name));
        return wrong(displayName(live), "there is an index of this name: " + live.definition,
                     "Choose another name, or add --replace to build the new definition beside it and swap");
    }

    Result<Plan> nothingToDo(const std::string &sql, const pg::IndexAttributes &live)
    {
        PlanDraft draft(m_facts, newToken());
        draft.plan.kind = "create";
        draft.plan.request = sql;
        draft.plan.subject = displayName(live);
        draft.plan.title = displayName(live) + " is there already";
        draft.plan.warnings.push_back("IF NOT EXISTS looks at the name only; what is there is: " +
                                      live.definition);
        draft.plan.inverse = inverseOf(draft, &live, &live);
        finish(m_context, draft);
        return draft.plan;
    }

    Result<Plan> planned(const std::string &sql, const std::string &name, const pg::IndexAttributes *live)
    {
        const std::vector<std::string> serving = modelStatement(m_context, m_facts, m_statement, sql);
        PlanDraft draft(m_facts, newToken());
        Restore restore{.goal = goalOf(m_statement, m_facts.tables.front(), name),
                        .live = live,
                        .known = GoalKnown::No,
                        .soak = m_context.soak};
        if (live)
            inherit(restore.goal, *live);
        if (restore.goal.partitioned && !m_statement.only)
            restore.parts = partGoals(m_context, m_facts, restore.goal, {});
        draft.plan.kind = live ? "replace" : "create";
        draft.plan.request = sql;
        draft.plan.subject = displayName(restore.goal);
        draft.plan.title = (live ? "Replace " : "Create ") + draft.plan.subject;
        if (m_statement.only)
            draft.plan.refusals.push_back(
                "ON ONLY makes an index that is not valid until parts are attached: "
                "leave it out, and the parts are built one by one");
        if (live && !live->parentName.empty())
            draft.plan.refusals.push_back("It is a part of " + live->parentSchema + "." + live->parentName);
        if (live && live->constraint.type)
            draft.plan.refusals.push_back("It backs the constraint " + live->constraint.name);
        for (const std::string &other : serving)
            if (!live || other != displayName(*live))
                draft.plan.warnings.push_back(other + " serves every scan that this index would");
        planRestore(draft, restore);
        draft.plan.inverse = inverseOf(draft, live, &restore.goal);
        finish(m_context, draft);
        return draft.plan;
    }

    const PlanContext &m_context;
    PlanFacts &m_facts;
    const sql::IndexStatement &m_statement;
    const OnExisting m_onExisting;
};

/// The index that a statement names; Usage when there is none.
Result<const pg::IndexAttributes *> liveIndex(const PlanContext &context, PlanFacts &facts,
                                              const sql::ObjectName &name)
{
    const auto found = pg::findRelation(context.connection, name.schema, name.name);
    const pg::IndexAttributes *live = found ? facts.indexById(IndexId(found->oid)) : nullptr;
    if (!live)
        return wrong("index " + pathText(name.schema, name.name), "there is no such index",
                     "Write it as schema.name");
    readTable(context, facts, live->table);
    return live;
}

void refuseDrop(const pg::IndexAttributes &live, Plan &plan)
{
    if (live.constraint.type)
        plan.refusals.push_back("It backs the constraint " + live.constraint.name +
                                ": constraints are never dropped from here");
    if (!live.constraint.referencedBy.empty())
        plan.refusals.push_back("Foreign keys rest on it: " + live.constraint.referencedBy.front());
    if (live.replicaIdentity)
        plan.refusals.push_back(
            "It is the replica identity of its table: UPDATE and DELETE would fail there once "
            "it is published");
    if (!live.parentName.empty())
        plan.refusals.push_back("It is a part of " + live.parentSchema + "." + live.parentName +
                                ": only the whole can be dropped");
    if (live.extensionMember)
        plan.refusals.push_back("It belongs to an extension");
    if (live.clustered)
        plan.warnings.push_back("The table is marked to be clustered by it; the mark goes with it");
    if (live.unique && !live.constraint.type)
        plan.warnings.push_back("It keeps its values unique; nothing will after this");
}

Result<Plan> planDrop(const PlanContext &context, PlanFacts &facts, const DropRequest &request,
                      const std::string &sql)
{
    const Result<const pg::IndexAttributes *> found = liveIndex(context, facts, request.index);
    PlanDraft draft(facts, newToken());
    draft.plan.kind = "drop";
    draft.plan.request = sql;
    if (!found && request.ifExists) {
        draft.plan.subject = pathText(request.index.schema, request.index.name);
        draft.plan.title = draft.plan.subject + " is not there";
        draft.plan.inverse = inverseOf(draft, nullptr, nullptr);
        finish(context, draft);
        return draft.plan;
    }
    if (!found)
        return tl::make_unexpected(found.error());
    const pg::IndexAttributes &live = **found;
    draft.plan.subject = displayName(live);
    draft.plan.title = "Drop " + draft.plan.subject;
    refuseDrop(live, draft.plan);
    if (keeps(draft, live, context.soak))
        setAside(draft, live, context.soak.time);
    else if (live.partitioned)
        draft.dropTree(live, live.name);
    else
        draft.drop(live, live.name);
    draft.wantsGone(live.schema, live.name);
    if (live.partitioned)
        for (const pg::IndexAttributes &part : facts.reading.indexes)
            if (facts.table(part.table) && !part.parentName.empty())
                draft.touch(displayName(part));
    draft.plan.inverse = inverseOf(draft, &live, nullptr);
    finish(context, draft);
    return draft.plan;
}

Result<Plan> planRename(const PlanContext &context, PlanFacts &facts, const RenameRequest &request,
                        const std::string &sql)
{
    const Result<const pg::IndexAttributes *> found = liveIndex(context, facts, request.index);
    if (!found)
        return tl::make_unexpected(found.error());
    const pg::IndexAttributes &live = **found;
    if (const auto problem = nameProblem(request.newName))
        return tl::make_unexpected(*problem);
    if (pg::findRelation(context.connection, live.schema, request.newName))
        return wrong(live.schema + "." + request.newName, "another object has this name",
                     "Choose another name");
    PlanDraft draft(facts, newToken());
    draft.plan.kind = "rename";
    draft.plan.request = sql;
    draft.plan.subject = displayName(live);
    draft.plan.title = "Rename " + draft.plan.subject + " to " + request.newName;
    if (live.constraint.type)
        draft.plan.refusals.push_back("It backs the constraint " + live.constraint.name +
                                      ", which would be renamed with it");
    pg::IndexAttributes goal = live;
    goal.name = request.newName;
    draft.commit({renameSql(live.schema, live.name, goal.name)}, {{goal.schema, goal.name, live.id, {}}},
                 false);
    draft.wantsOldNameGone(live, goal);
    draft.wantsLive(goal, true, {});
    draft.plan.inverse = inverseOf(draft, &live, &goal);
    finish(context, draft);
    return draft.plan;
}

Result<Plan> planReindexOf(const PlanContext &context, PlanFacts &facts, const ReindexRequest &request,
                           const std::string &sql)
{
    if (const std::optional<Plan> refused = planOutOfReach(context, facts, request, sql))
        return *refused;
    const Result<const pg::IndexAttributes *> live = liveIndex(context, facts, request.index);
    if (!live)
        return tl::make_unexpected(live.error());
    return planReindex(context, facts, **live, request, sql);
}

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
        return wrong("index " + lineage.name, "it has no version " + std::to_string(*wanted),
                     "It has versions 1 to " + std::to_string(current.version));
    return wrong("index " + lineage.name, "no earlier version of it is known",
                 "'indexpilotctl history' lists the versions");
}

} // namespace

Result<Plan> planStatement(const PlanContext &context, const std::string &sql, OnExisting onExisting)
{
    const Result<StatementRequest> request = readStatement(sql);
    if (!request)
        return tl::make_unexpected(request.error());
    PlanFacts facts = readFacts(context);
    if (const auto *create = std::get_if<CreateRequest>(&*request))
        return CreatePlanner(context, facts, create->statement, onExisting).plan(sql);
    if (const auto *drop = std::get_if<DropRequest>(&*request))
        return planDrop(context, facts, *drop, sql);
    if (const auto *rename = std::get_if<RenameRequest>(&*request))
        return planRename(context, facts, *rename, sql);
    return planReindexOf(context, facts, std::get<ReindexRequest>(*request), sql);
}

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
        return wrong("index " + lineage->name,
                     "its table " + then->tableSchema + "." + then->tableName + " is not there any more",
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
