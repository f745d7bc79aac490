// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_run.h"
#include "core/engine/review_run.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace indexpilot::engine {

enum class DecisionState { Approved, Rejected, Snoozed };

/// What a person decided on a recommendation. Kept in the store by target and recommendation id; without one
/// a recommendation is new.
struct Decision {
    std::string recommendation; ///< advisor::Recommendation::id
    DecisionState state = DecisionState::Approved;
    std::string reason; ///< obligatory for Rejected
    std::string by;     ///< "role (operating system's user)"; the engine fills it, and `at`
    std::string sql;    ///< what was decided on, as it was shown
    TimePoint at;
    std::optional<TimePoint> until; ///< Snoozed: new again from then on
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// The answer to an edited definition. Its ticket is that of the question.
struct EditedReview {
    int ticket = 0;
    std::string sql;
    Result<ReviewRun> review;
};

/// The advice of a target, as the window shows it. Immutable once published; parts that did not change keep
/// their pointers.
struct AdviceView {
    bool running = false;
    AdviceProgress progress;              ///< while running
    std::shared_ptr<const AdviceRun> run; ///< the last that finished; null: none yet
    std::optional<TimePoint> madeAt;      ///< when the database was read for it, by the server's clock
    std::optional<Failure> failure;       ///< why the last attempt gave nothing
    std::map<std::string, Decision> decisions;
    std::shared_ptr<const EditedReview> edited; ///< the last one asked for; null: none
};

} // namespace indexpilot::engine
