// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/log_histogram.h"
#include "core/workload/view_builder.h"

#include <span>

namespace indexpilot::workload {

/// Sums of a statement over some buckets, with what scoring needs.
struct StatementSums {
    std::int64_t calls = 0;
    double totalMs = 0;
    std::int64_t rows = 0;
    std::int64_t blocksHit = 0;
    std::int64_t blocksRead = 0;
    std::int64_t tempBlocks = 0;
    void add(const Bucket &bucket);
};

/// The stretch of slots that a time range touches: first to last, last exclusive.
struct SlotRange {
    Slot first = 0;
    Slot last = 0;
};

SlotRange slotsOf(const HistoryWindow &window, TimeRange range);
std::span<const Bucket> bucketsIn(const std::vector<Bucket> &buckets, SlotRange slots);
double coveredIn(const HistoryWindow &window, SlotRange slots); ///< seconds
/// p95 in ms of the buckets' means (or of their sketches), weighted by calls; NaN when nothing ran.
double p95Of(const HistoryWindow &window, std::span<const Bucket> buckets, LogHistogram &scratch);

/// Measured history for the scorer. `watchedSeconds` <= 0: rates stay absent.
risk::StatementHistory historyOf(const StatementSums &sums, double watchedSeconds, double allMs,
                                 double p95Ms);
risk::RiskScore scoreOf(const ViewInput &input, const StatementInfo &info,
                        const risk::StatementHistory &history);

} // namespace indexpilot::workload
