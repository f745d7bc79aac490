// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatmap_chart.h"

namespace indexpilot::ui {

/// For the header of the heatmap's panel: "Risk, linear 0 ▭ 1 ▨ no data", the colours as the scale spreads
/// them over the values.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget *parent = nullptr);
    void setScale(HeatScale scale);
    void setCompact(bool compact); ///< for a narrow header: a short ramp, no words for the hatch
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    int rampWidth() const { return m_compact ? 44 : 110; }
    bool m_compact = false;
    HeatScale m_scale = HeatScale::Linear;
};

} // namespace indexpilot::ui
