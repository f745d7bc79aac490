// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/history.h"

namespace indexpilot::workload {

/// A batch whose statements are known by the store's ids.
struct IdentifiedDelta {
    StatementId id;
    StatementDelta delta;
};

/// The last day in minutes, kept in memory, and the minutes that the store has not got yet. One thread.
///
/// A batch that crosses the turn of a minute is divided in proportion to time, whole calls, sums exact.
/// A batch longer than longestBatch says what ran but not when: it becomes a gap.
class MinuteHistory {
public:
    static constexpr Minutes kept{1440};
    static constexpr Seconds longestBatch{150};

    void addGap(const store::Gap &gap);
    void addStatements(TimeRange covered, const std::vector<IdentifiedDelta> &deltas);
    void addActivity(TimePoint at, int active, int waiting, int blocked);
    /// What the store has of the time before; only for a history that is still empty.
    void preload(HistoryWindow window);

    const HistoryWindow &window() const { return m_window; }
    /// Minutes that end at or before `until` and were not taken yet: rows to add to the store.
    std::vector<store::StatementSample> takeSamples(TimePoint until);
    std::vector<store::ActivitySample> takeActivity(TimePoint until);
    std::vector<store::Gap> takeGaps();
    void trim(TimePoint now); ///< forgets what is older than `kept`

private:
    void addToBucket(StatementId id, Slot slot, const StatementDelta &part);

    HistoryWindow m_window;
    std::map<std::pair<StatementId, Slot>, store::StatementSample> m_unsaved;
    std::map<Slot, double> m_unsavedCover;
    std::vector<store::Gap> m_unsavedGaps;
    std::size_t m_savedActivity = 0; ///< buckets of m_window.activity that were taken
};

} // namespace indexpilot::workload
