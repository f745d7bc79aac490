// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/load_strip.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/heat_cells.h"
#include "ui/charts/paint.h"
#include "ui/charts/time_snap.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
LoadStrip::LoadStrip(QWidget *parent) : QWidget(parent)
{
    installChartAccessibility();
    setObjectName(QStringLiteral("loadStrip"));
    setAccessibleName(tr("Load of the database over time"));
    setAccessibleDescription(
        tr("Drag to filter all views to a stretch of time. Arrows move it, Shift+arrows its "
           "right edge, Esc takes it away."));
    setToolTip(tr("Statement time over the range: drag to filter"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 28);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LoadStrip::setLoad(const TimeRange &range, const std::vector<workload::SeriesPoint> &load,
                        const std::vector<store::Gap> &gaps)
{
    if (m_range == range && samePoints(m_load, load) && m_gaps == gaps)
        return;
    m_range = range;
    m_load = load;
    m_gaps = gaps;
    update();
}

void LoadStrip::setBrush(std::optional<TimeRange> brush)
{
    if (m_grip != Grip::None || m_brush == brush)
        return; // what a person drags is not torn away by a refresh
    m_brush = brush;
    update();
}

TimePoint LoadStrip::timeAt(double x) const
{
    const double part = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return m_range.from +
           Milliseconds(std::llround(part * static_cast<double>((m_range.to - m_range.from).count())));
}

double LoadStrip::xOf(TimePoint time) const
{
    const auto whole = static_cast<double>((m_range.to - m_range.from).count());
    return whole > 0 ? static_cast<double>((time - m_range.from).count()) / whole * width() : 0;
}

Milliseconds LoadStrip::cell() const
{
    if (m_load.size() > 1)
        return m_load[1].at - m_load[0].at;
    return std::max<Milliseconds>(Milliseconds(1), (m_range.to - m_range.from) / 60);
}

TimeRange LoadStrip::shifted(const TimeRange &brush, Milliseconds by) const
{
    const auto cells = std::lround(static_cast<double>(by.count()) / static_cast<double>(cell().count()));
    const Milliseconds length = brush.to - brush.from;
    const TimePoint from =
        std::clamp(brush.from + cell() * cells, m_range.from, std::max(m_range.from, m_range.to - length));
    return {from, from + length};
}

TimeRange LoadStrip::snapped(TimePoint a, TimePoint b) const
{
    return snappedTo(m_range, m_load.empty() ? m_range.from : m_load.front().at, cell(), a, b);
}

std::vector<QPolygonF> LoadStrip::areas() const
{
    const double scale = (height() - 5) / largest(m_load, 1e-9);
    const Milliseconds half = cell() / 2;
    const auto place = [&](const workload::SeriesPoint &point) {
        return QPointF(xOf(point.at + half), height() - point.value * scale);
    };
    return areaPolygons(m_load, place, height(), xOf(m_range.from + half));
}

void LoadStrip::paintBrush(QPainter &painter) const
{
    if (!m_brush || m_brush->to <= m_range.from || m_brush->from >= m_range.to)
        return;
    const int left = static_cast<int>(std::lround(xOf(m_brush->from)));
    const int right = static_cast<int>(std::lround(xOf(m_brush->to)));
    painter.setClipRect(left, 0, right - left, height());
    painter.fillRect(rect(), colour(Token::AccentSoft));
    paintArea(painter, areas(), colour(Token::Accent));
    painter.setClipping(false);
    for (const int x : {left, right - 2})
        painter.fillRect(std::clamp(x, 0, width() - 2), 0, 2, height(), colour(Token::Accent));
}

void LoadStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Plot));
    for (const store::Gap &gap : m_gaps) {
        const int left = static_cast<int>(std::lround(xOf(gap.range.from)));
        const int right = static_cast<int>(std::lround(xOf(gap.range.to)));
        if (gap.range.from < m_range.to && gap.range.to > m_range.from)
            painter.fillRect(left, 0, std::max(1, right - left), height(), hatchBrush());
    }
    paintArea(painter, areas(), colour(Token::Line2));
    paintBrush(painter);
    painter.setPen(colour(Token::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (hasFocus())
        paintFocusRing(painter, rect());
}

} // namespace indexpilot::ui
