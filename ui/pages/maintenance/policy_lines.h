// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/maintenance_view.h"

#include <QString>
#include <QStringList>

// Windows, freezes and quiet hours in words, and as the policy file has them. Pure.
namespace indexpilot::ui {

/// "Mon, Tue 22:00 – 05:00 of the next day, Europe/Berlin, for database shop".
QString windowLine(const maintenance::Window &window);
QStringList freezeLines(const maintenance::Calendar &calendar);
/// "Sun 03:00 – 06:00: 0.41 active sessions on average, at most ± 0.12 from week to week, 4 weeks".
QString quietLine(const maintenance::QuietStretch &stretch);
/// The suggested windows, for the section `maintenance` of the policy: the whole section where there is none,
/// else the lines to put into it. Empty: nothing is suggested.
QString policyLines(const engine::MaintenanceView &view);
QString policyPlace(const engine::MaintenanceView &view); ///< where the lines go

} // namespace indexpilot::ui
