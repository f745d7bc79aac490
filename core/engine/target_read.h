// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/hand_over.h"
#include "core/engine/target_watch.h"
#include "core/store/store_error.h"

namespace indexpilot::engine {

/// One reading on the session's thread, its result on ours. While one of a kind is under way the next is left
/// out. What was read is owned by one thread at a time: the job has let go of it when its outcome is handed
/// over. A failed reading is a problem on screen, and a reason to look again at what the server can do.
template <class Value>
void TargetWatch::read(pg::Session &session, ReadingKind kind, bool &busy,
                       std::function<Value(pg::Connection &)> reader, std::function<void(Value)> then)
{
    if (busy)
        return;
    busy = true;
    struct Outcome {
        std::optional<Value> value;
        double ms = 0;
    };
    auto outcome = std::make_shared<Outcome>();
    session.submit(
        [reader = std::move(reader), outcome](pg::Connection &connection, const std::stop_token &) {
            QElapsedTimer timer;
            timer.start();
            outcome->value = reader(connection);
            outcome->ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        },
        [this, outcome, kind, &busy, then = std::move(then)](const std::optional<Failure> &failure) mutable {
            handOver(this,
                     [this, outcome = std::move(outcome), kind, &busy, then = std::move(then), failure] {
                         busy = false;
                         if (!outcome->value || failure) {
                             onReadFailure(kind, failure);
                             return;
                         }
                         m_budget.spent(kind, now(), outcome->ms);
                         setProblem("reading", std::nullopt);
                         try {
                             then(std::move(*outcome->value));
                         } catch (const store::StoreError &error) {
                             setProblem("store", error.failure());
                         }
                     });
        });
}

} // namespace indexpilot::engine
