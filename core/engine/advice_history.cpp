// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/advice_history.h"

#include "core/engine/advice_limits.h"
#include "core/sql/analyse.h"
#include "core/store/store_error.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

using advisor::AdviceInput;
using advisor::WatchedWrites;

constexpr std::chrono::hours week{24 * 7};
constexpr std::chrono::hours hour{1};

using RowsByHour = std::map<TimePoint, double>;

/// Hours of the history with how much of each was watched, and rows of each statement in them.
struct Watched {
    std::map<TimePoint, double> seconds;
    std::map<StatementId, RowsByHour> rows;
    double hours() const
    {
        double sum = 0;
        for (const auto &[start, covered] : seconds)
            sum += covered;
        return sum / 3600;
    }
};

Watched watched(store::Repository &repository, TargetId target, TimeRange range)
{
    Watched result;
    for (const store::StatementSample &sample : repository.samples(target, range, Seconds(3600))) {
        double &covered = result.seconds[sample.start];
        covered = std::max(covered, std::min(3600.0, sample.coveredSeconds));
        result.rows[sample.statement][sample.start] += static_cast<double>(sample.rows);
    }
    return result;
}

enum class Writes { Nothing, Inserts, Updates };

Writes writesOf(const sql::StatementFacts &facts)
{
    switch (facts.kind) {
    case sql::StatementKind::Update:
        return Writes::Updates;
    case sql::StatementKind::Insert:
    case sql::StatementKind::Merge:
    case sql::StatementKind::Utility: // COPY … FROM is the one that writes rows
        return Writes::Inserts;
    default:
        return Writes::Nothing; // a DELETE writes no entry
    }
}

const pg::SchemaTable *writtenTable(const sql::StatementFacts &facts, const pg::SchemaReading &schema)
{
    const auto written = std::ranges::find_if(facts.tables, &sql::TableReference::written);
    if (written == facts.tables.end())
        return nullptr;
    const pg::SchemaTable *found = nullptr;
    for (const pg::SchemaTable &table : schema.tables) {
        if (table.name != written->name || (!written->schema.empty() && table.schema != written->schema))
            continue;
        if (found)
            return nullptr; // two of one name: whose it is cannot be told
        found = &table;
    }
    return found;
}

/// Gathers what statements wrote into one table.
struct TableHistory {
    const pg::SchemaTable *table = nullptr;
    double inserted = 0; ///< rows, everyday
    double updated = 0;
    double loaded = 0; ///< rows of inserts, in loads since the counters began
    double changedAtOnce = 0;
};

advisor::TableWrites ratesOf(const TableHistory &history, double watchedHours, double counterHours)
{
    const pg::SchemaTable &table = *history.table;
    const double hotShare =
        table.updated > 0 ? static_cast<double>(table.hotUpdated) / static_cast<double>(table.updated) : 0;
    advisor::TableWrites rates;
    if (history.inserted + history.updated > 0) {
        rates.inserts = history.inserted / watchedHours;
        rates.updates = history.updated / watchedHours;
    } else {
        rates.inserts = std::max(0.0, static_cast<double>(table.inserted) - history.loaded) / counterHours;
        rates.updates =
            std::max(0.0, static_cast<double>(table.updated) - history.changedAtOnce) / counterHours;
    }
    rates.hotUpdates = rates.updates * hotShare;
    return rates;
}

std::vector<double> counts(const RowsByHour &rows, const Watched &watched)
{
    std::vector<double> result;
    for (const auto &[start, covered] : watched.seconds)
        result.push_back(rows.contains(start) ? rows.at(start) : 0);
    return result;
}

/// Rows in hours that ended after `since`.
double rowsSince(const RowsByHour &rows, TimePoint since)
{
    double sum = 0;
    for (const auto &[start, count] : rows)
        sum += start + hour > since ? count : 0;
    return sum;
}

double total(const RowsByHour &rows)
{
    return rowsSince(rows, TimePoint::min());
}

std::map<std::string, advisor::UseHistory> useOf(store::Repository &repository, TargetId target)
{
    std::map<std::string, advisor::UseHistory> use;
    for (const store::IndexUseRecord &record : repository.indexUses(target))
        use[record.index] = {.firstSeen = record.firstSeen, .lastSeenUsed = record.lastUsed};
    return use;
}

} // namespace

WatchedWrites watchedWrites(store::Repository &repository, TargetId target, const AdviceInput &input)
{
    const Watched history = watched(repository, target, {input.now - week, input.now + hour});
    const double hours = history.hours();
    if (hours < fewestHours || input.hoursOfStatistics <= 0)
        return {};
    const TimePoint countersSince = input.schema.statsReset.value_or(TimePoint::min());
    std::map<std::string, TableHistory> tables;
    for (const store::StatementRecord &statement : repository.statements(target)) {
        const auto rows = history.rows.find(statement.id);
        if (rows == history.rows.end() || total(rows->second) <= 0)
            continue;
        const sql::StatementFacts facts = sql::analyse(statement.text).facts;
        const Writes writes = writesOf(facts);
        const pg::SchemaTable *table = writtenTable(facts, input.schema);
        if (writes == Writes::Nothing || !table)
            continue;
        TableHistory &entry = tables[table->schema + "." + table->name];
        entry.table = table;
        const bool inserts = writes == Writes::Inserts;
        if (isBurst(counts(rows->second, history)))
            (inserts ? entry.loaded : entry.changedAtOnce) += rowsSince(rows->second, countersSince);
        else
            (inserts ? entry.inserted : entry.updated) += total(rows->second);
    }
    WatchedWrites result;
    for (const auto &[name, entry] : tables)
        result[name] = ratesOf(entry, hours, input.hoursOfStatistics);
    return result;
}

AdviceHistory adviceHistory(const std::string &location, pg::Connection &connection, const AdviceInput &input,
                            std::vector<Failure> &weaker)
{
    if (location.empty())
        return {};
    try {
        const auto repository = store::Repository::open(location);
        if (!repository) {
            weaker.push_back(repository.error());
            return {};
        }
        const auto target =
            (*repository)->findTarget(pg::readSystemIdentifier(connection), connection.endpoint().database);
        if (!target)
            return {};
        return {.statements = knownStatements(**repository, target->id, input.now),
                .use = useOf(**repository, target->id),
                .writes = watchedWrites(**repository, target->id, input)};
    } catch (const store::StoreError &error) {
        weaker.push_back(error.failure());
        return {};
    }
}

} // namespace indexpilot::engine
