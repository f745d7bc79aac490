// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// What waits in the inbox, from an advice and the decisions on it. Pure.
namespace indexpilot::ui {

enum class InboxSegment { New, Approved, Rejected, Snoozed };
inline constexpr int inboxSegments = 4;

/// What is decided as one: a recommendation, or all that share a group (a CREATE and the DROP it makes
/// possible).
struct InboxItem {
    std::string key;  ///< the id of its first member, or of a decision that no recommendation is left for
    std::string name; ///< "R-1042"; "G-1042" for a group
    std::shared_ptr<const engine::AdviceRun> run;         ///< keeps the members
    std::vector<const advisor::Recommendation *> members; ///< in the order in which they would run
    InboxSegment segment = InboxSegment::New;
    std::optional<engine::Decision> decision; ///< that put it into its segment
    double netSecondsPerHour = 0;             ///< benefit less writes, estimated

    bool isGroup() const { return members.size() > 1; }
    bool isGone() const { return members.empty(); } ///< decided on; not in the present advice any more
    std::vector<std::string> ids() const;           ///< what a decision is kept under
};

/// Sorted by net benefit, highest first; decisions without a recommendation come last. A group is in a
/// segment only when each member is; a snooze ends by itself.
std::vector<InboxItem> inboxOf(const engine::AdviceView &advice, TimePoint now);

/// By segment.
std::vector<int> inboxCounts(const std::vector<InboxItem> &items);

/// What a decision was made about: the SQL that would run, in order.
std::string sqlOf(const InboxItem &item);
/// The way back, in the reverse order.
std::string inverseSqlOf(const InboxItem &item);

} // namespace indexpilot::ui
