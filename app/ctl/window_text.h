// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maintenance/openings.h"
#include "core/maintenance/quiet_hours.h"

#include <nlohmann/json.hpp>

// How the terminal writes a calendar.
namespace indexpilot::app {

std::string dayName(std::chrono::weekday day); ///< "mon"
std::string clockText(Minutes ofDay);          ///< "05:30"
nlohmann::json calendarJson(const maintenance::Calendar &calendar);
void printCalendar(const maintenance::Calendar &calendar);
void printOpenings(const maintenance::Calendar &calendar, const std::vector<TimeRange> &openings);
void printStanding(const maintenance::Calendar &calendar, const maintenance::Standing &standing);
void printSuggestion(const maintenance::QuietHours &found, const maintenance::Zone &zone);

} // namespace indexpilot::app
