// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/planner.h"

#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/plan_facts.h"
#include "core/lifecycle/plan_keep.h"
#include "core/lifecycle/plan_parts.h"
#include "core/lifecycle/plan_reindex.h"
#include "core/lifecycle/plan_restore.h"
#include "core/lifecycle/statement_goal.h"
#include "core/lifecycle/statement_request.h"
#include "core/lifecycle/temporary_name.h"

namespace indexpilot::lifecycle {
namespace {

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
            return wrongRequest("table " + tablePath, "there is no such table", "Write it as schema.table");
        readTable(m_context, m_facts, TableId(table->oid));
        if (m_facts.tables.empty())
            return wrongRequest("table " + tablePath, "it was dropped just now", {});
        const std::string name = nameOn(m_facts.tables.front());
        if (const auto problem = nameProblem(name))
            return tl::make_unexpected(*problem);
        const auto other = pg::findRelation(m_context.connection, table->schema, name);
        const pg::IndexAttributes *live = other ? m_facts.indexNamed(table->schema, name) : nullptr;
        if (other && !live)
            return wrongRequest(table->schema + "." + name, "another object has this name",
                                "Choose another name");
        if (live && m_statement.ifNotExists && live->valid && m_onExisting == OnExisting::Refuse)
            return nothingToDo(sql, *live);
        if (live && m_onExisting == OnExisting::Refuse)
            return alreadyThere(*live);
        const std::string missing =
            missingColumn(goalOf(m_statement, m_facts.tables.front(), name), m_facts.tables.front());
        if (!missing.empty())
            return wrongRequest("table " + tablePath, "it has no column " + missing,
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
            return wrongRequest(
                displayName(live), "an invalid index has this name, perhaps left over from a build",
                "If no build runs: DROP INDEX CONCURRENTLY " + quoted(live.schema, live.name));
        return wrongRequest(
            displayName(live), "there is an index of this name: " + live.definition,
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
        return wrongRequest("index " + pathText(name.schema, name.name), "there is no such index",
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
        return wrongRequest(live.schema + "." + request.newName, "another object has this name",
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

} // namespace indexpilot::lifecycle
