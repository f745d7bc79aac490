// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QColor;
class QPainter;

namespace indexpilot::ui {

struct FanState;

void paintFanPoint(QPainter &painter, const QPointF &at, const QColor &ring, const QColor &fill);
/// Limit, now, rebuilds, points, where the limit is crossed, and the words at all of them.
void paintFanMarks(QPainter &painter, const FanState &state);

} // namespace indexpilot::ui
