// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::store {

class Database;

enum class JobRowState { Scheduled, Running, Done, Failed, Withdrawn };
std::string nameOf(JobRowState state); ///< "scheduled"

/// A rebuild that is to run in a maintenance window.
struct JobRecord {
    std::int64_t id = 0;
    std::string index; ///< "schema.name"
    std::string table;
    JobRowState state = JobRowState::Scheduled;
    std::string askedBy; ///< a person, or "policy"
    TimePoint askedAt;
    std::string reason;
    std::optional<TimePoint> startedAt;
    std::optional<TimePoint> endedAt;
    std::string outcome;
    friend bool operator==(const JobRecord &, const JobRecord &) = default;
};

/// Jobs of a target: the part of a Repository that keeps them. Throws StoreError.
class JobStore {
public:
    explicit JobStore(Database &database) : m_database(database) {}

    /// Its number; nothing when the index has an open job already.
    std::optional<std::int64_t> add(TargetId target, const JobRecord &job);
    std::vector<JobRecord> open(TargetId target);                   ///< scheduled and running, oldest first
    std::vector<JobRecord> ended(TargetId target, TimePoint since); ///< newest first, those that ran
    /// Of the programs that try at once one succeeds.
    bool start(std::int64_t job, TimePoint at);
    bool withdraw(std::int64_t job, TimePoint at); ///< false: it is not waiting any more
    void putBack(std::int64_t job);                ///< nothing of it ran
    void end(std::int64_t job, JobRowState state, TimePoint at, const std::string &outcome);

private:
    Database &m_database;
};

} // namespace indexpilot::store
