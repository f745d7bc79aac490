// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace indexpilot::ui {

/// "Risk 0 ▇▇▇ 1 ▨ no data". Own-painted.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace indexpilot::ui
