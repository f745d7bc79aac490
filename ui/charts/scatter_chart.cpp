// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/charts/plot_parts.h"
#include "ui/charts/scatter_state.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace indexpilot::ui {

struct ScatterChart::Impl {
    ScatterChart *chart;
    QCustomPlot *plot;
    QCPLayer *cursorLayer;
    ScatterState state;

    explicit Impl(ScatterChart *owner)
        : chart(owner), plot(makePlot(owner)), cursorLayer(addBufferedLayer(plot, QStringLiteral("cursor")))
    {
        for (QCPAxis *axis : plot->axisRect()->axes()) {
            axis->setVisible(false);
            axis->grid()->setVisible(false);
        }
        addPainted(plot, QStringLiteral("main"), [this](QPainter &p) { paintScatter(p, state); });
        addPainted(plot, QStringLiteral("cursor"), [this](QPainter &p) {
            paintScatterCursor(p, state);
            if (state.focused)
                paintFocusRing(p, chart->rect());
        });
    }
    void relayout()
    {
        layOut(state, chart->size());
        plot->setBackground(QBrush(colour(Token::Plot)));
        plot->replot(QCustomPlot::rpQueuedReplot);
    }
    /// step by rising benefit, from the cursor or the selected point.
    void walk(int step)
    {
        if (state.points.empty())
            return;
        const int from = state.cursor >= 0 ? state.cursor : state.positionOf(state.selected);
        const auto at = std::ranges::find(state.byBenefit, static_cast<std::size_t>(std::max(from, 0)));
        const auto last = static_cast<std::ptrdiff_t>(state.byBenefit.size()) - 1;
        const std::ptrdiff_t next = from < 0 ? 0 : (at - state.byBenefit.begin()) + step;
        state.cursor = static_cast<int>(
            state.byBenefit[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, last))]);
        cursorLayer->replot();
        announce(chart, chart->readout());
    }
    void choose(int point)
    {
        if (point >= 0)
            Q_EMIT chart->selected(state.points[static_cast<std::size_t>(point)].key);
    }
};

ScatterChart::ScatterChart(QWidget *parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    installChartAccessibility();
    setObjectName(QStringLiteral("scatter"));
    setAccessibleName(tr("Benefit against cost"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_impl->relayout(); });
    m_impl->relayout();
}

ScatterChart::~ScatterChart()
{
    delete m_impl->plot; // its layers paint from the state
}

void ScatterChart::setPoints(const std::vector<ScatterPoint> &points, Format format)
{
    ScatterState &state = m_impl->state;
    if (state.points == points && state.format == format)
        return;
    state.points = points;
    state.format = format;
    state.front = paretoFront(points);
    state.byBenefit.resize(points.size());
    std::iota(state.byBenefit.begin(), state.byBenefit.end(), std::size_t(0));
    std::stable_sort(state.byBenefit.begin(), state.byBenefit.end(),
                     [&](std::size_t a, std::size_t b) { return points[a].benefit < points[b].benefit; });
    state.cursor = -1;
    state.hover = -1;
    m_impl->relayout();
}

void ScatterChart::setTitles(const QString &benefit, const QString &cost)
{
    m_impl->state.benefitTitle = benefit;
    m_impl->state.costTitle = cost;
    m_impl->relayout();
}

void ScatterChart::setSelected(const QString &key)
{
    if (m_impl->state.selected == key)
        return;
    m_impl->state.selected = key;
    m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
}

QString ScatterChart::readout() const
{
    return readoutOf(m_impl->state, m_impl->state.cursor);
}

QPoint ScatterChart::placeOf(const QString &key) const
{
    const int position = m_impl->state.positionOf(key);
    return position < 0
               ? QPoint()
               : m_impl->state.placeOf(m_impl->state.points[static_cast<std::size_t>(position)]).toPoint();
}

void ScatterChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_impl->relayout();
    m_impl->plot->setGeometry(rect());
}

void ScatterChart::keyPressEvent(QKeyEvent *event)
{
    constexpr int far = 1'000'000;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_impl->walk(-1);
    case Qt::Key_Right:
        return m_impl->walk(1);
    case Qt::Key_Home:
        return m_impl->walk(-far);
    case Qt::Key_End:
        return m_impl->walk(far);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_impl->choose(m_impl->state.cursor);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScatterChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_impl->choose(m_impl->state.pointAt(event->pos()));
}

void ScatterChart::mouseMoveEvent(QMouseEvent *event)
{
    const int point = m_impl->state.pointAt(event->pos());
    if (point == m_impl->state.hover)
        return;
    m_impl->state.hover = point;
    setCursor(point < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    m_impl->cursorLayer->replot();
}

void ScatterChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->state.hover = -1;
    m_impl->cursorLayer->replot();
}

void ScatterChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_impl->state.focused = true;
    m_impl->cursorLayer->replot();
}

void ScatterChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_impl->state.focused = false;
    m_impl->state.cursor = -1;
    m_impl->cursorLayer->replot();
}

} // namespace indexpilot::ui
