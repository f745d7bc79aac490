// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/maintenance/openings.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::maintenance {

/// A build or rebuild that somebody would like to have.
struct Job {
    std::string index;                  ///< "schema.name"
    std::string table;                  ///< "schema.name"
    double benefitPerDay = 0;           ///< expected, in whatever is saved; all jobs in the same unit
    double lastsDays = 0;               ///< how long that lasts, until it would be as before
    std::optional<Milliseconds> median; ///< predicted duration; absent: not known
    std::optional<Milliseconds> upper;  ///< 9 in 10 end within; likewise
    Bytes disk;                         ///< needed beside what is there while it runs
    Bytes growth;                       ///< of that, what stays needed
    Bytes wal;
    friend bool operator==(const Job &, const Job &) = default;
};

struct Started {
    TimePoint at;
    Bytes wal;
    friend bool operator==(const Started &, const Started &) = default;
};

struct ScheduleLimits {
    int perHour = 0;                   ///< starts in any 60 minutes
    int perDay = 0;                    ///< in any 24 hours
    int atOnce = 1;                    ///< jobs, on different tables
    std::optional<Bytes> diskFree;     ///< absent: not known (a managed server), not looked at
    std::optional<Bytes> walPerWindow; ///< of all that runs in one opening
    double leastBenefit = 0;           ///< per hour of work; what gains less is not worth its rebuild
    std::vector<Started> started;      ///< in the last 24 hours, ended all
};

struct Placement {
    std::size_t job = 0; ///< of those given
    TimePoint start;
    TimePoint likelyEnd; ///< half end before
    TimePoint latestEnd; ///< 9 in 10 do; the next one is not placed before
    TimeRange opening;
    friend bool operator==(const Placement &, const Placement &) = default;
};

enum class Obstacle {
    NoGain,          ///< it gains nothing, or less than leastBenefit
    DurationUnknown, ///< so nobody can say that it fits
    NoWindow,        ///< none opens for it in the time looked at
    TooLong,         ///< for the longest one
    DoesNotFit,      ///< in what better ones leave of any
    Disk,
    Wal,
    Rate,
    TableBusy ///< another one runs on its table
};

struct NotPlaced {
    std::size_t job = 0;
    Obstacle obstacle = Obstacle::NoGain;
    Milliseconds room{0}; ///< TooLong: of the longest window; DoesNotFit: the most that was left of any
    friend bool operator==(const NotPlaced &, const NotPlaced &) = default;
};

struct Schedule {
    std::vector<Placement> placed; ///< by start
    std::vector<NotPlaced> left;   ///< in the order of the jobs
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// "9 in 10 runs end within 93 min, the longest window has 60 min".
std::string whyText(const NotPlaced &left, const Job &job, const ScheduleLimits &limits);
std::string nameOf(Obstacle obstacle); ///< "too_long"

/// Benefit of a job for each hour of the database's time that its plan reserves.
double densityOf(const Job &job);

/// Places jobs into the openings of `time`, at each point the one of highest density that still fits. Pure:
/// the same in, the same out, in whatever order the jobs come. No job starts outside an opening of its table;
/// none has a latestEnd behind it. What a rebuild gives back is not counted before it is there.
Schedule schedule(const std::vector<Job> &jobs, const Calendar &calendar, const std::string &database,
                  const ScheduleLimits &limits, TimeRange time);

} // namespace indexpilot::maintenance
