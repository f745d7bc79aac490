// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/week_layout.h"

class QPainter;

namespace indexpilot::ui {

/// Everything a week chart paints and answers from.
struct WeekState {
    std::optional<WeekContent> content;
    WeekLoads loads;
    WeekPlaces places;
    std::optional<std::size_t> cursor; ///< a job, under the keyboard
    bool focused = false;
};

void paintWeek(QPainter &painter, const WeekState &state);
/// The box of a job in its look, with its name where it fits; also a legend's sample.
void paintJobBox(QPainter &painter, const QRect &box, WeekJobLook look, const QString &name);
/// From the box down, or right, to when 9 in 10 have ended.
void paintWhisker(QPainter &painter, const QPoint &from, const QPoint &to);
void paintHour(QPainter &painter, const QRect &place, const WeekHour &hour, double highest,
               const QBrush &unwatched);
QBrush freezeBrush(); ///< quieter than the hatch of what was not watched

} // namespace indexpilot::ui
