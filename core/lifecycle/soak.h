// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string>

namespace indexpilot::lifecycle {

/// How long an index that leaves is kept first, under a name of ours.
struct Soak {
    Milliseconds time{0}; ///< 0: not at all
    /// A person wants it for this very plan: what cannot be kept is then refused. Else it is a default, and
    /// what cannot be kept is dropped as ever.
    bool isWished = false;
    friend bool operator==(const Soak &, const Soak &) = default;
};

std::string soakText(Milliseconds time); ///< "90 min", "1 day", "7 days"

} // namespace indexpilot::lifecycle
