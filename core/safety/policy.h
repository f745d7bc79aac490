// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/maintenance/calendar.h"
#include "core/safety/breaker.h"

#include <optional>
#include <string>

namespace indexpilot::safety {

/// Above any one of these: at `max` nothing is started, at `critical` what runs is cancelled. Absent: not
/// looked at.
struct LoadLimits {
    std::optional<int> activeSessions;         ///< client sessions that run a statement, ours left out
    std::optional<int> lockWaits;              ///< sessions that wait for a heavyweight lock
    std::optional<Bytes> replicaLag;           ///< WAL that the slowest standby has not replayed
    std::optional<int> requestedCheckpoints{}; ///< forced in the last minutes, see checkpoints.h
    friend bool operator==(const LoadLimits &, const LoadLimits &) = default;
};

/// What the DBA allows a learned limit to be; no ceiling: only critical load is one.
template <class Value> struct Bounds {
    Value floor;
    std::optional<Value> ceiling;
    friend bool operator==(const Bounds &, const Bounds &) = default;
};

/// How limits of load are learned, see adaptive.h.
struct AdaptiveRules {
    Bounds<int> activeSessions{.floor = 4, .ceiling = std::nullopt};
    Bounds<int> lockWaits{.floor = 2, .ceiling = 10};
    Bounds<Bytes> replicaLag{.floor = Bytes(16LL << 20), .ceiling = Bytes(256LL << 20)};
    double margin = 1.25;                     ///< times the p95 of the hour of the week
    double dailyMove = 0.1;                   ///< share that a limit may move in a day
    int leastSamples = 800;                   ///< below so many nothing is concluded
    Milliseconds halfLife{14 * 86'400'000LL}; ///< after so long a sample weighs half
    friend bool operator==(const AdaptiveRules &, const AdaptiveRules &) = default;
};

/// What indexpilot.yaml says; the values here hold where it says nothing.
struct Policy {
    bool circuitBreakers = false;
    bool adaptiveThresholds = false;
    LoadLimits maxLoad{.activeSessions = {}, .lockWaits = 5, .replicaLag = Bytes(64LL << 20)};
    LoadLimits criticalLoad{.activeSessions = {}, .lockWaits = 20, .replicaLag = Bytes(1LL << 30)};
    int changesPerHour = 20;            ///< on one target
    int changesPerDay = 100;            ///< likewise
    std::optional<Bytes> storageBudget; ///< of all indexes of the target's database together
    BreakerRules breakers;
    std::optional<Milliseconds> soak; ///< how long an old index is kept; absent: it is dropped at once
    bool dropAfterSoak = false;       ///< in mode act, by itself
    AdaptiveRules adaptive;
    bool predictiveMaintenance = false;     ///< in mode act, rebuild in a window what the forecast asks for
    double rebuildAt = 1.6;                 ///< ratio of size to fresh size from which on a rebuild is wanted
    Bytes leastRebuild = Bytes(10LL << 20); ///< smaller indexes are left alone
    maintenance::Calendar maintenance;      ///< when indexes may be built; empty: at any time
    friend bool operator==(const Policy &, const Policy &) = default;
};

/// Reads YAML. An unknown key, a value of the wrong kind or out of its range is a Failure (Usage) that names
/// file and line: a policy that is misread would be worse than none.
Result<Policy> policyFromText(const std::string &yaml, const std::string &fileName);
/// The policy of a file; of no file (an empty path) the defaults.
Result<Policy> policyFromFile(const std::string &path);

} // namespace indexpilot::safety
