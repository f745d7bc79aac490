// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series_state.h"

class QCPLayer;
class QCustomPlot;

namespace indexpilot::ui {

/// What a time series chart owns: the plot with its layers, and what mouse and keyboard are doing.
struct TimeSeriesChart::Impl {
    TimeSeriesChart *chart;
    QCustomPlot *plot;
    QCPLayer *brushLayer = nullptr;
    QCPLayer *cursorLayer = nullptr;
    SeriesState state;
    bool pressed = false;
    bool dragging = false;
    int pressedX = 0;
    TimePoint anchor; ///< where a drag or Shift+arrows began
    bool stretching = false;

    explicit Impl(TimeSeriesChart *owner);
    void relayout(); ///< after the size or the lines changed
    void retheme();
    void repaintBrush();
    void repaintCursor();
    void setCursor(std::optional<TimePoint> time);
    void moveCursor(int steps, bool stretch);
    TimeRange snapped(TimePoint a, TimePoint b) const;
};

} // namespace indexpilot::ui
