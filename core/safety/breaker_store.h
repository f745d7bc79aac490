// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/safety_store.h"

#include <functional>

namespace indexpilot::safety {

/// Reads a breaker (a closed one where there is none), moves it on and writes it, again when another program
/// was faster; what `move` leaves as it was is not written. Returns what holds then. Throws StoreError.
store::BreakerRecord moveBreaker(store::SafetyStore &store, TargetId target, store::BreakerScope scope,
                                 const std::string &key,
                                 const std::function<void(store::BreakerRecord &)> &move);

} // namespace indexpilot::safety
