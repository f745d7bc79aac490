// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_zoom.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {

TimeRange zoomedAbout(const TimeRange &range, double part, double factor, TimePoint now)
{
    using namespace std::chrono;
    const auto before = static_cast<double>((range.to - range.from).count());
    const auto shortest = static_cast<double>(Milliseconds(minutes(15)).count());
    const auto longest = static_cast<double>(Milliseconds(hours(24 * 30)).count());
    const double after = std::clamp(before * factor, shortest, longest);
    const Minutes length(std::lround(after / Milliseconds(minutes(1)).count()));
    const auto shift = Milliseconds(std::llround((before - after) * part));
    TimePoint from = std::chrono::round<Minutes>(range.from + shift);
    const TimePoint latest = std::chrono::ceil<Minutes>(std::max(now, range.to));
    if (from + length > latest)
        from = latest - length;
    return {from, from + length};
}

} // namespace indexpilot::ui
