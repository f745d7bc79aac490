// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"
#include "ui/theme/theme.h"

#include <QBrush>
#include <QFont>
#include <QPen>
#include <QPointF>
#include <QPolygonF>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;
class QWidget;

// What all charts paint alike.
namespace indexpilot::ui {

/// "Not watched": diagonal lines on the mute colour. Continuous over neighbours.
QBrush hatchBrush();
/// Lines that rise to the right, over tiles of so many pixels.
QBrush diagonalBrush(int tile, Token ground, const QPen &pen);
QFont captionFont();
QFont captionStrongFont();
void paintFocusRing(QPainter &painter, const QRect &area);
/// Under the line through the points down to `floor`: one polygon per stretch without a gap, level for
/// `reach` px beyond its first and last point.
std::vector<QPolygonF> areaPolygons(const std::vector<workload::SeriesPoint> &points,
                                    const std::function<QPointF(const workload::SeriesPoint &)> &place,
                                    double floor, double reach);
/// Opaque and not antialiased: translucent or smooth fills under raw series cost seconds a frame.
void paintArea(QPainter &painter, const std::vector<QPolygonF> &polygons, const QColor &fill);
/// A raised box with lines of text beside `anchor`, inside `bounds`; the first line is strong.
void paintReadout(QPainter &painter, const QPoint &anchor, const QRect &bounds, const QStringList &lines);
/// The largest value that is not NaN; at least `least`.
double largest(const std::vector<workload::SeriesPoint> &points, double least);

} // namespace indexpilot::ui
