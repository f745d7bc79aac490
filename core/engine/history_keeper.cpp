// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/history_keeper.h"

#include "core/store/store_error.h"

#include <algorithm>
#include <utility>

namespace indexpilot::engine {

using workload::HistoryWindow;
using workload::MinuteHistory;

namespace {

void include(std::optional<TimeRange> &range, TimePoint from, TimePoint to)
{
    range = range ? TimeRange{std::min(range->from, from), std::max(range->to, to)} : TimeRange{from, to};
}

} // namespace

void HistoryKeeper::begin(store::Repository *repository, TargetId target, TimePoint now)
{
    m_repository = repository;
    m_target = target;
    if (!repository)
        return;
    m_indexUse.begin(repository->indexUses(target));
    const TimeRange day{now - MinuteHistory::kept, now + Minutes(1)};
    m_minutes.preload(workload::windowFromSamples(repository->samples(target, day, Seconds(60)),
                                                  repository->activity(target, day, Seconds(60)),
                                                  repository->gaps(target, day), Seconds(60)));
}

std::optional<Failure> HistoryKeeper::save(TimePoint now, bool everything)
{
    m_minutes.trim(now);
    const TimePoint until = everything ? now + Minutes(2) : now;
    store::HistoryBatch batch{m_minutes.takeSamples(until), m_minutes.takeActivity(until),
                              m_minutes.takeGaps()};
    if (!m_repository || !m_writes)
        return std::nullopt;
    if (!batch.empty())
        m_unsaved.push_back(std::move(batch));
    try {
        while (!m_unsaved.empty()) {
            if (m_lost)
                m_unsaved.front().gaps.push_back({*std::exchange(m_lost, std::nullopt), "store unavailable"});
            m_repository->addMinutes(m_target, m_unsaved.front());
            m_unsaved.erase(m_unsaved.begin());
        }
    } catch (const store::StoreError &error) {
        if (m_unsaved.size() > keptBatches)
            loseOldest();
        return error.failure();
    }
    return std::nullopt;
}

/// What cannot be kept any longer is a gap in the history, not silence.
void HistoryKeeper::loseOldest()
{
    const store::HistoryBatch &oldest = m_unsaved.front();
    for (const store::StatementSample &sample : oldest.statements)
        include(m_lost, sample.start, sample.start + sample.width);
    for (const store::ActivitySample &sample : oldest.activity)
        include(m_lost, sample.start, sample.start + sample.width);
    for (const store::Gap &gap : oldest.gaps)
        include(m_lost, gap.range.from, gap.range.to);
    m_unsaved.erase(m_unsaved.begin());
}

std::optional<Failure> HistoryKeeper::saveChange(const store::ChangeNote &note)
{
    if (!m_repository || !m_writes)
        return std::nullopt;
    try {
        m_repository->addChange(m_target, note);
    } catch (const store::StoreError &error) {
        return error.failure();
    }
    return std::nullopt;
}

std::optional<Failure> HistoryKeeper::saveIndexUse()
{
    const workload::IndexUseLog::Changes changes = m_indexUse.changes();
    if (!m_repository || !m_writes || changes.empty())
        return std::nullopt;
    try {
        m_repository->putIndexUses(m_target, changes.changed, changes.gone);
        m_indexUse.saved();
    } catch (const store::StoreError &error) {
        return error.failure();
    }
    return std::nullopt;
}

std::optional<Failure> HistoryKeeper::rollUp(TimePoint now)
{
    if (!m_repository || !m_writes)
        return std::nullopt;
    try {
        m_repository->rollUp(m_target, now);
    } catch (const store::StoreError &error) {
        return error.failure();
    }
    return std::nullopt;
}

const HistoryWindow &HistoryKeeper::windowFor(TimeRange range)
{
    const bool fits = range.to - range.from <= MinuteHistory::kept;
    if (fits || !m_repository)
        return m_minutes.window();
    const auto grown = range.to - m_hoursRange.to;
    if (m_hoursRange.from > range.from || m_hoursRange.to > range.to + Minutes(10) || grown > Minutes(5)) {
        m_hours = workload::windowFromSamples(m_repository->samples(m_target, range, Seconds(3600)),
                                              m_repository->activity(m_target, range, Seconds(3600)),
                                              m_repository->gaps(m_target, range), Seconds(3600));
        m_hoursRange = range;
    }
    return m_hours;
}

} // namespace indexpilot::engine
