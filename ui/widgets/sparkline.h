// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QWidget>

namespace indexpilot::ui {

/// A line of 100 × 28 without axes; gaps stay gaps. Own-painted.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setSeries(const std::vector<workload::SeriesPoint> &series);
    QSize sizeHint() const override { return {100, 28}; }
    QSize minimumSizeHint() const override { return {40, 28}; } ///< a long unit beside it comes first

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<workload::SeriesPoint> m_series;
};

} // namespace indexpilot::ui
