// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/fan_view.h"
#include "ui/charts/value_axis.h"

#include <QRect>
#include <QStringList>

namespace indexpilot::ui {

/// Everything a fan chart paints and answers from; places are px of the widget.
struct FanState {
    FanView view;
    std::optional<TimePoint> cursor; ///< a reading or a day of the forecast, under mouse or keyboard
    bool focused = false;
    ValueAxis axis;
    QRect plot; ///< of the lines

    double xOf(TimePoint time) const;
    double yOf(double share) const;
    QPointF placeOf(TimePoint time, double share) const { return {xOf(time), yOf(share)}; }
    TimePoint timeAt(double x) const;
    std::vector<TimePoint> moments() const; ///< of readings and days, in order
    std::optional<TimePoint> momentNear(TimePoint time) const;
    const FanPoint *pointAt(TimePoint time) const;
    const FanDay *dayAt(TimePoint time) const;
};

/// Margins and axis for a widget of this size.
void layOut(FanState &state, QSize size);
/// The moment under the cursor, then its values.
QStringList readoutLines(const FanState &state);
/// One decimal in every magnitude, so that points of one line compare: "26.1 %", "2.0 %".
QString fanShareText(double share);
QString bandText(const FanBand &band); ///< "23.1 – 31.0 %"
QString basisText(FanBasis basis);     ///< "modelled"
QString levelText(std::size_t level);  ///< of fanLevels: "80 %"

} // namespace indexpilot::ui
