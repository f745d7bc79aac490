// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/breaker_store.h"

#include "core/store/store_error.h"

namespace indexpilot::safety {
namespace {

constexpr int tries = 10; ///< of a row that another program writes at the same time

} // namespace

store::BreakerRecord moveBreaker(store::SafetyStore &store, TargetId target, store::BreakerScope scope,
                                 const std::string &key,
                                 const std::function<void(store::BreakerRecord &)> &move)
{
    for (int i = 0; i < tries; ++i) {
        const store::BreakerRecord before =
            store.breaker(target, scope, key).value_or(store::BreakerRecord{.scope = scope, .key = key});
        store::BreakerRecord breaker = before;
        move(breaker);
        if (breaker == before || store.save(target, breaker))
            return breaker;
    }
    throw store::StoreError(
        {FailureCode::Storage, "breaker", "another program keeps writing it", "Try again"});
}

} // namespace indexpilot::safety
