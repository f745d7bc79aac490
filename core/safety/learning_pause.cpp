// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/learning_pause.h"

namespace indexpilot::safety {
namespace {

void keepLonger(std::optional<LearningPause> &pause, LearningPause other)
{
    if (!pause || other.since < pause->since)
        pause = std::move(other);
}

} // namespace

std::optional<LearningPause> learningPause(const std::vector<store::ActionRecord> &actions,
                                           const std::vector<store::BreakerRecord> &breakers,
                                           const Policy &policy)
{
    std::optional<LearningPause> pause;
    for (const store::ActionRecord &action : actions)
        if (isRunning(action.state))
            keepLonger(pause, {.because = action, .since = action.createdAt});
    for (const store::BreakerRecord &breaker : breakers)
        if (breaker.state != BreakerState::Closed && (policy.circuitBreakers || breaker.forced))
            keepLonger(pause, {.because = breaker, .since = breaker.openedAt});
    return pause;
}

std::string textOf(const LearningPause &pause)
{
    if (const auto *action = std::get_if<store::ActionRecord>(&pause.because))
        return "a change runs: " + action->kind + " " + action->subject;
    const auto &breaker = std::get<store::BreakerRecord>(pause.because);
    return "the breaker of " + labelOf(breaker) + " is " + store::nameOf(breaker.state);
}

} // namespace indexpilot::safety
