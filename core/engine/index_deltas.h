// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"
#include "core/store/records.h"

#include <map>

namespace indexpilot::engine {

/// Turns cumulative counters of indexes and their tables into what each index did between two readings,
/// parted into hours by time. 10 scans at 11:50 and 40 at 12:10 → 15 in the hour of 11:00, 15 in that of
/// 12:00. A reset, a counter that fell, an index that was not there before (by OID) and a long time without a
/// reading are gaps: they give nothing, and nothing is ever negative. Pure.
class IndexDeltas {
public:
    std::vector<store::IndexHourRecord> add(const pg::CatalogReading &reading);
    void forget() { m_takenAt.reset(); } ///< what comes next is compared with nothing

private:
    struct Counters {
        std::int64_t scans = 0;
        std::int64_t rowsWritten = 0;
    };
    using ByIndex = std::map<IndexId, Counters>;
    static ByIndex countersOf(const pg::CatalogReading &reading);

    std::optional<TimePoint> m_takenAt; ///< of what is known
    std::optional<TimePoint> m_statsReset;
    ByIndex m_known;
};

} // namespace indexpilot::engine
