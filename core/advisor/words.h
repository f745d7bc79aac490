// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <string>
#include <vector>

// Small pieces of English for evidence and reasons.
namespace indexpilot::advisor {

std::string sizeText(Bytes bytes);           ///< as pg_size_pretty: "96 GB", "824 kB"
std::string countText(double number);        ///< "636,000"; whole numbers
std::string factorText(double factor);       ///< "1.8", "24"
std::string timeText(double ms);             ///< "0.5 ms", "50 ms", "4.5 s", "3 min"
std::string daysText(Milliseconds duration); ///< "61 days", "less than a day"
std::string dayText(TimePoint time);         ///< "2025-04-01"

} // namespace indexpilot::advisor
