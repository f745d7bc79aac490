// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/heat_cells.h"
#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/charts/plot_parts.h"
#include "ui/charts/series_painter.h"
#include "ui/charts/time_series_impl.h"

#include <QResizeEvent>

#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int timeTickDistance = 54;

bool sameSeries(const std::vector<ChartSeries> &a, const std::vector<ChartSeries> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ChartSeries &x, const ChartSeries &y) {
        return x.name == y.name && x.colour == y.colour && x.pen == y.pen && samePoints(x.points, y.points);
    });
}

bool sameEvents(const std::vector<ChartEvent> &a, const std::vector<ChartEvent> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ChartEvent &x, const ChartEvent &y) {
        return x.at == y.at && x.mark == y.mark && x.label == y.label;
    });
}

/// The line itself, and dots for points without a neighbour, which a line would not show.
void addGraphs(QCustomPlot *plot, const SeriesState &state, const ChartSeries &series)
{
    const auto &points = series.points;
    const auto shown = [&](std::size_t i) {
        return i < points.size() && state.isShown(points[i].value);
    };
    QVector<QCPGraphData> line;
    QVector<QCPGraphData> dots;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double value = shown(i) ? points[i].value : std::nan("");
        line.append({secondsOf(points[i].at), value});
        if (shown(i) && !shown(i + 1) && (i == 0 || !shown(i - 1)))
            dots.append(line.last());
    }
    QCPGraph *lines = plot->addGraph();
    lines->setPen(QPen(colour(series.colour), 1.6, series.pen));
    lines->setAntialiased(true);
    lines->data()->set(line, true);
    QCPGraph *marks = plot->addGraph();
    marks->setLineStyle(QCPGraph::lsNone);
    marks->setScatterStyle({QCPScatterStyle::ssDisc, colour(series.colour), colour(series.colour), 5});
    marks->data()->set(dots, true);
}

std::vector<ValueTick> valueTicks(const SeriesState &state)
{
    std::vector<ValueTick> ticks;
    for (const double tick : state.axis.ticks)
        ticks.push_back({tick, tickText(state, tick)});
    return ticks;
}

} // namespace

TimeSeriesChart::Impl::Impl(TimeSeriesChart *owner) : chart(owner), plot(makePlot(owner))
{
    const auto underGrid = [this](const char *name) {
        plot->addLayer(QString::fromLatin1(name), plot->layer(QStringLiteral("grid")), QCustomPlot::limBelow);
        return plot->layer(QString::fromLatin1(name));
    };
    brushLayer = underGrid("brush"); // opaque, so below the lines
    brushLayer->setMode(QCPLayer::lmBuffered);
    underGrid("gaps");
    cursorLayer = addBufferedLayer(plot, QStringLiteral("cursor"));
    addPainted(plot, QStringLiteral("brush"), [this](QPainter &p) { paintSeriesBrush(p, state); });
    addPainted(plot, QStringLiteral("gaps"), [this](QPainter &p) { paintSeriesGaps(p, state); });
    addPainted(plot, QStringLiteral("axes"), [this](QPainter &p) { paintSeriesNotes(p, state); });
    addPainted(plot, QStringLiteral("cursor"), [this](QPainter &p) { paintSeriesCursor(p, state); });
    plot->xAxis->grid()->setVisible(false);
}

void TimeSeriesChart::Impl::relayout()
{
    layOut(state, chart->size());
    const QRect &area = state.plot;
    plot->axisRect()->setMargins(QMargins(area.left(), area.top(),
                                          chart->width() - area.left() - area.width(),
                                          chart->height() - area.top() - area.height()));
    plot->yAxis->setScaleType(state.axis.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot->yAxis->setRange(state.axis.low, state.axis.high);
    plot->yAxis->setTicker(fixedTicker(valueTicks(state)));
    if (!isEmpty(state.range)) {
        plot->xAxis->setRange(secondsOf(state.range.from), secondsOf(state.range.to));
        plot->xAxis->setTicker(
            fixedTicker(asValueTicks(timeTicks(state.range, std::max(1, area.width() / timeTickDistance)))));
    }
    plot->xAxis->setTickLabels(state.timeLabels && !isEmpty(state.range));
    plot->clearGraphs();
    for (const ChartSeries &series : state.series)
        addGraphs(plot, state, series);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimeSeriesChart::Impl::retheme()
{
    plot->setBackground(QBrush(colour(Token::Plot)));
    styleAxis(plot->xAxis);
    styleAxis(plot->yAxis);
    plot->xAxis->setBasePen(QPen(colour(Token::Axis)));
    plot->yAxis->setBasePen(Qt::NoPen);
    plot->yAxis->setTickPen(Qt::NoPen);
    relayout();
}

void TimeSeriesChart::Impl::repaintBrush()
{
    brushLayer->replot();
}

void TimeSeriesChart::Impl::repaintCursor()
{
    cursorLayer->replot();
}

TimeSeriesChart::TimeSeriesChart(Format format, QWidget *parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    installChartAccessibility();
    setObjectName(QStringLiteral("timeSeries"));
    setAccessibleName(tr("Lines over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_impl->state.format = format;
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_impl->retheme(); });
    m_impl->retheme();
}

TimeSeriesChart::~TimeSeriesChart()
{
    delete m_impl->plot; // its layers paint from the state
}

void TimeSeriesChart::setLogarithmic(bool logarithmic)
{
    if (m_impl->state.logarithmic == logarithmic)
        return;
    m_impl->state.logarithmic = logarithmic;
    m_impl->relayout();
}

void TimeSeriesChart::setFormat(Format format)
{
    if (m_impl->state.format == format)
        return;
    m_impl->state.format = format;
    m_impl->relayout();
}

void TimeSeriesChart::setFrame(int left, TimeLabels times)
{
    m_impl->state.leastLeft = left;
    m_impl->state.timeLabels = times == TimeLabels::Shown;
    m_impl->relayout();
}

void TimeSeriesChart::setSeries(const TimeRange &range, const std::vector<ChartSeries> &series,
                                const std::vector<store::Gap> &gaps, const std::vector<ChartEvent> &events)
{
    SeriesState &state = m_impl->state;
    if (state.range == range && state.gaps == gaps && sameSeries(state.series, series) &&
        sameEvents(state.events, events))
        return;
    state.range = range;
    state.series = series;
    state.gaps = gaps;
    state.events = events;
    if (state.cursor)
        state.cursor = state.pointNear(*state.cursor);
    m_impl->relayout();
}

void TimeSeriesChart::setBrush(std::optional<TimeRange> brush)
{
    if (m_impl->dragging || m_impl->state.brush == brush)
        return;
    m_impl->state.brush = brush;
    m_impl->repaintBrush();
}

void TimeSeriesChart::setNow(std::optional<TimePoint> now)
{
    if (m_impl->state.now == now)
        return;
    m_impl->state.now = now;
    m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
}

QString TimeSeriesChart::readout() const
{
    return readoutLines(m_impl->state).join(QStringLiteral(", "));
}

QRect TimeSeriesChart::plotRect() const
{
    return m_impl->state.plot;
}

void TimeSeriesChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_impl->relayout();
    m_impl->plot->setGeometry(rect());
}

} // namespace indexpilot::ui
