// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/scatter_chart.h"
#include "ui/charts/value_axis.h"

#include <QRect>

class QPainter;

namespace indexpilot::ui {

/// Everything a scatter chart paints and answers from; places are px of the widget.
struct ScatterState {
    std::vector<ScatterPoint> points;
    std::vector<std::size_t> front;
    std::vector<std::size_t> byBenefit; ///< the way of the keyboard
    QString benefitTitle;
    QString costTitle;
    ScatterChart::Format format = nullptr;
    ValueAxis x;
    ValueAxis y;
    QRect plot;
    QString selected;
    int cursor = -1; ///< of the keyboard, among the points
    int hover = -1;  ///< under the mouse
    bool focused = false;

    QPointF placeOf(const ScatterPoint &point) const;
    int pointAt(const QPoint &place) const; ///< -1: none; the smallest where some lie on each other
    int positionOf(const QString &key) const;
};

void layOut(ScatterState &state, QSize size);
double markRadius(const ScatterPoint &point);
QString readoutOf(const ScatterState &state, int point);
void paintScatter(QPainter &painter, const ScatterState &state);
void paintScatterCursor(QPainter &painter, const ScatterState &state);

} // namespace indexpilot::ui
