// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string>

namespace indexpilot {

/// "2026-11-28T17:00:00.123Z".
std::string isoTime(TimePoint time);

} // namespace indexpilot
