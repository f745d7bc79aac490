// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/stats/quantile_sketch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::store {

enum class Environment { Production, Staging, Lab };

struct TargetRecord {
    TargetId id;
    std::string systemIdentifier; ///< pg_control_system() or host:port where that is denied
    std::string database;
    std::string connectionText; ///< without secrets
    std::string title;
    Environment environment = Environment::Production;
    TimePoint lastVisit;
};

struct StatementRecord {
    StatementId id;
    TargetId target;
    std::string fingerprint;
    std::string text; ///< normalised, as the server gave it
    std::string user;
    std::string database;
    TimePoint firstSeen;
    bool parsed = true;
};

/// One bucket of a statement's history. Sums over the bucket; the sketch is over means of collection
/// intervals, weighted by calls (pg_stat_statements gives no single latencies).
struct StatementSample {
    StatementId statement;
    TimePoint start;
    Seconds width{60};
    double coveredSeconds = 0; ///< how much of the bucket was watched; the rest is a gap
    std::int64_t calls = 0;
    double totalMs = 0;
    std::int64_t rows = 0;
    std::int64_t blocksHit = 0;
    std::int64_t blocksRead = 0;
    std::int64_t tempBlocks = 0;
    std::int64_t walBytes = 0;
    double maxMeanMs = 0;
    stats::QuantileSketch latency;
    friend bool operator==(const StatementSample &, const StatementSample &) = default;
};

/// Sampled sessions in a bucket.
struct ActivitySample {
    TimePoint start;
    Seconds width{60};
    int samples = 0;
    double activeSessions = 0;  ///< mean
    double waitingSessions = 0; ///< mean, wait_event not null
    double blockedSessions = 0; ///< mean
    friend bool operator==(const ActivitySample &, const ActivitySample &) = default;
};

/// A time that was not watched, or a point where counters began anew.
struct Gap {
    TimeRange range;
    std::string reason; ///< "server restarted", "statistics reset", "connection lost", "paused", "evicted"
    friend bool operator==(const Gap &, const Gap &) = default;
};

/// Something that changed on the target, for "since your last visit".
struct ChangeNote {
    TimePoint at;
    std::string
        kind; ///< "index appeared", "index vanished", "setting changed", "plan changed", "new statement"
    std::string subject;
    std::string detail;
    friend bool operator==(const ChangeNote &, const ChangeNote &) = default;
};

/// What a person decided on a recommendation, or that nothing is decided any more.
struct DecisionRecord {
    enum class State { Withdrawn = 0, Approved = 1, Rejected = 2, Snoozed = 3 }; ///< numbers as stored
    std::string recommendation;                                                  ///< advisor's id
    State state = State::Withdrawn;
    std::string reason;
    std::string by;
    std::string sql; ///< as it was shown
    TimePoint at;
    std::optional<TimePoint> until;
    friend bool operator==(const DecisionRecord &, const DecisionRecord &) = default;
};

/// What is known of the use of an index that there is.
struct IndexUseRecord {
    std::string index; ///< "schema.name"
    std::string definition;
    std::optional<TimePoint> firstSeen; ///< nothing: it was there already when watching began
    std::optional<TimePoint> lastUsed;  ///< its scans had grown by then; nothing: not while it was watched
    std::int64_t scans = 0;             ///< at the last look
    friend bool operator==(const IndexUseRecord &, const IndexUseRecord &) = default;
};

/// What an index did in an hour, or in the part of it that was watched.
struct IndexHourRecord {
    std::string index; ///< "schema.name"
    TimePoint from;    ///< a whole hour
    double coveredSeconds = 0;
    std::int64_t scans = 0;
    std::int64_t rowsWritten = 0; ///< inserted, updated (not HOT) and deleted rows of its table
    Bytes size;                   ///< at the end
    friend bool operator==(const IndexHourRecord &, const IndexHourRecord &) = default;
};

struct Retention {
    Seconds oneMinute{std::chrono::hours(48)};
    Seconds fiveMinutes{std::chrono::hours(24 * 14)};
    Seconds oneHour{std::chrono::hours(24 * 90)};
    Seconds oneDay{std::chrono::hours(24 * 730)};
    Seconds indexHours{std::chrono::hours(24 * 180)};
    std::int64_t sizeBudgetBytes = 1'000'000'000;
};

/// Minutes that are kept together.
struct HistoryBatch {
    std::vector<StatementSample> statements;
    std::vector<ActivitySample> activity;
    std::vector<Gap> gaps;
    bool empty() const { return statements.empty() && activity.empty() && gaps.empty(); }
};

} // namespace indexpilot::store
