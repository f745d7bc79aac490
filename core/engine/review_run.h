// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/review.h"
#include "core/engine/advice_run.h"

namespace indexpilot::engine {

struct ReviewRun {
    advisor::Review review;
    std::vector<Failure> weaker; ///< what makes it weaker here, with what to do
};

/// Reviews a script of CREATE INDEX statements against the target's schema, workload and present activity.
/// Blocks; read-only. Failures are those of the connection, and Cancelled after a stop.
Result<ReviewRun> runReview(const AdviceRequest &target, const std::string &script,
                            const std::stop_token &stop = {});
/// Against its own text alone.
ReviewRun reviewWithoutTarget(const std::string &script);

} // namespace indexpilot::engine
