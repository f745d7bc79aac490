// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace indexpilot::ui {

struct HeatState;

// The layers of the heatmap, lowest first; each paints alone.
void paintHeatGround(QPainter &painter, const HeatState &state); ///< names, load, cells
void paintHeatNames(QPainter &painter, const HeatState &state);
void paintHeatBrush(QPainter &painter, const HeatState &state);
void paintHeatCursor(QPainter &painter, const HeatState &state); ///< crosshair, cell, readout, focus ring

} // namespace indexpilot::ui
