// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

// Buckets of statement and activity history in the store's tables.
namespace indexpilot::store {

enum class OnConflict { Add, Replace };

/// Inside a transaction of the caller.
void writeSamples(Database &database, TargetId target, const std::vector<StatementSample> &samples,
                  OnConflict onConflict);
std::vector<StatementSample> readSamples(Database &database, TargetId target, TimeRange range, Seconds width);
void writeActivity(Database &database, TargetId target, const std::vector<ActivitySample> &samples,
                   OnConflict onConflict);
std::vector<ActivitySample> readActivity(Database &database, TargetId target, TimeRange range, Seconds width);

/// Finer into coarser buckets; repeating it changes nothing.
void rollUpSamples(Database &database, TargetId target, TimePoint now);

inline qint64 secondsOf(TimePoint time)
{
    return std::chrono::floor<Seconds>(time.time_since_epoch()).count();
}
inline TimePoint atSecond(qint64 second)
{
    return TimePoint(Seconds(second));
}
inline qint64 msOf(TimePoint time)
{
    return time.time_since_epoch().count();
}

} // namespace indexpilot::store
