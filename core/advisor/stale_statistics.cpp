// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/stale_statistics.h"

#include "core/advisor/expression_tree.h"
#include "core/advisor/plan_misses.h"
#include "core/advisor/schema_names.h"
#include "core/advisor/words.h"
#include "core/base/joined.h"
#include "core/sql/expression_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace indexpilot::advisor {
namespace {

constexpr double freshShare = 0.01; ///< of the rows changed since ANALYZE: another one would find the same
constexpr std::size_t mostExtended = 8; ///< columns of one CREATE STATISTICS, the server's limit
constexpr std::size_t mostMisses = 5;   ///< misses that are told one by one

struct NamedMiss {
    std::string statement;
    PlanMiss miss;
};

std::string qualified(const pg::SchemaTable &table)
{
    return sql::identifierText(table.schema) + "." + sql::identifierText(table.name);
}

/// "t" by the search path, "s.t" by its schema; a name may hold a dot.
const pg::SchemaTable *tableOf(const SchemaNames &names, const std::string &relation)
{
    const std::size_t dot = relation.find('.');
    if (dot != std::string::npos)
        if (const auto *table = names.find(relation.substr(0, dot), relation.substr(dot + 1)))
            return table;
    return names.find({}, relation);
}

void collectColumns(const sql::Node &node, const pg::SchemaTable &table, std::set<std::string> &columns)
{
    if (node.tag() == "ColumnRef") {
        const std::string name = lastOf(node.body().at("fields"));
        if (std::ranges::find(table.columns, name, &pg::ColumnReading::name) != table.columns.end())
            columns.insert(name);
        return;
    }
    for (const sql::Node &child : node.children)
        collectColumns(child, table, columns);
}

std::set<std::string> columnsOf(const PlanMiss &miss, const pg::SchemaTable &table)
{
    std::set<std::string> columns;
    for (const std::string &condition : miss.conditions)
        if (const auto tree = expressionTree(condition))
            collectColumns(*tree, table, columns);
    return columns;
}

bool hasStatistics(const pg::SchemaTable &table)
{
    return std::ranges::any_of(table.columns,
                               [](const pg::ColumnReading &column) { return column.statistics.has_value(); });
}

/// -1: nothing tells (a crash takes the counters along).
double liveRows(const pg::SchemaTable &table, const pg::TableReading *counters)
{
    // A reset takes the rows and the time of ANALYZE away, not the statistics: what was counted since is no
    // number of rows.
    if (!table.lastAnalyze && hasStatistics(table) && table.rows >= 0)
        return table.rows;
    const double counted =
        static_cast<double>(counters ? counters->liveRows : table.inserted - table.deleted);
    const bool isCounted = counted > 0 || table.inserted > 0 || table.deleted > 0;
    if (counters && isCounted)
        return counted;
    return std::max(table.rows, isCounted ? counted : -1);
}

/// As much of a name as leaves room for an ending, cut between two letters.
std::string beginning(const std::string &name)
{
    std::size_t end = std::min<std::size_t>(name.size(), 40);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0u) == 0x80u)
        --end;
    return name.substr(0, end);
}

/// One table's case: reasons gathered, then the remedy that they leave.
class Case {
public:
    Case(const pg::SchemaReading &schema, const pg::SchemaTable &table, const StatisticsLimits &limits)
        : m_schema(schema), m_table(table),
          m_limits(limits), m_result{.schema = table.schema, .table = table.name}
    {
    }
    void lookAtCounters(const pg::TableReading *counters);
    void lookAtPlans(const std::vector<NamedMiss> &misses);
    std::optional<StaleStatistics> take();

private:
    bool isNeverAnalysed(double rows) const;
    void chooseRemedy();
    void setSql();
    const pg::SchemaReading &m_schema;
    const pg::SchemaTable &m_table;
    const StatisticsLimits &m_limits;
    StaleStatistics m_result;
    bool m_isOld = false; ///< the counters alone ask for ANALYZE
};

bool Case::isNeverAnalysed(double rows) const
{
    // A crash forgets when it was; then the statistics themselves are there, or hidden.
    const bool mayBeHidden = m_schema.statisticsHidden && m_table.rows >= 0;
    return !m_table.lastAnalyze && !hasStatistics(m_table) && !mayBeHidden && !m_table.columns.empty() &&
           (rows >= m_limits.fewestRows || (rows < 0 && m_table.pages > 1));
}

void Case::lookAtCounters(const pg::TableReading *counters)
{
    const auto changes = static_cast<double>(m_table.changesSinceAnalyze);
    const double live = liveRows(m_table, counters);
    if (isNeverAnalysed(live)) {
        m_isOld = true;
        m_result.reasons.push_back(
            "Never analysed" + (live > 0 ? ", with about " + countText(live) + " rows" : std::string()) +
            (m_table.kind == 'p' ? ": autovacuum analyses the partitions, never the whole" : ""));
        return;
    }
    if (changes > m_limits.changedShare * std::max(0.0, m_table.rows) + m_limits.changedRows) {
        m_isOld = true;
        m_result.reasons.push_back(
            countText(changes) + " row changes since the last ANALYZE" +
            (m_table.rows > 0 ? " of " + countText(m_table.rows) + " rows" : std::string()) +
            (m_table.lastAnalyze ? " on " + dayText(*m_table.lastAnalyze) + ", " +
                                       daysText(std::chrono::duration_cast<Milliseconds>(
                                           m_schema.takenAt - *m_table.lastAnalyze)) +
                                       " ago"
                                 : std::string()));
    }
    if (!counters || counters->estimatedRows < 0)
        return;
    const double known = std::max(1.0, static_cast<double>(counters->estimatedRows));
    const double factor = std::max(std::max(1.0, live) / known, known / std::max(1.0, live));
    if (factor > m_limits.missFactor && std::abs(live - known) > m_limits.changedRows) {
        m_isOld = true;
        m_result.worstFactor = std::max(m_result.worstFactor, factor);
        m_result.reasons.push_back("The catalogue says " + countText(known) + " rows, the counters " +
                                   countText(live));
    }
}

void Case::lookAtPlans(const std::vector<NamedMiss> &misses)
{
    std::set<std::string> columns;
    for (const NamedMiss &one : misses) {
        const std::set<std::string> of = columnsOf(one.miss, m_table);
        columns.insert(of.begin(), of.end());
        m_result.worstFactor = std::max(m_result.worstFactor, one.miss.factor);
        if (m_result.reasons.size() < mostMisses)
            m_result.reasons.push_back(
                one.statement + ": " + countText(one.miss.estimated) + " rows estimated, " +
                countText(one.miss.actual) + " came (" + factorText(one.miss.factor) + " times" +
                (of.empty() ? std::string() : ", by " + joined({of.begin(), of.end()})) + ")");
    }
    m_result.columns.assign(columns.begin(), columns.end());
}

void Case::chooseRemedy()
{
    const auto changes = static_cast<double>(m_table.changesSinceAnalyze);
    const bool isFresh =
        !m_isOld && hasStatistics(m_table) && m_table.rows > 0 && changes <= freshShare * m_table.rows;
    if (!isFresh || m_result.columns.empty())
        return;
    m_result.remedy = m_result.columns.size() > 1 ? StatisticsRemedy::Extended : StatisticsRemedy::Finer;
    m_result.reasons.emplace_back(
        m_result.remedy == StatisticsRemedy::Extended
            ? "The statistics are fresh: the columns depend on one another, which only extended statistics "
              "tell"
            : "The statistics are fresh: the sample is too small for this column's values");
}

void Case::setSql()
{
    const std::string table = qualified(m_table);
    if (m_result.remedy == StatisticsRemedy::Analyze) {
        m_result.steps = {"ANALYZE " + table};
    } else if (m_result.remedy == StatisticsRemedy::Finer) {
        const std::string column = sql::identifierText(m_result.columns.front());
        m_result.steps = {"ALTER TABLE " + table + " ALTER COLUMN " + column + " SET STATISTICS 1000",
                          "ANALYZE " + table + " (" + column + ")"};
        m_result.inverseSql = "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET STATISTICS -1";
    } else {
        std::vector<std::string> names;
        for (const std::string &column : m_result.columns)
            if (names.size() < mostExtended)
                names.push_back(sql::identifierText(column));
        const std::string name = sql::identifierText(m_table.schema) + "." +
                                 sql::identifierText(beginning(m_table.name) + "_dependence");
        m_result.steps = {"CREATE STATISTICS " + name + " ON " + joined(names) + " FROM " + table,
                          "ANALYZE " + table};
        m_result.inverseSql = "DROP STATISTICS " + name;
    }
    m_result.sql = m_result.steps.size() == 1 ? m_result.steps.front() : joined(m_result.steps, "; ") + ";";
}

std::optional<StaleStatistics> Case::take()
{
    if (m_result.reasons.empty())
        return std::nullopt;
    chooseRemedy();
    setSql();
    return m_result;
}

} // namespace

std::vector<StaleStatistics> staleStatistics(const pg::SchemaReading &schema,
                                             const pg::CatalogReading *counters,
                                             const std::vector<ObservedPlan> &plans,
                                             const StatisticsLimits &limits)
{
    const SchemaNames names(schema);
    std::map<const pg::SchemaTable *, std::vector<NamedMiss>> misses;
    for (const ObservedPlan &plan : plans)
        for (PlanMiss &miss : planMisses(plan.plan, limits.missFactor))
            if (const pg::SchemaTable *table = tableOf(names, miss.relation))
                misses[table].push_back({plan.name, std::move(miss)});
    std::map<std::uint32_t, const pg::TableReading *> byId;
    if (counters)
        for (const pg::TableReading &table : counters->tables)
            byId[table.id.value()] = &table;
    std::vector<StaleStatistics> result;
    for (const pg::SchemaTable &table : schema.tables) {
        if (table.temporary)
            continue; // of another session, most likely
        Case one(schema, table, limits);
        const auto counted = byId.find(table.id.value());
        one.lookAtCounters(counted == byId.end() ? nullptr : counted->second);
        std::vector<NamedMiss> &own = misses[&table];
        std::ranges::stable_sort(own, std::greater(), [](const NamedMiss &m) { return m.miss.factor; });
        one.lookAtPlans(own);
        if (auto found = one.take())
            result.push_back(std::move(*found));
    }
    std::ranges::stable_sort(result, std::greater(), &StaleStatistics::worstFactor);
    return result;
}

} // namespace indexpilot::advisor
