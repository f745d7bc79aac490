// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/workload_source.h"

#include "core/advisor/workload_text.h"
#include "core/sql/analyse.h"

#include <algorithm>
#include <numeric>

namespace indexpilot::engine {
namespace {

constexpr std::size_t textsAtOnce = 500;
constexpr double shortestHours = 1.0 / 60; ///< counters younger than a minute say nothing of an hour
constexpr std::size_t burstHours = 6;
const char *const ownMark = "/* indexpilot";
const char *const hiddenText = "<insufficient privilege>";

using SeenTexts = std::map<std::string, std::vector<std::string>>; ///< by fingerprint

SeenTexts seenTexts(pg::Connection &connection, const pg::Capabilities &capabilities)
{
    constexpr std::size_t cutAt = 4096; ///< the reader's limit: such a text may have lost its end
    SeenTexts seen;
    for (const pg::ActivityRow &row : pg::readActivity(connection, capabilities).rows)
        if (row.database == connection.endpoint().database && !row.query.empty() &&
            row.query.size() < cutAt && row.query.find(ownMark) == std::string::npos)
            seen[sql::fingerprint(row.query)].push_back(row.query);
    return seen;
}

/// Statements that touch no table of a user have nothing to gain.
bool concernsTables(const sql::StatementFacts &facts)
{
    return std::ranges::any_of(facts.tables, [](const sql::TableReference &table) {
        return table.schema != "pg_catalog" && table.schema != "information_schema" &&
               !(table.schema.empty() && table.name.starts_with("pg_"));
    });
}

bool hasPlan(sql::StatementKind kind)
{
    return kind != sql::StatementKind::Ddl && kind != sql::StatementKind::Utility &&
           kind != sql::StatementKind::Transaction;
}

/// Turns counters and texts into statements.
class ServerWorkload {
public:
    ServerWorkload(const pg::SchemaReading &schema, const KnownStatements &known, SeenTexts seen,
                   double hours)
        : m_schema(schema), m_known(known), m_seen(std::move(seen)), m_hours(hours)
    {
    }

    void add(const pg::StatementText &text, const pg::StatementCounters &counters)
    {
        if (text.text.find(ownMark) != std::string::npos)
            return;
        if (text.text == hiddenText) {
            ++m_hidden;
            return;
        }
        sql::AnalysedStatement analysed = sql::analyse(text.text);
        if (!hasPlan(analysed.facts.kind))
            return;
        const std::string name = nameOf(analysed.fingerprint);
        if (auto why = advisor::reasonToLeaveOut(name, analysed.facts))
            return m_workload.leftOut.push_back({name, std::move(*why)});
        if (!concernsTables(analysed.facts))
            return;
        const auto id = m_known.ids.find(analysed.fingerprint);
        m_workload.statements.push_back(
            {.id = id == m_known.ids.end() ? StatementId() : id->second,
             .name = name,
             .fingerprint = analysed.fingerprint,
             .text = text.text,
             .facts = std::move(analysed.facts),
             .callsPerHour = static_cast<double>(counters.calls) / m_hours,
             .meanMs = counters.meanExecMs,
             .burst = m_known.bursts.contains(analysed.fingerprint),
             .variants = advisor::variantsOf(text.text, m_seen[analysed.fingerprint], m_schema)});
    }

    advisor::Workload take(std::size_t cut)
    {
        if (m_hidden > 0)
            m_workload.leftOut.push_back(
                {std::to_string(m_hidden) + " statements",
                 {FailureCode::Denied, "query texts", "Their texts are hidden from this role",
                  "GRANT pg_read_all_stats TO CURRENT_USER, as a superuser, for this role"}});
        if (cut > 0)
            m_workload.leftOut.push_back({std::to_string(cut) + " statements",
                                          {FailureCode::Unsupported,
                                           "workload",
                                           "They took the least time and are beyond the limit",
                                           {}}});
        advisor::compress(m_workload);
        return std::move(m_workload);
    }

private:
    /// "Q-38" where our history knows it; else the fingerprint's first digits, which stay the same.
    std::string nameOf(const std::string &fingerprint) const
    {
        const auto id = m_known.ids.find(fingerprint);
        return id == m_known.ids.end() ? "q-" + fingerprint.substr(0, 8)
                                       : "Q-" + std::to_string(id->second.value());
    }

    const pg::SchemaReading &m_schema;
    const KnownStatements &m_known;
    SeenTexts m_seen;
    double m_hours;
    int m_hidden = 0;
    advisor::Workload m_workload;
};

double hoursOf(const pg::StatementReading &reading)
{
    const TimePoint since = reading.statsReset.value_or(reading.serverStarted);
    return std::max(shortestHours,
                    std::chrono::duration<double, std::ratio<3600>>(reading.takenAt - since).count());
}

} // namespace

bool isBurst(const std::vector<double> &callsByHour)
{
    if (callsByHour.size() < burstHours)
        return false;
    const double all = std::accumulate(callsByHour.begin(), callsByHour.end(), 0.0);
    return *std::ranges::max_element(callsByHour) > all / 2;
}

KnownStatements knownStatements(store::Repository &repository, TargetId target, TimePoint now)
{
    KnownStatements known;
    std::map<StatementId, std::string> fingerprints;
    for (const store::StatementRecord &record : repository.statements(target)) {
        known.ids.emplace(record.fingerprint, record.id);
        fingerprints.emplace(record.id, record.fingerprint);
    }
    constexpr std::int64_t hourMs = 3'600'000;
    std::map<StatementId, std::map<std::int64_t, double>> calls;
    std::set<std::int64_t> hours; // that were watched at all
    const TimeRange week{now - std::chrono::hours(24 * 7), now};
    for (const store::StatementSample &sample : repository.samples(target, week, Seconds(3600))) {
        const std::int64_t hour = sample.start.time_since_epoch().count() / hourMs;
        hours.insert(hour);
        calls[sample.statement][hour] += static_cast<double>(sample.calls);
    }
    for (const auto &[id, byHour] : calls) {
        std::vector<double> counts(hours.size(), 0);
        std::ranges::transform(byHour, counts.begin(), [](const auto &entry) { return entry.second; });
        if (isBurst(counts))
            known.bursts.insert(fingerprints[id]);
    }
    return known;
}

advisor::Workload workloadFromServer(pg::Connection &connection, const pg::Capabilities &capabilities,
                                     const pg::SchemaReading &schema, const ServerWorkloadRequest &request)
{
    pg::StatementReading reading = pg::readStatements(connection, capabilities);
    std::erase_if(reading.rows, [](const pg::StatementCounters &row) { return row.calls <= 0; });
    std::ranges::stable_sort(reading.rows, std::greater(), &pg::StatementCounters::totalExecMs);
    const std::size_t kept =
        std::min(reading.rows.size(), static_cast<std::size_t>(std::max(0, request.maxStatements)));
    const std::size_t cut = reading.rows.size() - kept;
    reading.rows.resize(kept);
    ServerWorkload workload(schema, request.known, seenTexts(connection, capabilities), hoursOf(reading));
    for (std::size_t at = 0; at < reading.rows.size(); at += textsAtOnce) {
        std::vector<pg::StatementKey> keys;
        const std::size_t end = std::min(at + textsAtOnce, reading.rows.size());
        for (std::size_t i = at; i < end; ++i)
            keys.push_back(reading.rows[i].key);
        std::map<pg::StatementKey, pg::StatementText> byKey;
        for (pg::StatementText &text : pg::readStatementTexts(connection, capabilities, keys))
            byKey.emplace(text.key, std::move(text));
        for (std::size_t i = at; i < end; ++i) // in the order of their time
            if (const auto text = byKey.find(reading.rows[i].key); text != byKey.end())
                workload.add(text->second, reading.rows[i]);
    }
    return workload.take(cut);
}

Result<advisor::Workload> workloadFromFile(const std::string &script, const pg::SchemaReading &schema)
{
    Result<advisor::Workload> workload = advisor::workloadFromText(script);
    if (!workload)
        return workload;
    for (advisor::WorkloadStatement &statement : workload->statements)
        statement.variants = advisor::variantsOf(statement.text, {}, schema);
    advisor::compress(*workload);
    return workload;
}

} // namespace indexpilot::engine
