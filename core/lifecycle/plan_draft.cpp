// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_draft.h"

#include "core/advisor/build_cost.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/index_list.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

/// Catalog entries only: known to be short, as long as nobody is in the way.
constexpr DurationRange instant{Milliseconds(0), Milliseconds(100)};

Milliseconds msFrom(double seconds)
{
    return Milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

std::string tableText(const pg::IndexAttributes &index)
{
    return index.tableSchema + "." + index.tableName;
}

} // namespace

const pg::IndexAttributes *PlanFacts::indexById(IndexId id) const
{
    return lifecycle::indexById(reading.indexes, id);
}

const pg::IndexAttributes *PlanFacts::indexNamed(const std::string &schema, const std::string &name) const
{
    return lifecycle::indexNamed(reading.indexes, schema, name);
}

const pg::TableNode *PlanFacts::table(TableId id) const
{
    const auto found = std::ranges::find(tables, id, &pg::TableNode::id);
    return found == tables.end() ? nullptr : &*found;
}

std::vector<const pg::TableNode *> PlanFacts::partitionsOf(TableId parent) const
{
    std::vector<const pg::TableNode *> parts;
    for (const pg::TableNode &node : tables)
        if (node.parent == parent && node.id != parent)
            parts.push_back(&node);
    return parts;
}

PlanDraft::PlanDraft(const PlanFacts &facts, std::string token) : m_facts(facts)
{
    plan.token = std::move(token);
    if (facts.tables.empty())
        return;
    plan.table = facts.tables.front().id;
    plan.tableSchema = facts.tables.front().schema;
    plan.tableName = facts.tables.front().name;
    for (const pg::IndexAttributes &index : facts.reading.indexes)
        if (facts.table(index.table))
            plan.indexesBefore.push_back(index.id.value());
}

std::string PlanDraft::buildNameFor(std::size_t number) const
{
    return buildName(plan.token, static_cast<int>(number));
}

std::string PlanDraft::nextLeavingName()
{
    return leavingName(plan.token, ++m_leaving);
}

std::string PlanDraft::nextKeptName()
{
    return keptName(plan.token, ++m_kept);
}

Bytes PlanDraft::sizeOf(const pg::IndexAttributes &goal) const
{
    const auto modelled = m_facts.modelledSizes.find(goal.table.value());
    return goal.size.count() > 0 || modelled == m_facts.modelledSizes.end() ? goal.size : modelled->second;
}

std::optional<DurationRange> PlanDraft::buildTime(const pg::IndexAttributes &goal) const
{
    const pg::TableNode *table = m_facts.table(goal.table);
    if (!table || table->rows < 0)
        return std::nullopt;
    pg::SchemaTable counted;
    counted.pages = table->pages;
    counted.rows = table->rows;
    const advisor::SizeEstimate size{.bytes = sizeOf(goal),
                                     .entries = goal.rows > 0 ? goal.rows : table->rows};
    const advisor::BuildEstimate build = advisor::modelledBuild(counted, size, advisor::Concurrently::Yes);
    if (!build.known)
        return std::nullopt;
    return DurationRange{msFrom(build.lower), msFrom(build.upper)};
}

std::vector<std::string> PlanDraft::waitsFor(advisor::BuildLock lock, const std::string &schema,
                                             const std::string &table) const
{
    const advisor::RunNow now = advisor::runNow(m_facts.activity, schema, table, lock);
    return now.answer == advisor::RunNow::Answer::Yes ? std::vector<std::string>() : now.reasons;
}

std::string PlanDraft::build(const pg::IndexAttributes &goal)
{
    const std::string name = nextBuildName();
    Step step{.kind = StepKind::Build};
    step.statements = {createSql(goal, {.name = name})};
    step.lock =
        "SHARE UPDATE EXCLUSIVE on " + tableText(goal) +
        ": reads and writes go on; VACUUM, ALTER TABLE and other builds on it wait. It waits for every "
        "transaction that runs in this database";
    step.waitsFor = waitsFor(advisor::BuildLock::ShareUpdateExclusive, goal.tableSchema, goal.tableName);
    step.duration = buildTime(goal);
    step.disk = step.wal = sizeOf(goal);
    step.makes = goal;
    plan.steps.push_back(std::move(step));
    plan.planClass = PlanClass::Rebuild;
    MetadataChange more;
    pg::IndexAttributes later = goal; // the marks come with the change itself
    later.clustered = later.replicaIdentity = false;
    later.constraint.comment.clear();
    more = metadataChange(freshlyBuilt(goal), later, goal.tableSchema, name);
    if (!more.gentle.empty())
        prepare(more.gentle, {{goal.tableSchema, name, IndexId(), name}}, goal);
    return name;
}

void PlanDraft::reindex(const pg::IndexAttributes &goal)
{
    Step step{.kind = StepKind::Reindex, .statements = {reindexSql(goal.schema, goal.name)}};
    step.lock =
        "SHARE UPDATE EXCLUSIVE on " + tableText(goal) +
        ": reads and writes go on; VACUUM, ALTER TABLE and other builds on it wait. It waits for every "
        "transaction that runs in this database, and for those that may use the old copy";
    step.waitsFor = waitsFor(advisor::BuildLock::ShareUpdateExclusive, goal.tableSchema, goal.tableName);
    step.duration = buildTime(goal);
    step.disk = step.wal = sizeOf(goal);
    step.names = {{goal.schema, goal.name, goal.id, {}}};
    step.makes = goal;
    plan.steps.push_back(std::move(step));
    plan.planClass = PlanClass::Rebuild;
}

std::string PlanDraft::shell(const pg::IndexAttributes &goal)
{
    const std::string name = nextBuildName();
    Step step{.kind = StepKind::Shell};
    step.statements = {createSql(goal, {.name = name, .concurrently = false, .only = true})};
    step.lock = "SHARE on " + tableText(goal) + ": writes through the partitioned table wait for an instant";
    step.waitsFor = waitsFor(advisor::BuildLock::Share, goal.tableSchema, goal.tableName);
    step.duration = instant;
    step.makes = goal;
    plan.steps.push_back(std::move(step));
    return name;
}

void PlanDraft::prepare(std::vector<std::string> statements, std::vector<NamedIndex> names,
                        const pg::IndexAttributes &of)
{
    Step step{.kind = StepKind::Prepare, .statements = std::move(statements)};
    step.lock = "SHARE UPDATE EXCLUSIVE on the new index of " + tableText(of) + ": nobody uses it yet";
    step.duration = instant;
    step.names = std::move(names);
    plan.steps.push_back(std::move(step));
}

void PlanDraft::commit(std::vector<std::string> statements, std::vector<NamedIndex> names, bool strong)
{
    const std::string table = plan.tableSchema + "." + plan.tableName;
    Step step{.kind = StepKind::Commit, .statements = std::move(statements)};
    step.lock = strong ? "ACCESS EXCLUSIVE on " + table +
                             ": everything on it waits for an instant; given up after 200 ms and tried again"
                       : "SHARE UPDATE EXCLUSIVE on the index: reads and writes go on; given up after 200 ms "
                         "and tried again";
    step.waitsFor = strong ? waitsFor(advisor::BuildLock::Share, plan.tableSchema, plan.tableName)
                           : std::vector<std::string>();
    step.duration = instant;
    step.names = std::move(names);
    plan.steps.push_back(std::move(step));
    if (plan.planClass == PlanClass::Nothing || plan.planClass == PlanClass::Instant)
        plan.planClass = PlanClass::Metadata;
}

void PlanDraft::drop(const pg::IndexAttributes &index, const std::string &name)
{
    Step step{.kind = StepKind::Drop, .statements = {dropSql(index.schema, name, true)}};
    step.lock = "SHARE UPDATE EXCLUSIVE on " + tableText(index) +
                ": reads and writes go on. It waits for the transactions that may use the index";
    step.waitsFor = waitsFor(advisor::BuildLock::ShareUpdateExclusive, index.tableSchema, index.tableName);
    step.duration = instant;
    step.disk = Bytes(0) - index.size;
    step.names = {{index.schema, name, index.id, {}}};
    plan.steps.push_back(std::move(step));
    if (plan.planClass == PlanClass::Nothing)
        plan.planClass = PlanClass::Instant;
}

void PlanDraft::dropTree(const pg::IndexAttributes &index, const std::string &name)
{
    Step step{.kind = StepKind::DropTree, .statements = {dropSql(index.schema, name, false)}};
    step.lock =
        "ACCESS EXCLUSIVE on " + tableText(index) +
        " and its partitions: everything on them waits for an instant; given up after 200 ms and tried "
        "again (the server knows no CONCURRENTLY here)";
    step.waitsFor = waitsFor(advisor::BuildLock::Share, index.tableSchema, index.tableName);
    step.duration = instant;
    step.names = {{index.schema, name, index.id, {}}};
    std::vector<std::string> tree{displayName(index)};
    for (std::size_t i = 0; i < tree.size(); ++i)
        for (const pg::IndexAttributes &part : m_facts.reading.indexes)
            if (!part.parentName.empty() && part.parentSchema + "." + part.parentName == tree[i]) {
                tree.push_back(displayName(part));
                step.disk = step.disk - part.size;
            }
    plan.steps.push_back(std::move(step));
    if (plan.planClass == PlanClass::Nothing)
        plan.planClass = PlanClass::Instant;
}

void PlanDraft::analyze(const pg::IndexAttributes &goal)
{
    if (std::ranges::none_of(goal.columns, &pg::IndexColumnAttributes::isExpression))
        return;
    Step step{.kind = StepKind::Analyze,
              .statements = {"ANALYZE " + quoted(goal.tableSchema, goal.tableName)}};
    step.lock = "SHARE UPDATE EXCLUSIVE on " + tableText(goal) +
                ": reads and writes go on. Without it the planner knows nothing of the expression";
    plan.steps.push_back(std::move(step));
}

void PlanDraft::touch(const std::string &subject)
{
    if (std::ranges::find(plan.subjects, subject) == plan.subjects.end())
        plan.subjects.push_back(subject);
}

void PlanDraft::wantsLive(const pg::IndexAttributes &goal, bool hashKnown, const std::string &builtAs)
{
    touch(displayName(goal));
    plan.goals.push_back({.schema = goal.schema,
                          .name = goal.name,
                          .exists = true,
                          .hash = hashKnown ? hashOf(goal) : std::string(),
                          .builtAs = builtAs});
}

void PlanDraft::wantsOldNameGone(const pg::IndexAttributes &live, const pg::IndexAttributes &goal)
{
    touch(displayName(live));
    if (displayName(live) != displayName(goal))
        wantsGone(live.schema, live.name);
}

void PlanDraft::wantsGone(const std::string &schema, const std::string &name)
{
    touch(schema + "." + name);
    plan.goals.push_back({.schema = schema, .name = name, .exists = false});
}

pg::IndexAttributes onLiveTable(pg::IndexAttributes goal, const pg::TableNode &table)
{
    goal.table = table.id;
    goal.schema = goal.tableSchema = table.schema; // an index lives in its table's schema
    goal.tableName = table.name;
    goal.tableKind = table.kind;
    goal.partitioned = table.kind == 'p'; // a table may have become a partitioned one since
    goal.owner = table.owner;
    goal.persistence = table.persistence;
    goal.valid = goal.ready = goal.live = true;
    return goal;
}

std::string missingColumn(const pg::IndexAttributes &goal, const pg::TableNode &table)
{
    for (const pg::IndexColumnAttributes &column : goal.columns)
        if (!column.isExpression && std::ranges::find(table.columns, column.text) == table.columns.end())
            return column.text;
    return {};
}

bool sameBuild(const pg::IndexAttributes &a, const pg::IndexAttributes &b)
{
    return buildText(a) == buildText(b) && a.tablespace == b.tablespace;
}

} // namespace indexpilot::lifecycle
