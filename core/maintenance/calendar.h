// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/zone.h"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace indexpilot::maintenance {

using WeekDays = std::bitset<7>; ///< by std::chrono::weekday::c_encoding(): Sunday is 0

/// When costly changes may run, week by week: on these days from one time on the wall to another; when `to`
/// is not after `from` it is that of the next day. {mon}, 22:00–05:00 is the night from Monday to Tuesday.
///
/// Where the clock is changed: what opens at a time that is skipped opens at the change, what closes at one
/// closes there. What opens at a time that comes twice opens the second time, what closes at one closes the
/// first time (after it has opened). So the clock never shows a time outside the window while it is open.
struct Window {
    WeekDays days;
    Minutes from{0}; ///< of the day
    Minutes to{0};   ///< 24 h: the end of the day
    Zone zone;
    std::vector<std::string> databases; ///< that it is for; empty: all
    std::vector<std::string> tables;    ///< "schema.name"; empty: all
    friend bool operator==(const Window &, const Window &) = default;
};

/// A time in which no window is open, in the calendar's zone. A border that comes twice is taken such that it
/// is longer.
struct Freeze {
    LocalTime from;
    LocalTime to; ///< not in it any more
    std::string reason;
    friend bool operator==(const Freeze &, const Freeze &) = default;
};

/// Without windows everything is open but for the freezes.
struct Calendar {
    std::optional<Zone> zone; ///< there when there are freezes
    std::vector<Window> windows;
    std::vector<Freeze> freezes;
    bool isEmpty() const { return windows.empty() && freezes.empty(); }
    friend bool operator==(const Calendar &, const Calendar &) = default;
};

/// What a change is on.
struct Scope {
    std::string database;
    std::string table; ///< "schema.name"; empty: any
    friend auto operator<=>(const Scope &, const Scope &) = default;
};

/// The windows that hold for it: those that name its table; where none does, those that name its database;
/// where none does, those that name neither. A window that names something else is never for it.
std::vector<Window> windowsFor(const Calendar &calendar, const Scope &scope);

} // namespace indexpilot::maintenance
