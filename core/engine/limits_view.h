// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safety/checkpoints.h"
#include "core/safety/learning_pause.h"
#include "core/safety/limits_in_force.h"

#include <optional>
#include <vector>

namespace indexpilot::engine {

/// The load of the server and the limits that a change would be held against, at one reading.
struct LimitsView {
    TimePoint at; ///< server clock
    safety::LimitsInForce inForce;
    std::vector<std::optional<double>> now; ///< measured, by figure as in inForce; absent: not to be seen
    std::optional<safety::LearningPause> pause;
    safety::CheckpointCount checkpoints;
    std::optional<int> checkpointLimit;
};

} // namespace indexpilot::engine
