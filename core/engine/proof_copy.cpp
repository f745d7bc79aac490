// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof_copy.h"

#include "core/pg/copy_reader.h"
#include "core/pg/readers.h"

#include <algorithm>
#include <unistd.h>

namespace indexpilot::engine {
namespace {

constexpr std::int32_t lockKey = 0x50524f46; ///< one proof at a time on one database
constexpr int maxTables = 5000;

pg::ConnectRequest connectRequest(const ProofRequest &request, Milliseconds statementTimeout)
{
    pg::ConnectRequest connect;
    connect.connectionText = request.connectionText;
    connect.password = request.password;
    connect.profile = pg::profileFor(pg::SessionRole::Executor);
    connect.profile.applicationName = "indexpilot/proof";
    connect.profile.lockTimeout = Seconds(20);
    connect.profile.idleInTransactionTimeout = Milliseconds(0);
    connect.profile.statementTimeout = statementTimeout;
    if (statementTimeout.count() > 0)
        connect.profile.deadline =
            statementTimeout + Seconds(30); // a DROP that waits for its lock comes first
    return connect;
}

bool usesAny(const explain::PlanNode &node, const std::vector<std::string> &indexes)
{
    return std::any_of(indexes.begin(), indexes.end(),
                       [&](const std::string &index) { return uses(node, index); });
}

/// BEGIN to ROLLBACK, whatever happens between.
class RolledBack {
public:
    explicit RolledBack(pg::Connection &connection) : m_connection(connection)
    {
        m_connection.execute("BEGIN");
    }
    ~RolledBack()
    {
        try {
            if (m_connection.isGood())
                m_connection.execute("ROLLBACK");
        } catch (const pg::DatabaseError &) {
            // The connection is then bad, and the server has rolled back.
        }
    }
    RolledBack(const RolledBack &) = delete;
    RolledBack &operator=(const RolledBack &) = delete;

private:
    pg::Connection &m_connection;
};

} // namespace

ProofCopy::ProofCopy(const ProofRequest &request, const std::stop_token &stop)
    : m_builder(connectRequest(request, Milliseconds(0))),
      m_runner(connectRequest(request, request.statementTimeout))
{
    if (!pg::tryHistoryLock(m_builder, lockKey))
        throw pg::DatabaseError(
            {.message = "another proof runs on this copy", .sqlState = "55P03", .statement = "proof"});
    dropLeftovers();
    m_schema = pg::readSchema(m_builder, maxTables);
    m_onStop.emplace(stop, [this] {
        m_builder.cancel();
        m_runner.cancel();
    });
}

ProofCopy::~ProofCopy()
{
    m_onStop.reset(); // waits for a cancel that is under way
    for (const Member &member : m_members)
        if (member.ours)
            drop(member);
}

void ProofCopy::dropLeftovers()
{
    for (const auto &[schema, name] : pg::proofLeftovers(m_builder))
        m_builder.execute("DROP INDEX IF EXISTS " + qualified({.schema = schema, .name = name}));
}

std::string ProofCopy::qualified(const Member &member) const
{
    return m_builder.quoteIdentifier(member.schema) + "." + m_builder.quoteIdentifier(member.name);
}

/// A cancel meant for a statement before may still arrive: a second attempt is then free of it.
void ProofCopy::drop(const Member &member) noexcept
{
    for (int attempt = 0; attempt < 3; ++attempt)
        try {
            m_builder.execute("DROP INDEX IF EXISTS " + qualified(member));
            return;
        } catch (const std::exception &) {
            if (!m_builder.isGood())
                return; // the next proof on this copy finds and drops it
        }
}

bool ProofCopy::useExisting(const advisor::IndexDefinition &definition)
{
    const std::string key = advisor::canonicalKey(definition);
    for (const pg::SchemaTable &table : m_schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (table.name == definition.table && table.schema == definition.schema && index.valid &&
                !index.constraint && advisor::canonicalKey(advisor::definitionOf(table, index)) == key) {
                m_members.push_back({.schema = index.schema, .name = index.name});
                return true;
            }
    return false;
}

BuiltIndex ProofCopy::build(const advisor::IndexDefinition &definition)
{
    const auto start = std::chrono::steady_clock::now();
    if (!useExisting(definition)) {
        const Member member{.schema = definition.schema,
                            .name = "indexpilot_proof_" + std::to_string(getpid()) + "_" +
                                    std::to_string(m_members.size()),
                            .ours = true};
        // Plain, not CONCURRENTLY: nobody writes a copy, and a failed plain build leaves nothing behind.
        m_builder.execute(advisor::createSql(definition, member.name, advisor::Concurrently::No));
        m_members.push_back(member);
    }
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return {.definition = definition, .size = Bytes(readParts(m_members.back())), .buildMs = ms};
}

/// The index itself and, of a partitioned one, those of the partitions, which are what plans name. Returns
/// bytes.
std::int64_t ProofCopy::readParts(Member &member)
{
    const pg::Rows parts =
        m_builder.query("SELECT /* indexpilot */ c.relname, pg_catalog.pg_relation_size(c.oid) FROM "
                        "pg_catalog.pg_class AS c WHERE c.oid = $1::regclass OR c.oid IN "
                        "(SELECT t.relid FROM pg_catalog.pg_partition_tree($1::regclass) AS t)",
                        {qualified(member)});
    std::int64_t bytes = 0;
    for (int row = 0; row < parts.count(); ++row) {
        member.parts.emplace_back(parts.text(row, 0));
        bytes += parts.integer(row, 1);
    }
    return bytes;
}

std::optional<std::string> ProofCopy::addExisting(const std::string &schema, const std::string &name)
{
    Member member{.schema = schema, .name = name};
    const pg::Rows there = m_builder.query("SELECT /* indexpilot */ pg_catalog.to_regclass($1) IS NOT NULL",
                                           {qualified(member)});
    if (!there.boolean(0, 0))
        return "the copy has no such index";
    try {
        const RolledBack transaction(m_builder);
        m_builder.execute("DROP INDEX " + qualified(member));
    } catch (const pg::DatabaseError &error) {
        if (error.losesConnection())
            throw;
        return "the copy refuses to drop it: " + pg::toFailure(error).detail;
    }
    readParts(member);
    m_members.push_back(std::move(member));
    return std::nullopt;
}

void ProofCopy::vacuum(const std::string &schema, const std::string &table)
{
    m_builder.execute("VACUUM (ANALYZE) " + qualified({.schema = schema, .name = table}));
}

/// Building and dropping for each run would take minutes. DROP INDEX in a transaction that is rolled back
/// hides an index within a millisecond, and truly: the planner cannot see it. It takes ACCESS EXCLUSIVE on
/// the table for as long as the statement runs, which is why this is done on a copy and nowhere else.
Result<ProofCopy::Run> ProofCopy::run(const std::string &sql, const Members &hidden)
{
    try {
        const RolledBack transaction(m_runner);
        std::string drops;
        for (const std::size_t member : hidden)
            if (!m_members[member].name.empty())
                drops += (drops.empty() ? "DROP INDEX " : ", ") + qualified(m_members[member]);
        if (!drops.empty())
            m_runner.execute(drops);
        m_runner.execute("SET TRANSACTION READ ONLY");
        const pg::Rows rows = m_runner.query("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON, TIMING OFF) " + sql);
        const Result<explain::Plan> plan = explain::parsePlan(std::string(rows.text(0, 0)));
        if (!plan)
            return tl::make_unexpected(plan.error());
        Run run{.measured = {plan->executionMs.value_or(0), plan->sharedBlocks.value_or(0)}};
        for (std::size_t member = 0; member < m_members.size(); ++member)
            if (!m_members[member].name.empty() && usesAny(plan->root, m_members[member].parts))
                run.used.insert(member);
        return run;
    } catch (const pg::DatabaseError &error) {
        if (error.losesConnection())
            throw;
        return tl::make_unexpected(pg::toFailure(error));
    }
}

std::string ProofCopy::description() const
{
    const pg::Endpoint &endpoint = m_builder.endpoint();
    return "database " + endpoint.database + " on " + endpoint.host + ":" + endpoint.port;
}

} // namespace indexpilot::engine
