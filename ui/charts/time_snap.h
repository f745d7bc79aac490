// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace indexpilot::ui {

/// The cells of width `step`, counted from `start`, that hold both times; at least one, inside `within`.
inline TimeRange snappedTo(const TimeRange &within, TimePoint start, Milliseconds step, TimePoint a,
                           TimePoint b)
{
    const auto down = [&](TimePoint time) {
        const Milliseconds rest = (time - start) % step;
        return time - (rest < Milliseconds(0) ? rest + step : rest);
    };
    const auto [first, last] = std::minmax(a, b);
    const TimePoint from = down(first);
    const TimePoint to = std::max(from + step, down(last + step - Milliseconds(1)));
    return {std::max(from, within.from), std::min(to, within.to)};
}

} // namespace indexpilot::ui
