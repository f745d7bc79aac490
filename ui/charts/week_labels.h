// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace indexpilot::ui {

struct WeekState;

/// The words on a week chart: days, windows, freezes with their reasons, the highest load.
void paintWeekLabels(QPainter &painter, const WeekState &state);
void paintNowLabel(QPainter &painter, const WeekState &state);

} // namespace indexpilot::ui
