// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records.h"
#include "core/workload/view.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace indexpilot::ui {

/// The strip under the context bar: load of the range as an area 28 px high with the brush on it. Drag makes
/// a brush, its edges can be moved, a click outside takes it away. Keyboard: arrows move the brush by a cell,
/// Shift+arrows its right edge, Esc takes it away. Own-painted.
class LoadStrip : public QWidget {
    Q_OBJECT
public:
    explicit LoadStrip(QWidget *parent = nullptr);
    void setLoad(const TimeRange &range, const std::vector<workload::SeriesPoint> &load,
                 const std::vector<store::Gap> &gaps);
    void setBrush(std::optional<TimeRange> brush);
    QSize sizeHint() const override { return {460, 30}; }

Q_SIGNALS:
    void brushed(std::optional<indexpilot::TimeRange> brush);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { None, New, Left, Right, Whole };
    std::vector<QPolygonF> areas() const;
    void paintBrush(QPainter &painter) const;
    Grip gripAt(double x) const;
    Milliseconds cell() const;
    TimeRange snapped(TimePoint a, TimePoint b) const; ///< whole cells that hold both
    TimeRange shifted(const TimeRange &brush, Milliseconds by) const;
    void publish();
    TimePoint timeAt(double x) const;
    double xOf(TimePoint time) const;
    TimeRange m_range;
    std::vector<workload::SeriesPoint> m_load;
    std::vector<store::Gap> m_gaps;
    std::optional<TimeRange> m_brush;
    Grip m_grip = Grip::None;
    TimePoint m_anchor; ///< the end of the brush that stays where it is
    std::optional<TimeRange> m_before;
    double m_pressedAt = 0;
    bool m_moved = false;
};

} // namespace indexpilot::ui
