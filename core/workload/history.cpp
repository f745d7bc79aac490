// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/history.h"

#include <algorithm>

namespace indexpilot::workload {

Slot HistoryWindow::slotOf(TimePoint time) const
{
    return static_cast<Slot>(std::chrono::floor<Seconds>(time.time_since_epoch()).count() / width.count());
}

TimePoint HistoryWindow::startOf(Slot slot) const
{
    return TimePoint(Seconds(static_cast<std::int64_t>(slot) * width.count()));
}

HistoryWindow windowFromSamples(const std::vector<store::StatementSample> &samples,
                                const std::vector<store::ActivitySample> &activity,
                                std::vector<store::Gap> gaps, Seconds width)
{
    HistoryWindow window;
    window.width = width;
    window.gaps = std::move(gaps);
    for (const store::StatementSample &sample : samples) {
        const Slot slot = window.slotOf(sample.start);
        double &covered = window.coveredSeconds[slot];
        covered = std::max(covered, sample.coveredSeconds);
        if (sample.calls <= 0)
            continue;
        Bucket bucket{.slot = slot,
                      .sketch = -1,
                      .calls = sample.calls,
                      .totalMs = sample.totalMs,
                      .rows = sample.rows,
                      .blocksHit = sample.blocksHit,
                      .blocksRead = sample.blocksRead,
                      .tempBlocks = sample.tempBlocks,
                      .walBytes = sample.walBytes};
        if (!sample.latency.empty()) {
            bucket.sketch = static_cast<std::int32_t>(window.sketches.size());
            window.sketches.push_back(sample.latency);
        }
        window.statements[sample.statement].push_back(bucket);
    }
    for (auto &[id, buckets] : window.statements)
        std::ranges::sort(buckets, {}, &Bucket::slot);
    for (const store::ActivitySample &sample : activity) {
        const Slot slot = window.slotOf(sample.start);
        window.activity.push_back(
            {slot, sample.samples, sample.activeSessions, sample.waitingSessions, sample.blockedSessions});
        if (sample.samples > 0)
            window.coveredSeconds.try_emplace(slot, static_cast<double>(width.count()));
    }
    std::ranges::sort(window.activity, {}, &ActivityBucket::slot);
    return window;
}

} // namespace indexpilot::workload
