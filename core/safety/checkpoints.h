// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/guard_reader.h"
#include "core/safety/verdict.h"
#include "core/store/thresholds.h"

#include <optional>
#include <vector>

// Forced checkpoints as a measure of how hard the server writes: the difference of two looks at the server's
// counter.
namespace indexpilot::safety {

inline constexpr Minutes checkpointWindow{5};    ///< looks that are older say nothing of now
inline constexpr Minutes leastCheckpointSpan{1}; ///< between two looks that can tell there were few

store::CheckpointLook checkpointLook(const pg::GuardReading &load);

/// Between the oldest look of the window and now; no span: there is no look to compare with.
struct CheckpointCount {
    std::int64_t requested = 0;
    Milliseconds span{0};
    friend bool operator==(const CheckpointCount &, const CheckpointCount &) = default;
};
/// A look from before the counter was reset, or before a restart, is no look.
CheckpointCount countCheckpoints(const std::vector<store::CheckpointLook> &earlier,
                                 const store::CheckpointLook &now);

/// Above the limit.
std::optional<Reason> checkpointReason(const CheckpointCount &count, int limit, const char *word);
/// Above the limit, or not known to be below: one look tells nothing, and that is a no.
std::optional<Reason> checkpointDoubt(const CheckpointCount &count, int limit, const char *word);

} // namespace indexpilot::safety
