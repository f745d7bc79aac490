// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

// Moments and ranges in local time, 24-hour clock, as the frame prints them.
namespace indexpilot::ui {

QString dayRangeText(const TimeRange &range); ///< "Mon 23 Nov 14:05 → Tue 24 Nov 14:05"
QString zoneText(TimePoint at);               ///< "UTC+01:00"

} // namespace indexpilot::ui
