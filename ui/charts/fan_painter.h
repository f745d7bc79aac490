// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace indexpilot::ui {

struct FanState;

void paintFanBands(QPainter &painter, const FanState &state); ///< closed times and the fan, under the grid
/// Over the lines: limit, now, points, where the limit is crossed, words and the legend.
void paintFanNotes(QPainter &painter, const FanState &state);
void paintFanCursor(QPainter &painter, const FanState &state);

} // namespace indexpilot::ui
