// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/week_layout.h"

#include <QWidget>

namespace indexpilot::ui {

/// One opening with its jobs as bars: to the likely end, with a whisker to when 9 in 10 have ended.
/// Own-painted.
class OpeningGantt : public QWidget {
    Q_OBJECT
public:
    struct Content {
        maintenance::Zone zone;
        TimeRange range;       ///< what is shown
        bool isOpening = true; ///< its borders are those of the opening
        TimePoint now;
        std::vector<WeekJob> jobs;
    };
    explicit OpeningGantt(QWidget *parent = nullptr);
    void setContent(const Content &content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }
    QRect barOf(std::size_t job) const;
    QRect ground() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int xOf(TimePoint at) const;
    void paintTicks(QPainter &painter) const;
    void paintJob(QPainter &painter, std::size_t job) const;
    Content m_content;
};

} // namespace indexpilot::ui
