// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_chart.h"

#include "core/wording/format.h"
#include "ui/charts/chart_accessible.h"
#include "ui/charts/fan_painter.h"
#include "ui/charts/fan_state.h"
#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/charts/plot_parts.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int dayTickDistance = 62;

void addFanGraph(QCustomPlot *plot, const QPen &pen, const std::vector<FanPlace> &places)
{
    auto *curve = new QCPCurve(plot->xAxis, plot->yAxis); // unlike a graph it may go straight down
    curve->setPen(pen);
    curve->setAntialiased(true);
    QVector<QCPCurveData> points;
    for (const FanPlace &place : places)
        points.append({static_cast<double>(points.size()), secondsOf(place.at), place.share});
    curve->data()->set(points, true);
}

std::vector<FanPlace> medianOf(const FanView &view)
{
    std::vector<FanPlace> places;
    if (view.days.empty())
        return places;
    if (!view.readings.empty())
        places.push_back({view.readings.back().at, view.readings.back().share});
    for (const FanDay &day : view.days)
        places.push_back({day.at, day.median});
    return places;
}

/// A rebuild ends one line and begins another: what lies between was not so.
std::vector<std::vector<FanPlace>> readingLines(const FanView &view)
{
    std::vector<std::vector<FanPlace>> lines(1);
    for (const FanPoint &point : view.readings) {
        if (point.rebuilt && !lines.back().empty())
            lines.emplace_back();
        lines.back().push_back({point.at, point.share});
    }
    return lines;
}

std::vector<ValueTick> shareTicks(const ValueAxis &axis)
{
    std::vector<ValueTick> ticks;
    for (const double tick : axis.ticks) {
        const QString text = wording::percent(tick);
        ticks.push_back({tick, axis.high >= 0.1 ? QStringLiteral("%1 %").arg(qRound(tick * 100)) : text});
    }
    return ticks;
}

} // namespace

struct FanChart::Impl {
    FanChart *chart;
    QCustomPlot *plot;
    QCPLayer *cursorLayer;
    FanState state;

    explicit Impl(FanChart *owner)
        : chart(owner), plot(makePlot(owner)), cursorLayer(addBufferedLayer(plot, QStringLiteral("cursor")))
    {
        plot->addLayer(QStringLiteral("bands"), plot->layer(QStringLiteral("grid")), QCustomPlot::limBelow);
        addPainted(plot, QStringLiteral("bands"), [this](QPainter &p) { paintFanBands(p, state); });
        addPainted(plot, QStringLiteral("axes"), [this](QPainter &p) { paintFanNotes(p, state); });
        addPainted(plot, QStringLiteral("cursor"), [this](QPainter &p) { paintFanCursor(p, state); });
        plot->xAxis->grid()->setVisible(false);
    }
    void addLines()
    {
        plot->clearPlottables();
        const FanView &view = state.view;
        addFanGraph(plot, QPen(colour(Token::Axis), 1.2, Qt::DotLine), view.earlier.places);
        addFanGraph(plot, QPen(colour(Token::Series3), 1.6, Qt::DashDotLine), view.rebuilt.places);
        addFanGraph(plot, QPen(colour(Token::Series1), 1.6, Qt::DashLine), medianOf(view));
        for (const std::vector<FanPlace> &line : readingLines(view))
            addFanGraph(plot, QPen(colour(Token::Series1), 1.8), line);
    }
    void relayout()
    {
        layOut(state, chart->size());
        const QRect &area = state.plot;
        plot->axisRect()->setMargins(QMargins(area.left(), area.top(),
                                              chart->width() - area.left() - area.width(),
                                              chart->height() - area.top() - area.height()));
        plot->yAxis->setRange(state.axis.low, state.axis.high);
        plot->yAxis->setTicker(fixedTicker(shareTicks(state.axis)));
        const TimeRange &range = state.view.range;
        if (!isEmpty(range)) {
            plot->xAxis->setRange(secondsOf(range.from), secondsOf(range.to));
            const int most = std::max(1, area.width() / dayTickDistance);
            plot->xAxis->setTicker(fixedTicker(asValueTicks(timeTicks(range, most))));
        }
        plot->xAxis->setTickLabels(!isEmpty(range));
        addLines();
        plot->replot(QCustomPlot::rpQueuedReplot);
    }
    void retheme()
    {
        plot->setBackground(QBrush(colour(Token::Plot)));
        styleAxis(plot->xAxis);
        styleAxis(plot->yAxis);
        plot->xAxis->setBasePen(QPen(colour(Token::Axis)));
        plot->yAxis->setBasePen(Qt::NoPen);
        plot->yAxis->setTickPen(Qt::NoPen);
        relayout();
    }
    void setCursor(std::optional<TimePoint> moment)
    {
        if (state.cursor == moment)
            return;
        state.cursor = moment;
        cursorLayer->replot();
        Q_EMIT chart->readoutChanged(chart->readout());
    }
    void moveCursor(int steps)
    {
        const std::vector<TimePoint> moments = state.moments();
        if (moments.empty())
            return;
        const TimePoint from = state.cursor.value_or(state.view.now.value_or(moments.back()));
        const auto near = std::min_element(moments.begin(), moments.end(), [&](TimePoint a, TimePoint b) {
            return std::chrono::abs(a - from) < std::chrono::abs(b - from);
        });
        const auto place = (near - moments.begin()) + (state.cursor ? steps : 0);
        const auto last = static_cast<std::ptrdiff_t>(moments.size()) - 1;
        setCursor(moments[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, last))]);
        announce(chart, chart->readout());
    }
};

FanChart::FanChart(QWidget *parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    installChartAccessibility();
    setObjectName(QStringLiteral("fanChart"));
    setAccessibleName(tr("Readings and forecast over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_impl->retheme(); });
    m_impl->retheme();
}

FanChart::~FanChart()
{
    delete m_impl->plot; // its layers paint from the state
}

void FanChart::setView(const FanView &view)
{
    FanState &state = m_impl->state;
    if (state.view == view)
        return;
    state.view = view;
    if (state.cursor)
        state.cursor = state.momentNear(*state.cursor);
    m_impl->relayout();
}

const FanView &FanChart::view() const
{
    return m_impl->state.view;
}

QString FanChart::readout() const
{
    return readoutLines(m_impl->state).join(QStringLiteral(", "));
}

QRect FanChart::plotRect() const
{
    return m_impl->state.plot;
}

QPointF FanChart::placeOf(TimePoint at, double share) const
{
    return m_impl->state.placeOf(at, share);
}

void FanChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_impl->relayout();
    m_impl->plot->setGeometry(rect());
}

void FanChart::mouseMoveEvent(QMouseEvent *event)
{
    const FanState &state = m_impl->state;
    const bool inside = state.plot.adjusted(-4, -4, 4, 4).contains(event->pos());
    m_impl->setCursor(inside ? state.momentNear(state.timeAt(event->pos().x())) : std::nullopt);
}

void FanChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->setCursor(std::nullopt);
}

void FanChart::keyPressEvent(QKeyEvent *event)
{
    constexpr int far = 1'000'000; // steps: beyond any end
    switch (event->key()) {
    case Qt::Key_Left:
        return m_impl->moveCursor(-1);
    case Qt::Key_Right:
        return m_impl->moveCursor(1);
    case Qt::Key_Home:
        m_impl->moveCursor(0);
        return m_impl->moveCursor(-far);
    case Qt::Key_End:
        m_impl->moveCursor(0);
        return m_impl->moveCursor(far);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FanChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_impl->state.focused = true;
    m_impl->cursorLayer->replot();
}

void FanChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_impl->state.focused = false;
    m_impl->setCursor(std::nullopt);
    m_impl->cursorLayer->replot();
}

} // namespace indexpilot::ui
