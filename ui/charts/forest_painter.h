// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/forest_chart.h"

#include <QRect>

class QPainter;

namespace indexpilot::ui {

/// Everything a forest plot paints and answers from; places are px of the widget.
struct ForestState {
    std::vector<ForestRow> rows;
    QString amountTitle;
    double low = -1; ///< of the axis
    double high = 0.1;
    std::vector<double> ticks;
    QRect plot;      ///< of the marks, all rows
    int gutter = 0;  ///< width of the names
    int amounts = 0; ///< width of the right column
    int cursor = -1;
    bool focused = false;

    double xOf(double change) const;
    QRect rowRect(int row) const; ///< over the whole width
    int rowAt(int y) const;       ///< -1: none
};

void layOut(ForestState &state, QSize size);
int forestHeight(std::size_t rows);
void paintForest(QPainter &painter, const ForestState &state);
void paintForestCursor(QPainter &painter, const ForestState &state);

} // namespace indexpilot::ui
