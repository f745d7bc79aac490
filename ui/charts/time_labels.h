// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

#include <vector>

// Times as charts print them: local time, 24-hour clock, the date only where it says something.
namespace indexpilot::ui {

struct TimeTick {
    TimePoint at;
    QString label;
};

QDateTime localTime(TimePoint time);
/// At most `most` ticks at round local times; midnight carries the date: "23:45", "24 Nov", "00:15".
std::vector<TimeTick> timeTicks(const TimeRange &range, int most);
/// "09:10 to 09:15"; with the day in front when `around` spans more than one day.
QString spanText(const TimeRange &span, const TimeRange &around);
/// "09:00 – 09:50": as a label on a brush; with dates when they differ.
QString brushText(const TimeRange &brush);
/// "09:10", or "Tue 24 Nov 09:10" when `around` spans more than one day.
QString momentText(TimePoint time, const TimeRange &around);

inline bool isEmpty(const TimeRange &range)
{
    return range.to <= range.from;
}
inline double secondsOf(TimePoint time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1000.0;
}

} // namespace indexpilot::ui
