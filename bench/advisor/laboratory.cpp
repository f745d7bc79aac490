// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/advisor/laboratory.h"

#include "core/explain/plan.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace indexpilot::bench {
namespace {

constexpr double shortRun = 0.02; ///< seconds; what takes less is run several times
constexpr int mostRepeats = 20;

pg::ConnectRequest requestFor(const std::string &connectionText, double timeoutSeconds)
{
    pg::ConnectRequest request;
    request.connectionText = connectionText;
    request.profile = pg::profileFor(pg::SessionRole::Executor);
    request.profile.applicationName = "indexpilot/bench";
    request.profile.idleInTransactionTimeout = Milliseconds(0);
    request.profile.statementTimeout = Milliseconds(static_cast<std::int64_t>(timeoutSeconds * 1000));
    return request;
}

bool hasParameters(const std::string &sql)
{
    for (std::size_t at = sql.find('$'); at != std::string::npos; at = sql.find('$', at + 1))
        if (at + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[at + 1])))
            return true;
    return false;
}

void gatherIndexes(const explain::PlanNode &node, std::set<std::string> &names)
{
    if (!node.index.empty())
        names.insert(node.index);
    for (const explain::PlanNode &child : node.children)
        gatherIndexes(child, names);
}

/// All that decides what a plan does, the names of indexes included.
void appendNode(std::string &key, const explain::PlanNode &node)
{
    key += '(' + node.type + '|' + node.relation + '|' + node.alias + '|' + node.index + '|' + node.joinType +
           '|' + node.strategy + '|' + node.parentRelationship + '|' + node.subplanName;
    for (const auto *list : {&node.indexConditions, &node.filters, &node.conditions, &node.sortKeys})
        for (const std::string &text : *list)
            key += '|' + text;
    for (const explain::PlanNode &child : node.children)
        appendNode(key, child);
    key += ')';
}

} // namespace

Laboratory::Laboratory(const std::string &connectionText, double timeoutSeconds)
    : m_connection(requestFor(connectionText, timeoutSeconds))
{
}

Laboratory::~Laboratory()
{
    try {
        letGo();
        for (const Built &one : m_built)
            m_connection.execute("DROP INDEX " + one.name);
    } catch (const pg::DatabaseError &error) {
        std::fprintf(stderr, "not dropped: %s\n", error.what());
    }
}

void Laboratory::letGo()
{
    if (m_open)
        m_connection.execute("ROLLBACK");
    m_open = false;
}

Members Laboratory::build(const std::vector<advisor::IndexDefinition> &set)
{
    letGo();
    Members members;
    for (const advisor::IndexDefinition &definition : set) {
        const std::string key = advisor::canonicalKey(definition);
        const auto known = std::ranges::find(m_built, key, &Built::key);
        if (known != m_built.end()) {
            members.insert(static_cast<std::size_t>(known - m_built.begin()));
            continue;
        }
        const std::string name = "bench_" + std::to_string(m_built.size());
        try {
            m_connection.execute("SET statement_timeout = 0");
            m_connection.execute(advisor::createSql(definition, name, advisor::Concurrently::No));
            m_connection.execute("RESET statement_timeout");
        } catch (const pg::DatabaseError &error) {
            std::fprintf(stderr, "not built: %s: %s\n", advisor::shortText(definition).c_str(), error.what());
            continue;
        }
        const std::string qualified = m_connection.quoteIdentifier(definition.schema) + "." + name;
        const double bytes = static_cast<double>(
            m_connection.query("SELECT pg_relation_size($1::regclass)", {qualified}).integer(0, 0));
        members.insert(m_built.size());
        m_built.push_back({key, qualified, definition, bytes});
    }
    return members;
}

double Laboratory::bytes(const Members &set) const
{
    double sum = 0;
    for (const std::size_t member : set)
        sum += m_built[member].bytes;
    return sum;
}

void Laboratory::hideOthers(const Members &set)
{
    std::string drops;
    for (std::size_t member = 0; member < m_built.size(); ++member)
        if (!set.contains(member))
            drops += (drops.empty() ? "DROP INDEX " : ", ") + m_built[member].name;
    if (m_open && drops == m_openHidden)
        return;
    letGo();
    m_connection.execute("BEGIN");
    m_open = true;
    m_openHidden = drops;
    if (!drops.empty())
        m_connection.execute(drops);
}

Laboratory::Plan Laboratory::plan(const std::string &sql, const Members &set)
{
    hideOthers(set);
    std::string text = sql;
    const bool generic = hasParameters(sql);
    if (generic) {
        m_connection.query("PREPARE bench_text AS " + sql);
        const auto count = m_connection
                               .query("SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE "
                                      "name = 'bench_text'")
                               .integer(0, 0);
        text = "EXECUTE bench_text";
        for (std::int64_t i = 0; i < count; ++i)
            text += i == 0 ? "(NULL" : ", NULL";
        text += count > 0 ? ")" : "";
        m_connection.execute("SET LOCAL plan_cache_mode = force_generic_plan");
    }
    const pg::Rows rows = m_connection.query("EXPLAIN (FORMAT JSON) " + text);
    if (generic)
        m_connection.execute("DEALLOCATE bench_text");
    const Result<explain::Plan> parsed = explain::parsePlan(std::string(rows.text(0, 0)));
    Plan plan;
    if (!parsed)
        return plan;
    plan.cost = parsed->root.totalCost;
    appendNode(plan.key, parsed->root);
    std::set<std::string> names;
    gatherIndexes(parsed->root, names);
    for (std::size_t member = 0; member < m_built.size(); ++member)
        if (names.contains(m_built[member].name.substr(m_built[member].name.find('.') + 1)))
            plan.used.insert(member);
    return plan;
}

/// Of the backend, from the kernel's run-time counter, which has nanoseconds where utime + stime has 10 ms.
double Laboratory::cpu() const
{
    const std::string process = "/proc/" + std::to_string(m_connection.endpoint().backendPid);
    double nanoseconds = 0;
    std::ifstream(process + "/schedstat") >> nanoseconds;
    return nanoseconds / 1e9;
}

Laboratory::Run Laboratory::run(const std::string &sql, const Members &set)
{
    hideOthers(set);
    Run run;
    const auto once = [&] {
        const double before = cpu();
        m_connection.query(sql);
        return cpu() - before;
    };
    const double start = cpu();
    try {
        run.cpuSeconds = once();
        const int repeats =
            std::min(mostRepeats, static_cast<int>(shortRun / std::max(1e-6, run.cpuSeconds)));
        double sum = 0;
        for (int i = 0; i < repeats; ++i)
            sum += once();
        if (repeats > 0)
            run.cpuSeconds = sum / repeats;
    } catch (const pg::DatabaseError &error) {
        if (error.sqlState() != "57014")
            throw;
        run.cpuSeconds = cpu() - start;
        run.timedOut = true;
        letGo();
    }
    return run;
}

double costOf(Laboratory &laboratory, const std::vector<Text> &texts, const Members &set)
{
    double sum = 0;
    for (const Text &text : texts)
        sum += text.calls * laboratory.plan(text.sql, set).cost;
    laboratory.letGo();
    return sum;
}

namespace {

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? -1 : values[values.size() / 2];
}

} // namespace

Measurement measure(Laboratory &laboratory, const std::vector<Text> &texts, const std::vector<Members> &rows,
                    int rounds)
{
    Measurement result;
    result.cpu.assign(rows.size(), std::vector<double>(texts.size(), -1));
    result.rounds.assign(rows.size(), std::vector<double>(static_cast<std::size_t>(rounds), 0));
    result.plans.assign(rows.size(), std::vector<Laboratory::Plan>(texts.size()));
    for (std::size_t t = 0; t < texts.size(); ++t) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            result.plans[row][t] = laboratory.plan(texts[t].sql, rows[row]);
        if (!texts[t].runs)
            continue;
        std::map<std::string, std::vector<double>> byPlan;
        std::map<std::string, double> timedOut;
        for (int round = 0; round < rounds; ++round)
            for (std::size_t turn = 0; turn < rows.size(); ++turn) {
                const std::size_t row = (turn + static_cast<std::size_t>(round)) % rows.size();
                const std::string &key = result.plans[row][t].key;
                std::vector<double> &samples = byPlan[key];
                if (samples.size() > static_cast<std::size_t>(round))
                    continue;
                if (timedOut.contains(key)) {
                    samples.push_back(timedOut[key]);
                    continue;
                }
                const Laboratory::Run run = laboratory.run(texts[t].sql, rows[row]);
                samples.push_back(run.cpuSeconds);
                if (run.timedOut)
                    timedOut[key] = run.cpuSeconds;
            }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::vector<double> &samples = byPlan[result.plans[row][t].key];
            result.cpu[row][t] = medianOf(samples);
            for (std::size_t round = 0; round < samples.size(); ++round)
                result.rounds[row][round] += texts[t].calls * samples[round];
            if (timedOut.contains(result.plans[row][t].key))
                result.timedOut.insert(std::to_string(row) + "/" + std::to_string(t));
        }
        if ((t + 1) % 10 == 0 || t + 1 == texts.size())
            std::fprintf(stderr, "measured %zu of %zu texts\n", t + 1, texts.size());
    }
    laboratory.letGo();
    return result;
}

} // namespace indexpilot::bench
