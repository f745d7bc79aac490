// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_labels.h"

#include <QSharedPointer>
#include <QString>

#include <functional>
#include <vector>

class QCPAxis;
class QCPAxisTicker;
class QCPLayer;
class QCustomPlot;
class QPainter;
class QWidget;

// Parts of QCustomPlot that both plots use; its header stays in the .cpp files.
namespace indexpilot::ui {

/// A plot that leaves mouse and keyboard to `owner` and starts without axes' decoration.
QCustomPlot *makePlot(QWidget *owner);
/// A layer above all others; buffered: it repaints alone.
QCPLayer *addBufferedLayer(QCustomPlot *plot, const QString &name);
/// Whatever `paint` paints, on a layer of the plot.
void addPainted(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> paint);

struct ValueTick {
    double value;
    QString label;
};
QSharedPointer<QCPAxisTicker> fixedTicker(const std::vector<ValueTick> &ticks);
std::vector<ValueTick> asValueTicks(const std::vector<TimeTick> &ticks);
/// Fonts and colours of the theme.
void styleAxis(QCPAxis *axis);

} // namespace indexpilot::ui
