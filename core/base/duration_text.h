// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>

namespace indexpilot {

/// "90s", "15min", "12h", "7d"; absent when it is not such a text. Zero is none.
std::optional<Milliseconds> durationFromText(const std::string &text);

} // namespace indexpilot
