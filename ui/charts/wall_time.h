// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/zone.h"

#include <QString>

#include <chrono>
#include <vector>

// Times on the clock of a zone, which need not be that of this machine: by day and by time of the day. Pure.
namespace indexpilot::ui {

inline constexpr int daysOfWeek = 7;
inline constexpr Minutes dayLength{24 * 60};

/// What the clock shows in one day while a range lasts, from the least to the most: never empty, never
/// negative, also where the clock is put back.
struct WallPiece {
    int day = 0; ///< from the first day that was asked for
    Minutes from{0};
    Minutes to{0}; ///< of the same day; 24 h: its end
    friend bool operator==(const WallPiece &, const WallPiece &) = default;
};

const maintenance::Zone &zoneOrUtc(const std::optional<maintenance::Zone> &zone);
std::chrono::local_days wallDayOf(const maintenance::Zone &zone, TimePoint at);
std::chrono::local_days mondayBefore(std::chrono::local_days date); ///< or the day itself
TimeRange weekRange(const maintenance::Zone &zone, std::chrono::local_days monday);
/// Of the seven days from `monday` on, in order; what lies outside them is left out.
std::vector<WallPiece> wallPieces(const maintenance::Zone &zone, std::chrono::local_days monday,
                                  TimeRange range);
/// 23 to 25 as a rule.
double hoursOfDay(const maintenance::Zone &zone, std::chrono::local_days date);

QString wallClock(Minutes ofDay);                                 ///< "02:00", "24:00"
QString wallHour(Minutes ofDay);                                  ///< "02", "02:30"
QString wallDay(std::chrono::local_days date);                    ///< "Wed 25 Nov"
QString wallWeekDay(std::chrono::local_days date);                ///< "Wed 25"
QString wallMoment(maintenance::LocalTime time);                  ///< "Wed 25 Nov 02:00"
QString wallMoment(const maintenance::Zone &zone, TimePoint at);  ///< likewise
QString wallClock(const maintenance::Zone &zone, TimePoint at);   ///< "02:00"
QString wallSpan(const maintenance::Zone &zone, TimeRange range); ///< "Wed 25 Nov 02:00 – 05:00"
QString weekSpan(std::chrono::local_days monday);                 ///< "23 Nov – 29 Nov 2026"
int weekNumber(std::chrono::local_days monday);                   ///< ISO 8601

} // namespace indexpilot::ui
