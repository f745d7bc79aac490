// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/acting.h"
#include "core/engine/change_place.h"
#include "core/lifecycle/executor.h"

#include <stop_token>

namespace indexpilot::engine {

struct ActionOrder {
    ChangePlace place;
    lifecycle::Plan plan;
    std::string who;
    std::string reason;         ///< of the person, for the audit
    store::ApprovalId approval; ///< that is given to this plan; 0: it was not proposed
};

/// Called in the executor's thread, and for the progress in the watch's.
struct ActionReport {
    std::function<void(const lifecycle::Step &step, std::size_t number)> step;
    OnBuildProgress progress;
};

/// Settles what a crash has left, then runs the plan; with a store and sessions of its own. Everything that
/// goes wrong is in the outcome.
lifecycle::ActionOutcome runAction(const ActionOrder &order, const std::stop_token &stop,
                                   const ActionReport &report);

/// Nothing was journalled.
lifecycle::ActionOutcome notBegun(const lifecycle::Plan &plan, Failure failure);

} // namespace indexpilot::engine
