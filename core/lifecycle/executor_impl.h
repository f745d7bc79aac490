// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/action_progress.h"
#include "core/lifecycle/executor.h"
#include "core/lifecycle/target_session.h"

#include <atomic>

namespace indexpilot::lifecycle {

/// One executor, by what it does: executor.cpp starts and asks the gate, executor_steps.cpp runs a plan,
/// executor_settle.cpp brings what stopped half-way to a known end, executor_journal.cpp writes it all down.
struct Executor::Impl {
    Impl(pg::ConnectRequest request, store::LifecycleStore &lifecycleStore, TargetId targetId,
         ExecutorOptions executorOptions)
        : store(lifecycleStore), target(targetId), options(std::move(executorOptions)),
          session(std::move(request))
    {
    }
    store::LifecycleStore &store;
    const TargetId target;
    const ExecutorOptions options;
    TargetSession session;
    std::atomic<bool> pastCommit = false; ///< of the action that runs; its watch asks for it
    std::optional<StopWatch> watch;       ///< likewise
    bool foundDamage = false;             ///< likewise
    std::stop_token stop() const { return watch ? watch->token() : options.stop; }

    std::vector<ActionProgress> journalled();
    std::optional<Failure> moved(const Plan &plan);
    std::optional<Failure> refusedByGate(const Plan &plan, std::optional<TimePoint> &endsBy);
    void tellGate(const Plan &plan, const ActionOutcome &outcome, Milliseconds took);
    ActionOutcome execute(const Plan &plan);
    ActionOutcome run(const Plan &plan);
    ActionOutcome settle(store::ActionRecord action, const Plan &plan, ActionProgress progress, Failure why);
    ActionOutcome recoverOne(const store::ActionRecord &action);

    void runSteps(store::ActionRecord &action, const Plan &plan, ActionProgress &progress, std::size_t from);
    void runOne(store::ActionRecord &action, const Plan &plan, ActionProgress &progress, std::size_t number);
    void takeRebuilt(store::ActionRecord &action, const Plan &plan, ActionProgress &progress,
                     const Step &step);
    ActionOutcome finished(store::ActionRecord &action, const Plan &plan, const ActionProgress &progress);
    ActionOutcome finishRebuild(store::ActionRecord &action, const Plan &plan, ActionProgress progress,
                                const Failure &why);
    bool hasWindowEnded() const;
    ActionOutcome ended(store::ActionRecord action, const Plan &plan, store::ActionState state,
                        std::optional<Failure> failure);
    ActionOutcome openStill(store::ActionRecord action, Failure failure);
    void save(store::ActionRecord &action, const ActionProgress &progress);
    void note(const store::ActionRecord &action, const Plan &plan, const std::string &kind,
              const std::string &before, const std::string &after, const std::string &detail);
    void own(ActionProgress &progress) const;
};

} // namespace indexpilot::lifecycle
