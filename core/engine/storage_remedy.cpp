// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_remedy.h"

#include "core/lifecycle/index_sql.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

constexpr double manyDead = 0.05; ///< share of the table's rows
constexpr std::int64_t leastDead = 1000;
constexpr std::chrono::minutes oldTransaction{60};
constexpr int soonAgain = 14;      ///< days after a rebuild …
constexpr double soonRatio = 1.35; ///< … after which it was as large as this
constexpr int roomyFillfactor =
    70; ///< measured: 1.32 times as large after updates, not 2.00 (docs/forecast.md)

bool hasManyDead(const StorageRow &row)
{
    return row.deadRows >= leastDead &&
           static_cast<double>(row.deadRows) > manyDead * std::max(row.tableRows, 1.0);
}

bool holdsBack(const StorageLook &look)
{
    return look.vacuum.oldestSnapshot && look.vacuum.takenAt - *look.vacuum.oldestSnapshot > oldTransaction;
}

bool wasSoonLargeAgain(const RemedyFacts &facts)
{
    const auto rebuilt = std::find_if(facts.records.rbegin(), facts.records.rend(),
                                      [](const store::BloatRecord &record) { return record.rebuilt; });
    if (rebuilt == facts.records.rend() || facts.index.method != "btree" ||
        (facts.index.fillfactor > 0 && facts.index.fillfactor <= roomyFillfactor))
        return false;
    return std::any_of(facts.records.rbegin(), rebuilt, [&](const store::BloatRecord &record) {
        return record.day - rebuilt->day <= soonAgain && readingOf(record).ratio() >= soonRatio;
    });
}

void set(StorageRow &row, BloatRemedy remedy, const std::string &text, const std::string &sql)
{
    row.remedy = remedy;
    row.remedyText = text;
    row.remedySql = sql;
}

} // namespace

void addRemedy(StorageRow &row, const RemedyFacts &facts)
{
    const std::string table = lifecycle::quoted(facts.table.schema, facts.table.name);
    const std::string index = lifecycle::quoted(facts.index.schema, facts.index.name);
    if (forecast::lacksStatistics(facts.table, facts.index))
        return set(row, BloatRemedy::Analyze,
                   "A column of it was never analysed: how large a fresh one would be is a guess",
                   "ANALYZE " + table);
    if (hasManyDead(row) && holdsBack(facts.look))
        return set(
            row, BloatRemedy::EndTransaction,
            "An old transaction holds dead rows back: a rebuild now would keep their entries",
            "SELECT pid, usename, state, xact_start, query FROM pg_stat_activity WHERE backend_xmin IS "
            "NOT NULL ORDER BY xact_start LIMIT 5");
    if (hasManyDead(row))
        return set(row, BloatRemedy::Vacuum,
                   "Dead rows wait for VACUUM: no estimate sees their entries before they are gone",
                   "VACUUM (INDEX_CLEANUP ON) " + table);
    if (row.crossing != forecast::CrossingState::Unlikely && wasSoonLargeAgain(facts))
        set(row, BloatRemedy::LowerFillfactor,
            "It was large again soon after its last rebuild: leave room in its pages before the next one",
            "ALTER INDEX " + index + " SET (fillfactor = " + std::to_string(roomyFillfactor) + ")");
}

} // namespace indexpilot::engine
