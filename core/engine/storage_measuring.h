// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/change_place.h"
#include "core/engine/storage_view.h"

#include <stop_token>

namespace indexpilot::engine {

/// Counts the pages of one index over an analyst's session of its own, which reads for 10 s at most. What the
/// server refuses is in the answer. A stop cancels what runs there.
ExactAnswer measuredExactly(const ChangePlace &place, const std::string &name, const std::stop_token &stop);

} // namespace indexpilot::engine
