// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

#include <optional>
#include <vector>

namespace indexpilot::wording {

/// What a need is about; the most urgent kind first, which is also the order of the list.
enum class NeedKind {
    Unsupported,       ///< the server's version: nothing is watched
    Connections,       ///< close to max_connections: the next clients are refused
    Blocker,           ///< a session that others wait for right now
    Store,             ///< the history is not kept
    MissingStatistics, ///< no pg_stat_statements: no calls, times, rows
    HardRule,          ///< a statement at high risk that breaks a hard rule
    WorsePlan,         ///< a plan that costs more than the one before
    LongTransaction,   ///< vacuum waits for it
    InvalidIndex,      ///< written, never read
    KeptIndex,         ///< its soak time is over
    HiddenTexts,       ///< the role may not read the statements of others
    Problem            ///< anything else that the snapshot reports
};

/// Something that only a person can decide.
struct Need {
    NeedKind kind = NeedKind::Problem;
    std::string subject;                  ///< with the kind it names the need, from one snapshot to the next
    QString claim;                        ///< "Session 5120 (report, metabase) blocks 2 sessions"
    QString evidence;                     ///< one sentence with the numbers
    std::optional<StatementId> statement; ///< to open
    std::string kept;                     ///< name of a kept index, whose end is to be planned; empty: none
    QString sql;                          ///< to be run by a person elsewhere; empty: none
    QString remedy;                       ///< what else to do, as a Failure or a Capability says it
    friend bool operator==(const Need &, const Need &) = default;
};

// Thresholds, each with its reason.

/// The last places go in seconds once pools begin to retry, and three of them are kept for superusers.
constexpr double connectionsNearlyAll = 0.85;
/// Row locks of a second or two are ordinary traffic; after five someone looks at a screen that hangs.
constexpr Seconds blockedTooLong{5};
/// An application that is silent in a transaction this long has forgotten it.
constexpr Minutes idleTooLong{5};
/// A report may take its time, but what was deleted meanwhile cannot be cleaned up.
constexpr Minutes openTooLong{60};
/// Estimates move by tens of per cent with each ANALYZE; twice the cost is another way of working.
constexpr double planWorseBy = 2;
/// Below this a plan touches a few pages, and twice of it is nothing that anybody feels.
constexpr double planCostMatters = 100;
/// A person who looked in between has seen it; older changes stay in the list of changes.
constexpr std::chrono::hours planChangeIsNews{24};
/// Sessions as read longer ago than this are no news of right now.
constexpr Seconds activityIsFresh{60};

/// All that needs a person, most urgent first; within a kind the largest first. Pure.
std::vector<Need> needsYou(const engine::Snapshot &snapshot);

} // namespace indexpilot::wording
