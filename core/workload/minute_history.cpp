// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/minute_history.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace indexpilot::workload {
namespace {

struct SlotPart {
    Slot slot;
    double seconds;
    double until; ///< share of the batch that lies before the end of this part, 0 to 1
};

std::vector<SlotPart> partsOf(TimeRange covered, const HistoryWindow &window)
{
    std::vector<SlotPart> parts;
    const double whole = std::chrono::duration<double>(covered.to - covered.from).count();
    for (TimePoint at = covered.from; at < covered.to;) {
        const Slot slot = window.slotOf(at);
        const TimePoint end = std::min(window.startOf(slot + 1), covered.to);
        const double done = std::chrono::duration<double>(end - covered.from).count();
        parts.push_back({slot, std::chrono::duration<double>(end - at).count(), done / whole});
        at = end;
    }
    return parts;
}

/// total × until, whole; cumulative, so that the parts sum up to the total.
std::int64_t before(std::int64_t total, double until)
{
    return until >= 1.0 ? total : std::llround(static_cast<double>(total) * until);
}

StatementDelta share(const StatementDelta &all, double from, double until)
{
    const auto part = [&](std::int64_t total) {
        return before(total, until) - before(total, from);
    };
    return {.key = all.key,
            .calls = part(all.calls),
            .totalMs = all.totalMs * (until - from),
            .rows = part(all.rows),
            .blocksHit = part(all.blocksHit),
            .blocksRead = part(all.blocksRead),
            .tempBlocks = part(all.tempBlocks),
            .walBytes = part(all.walBytes)};
}

template <class Sums> void addTo(Sums &sums, const StatementDelta &part)
{
    sums.calls += part.calls;
    sums.totalMs += part.totalMs;
    sums.rows += part.rows;
    sums.blocksHit += part.blocksHit;
    sums.blocksRead += part.blocksRead;
    sums.tempBlocks += part.tempBlocks;
    sums.walBytes += part.walBytes;
}

Bucket &bucketAt(std::vector<Bucket> &buckets, Slot slot)
{
    if (!buckets.empty() && buckets.back().slot == slot)
        return buckets.back();
    const auto place = std::ranges::lower_bound(buckets, slot, {}, &Bucket::slot);
    if (place != buckets.end() && place->slot == slot)
        return *place;
    return *buckets.insert(place, Bucket{.slot = slot});
}

} // namespace

void MinuteHistory::preload(HistoryWindow window)
{
    if (m_window.statements.empty() && m_window.activity.empty()) {
        m_window = std::move(window);
        m_savedActivity = m_window.activity.size();
    }
}

void MinuteHistory::addGap(const store::Gap &gap)
{
    if (gap.range.to < gap.range.from)
        return;
    m_window.gaps.push_back(gap);
    m_unsavedGaps.push_back(gap);
}

void MinuteHistory::addToBucket(StatementId id, Slot slot, const StatementDelta &part)
{
    if (part.calls <= 0 && part.totalMs <= 0)
        return;
    addTo(bucketAt(m_window.statements[id], slot), part);
    store::StatementSample &sample = m_unsaved[{id, slot}];
    sample.statement = id;
    sample.start = m_window.startOf(slot);
    addTo(sample, part);
    if (part.calls > 0) {
        const double mean = part.totalMs / static_cast<double>(part.calls);
        sample.maxMeanMs = std::max(sample.maxMeanMs, mean);
        sample.latency.add(mean, static_cast<double>(part.calls));
    }
}

void MinuteHistory::addStatements(TimeRange covered, const std::vector<IdentifiedDelta> &deltas)
{
    if (covered.to <= covered.from)
        return;
    if (covered.to - covered.from > longestBatch) {
        addGap({covered, "not watched"});
        return;
    }
    double from = 0;
    for (const SlotPart &part : partsOf(covered, m_window)) {
        m_window.coveredSeconds[part.slot] += part.seconds;
        m_unsavedCover[part.slot] += part.seconds;
        for (const IdentifiedDelta &delta : deltas)
            addToBucket(delta.id, part.slot, share(delta.delta, from, part.until));
        from = part.until;
    }
}

void MinuteHistory::addActivity(TimePoint at, int active, int waiting, int blocked)
{
    const Slot slot = m_window.slotOf(at);
    auto &buckets = m_window.activity;
    if (!buckets.empty() && buckets.back().slot > slot)
        return; // the server's clock went back: that minute is closed
    if (buckets.empty() || buckets.back().slot < slot)
        buckets.push_back({.slot = slot});
    ActivityBucket &bucket = buckets.back();
    const auto mean = [&](double old, int value) {
        return old + (value - old) / (bucket.samples + 1);
    };
    bucket.activeSessions = mean(bucket.activeSessions, active);
    bucket.waitingSessions = mean(bucket.waitingSessions, waiting);
    bucket.blockedSessions = mean(bucket.blockedSessions, blocked);
    ++bucket.samples;
}

std::vector<store::StatementSample> MinuteHistory::takeSamples(TimePoint until)
{
    std::vector<store::StatementSample> samples;
    const Slot current = m_window.slotOf(until);
    for (auto it = m_unsaved.begin(); it != m_unsaved.end();) {
        if (it->first.second >= current) {
            ++it;
            continue;
        }
        it->second.coveredSeconds = m_unsavedCover[it->first.second];
        samples.push_back(std::move(it->second));
        it = m_unsaved.erase(it);
    }
    m_unsavedCover.erase(m_unsavedCover.begin(), m_unsavedCover.lower_bound(current));
    return samples;
}

std::vector<store::ActivitySample> MinuteHistory::takeActivity(TimePoint until)
{
    std::vector<store::ActivitySample> samples;
    const Slot current = m_window.slotOf(until);
    for (; m_savedActivity < m_window.activity.size(); ++m_savedActivity) {
        const ActivityBucket &bucket = m_window.activity[m_savedActivity];
        if (bucket.slot >= current)
            break;
        samples.push_back({.start = m_window.startOf(bucket.slot),
                           .width = m_window.width,
                           .samples = bucket.samples,
                           .activeSessions = bucket.activeSessions,
                           .waitingSessions = bucket.waitingSessions,
                           .blockedSessions = bucket.blockedSessions});
    }
    return samples;
}

std::vector<store::Gap> MinuteHistory::takeGaps()
{
    return std::exchange(m_unsavedGaps, {});
}

void MinuteHistory::trim(TimePoint now)
{
    const TimePoint limit = now - kept;
    const Slot oldest = m_window.slotOf(limit);
    for (auto it = m_window.statements.begin(); it != m_window.statements.end();) {
        auto &buckets = it->second;
        buckets.erase(buckets.begin(), std::ranges::lower_bound(buckets, oldest, {}, &Bucket::slot));
        it = buckets.empty() ? m_window.statements.erase(it) : std::next(it);
    }
    m_window.coveredSeconds.erase(m_window.coveredSeconds.begin(),
                                  m_window.coveredSeconds.lower_bound(oldest));
    auto &activity = m_window.activity;
    const auto first = std::ranges::lower_bound(activity, oldest, {}, &ActivityBucket::slot);
    m_savedActivity -=
        std::min<std::size_t>(m_savedActivity, static_cast<std::size_t>(first - activity.begin()));
    activity.erase(activity.begin(), first);
    std::erase_if(m_window.gaps, [&](const store::Gap &gap) { return gap.range.to < limit; });
}

} // namespace indexpilot::workload
