// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/index_deltas.h"

#include <algorithm>
#include <span>
#include <utility>

namespace indexpilot::engine {
namespace {

using Hours = std::chrono::hours;

/// A catalog that is costly to read is read rarely, but not as rarely as this.
constexpr Milliseconds longestPause = Hours(2);
/// Of the largest; each hour of each is a row in the store.
constexpr std::size_t mostIndexes = 2000;

/// The part of `total` that came until `share` of the time had passed. Parts add up to the total.
std::int64_t until(double share, std::int64_t total)
{
    return share >= 1 ? total : static_cast<std::int64_t>(static_cast<double>(total) * share);
}

void addParts(std::vector<store::IndexHourRecord> &hours, const store::IndexHourRecord &whole, TimeRange time)
{
    const auto length = static_cast<double>((time.to - time.from).count());
    double shareBefore = 0;
    for (auto start = std::chrono::floor<Hours>(time.from); start < time.to; start += Hours(1)) {
        const TimePoint from = std::max<TimePoint>(time.from, start);
        const TimePoint to = std::min<TimePoint>(time.to, start + Hours(1));
        const double share = static_cast<double>((to - time.from).count()) / length;
        store::IndexHourRecord part = whole;
        part.from = start;
        part.coveredSeconds = std::chrono::duration<double>(to - from).count();
        part.scans = until(share, whole.scans) - until(shareBefore, whole.scans);
        part.rowsWritten = until(share, whole.rowsWritten) - until(shareBefore, whole.rowsWritten);
        hours.push_back(std::move(part));
        shareBefore = share;
    }
}

} // namespace

IndexDeltas::ByIndex IndexDeltas::countersOf(const pg::CatalogReading &reading)
{
    std::map<TableId, std::int64_t> written;
    for (const pg::TableReading &table : reading.tables)
        written[table.id] = table.inserted + (table.updated - table.hotUpdated) + table.deleted;
    ByIndex counters;
    for (const pg::IndexReading &index : reading.indexes)
        if (const auto table = written.find(index.table); table != written.end())
            counters[index.id] = {index.scans, table->second};
    return counters;
}

std::vector<store::IndexHourRecord> IndexDeltas::add(const pg::CatalogReading &reading)
{
    const ByIndex before = std::exchange(m_known, countersOf(reading));
    const std::optional<TimePoint> from = std::exchange(m_takenAt, reading.takenAt);
    const bool isReset = std::exchange(m_statsReset, reading.statsReset) != reading.statsReset;
    std::vector<store::IndexHourRecord> hours;
    if (!from || isReset || reading.takenAt <= *from || reading.takenAt - *from > longestPause)
        return hours;
    for (const pg::IndexReading &index :
         std::span(reading.indexes).first(std::min(mostIndexes, reading.indexes.size()))) {
        const auto was = before.find(index.id);
        const auto is = m_known.find(index.id);
        if (was == before.end() || is == m_known.end())
            continue;
        const store::IndexHourRecord whole{.index = index.schema + "." + index.name,
                                           .from = {},
                                           .coveredSeconds = 0,
                                           .scans = is->second.scans - was->second.scans,
                                           .rowsWritten = is->second.rowsWritten - was->second.rowsWritten,
                                           .size = index.size};
        if (whole.scans >= 0 && whole.rowsWritten >= 0)
            addParts(hours, whole, {*from, reading.takenAt});
    }
    return hours;
}

} // namespace indexpilot::engine
