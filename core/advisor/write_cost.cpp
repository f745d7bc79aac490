// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/write_cost.h"

#include "core/advisor/entry_width.h"

#include <algorithm>
#include <cmath>
#include <set>

// An index gets an entry for each inserted row and for each updated row version that is not heap-only (HOT,
// manual 73.7); a version is heap-only when no indexed column was assigned and the page has room.
namespace indexpilot::advisor {
namespace {

constexpr double descentMs = 0.0048;      ///< tuple comparisons and the leaf's change, on cached data
constexpr double randomLeafMs = 0.008;    ///< a leaf that is not the one of the entry before
constexpr double recordOverhead = 60;     ///< WAL record of one leaf insertion, without the entry
constexpr double checkpointsPerHour = 12; ///< checkpoint_timeout of 5 min
constexpr double pageImage = 8192 * 0.7;  ///< a full page image, less its hole

const TableWrites *watchedOf(const WriteRates &writes, const pg::SchemaTable &table)
{
    if (!writes.watched)
        return nullptr;
    const auto found = writes.watched->find(table.schema + "." + table.name);
    return found == writes.watched->end() ? nullptr : &found->second;
}

bool isTable(const std::string &schema, const std::string &name, const pg::SchemaTable &table)
{
    return name == table.name && (schema.empty() || schema == table.schema);
}

bool concerns(const IndexDefinition &definition, const std::string &column)
{
    const auto mentions = [&](const std::string &text) {
        return text.find(column) != std::string::npos;
    };
    return std::ranges::any_of(definition.keys,
                               [&](const IndexKey &key) {
                                   return key.column == column ||
                                          (key.column.empty() && mentions(key.expression));
                               }) ||
           std::ranges::find(definition.include, column) != definition.include.end() ||
           mentions(definition.predicate);
}

/// Share of the table's updates that assign a column of the index; 1 when the workload says nothing of them.
double shareOfUpdates(const pg::SchemaTable &table, const IndexDefinition &definition,
                      const Workload &workload)
{
    double all = 0;
    double touching = 0;
    for (const WorkloadStatement &statement : workload.statements) {
        bool updates = false;
        bool touches = false;
        for (const sql::ColumnReference &column : statement.facts.assigned)
            if (isTable(column.schema, column.table, table)) {
                updates = true;
                touches |= concerns(definition, column.column);
            }
        all += updates ? statement.callsPerHour : 0;
        touching += touches ? statement.callsPerHour : 0;
    }
    return all > 0 ? touching / all : 1;
}

/// 0: entries arrive in key order, all at the right end; 1: anywhere.
double scatter(const pg::SchemaTable &table, const IndexDefinition &definition)
{
    const pg::ColumnReading *first = columnOf(table, definition.keys.front().column);
    if (!first || !first->statistics || std::isnan(first->statistics->correlation))
        return 1;
    return 1 - std::min(1.0, std::abs(first->statistics->correlation));
}

} // namespace

bool WriteRates::known(const pg::SchemaTable &table) const
{
    return hours > 0 || watchedOf(*this, table);
}

TableWrites WriteRates::of(const pg::SchemaTable &table) const
{
    if (const TableWrites *seen = watchedOf(*this, table))
        return *seen;
    if (hours <= 0)
        return {};
    return {.inserts = static_cast<double>(table.inserted) / hours,
            .updates = static_cast<double>(table.updated) / hours,
            .hotUpdates = static_cast<double>(table.hotUpdated) / hours};
}

WriteCost writeCostOf(const pg::SchemaTable &table, const IndexDefinition &definition,
                      const SizeEstimate &size, const Workload &workload, const WriteRates &writes)
{
    const TableWrites rates = writes.of(table);
    const double inIndex = selectivity(table, definition.predicate).value_or(1);
    const double touching = shareOfUpdates(table, definition, workload);
    WriteCost cost;
    cost.hotUpdatesLostPerHour = rates.hotUpdates * touching;
    cost.entriesPerHour =
        (rates.inserts + (rates.updates - rates.hotUpdates) + cost.hotUpdatesLostPerHour) * inIndex;
    if (definition.method == "brin") {
        cost.entriesPerHour *= 0.01; // a range's summary changes once, not with each row
    } else if (definition.method == "gin" && table.rows > 0) {
        cost.entriesPerHour *= std::max(1.0, size.entries / table.rows); // one for each key in the value
    }
    const double apart = scatter(table, definition);
    // Other indexes of the table get an entry as well for each HOT update that is lost.
    const double others = cost.hotUpdatesLostPerHour * static_cast<double>(table.indexes.size());
    const double entries = cost.entriesPerHour + others;
    cost.msPerHour = entries * (descentMs + randomLeafMs * apart);
    const double pages = std::max(1.0, static_cast<double>(size.bytes.count()) / 8192);
    const double between = entries / checkpointsPerHour;
    const double touchedPages =
        pages * -std::expm1(-between / pages) * apart + between * size.rowBytes / 8192 * (1 - apart);
    cost.walBytesPerHour =
        entries * (recordOverhead + size.rowBytes) + touchedPages * checkpointsPerHour * pageImage;
    return cost;
}

} // namespace indexpilot::advisor
