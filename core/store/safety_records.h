// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <string>

namespace indexpilot::store {

enum class BreakerScope { Table, Target, Global };
enum class BreakerState { Closed, Open, HalfOpen };
std::string nameOf(BreakerScope scope); ///< "table", "target", "global"
std::string nameOf(BreakerState state); ///< "closed", "open", "half-open"

struct BreakerRecord {
    BreakerScope scope = BreakerScope::Target;
    std::string key; ///< table "schema.name"; empty for Target and Global
    BreakerState state = BreakerState::Closed;
    bool forced = false; ///< opened by a person: stays open until a person resets it
    std::string recent;  ///< outcomes, oldest first: '+' good, 's' slow, '-' failed
    int opensInRow = 0;  ///< without a good probe between
    TimePoint openedAt;
    TimePoint openUntil;
    std::int64_t probe = 0; ///< the action that probes while half-open; 0: none
    TimePoint probeSince;
    std::string reason; ///< why it opened, or who forced it
    int revision = 0;   ///< grows with each write; 0: not stored yet
    friend bool operator==(const BreakerRecord &, const BreakerRecord &) = default;
};

/// The one switch that stops new work of everybody on this store.
struct FreezeRecord {
    bool active = false;
    bool cancels = false; ///< our running builds are cancelled as well
    std::string who;
    std::string reason;
    TimePoint at;
    friend bool operator==(const FreezeRecord &, const FreezeRecord &) = default;
};

} // namespace indexpilot::store
