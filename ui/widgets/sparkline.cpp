// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr qreal margin = 2.5; ///< room for the line's width and its last point
constexpr qreal pointRadius = 2;

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool isEmpty() const { return low > high; }
};

Range rangeOf(const std::vector<workload::SeriesPoint> &series)
{
    Range range;
    for (const workload::SeriesPoint &point : series) {
        if (!std::isfinite(point.value))
            continue;
        range.low = std::min(range.low, point.value);
        range.high = std::max(range.high, point.value);
    }
    return range;
}

} // namespace

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setSeries(const std::vector<workload::SeriesPoint> &series)
{
    m_series = series;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    const Range range = rangeOf(m_series);
    if (range.isEmpty())
        return;
    const QRectF place = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double width =
        std::max<double>(1, static_cast<double>((m_series.back().at - m_series.front().at).count()));
    const auto at = [&](const workload::SeriesPoint &point) {
        const double x = static_cast<double>((point.at - m_series.front().at).count()) / width;
        const double y = range.high > range.low ? (point.value - range.low) / (range.high - range.low) : 0.5;
        return QPointF(place.left() + x * place.width(), place.bottom() - y * place.height());
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::Series1), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF run;
    const auto drawRun = [&] {
        if (run.size() == 1)
            painter.drawPoint(run.first());
        else
            painter.drawPolyline(run);
        run.clear();
    };
    for (const workload::SeriesPoint &point : m_series) {
        if (std::isfinite(point.value))
            run.append(at(point));
        else if (!run.isEmpty())
            drawRun();
    }
    if (run.isEmpty())
        return;
    const QPointF last = run.last();
    drawRun();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Series1));
    painter.drawEllipse(last, pointRadius, pointRadius);
}

} // namespace indexpilot::ui
