// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/week_layout.h"

// What a week chart says. Pure, for any thread.
namespace indexpilot::ui {

QString dayTitle(const WeekContent &content, std::chrono::local_days date); ///< "Tue 24 · today"
QString hoursText(const maintenance::Zone &zone, TimeRange opening);        ///< "02 – 05"
QString windowTitle(const maintenance::Zone &zone, TimeRange opening);      ///< "Window 02 – 05"
QString freezeTitle(const maintenance::Freeze &freeze);                     ///< "Change freeze: Black Friday"
QString freezeSpan(const maintenance::Freeze &freeze);
QString peakText(const WeekHour &hour);       ///< "peak 27 sessions"
QString nowText(Minutes ofDay);               ///< "14:05 now"
QString sessionsText(const WeekHour &hour);   ///< "12.3", "—"
QString sourceText(const WeekHour &hour);     ///< "measured", "expected, mean of 3 weeks"
QString expectedText(const WeekLoads &loads); ///< for the legend
/// "Wed 25 Nov 14:00: 12.3 active sessions, measured".
QString hourSentence(const WeekContent &content, const WeekLoads &loads, int column, int hour);

} // namespace indexpilot::ui
