// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace indexpilot::ui {

/// "Risk 0 ▇▇▇ 1 ▨ no data". Own-painted.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget *parent = nullptr);
    void setCompact(bool compact); ///< a short ramp, no words for the hatching
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rampWidth() const { return m_compact ? 44 : 84; }
    bool m_compact = false;
};

} // namespace indexpilot::ui
