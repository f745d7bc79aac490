// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/calendar.h"
#include "ui/charts/week_loads.h"

#include <QRect>

#include <optional>
#include <string>

namespace indexpilot::ui {

enum class WeekJobLook { Proposed, Scheduled, Running, Done, Failed };

/// A job and how it is told.
struct WeekJob {
    std::string index; ///< "schema.name"
    QString name;      ///< in its box
    QString sentence;  ///< said for keyboard, mouse and assistive tools
    WeekJobLook look = WeekJobLook::Proposed;
    TimeRange time;                   ///< to its likely end, or to its end
    std::optional<TimePoint> latest;  ///< 9 in 10 end by then
    std::optional<TimeRange> opening; ///< that it is placed in
};

/// What a week chart shows: seven days on the clock of a zone.
struct WeekContent {
    maintenance::Zone zone;
    std::chrono::local_days monday;
    TimePoint now;
    bool hasWindows = false; ///< false: everything is open, and nothing is tinted
    std::vector<TimeRange> openings;
    std::vector<maintenance::Freeze> freezes; ///< on the clock of `freezeZone`
    maintenance::Zone freezeZone;
    std::vector<maintenance::HourLoad> loads;
    std::vector<WeekJob> jobs; ///< by start
};

/// Part of an opening or a freeze in one day.
struct WeekArea {
    QRect area;
    std::size_t source = 0; ///< its number in the content
};

struct WeekBox {
    QRect box;
    std::size_t job = 0;
    int day = 0;
    int whiskerTo = 0; ///< y; not below the box: there is none
};

/// Where everything of a chart of some size is.
struct WeekPlaces {
    QRect plot;
    std::array<QRect, daysOfWeek> strips; ///< of the load
    std::array<QRect, daysOfWeek> days;   ///< beside them
    std::vector<WeekArea> openings;
    std::vector<WeekArea> freezes;
    std::vector<WeekBox> boxes; ///< in the order of the jobs
    std::optional<WallPiece> now;
    int yOf(Minutes ofDay) const;
};

WeekPlaces weekPlaces(const WeekContent &content, QSize size);
TimeRange freezeTime(const WeekContent &content, std::size_t freeze);

} // namespace indexpilot::ui
