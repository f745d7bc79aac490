// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/soak.h"

#include <cstdint>

namespace indexpilot::lifecycle {

std::string soakText(Milliseconds time)
{
    constexpr std::int64_t second = 1000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    const std::int64_t ms = time.count();
    if (ms >= day && ms % day == 0)
        return std::to_string(ms / day) + (ms == day ? " day" : " days");
    if (ms >= hour && ms % hour == 0)
        return std::to_string(ms / hour) + " h";
    if (ms >= minute && ms % minute == 0)
        return std::to_string(ms / minute) + " min";
    return std::to_string(ms / second) + " s";
}

} // namespace indexpilot::lifecycle
