// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/failure.h"

#include <optional>
#include <string>
#include <vector>

namespace indexpilot::safety {

/// One thing that speaks against a change, for a person.
struct Reason {
    std::string rule;   ///< stable: "frozen", "breaker", "rate", "storage", "load", "window"
    std::string text;   ///< "12 sessions wait for locks, the policy allows 5"
    std::string remedy; ///< what to do, may hold one statement
    friend bool operator==(const Reason &, const Reason &) = default;
};

/// Any one reason is enough to refuse.
struct Verdict {
    std::vector<Reason> reasons;
    std::optional<TimePoint> endsBy; ///< of what is allowed: then it is cancelled
    bool isAllowed() const { return reasons.empty(); }
};

/// Refused, with every reason; `verdict` has at least one.
Failure refusal(const std::string &subject, const Verdict &verdict);

} // namespace indexpilot::safety
