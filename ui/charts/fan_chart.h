// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/fan_view.h"

#include <QWidget>

#include <memory>

namespace indexpilot::ui {

/// Readings and the fan of a forecast over time, with a limit and where it is crossed. Measured points are
/// filled, modelled ones hollow; the forecast is dashed and its bands are opaque, the widest first. Arrows
/// move a cursor from day to day and its values are announced.
class FanChart : public QWidget {
    Q_OBJECT
public:
    explicit FanChart(QWidget *parent = nullptr);
    ~FanChart() override;
    void setView(const FanView &view);
    const FanView &view() const;
    QString readout() const; ///< "Sat 28 Nov 14:05, median: 38.1 %, 50 %: 35.0 – 41.2 %, …"
    QRect plotRect() const;  ///< where the lines are
    QPointF placeOf(TimePoint at, double share) const;
    QSize sizeHint() const override { return {560, 260}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

Q_SIGNALS:
    void readoutChanged(const QString &readout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
