// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/policy.h"
#include "core/store/lifecycle_records.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace indexpilot::safety {

/// Why limits are neither learned nor moved: what is seen now is not how the server usually is.
struct LearningPause {
    std::variant<store::ActionRecord, store::BreakerRecord> because; ///< runs; is not closed
    TimePoint since;
    friend bool operator==(const LearningPause &a, const LearningPause &b)
    {
        return a.since == b.since && a.because.index() == b.because.index();
    }
};

/// The one that holds longest. Breakers that the policy does not look at hold nothing up, those opened by
/// hand do.
std::optional<LearningPause> learningPause(const std::vector<store::ActionRecord> &actions,
                                           const std::vector<store::BreakerRecord> &breakers,
                                           const Policy &policy);
std::string textOf(const LearningPause &pause); ///< "a change runs: create shop.i"

} // namespace indexpilot::safety
