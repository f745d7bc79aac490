// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/repository.h"
#include "core/workload/index_use.h"
#include "core/workload/minute_history.h"

#include <optional>

namespace indexpilot::engine {

/// The history of one target: the last day in memory, all of it in the store. What the store refuses is kept
/// and written later. The engine's thread.
class HistoryKeeper {
public:
    /// `writes`: false when another console writes the history of this target into the same store.
    void begin(store::Repository *repository, TargetId target, TimePoint now);
    void setWrites(bool writes) { m_writes = writes; }
    bool writes() const { return m_writes; }
    workload::MinuteHistory &minutes() { return m_minutes; }
    workload::IndexUseLog &indexUse() { return m_indexUse; }

    /// Saves complete minutes; with everything == true what is there, for the end.
    std::optional<Failure> save(TimePoint now, bool everything = false);
    std::optional<Failure> saveChange(const store::ChangeNote &note);
    std::optional<Failure> saveIndexUse(); ///< what look() of indexUse() found since the last time
    std::optional<Failure> rollUp(TimePoint now);
    /// Minutes for ranges up to a day, else hours from the store; the result stays valid until the next call.
    const workload::HistoryWindow &windowFor(TimeRange range);

private:
    static constexpr std::size_t keptBatches = 240; ///< about four hours of minutes that could not be saved

    store::Repository *m_repository = nullptr;
    TargetId m_target;
    bool m_writes = true;
    workload::MinuteHistory m_minutes;
    workload::IndexUseLog m_indexUse;
    void loseOldest();
    std::vector<store::HistoryBatch> m_unsaved;
    std::optional<TimeRange> m_lost; ///< given up while the store refused; told to it as a gap
    workload::HistoryWindow m_hours;
    TimeRange m_hoursRange;
};

} // namespace indexpilot::engine
