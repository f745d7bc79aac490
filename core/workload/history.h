// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"
#include "core/workload/statement_deltas.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace indexpilot::workload {

/// A bucket's number: floor(time / width), times since 1970 UTC.
using Slot = std::int32_t;

/// One statement in one bucket; only buckets with calls exist. Sums.
struct Bucket {
    Slot slot = 0;
    std::int32_t sketch = -1; ///< into HistoryWindow::sketches; -1: the bucket's mean stands for its calls
    std::int64_t calls = 0;
    double totalMs = 0;
    std::int64_t rows = 0;
    std::int64_t blocksHit = 0;
    std::int64_t blocksRead = 0;
    std::int64_t tempBlocks = 0;
    std::int64_t walBytes = 0;
};

struct ActivityBucket {
    Slot slot = 0;
    int samples = 0;
    double activeSessions = 0; ///< mean
    double waitingSessions = 0;
    double blockedSessions = 0;
};

/// A stretch of history in buckets of one width, as the view builder reads it.
struct HistoryWindow {
    Seconds width{60};
    std::unordered_map<StatementId, std::vector<Bucket>> statements; ///< each ascending by slot
    std::map<Slot, double> coveredSeconds;                           ///< absent: not watched at all
    std::vector<ActivityBucket> activity;                            ///< ascending by slot
    std::vector<stats::QuantileSketch> sketches;
    std::vector<store::Gap> gaps;

    Slot slotOf(TimePoint time) const;
    TimePoint startOf(Slot slot) const;
};

/// From the store's samples; `samples` in any order.
HistoryWindow windowFromSamples(const std::vector<store::StatementSample> &samples,
                                const std::vector<store::ActivitySample> &activity,
                                std::vector<store::Gap> gaps, Seconds width);

} // namespace indexpilot::workload
