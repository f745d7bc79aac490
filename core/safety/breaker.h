// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/safety/verdict.h"
#include "core/store/safety_records.h"

#include <cstdint>
#include <optional>
#include <string>

// Three states, over few and slow operations: a window of a count, not of time; opens for hours, longer each
// time; one probe when half-open.
namespace indexpilot::safety {

using store::BreakerScope;
using store::BreakerState;

struct BreakerRules {
    int window = 5;                           ///< outcomes that are looked at
    int least = 3;                            ///< below so many nothing is concluded
    double failureShare = 0.5;                ///< of the window, slow ones counted: opens at and above
    double slowFactor = 2;                    ///< times the upper predicted duration
    Milliseconds openFor{12 * 3600'000};      ///< the first time; doubled each time a probe fails
    Milliseconds longestOpen{7 * 86'400'000}; ///< the bound of that
    Milliseconds probeWithin{3600'000};       ///< a probe of which nothing is heard is given up after it
    friend bool operator==(const BreakerRules &, const BreakerRules &) = default;
};

enum class BreakerOutcome { Good, Slow, Failed };

using Breaker = store::BreakerRecord;

/// Why nothing may start under it at `now`; nothing when it may, as a probe or freely.
std::optional<Reason> whyNot(const Breaker &breaker, const BreakerRules &rules, TimePoint now);
/// An action starts that whyNot() let pass: an open breaker whose time is over becomes half-open with it.
void start(Breaker &breaker, std::int64_t action, TimePoint now);
void end(Breaker &breaker, const BreakerRules &rules, std::int64_t action, BreakerOutcome outcome,
         const std::string &reason, TimePoint now);
/// The probe ended without saying anything (it was cancelled): the next one may try.
void giveUp(Breaker &breaker, std::int64_t action);
/// Opens at once whatever the window says: something was left over, or a check found damage.
void trip(Breaker &breaker, const BreakerRules &rules, const std::string &reason, TimePoint now);
void forceOpen(Breaker &breaker, const std::string &who, const std::string &reason, TimePoint now);
void reset(Breaker &breaker); ///< by a person: closed, with an empty window

std::string labelOf(const Breaker &breaker); ///< "table shop.orders", "this target", "everything"

} // namespace indexpilot::safety
