// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_facts.h"

#include "core/advisor/definition.h"
#include "core/advisor/size_model.h"
#include "core/advisor/written_definition.h"
#include "core/lifecycle/index_identity.h"
#include "core/pg/readers.h"
#include "core/store/audit_chain.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

constexpr int mostTables = 2000; ///< whose statistics are read for a size

std::string withoutToken(std::string text, const std::string &token)
{
    for (std::size_t at = text.find(token); at != std::string::npos; at = text.find(token, at))
        text.replace(at, token.size(), "…");
    return text;
}

/// Release notes of 14.4: CREATE INDEX CONCURRENTLY and REINDEX CONCURRENTLY could leave rows out before it.
bool corruptsConcurrentBuilds(int version)
{
    return version >= 140000 && version < 140004;
}

bool builds(const Plan &plan)
{
    return std::ranges::any_of(plan.steps, [](const Step &step) {
        return step.kind == StepKind::Build || step.kind == StepKind::Reindex;
    });
}

std::string preparedTransaction(pg::Connection &connection)
{
    const pg::Rows rows = connection.query(
        "SELECT /* indexpilot */ p.gid, extract(epoch FROM pg_catalog.clock_timestamp() - "
        "p.prepared)::bigint "
        "FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = pg_catalog.current_database() "
        "ORDER BY p.prepared LIMIT 1");
    if (rows.count() == 0)
        return {};
    return "The prepared transaction " + std::string(rows.text(0, 0)) + " is " +
           std::string(rows.text(0, 1)) + " s old: a concurrent build waits until somebody ends it";
}

} // namespace

PlanFacts readFacts(const PlanContext &context)
{
    PlanFacts facts;
    facts.reading = takeSnapshot(context.connection, context.store, context.target).reading;
    const pg::Capabilities capabilities = pg::probeCapabilities(context.connection);
    facts.activity = advisor::activityOf(pg::readActivity(context.connection, capabilities),
                                         context.connection.endpoint().database);
    return facts;
}

void readTable(const PlanContext &context, PlanFacts &facts, TableId table)
{
    facts.tables = pg::readTableTree(context.connection, table);
}

std::vector<std::string> modelStatement(const PlanContext &context, PlanFacts &facts,
                                        const sql::IndexStatement &statement, const std::string &text)
{
    std::vector<std::string> serving;
    const pg::SchemaReading schema = pg::readSchema(context.connection, mostTables);
    for (const pg::SchemaTable &table : schema.tables) {
        if (!facts.table(table.id))
            continue;
        if (table.rows >= 0)
            facts.modelledSizes[table.id.value()] =
                advisor::modelledSize(table, advisor::definitionOf(table, statement)).bytes;
        if (table.id != facts.tables.front().id)
            continue;
        const advisor::Member wanted = advisor::memberOf(table, statement, text);
        for (const pg::SchemaIndex &index : table.indexes) {
            const advisor::Service service = advisor::serviceOf(advisor::memberOf(table, index), wanted);
            if (index.valid && (service == advisor::Service::Same || service == advisor::Service::Wider))
                serving.push_back(index.schema + "." + index.name);
        }
    }
    return serving;
}

std::optional<Bytes> modelledFresh(const PlanContext &context, const pg::IndexAttributes &index)
{
    const pg::SchemaReading schema = pg::readSchema(context.connection, mostTables);
    const auto table = std::ranges::find(schema.tables, index.table, &pg::SchemaTable::id);
    if (table == schema.tables.end() || table->rows < 0)
        return std::nullopt;
    const auto found = std::ranges::find(table->indexes, index.id, &pg::SchemaIndex::id);
    if (found == table->indexes.end())
        return std::nullopt;
    return advisor::modelledSize(*table, advisor::definitionOf(*table, *found)).bytes;
}

std::string factsHash(const PlanFacts &facts)
{
    std::vector<std::string> fields;
    for (const pg::TableNode &table : facts.tables)
        fields.push_back(std::to_string(table.id.value()) + " " + table.schema + "." + table.name + " " +
                         table.kind + " " + std::to_string(table.parent.value()));
    for (const pg::IndexAttributes &index : facts.reading.indexes)
        if (facts.table(index.table))
            fields.push_back(std::to_string(index.id.value()) + " " + std::to_string(index.fileNode) + " " +
                             hashOf(index));
    return store::sha256(fields);
}

void finish(const PlanContext &context, PlanDraft &draft)
{
    Plan &plan = draft.plan;
    if (context.connection.query("SELECT pg_catalog.pg_is_in_recovery()").boolean(0, 0))
        plan.refusals.push_back("This server is a standby: nothing can be changed on it");
    if (corruptsConcurrentBuilds(draft.facts().reading.serverVersionNumber) && builds(plan))
        plan.refusals.push_back("Concurrent builds of PostgreSQL 14.0 to 14.3 can leave rows out: update the "
                                "server to 14.4 or later");
    if (builds(plan)) {
        for (const pg::IndexAttributes &index : draft.facts().reading.indexes)
            if (draft.facts().table(index.table) && !index.valid && !index.partitioned)
                plan.warnings.push_back("An invalid index is on this table already: " + displayName(index) +
                                        "; if no build runs, it was left over and costs every write");
        if (const std::string prepared = preparedTransaction(context.connection); !prepared.empty())
            plan.warnings.push_back(prepared);
    }
    plan.factsHash = factsHash(draft.facts());
    std::vector<std::string> fields{plan.factsHash, plan.request};
    if (plan.keep)
        fields.push_back("kept for " + std::to_string(plan.soak.count()) + " ms");
    for (const Step &step : plan.steps)
        for (const std::string &statement : step.statements)
            fields.push_back(withoutToken(statement, plan.token));
    plan.hash = store::sha256(fields);
}

} // namespace indexpilot::lifecycle
