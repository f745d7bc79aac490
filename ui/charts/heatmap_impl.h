// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heat_state.h"
#include "ui/charts/heatmap_chart.h"

class QCPLayer;
class QCustomPlot;
class QScrollBar;

namespace indexpilot::ui {

/// What the heatmap owns: the plot with its layers, and what mouse and keyboard are doing.
struct HeatmapChart::Impl {
    enum class Press { None, Row, Brush, Pin };

    HeatmapChart *chart;
    QCustomPlot *plot;
    QCPLayer *brushLayer = nullptr;
    QCPLayer *cursorLayer = nullptr;
    QScrollBar *scroll;
    HeatState state;
    HeatScale scale = HeatScale::Linear;
    Press press = Press::None;
    QPoint pressedAt;
    TimePoint anchor; ///< where a drag or Shift+arrows began
    bool dragging = false;
    std::optional<TimeRange> viewBrush;  ///< the brush of the last view; a drag shows its own
    std::optional<TimeRange> zoomTarget; ///< asked for and not yet shown: the next notch goes on from here
    double notches = 0;                  ///< of the wheel, too few so far to change the range by a minute
    TimePoint cursorTime;
    StatementId cursorStatement;

    explicit Impl(HeatmapChart *owner);
    void relayout(); ///< after the size, the grid or the scroll position changed
    void recolour();
    void retheme();
    void repaintAll();
    void repaintBrush();
    void repaintCursor();
    void moveCursor(const CellAt &cell); ///< scrolls it into sight and announces it
    void restoreCursor();                ///< the same statement and time in a new grid
    void hoverAt(const QPoint &point);
    void dragTo(int x);
    void clickAt(const QPoint &point);
    void stretchBrush(int step);
    void zoom(double x, double turned); ///< by notches of the wheel, about the time at x
    void togglePin(int row);
    bool isPinBox(const QPoint &point) const;
};

} // namespace indexpilot::ui
