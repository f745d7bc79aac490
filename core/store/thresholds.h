// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/stats/quantile_sketch.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace indexpilot::store {

class Database;

/// What was seen of one figure in one hour of the week, and the limit that came of it.
struct ThresholdHour {
    stats::QuantileSketch seen; ///< weights as they were at seenUntil
    TimePoint seenUntil;        ///< server clock
    std::optional<double> limit;
    friend bool operator==(const ThresholdHour &, const ThresholdHour &) = default;
};

using ThresholdPlace = std::pair<std::string, int>; ///< "lock_waits" and 0 to 167, from Monday 00:00

/// All that was learned of the load of one target.
struct ThresholdRecord {
    std::string timeZone; ///< that the hours are counted in; empty: nothing was learned yet
    TimePoint movedAt;    ///< when the limits last moved, or began
    std::map<ThresholdPlace, ThresholdHour> hours;
    friend bool operator==(const ThresholdRecord &, const ThresholdRecord &) = default;
};

/// How many checkpoints had been forced when somebody looked.
struct CheckpointLook {
    TimePoint at;               ///< server clock
    std::int64_t requested = 0; ///< cumulative
    TimePoint countedSince;     ///< of the counter
    friend bool operator==(const CheckpointLook &, const CheckpointLook &) = default;
};

/// Learned limits, and looks that a later one is compared with: the part of a Repository that keeps them.
/// Throws StoreError.
class ThresholdStore {
public:
    explicit ThresholdStore(Database &database) : m_database(database) {}

    ThresholdRecord thresholds(TargetId target);
    /// Writes zone and time, and these hours. Hours of another time zone are forgotten. All of it or nothing.
    void put(TargetId target, const ThresholdRecord &record, const std::set<ThresholdPlace> &changed);

    std::vector<CheckpointLook> checkpointLooks(TargetId target); ///< oldest first
    /// Those of a quarter of an hour and more before it are forgotten.
    void addCheckpointLook(TargetId target, const CheckpointLook &look);

private:
    Database &m_database;
};

} // namespace indexpilot::store
