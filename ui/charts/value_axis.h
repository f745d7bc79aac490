// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace indexpilot::ui {

/// Bounds and ticks of a y axis, at round numbers so that it stands still while values move a little.
struct ValueAxis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    std::vector<double> ticks;       ///< empty: nothing to show
    double part(double value) const; ///< 0 at low, 1 at high
};

/// From zero up to at least `most`.
ValueAxis linearAxis(double most, int mostTicks);
/// From the lower of zero and `low` up to at least the higher of zero and `high`, at round numbers.
ValueAxis spanAxis(double low, double high, int mostTicks);
/// At least one decade around both (above zero), never with zero: ticks 1, 10, 100 or 1, 2, 5.
ValueAxis logAxis(double least, double most);

} // namespace indexpilot::ui
