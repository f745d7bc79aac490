// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace indexpilot::ui {

struct SeriesState;

// The layers of a time series chart besides its lines, lowest first; each paints alone.
void paintSeriesBrush(QPainter &painter, const SeriesState &state);
void paintSeriesGaps(QPainter &painter, const SeriesState &state);
void paintSeriesNotes(QPainter &painter, const SeriesState &state); ///< events, now, names
void paintSeriesCursor(QPainter &painter, const SeriesState &state);

} // namespace indexpilot::ui
