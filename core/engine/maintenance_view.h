// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/maintenance/quiet_hours.h"
#include "core/maintenance/schedule.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::engine {

enum class JobState {
    Proposed,  ///< the forecast asks for it, nobody has approved it
    Scheduled, ///< a person has, or the policy does (predictive_maintenance): it starts in mode act
    Unplaced,  ///< likewise, but there is no room for it
    Running,
    Done,
    Failed
};

/// A rebuild that is due, waits, runs or has run.
struct MaintenanceJob {
    std::int64_t id = 0; ///< in the store; 0: of the forecast alone
    std::string index;   ///< "schema.name"
    std::string table;
    JobState state = JobState::Proposed;
    std::string why;     ///< a sentence: the forecast, or the reason of the person
    std::string askedBy; ///< empty: nobody
    std::optional<maintenance::Placement>
        place;                          ///< start, likely and latest end; its `job` says nothing here
    std::string obstacle;               ///< why it has no place; a sentence
    std::optional<Milliseconds> median; ///< duration
    std::optional<Milliseconds> upper;  ///< 9 in 10 end within
    int learnedFrom = 0;                ///< builds on this server that it goes by; 0: it is modelled
    Bytes freed;                        ///< expected
    Bytes disk;                         ///< needed beside what is there, while it runs
    Bytes wal;
    std::optional<TimePoint> startedAt; ///< Running, Done, Failed
    std::optional<TimePoint> endedAt;   ///< Done, Failed
    Bytes sizeBefore;                   ///< Done; measured
    Bytes sizeAfter;
    /// What a person asked for; what the policy lets the forecast do is asked for anew each time.
    bool canWithdraw() const
    {
        return id != 0 && (state == JobState::Scheduled || state == JobState::Unplaced);
    }
    std::string outcome; ///< Failed: a sentence
};

enum class MaintenanceVerb { Schedule, Withdraw };

/// Schedule: the next place that fits, as the view shows it. Needs mode Propose or Act.
struct MaintenanceWish {
    MaintenanceVerb verb = MaintenanceVerb::Schedule;
    std::string index; ///< "schema.name"
    std::string reason;
};

/// Windows, what is in them and what the server's week looks like. Immutable once published.
struct MaintenanceView {
    TimePoint at;            ///< server clock, of the plan
    bool predictive = false; ///< the policy's feature predictive_maintenance
    std::string policyPath;  ///< where windows and freezes are written; empty: there is no file yet
    maintenance::Calendar calendar;
    std::optional<maintenance::Zone> zone; ///< times are shown in it; absent before the first look
    /// Open times for this database and any table, 35 days back to 35 days ahead; without windows one range
    /// without borders.
    std::vector<TimeRange> openings;
    std::vector<maintenance::HourLoad> loads; ///< the last 8 weeks, measured, oldest first
    maintenance::QuietHours quiet;
    std::vector<MaintenanceJob> jobs;  ///< not ended yet: by start, those without a place last
    std::vector<MaintenanceJob> ended; ///< of the last 35 days, newest first
    std::optional<Failure> failure;    ///< why there is no plan (a wrong policy, no store)
    std::string answer;                ///< what became of the last wish when it was refused; empty: nothing
};

} // namespace indexpilot::engine
