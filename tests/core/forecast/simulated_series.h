// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/series.h"

#include <cmath>

// Series whose truth is known.
namespace indexpilot::test {

/// Ratios by day; sizes as of an index that would take 80 MB if it were fresh.
template <class RatioOfDay> forecast::Series seriesOf(int days, RatioOfDay ratio)
{
    constexpr double fresh = 80e6;
    forecast::Series series{"made", {}};
    for (int day = 0; day < days; ++day)
        series.readings.push_back({day, ratio(day), ratio(day) * fresh, fresh, false});
    return series;
}

/// A size that stays, over rows that come in steadily and go in a purge every 28 days.
inline forecast::Series purgedSeries(int days)
{
    forecast::Series series{"purged", {}};
    for (int day = 0; day < days; ++day) {
        const double size = 200e6;
        const double fresh = 60e6 + 2e6 * ((day + 1) % 28);
        series.readings.push_back({day, size / fresh, size, fresh, false});
    }
    return series;
}

/// Pages split late and all at once: an S, from 1 to 1.8 in about three weeks.
inline double splitting(int age)
{
    return 1 + 0.8 / (1 + std::exp(-(age - 10) / 2.0));
}

} // namespace indexpilot::test
