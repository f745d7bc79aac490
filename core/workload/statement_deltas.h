// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/readings.h"
#include "core/store/records.h"

#include <map>
#include <optional>
#include <vector>

namespace indexpilot::workload {

/// What one statement did between two readings. Never negative. Units as in pg::StatementCounters.
struct StatementDelta {
    pg::StatementKey key;
    std::int64_t calls = 0;
    double totalMs = 0;
    std::int64_t rows = 0;
    std::int64_t blocksHit = 0;
    std::int64_t blocksRead = 0;
    std::int64_t tempBlocks = 0;
    std::int64_t walBytes = 0;
    friend bool operator==(const StatementDelta &, const StatementDelta &) = default;
};

/// All statements between two readings. `covered` is the stretch that the counters speak of; what of
/// `from`..`to` lies outside it was not watched.
struct DeltaBatch {
    TimeRange covered;
    std::vector<StatementDelta> statements;
    std::optional<store::Gap> gap; ///< calls of this stretch may be missing, and why
};

/// Turns cumulative counters into differences. Outside the gaps that it names the sums of the differences are
/// exactly what ran.
///
///   reset      counters began anew at stats_reset: what they show ran since then, what ran before is a gap
///   crash      the same, stats_reset moves as well (before 14: the server's start counts)
///   restart    after a clean stop the counters were kept and go on
///   eviction   an entry that vanished and came back counts from zero; the stretch is a gap, sums are a floor
///   one entry  that was reset alone, or is gone without an eviction: likewise
///   rights     entries that come into sight bring all they ever counted; the stretch is a gap without sums
class StatementDeltas {
public:
    /// The first reading only sets the base; nullopt then.
    std::optional<DeltaBatch> add(const pg::StatementReading &reading);
    /// The next reading is a first one again, e.g. after the extension was created anew.
    void forget() { m_last.reset(); }

private:
    struct Last {
        TimePoint takenAt;
        std::optional<TimePoint> statsReset;
        std::int64_t deallocations = 0;
        TimePoint serverStarted;
        bool seesAll = true;
        std::map<pg::StatementKey, pg::StatementCounters> rows;
    };
    std::optional<Last> m_last;
};

} // namespace indexpilot::workload
