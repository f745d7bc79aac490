// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/lifecycle/plan.h"
#include "core/lifecycle/stop_watch.h"
#include "core/pg/connection.h"
#include "core/safety/gate.h"
#include "core/store/lifecycle_store.h"

#include <functional>
#include <stop_token>

namespace indexpilot::lifecycle {

struct ExecutorOptions {
    std::string who;
    std::string mode = "act";
    std::string reason; ///< of a person; goes into the audit
    Clock clock = systemNow;
    safety::Gate *gate = nullptr;           ///< asked before anything is journalled; null: nobody is asked
    StopWatch::Open openWatch;              ///< looks meanwhile whether it must stop
    std::stop_token stop;                   ///< asks to end: our own statement is cancelled, nobody else's
    Milliseconds lockTimeout{200};          ///< of one try of a transaction; concurrent builds have none
    Milliseconds lockPatience{60'000};      ///< all tries of one step together
    Milliseconds reconnectPatience{30'000}; ///< after the connection was lost
    Milliseconds cleanUpTimeout{60'000};    ///< of dropping what was built and is not wanted
    std::function<void(const Step &step, std::size_t number)> beforeStep; ///< already in the journal
};

struct ActionOutcome {
    store::ActionRecord action;
    std::optional<Failure> failure; ///< absent: done
};

/// Runs plans on one target, one at a time: an advisory lock on the target keeps other programs out. Belongs
/// to one thread. Before each step its intent is in the journal; after a failure, or a crash and the next
/// start, an action is finished when its commit step came through and taken back when it did not.
class Executor {
public:
    Executor(pg::ConnectRequest request, store::LifecycleStore &store, TargetId target,
             ExecutorOptions options);
    ~Executor();

    /// Refused: the plan has refusals, the gate has reasons, the catalog has moved since, or another program
    /// is at work. Throws StoreError before anything ran; DatabaseError when there is no connection to begin
    /// with.
    ActionOutcome run(const Plan &plan);

    /// Finishes or takes back what was left by a crash; empty when there was nothing. Refused when a program
    /// that is alive is at work.
    std::vector<ActionOutcome> recover();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::lifecycle
