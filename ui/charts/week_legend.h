// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/week_loads.h"

#include <QWidget>

namespace indexpilot::ui {

/// What the marks of a week chart mean, in as many lines as it takes. Own-painted.
class WeekLegend : public QWidget {
    Q_OBJECT
public:
    explicit WeekLegend(QWidget *parent = nullptr);
    void setLoads(const WeekLoads &loads);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {400, heightForWidth(400)}; }
    QSize minimumSizeHint() const override { return {200, heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_highest = 0;
    QString m_expected; ///< empty: nothing is expected
};

} // namespace indexpilot::ui
