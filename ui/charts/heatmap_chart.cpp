// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/heat_painter.h"
#include "ui/charts/heatmap_impl.h"
#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/charts/plot_parts.h"
#include "ui/theme/theme.h"

#include <QResizeEvent>
#include <QScrollBar>

namespace indexpilot::ui {
namespace {

constexpr int leastCell = 5; // px: below, a cell cannot be hit or told from its neighbour
constexpr int tickDistance = 54;

} // namespace

HeatmapChart::Impl::Impl(HeatmapChart *owner)
    : chart(owner), plot(makePlot(owner)), scroll(new QScrollBar(Qt::Vertical, owner))
{
    brushLayer = addBufferedLayer(plot, QStringLiteral("brush"));
    cursorLayer = addBufferedLayer(plot, QStringLiteral("cursor"));
    addPainted(plot, QStringLiteral("main"), [this](QPainter &p) { paintHeatGround(p, state); });
    addPainted(plot, QStringLiteral("brush"), [this](QPainter &p) { paintHeatBrush(p, state); });
    addPainted(plot, QStringLiteral("cursor"), [this](QPainter &p) { paintHeatCursor(p, state); });
    plot->yAxis->setVisible(false);
    plot->xAxis->grid()->setVisible(false);
    scroll->setObjectName(QStringLiteral("heatmapScroll"));
    scroll->setAccessibleName(HeatmapChart::tr("Rows of the heatmap"));
    scroll->setFocusPolicy(Qt::NoFocus); // the arrows scroll with the cursor
    scroll->hide();
}

void HeatmapChart::Impl::repaintAll()
{
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void HeatmapChart::Impl::repaintBrush()
{
    brushLayer->replot();
}

void HeatmapChart::Impl::repaintCursor()
{
    cursorLayer->replot();
}

void HeatmapChart::Impl::recolour()
{
    const bool brushing = viewBrush || dragging;
    if (scale == HeatScale::Rank && state.colours.hasRanks() && brushing)
        return; // frozen: a colour means the same until the brush is gone
    state.colours = HeatColours(scale, state.grid.risk);
}

void HeatmapChart::Impl::relayout()
{
    const Seconds before = state.cells.width;
    state.layout = heatLayout(chart->size(), state.grid.range, static_cast<int>(state.grid.rows.size()),
                              scroll->value());
    state.cells = heatCells(state.grid, state.layout.heat.width() / leastCell);
    const QRect &heat = state.layout.heat;
    scroll->setRange(0, state.layout.rows - state.layout.shownRows);
    scroll->setPageStep(std::max(1, state.layout.shownRows));
    scroll->setGeometry(heat.right() + 3, heat.top(), 10, heat.height());
    scroll->setVisible(state.layout.scrolls());
    plot->axisRect()->setMargins(QMargins(heat.left(), heat.top(),
                                          chart->width() - heat.left() - heat.width(),
                                          std::max(0, chart->height() - heat.top() - heat.height())));
    plot->xAxis->setVisible(!isEmpty(state.grid.range));
    if (!isEmpty(state.grid.range)) {
        plot->xAxis->setRange(secondsOf(state.grid.range.from), secondsOf(state.grid.range.to));
        plot->xAxis->setTicker(
            fixedTicker(asValueTicks(timeTicks(state.grid.range, std::max(1, heat.width() / tickDistance)))));
    }
    restoreCursor();
    repaintAll();
    if (before != state.cells.width)
        Q_EMIT chart->cellWidthChanged();
}

void HeatmapChart::Impl::restoreCursor()
{
    state.hover = {};
    const auto &rows = state.grid.rows;
    const auto found = std::find(rows.begin(), rows.end(), cursorStatement);
    if (rows.empty() || state.cells.columns.empty())
        state.cursor = {};
    else if (found != rows.end() && cursorTime != TimePoint{})
        state.cursor = {static_cast<int>(found - rows.begin()), state.cells.columnOf(cursorTime)};
    else
        state.cursor = {0, state.cells.columnCount() - 1};
}

void HeatmapChart::Impl::retheme()
{
    plot->setBackground(QBrush(colour(Token::Plot)));
    styleAxis(plot->xAxis);
    repaintAll();
}

HeatmapChart::HeatmapChart(QWidget *parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    installChartAccessibility();
    setObjectName(QStringLiteral("heatmap"));
    setAccessibleName(tr("Heatmap of statement risk over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_impl->retheme(); });
    connect(m_impl->scroll, &QScrollBar::valueChanged, this, [this] { m_impl->relayout(); });
    m_impl->retheme();
}

HeatmapChart::~HeatmapChart()
{
    delete m_impl->plot; // its layers paint from the state
}

void HeatmapChart::setView(const workload::WorkloadView &view)
{
    HeatState &state = m_impl->state;
    const std::set<StatementId> pinned(view.request.pinned.begin(), view.request.pinned.end());
    const bool sameRows = state.selected == view.request.selected && state.pinned == pinned;
    const bool sameCells = sameGrid(state.grid, view.grid);
    const bool sameLoad = samePoints(state.load, view.load);
    state.selected = view.request.selected;
    state.pinned = pinned;
    const bool thawed = m_impl->viewBrush && !view.request.brush && m_impl->scale == HeatScale::Rank;
    m_impl->viewBrush = view.request.brush;
    if (!m_impl->dragging && state.brush != view.request.brush) {
        state.brush = view.request.brush;
        if (sameRows && sameCells && sameLoad)
            m_impl->repaintBrush();
    }
    if (!sameLoad)
        state.load = view.load;
    if (!sameCells) {
        if (state.grid.range != view.grid.range)
            m_impl->zoomTarget.reset();
        state.grid = view.grid;
        m_impl->recolour();
        m_impl->relayout();
    } else if (!sameRows || !sameLoad || thawed) {
        m_impl->recolour();
        m_impl->repaintAll();
    }
}

void HeatmapChart::setScale(HeatScale scale)
{
    if (m_impl->scale == scale)
        return;
    m_impl->scale = scale;
    m_impl->recolour();
    m_impl->repaintAll();
}

HeatScale HeatmapChart::scale() const
{
    return m_impl->scale;
}

QString HeatmapChart::cellSentence() const
{
    const HeatState &state = m_impl->state;
    return ui::cellSentence(state, state.hover.isValid() ? state.hover : state.cursor);
}

Seconds HeatmapChart::shownCellWidth() const
{
    return m_impl->state.cells.width;
}

QRect HeatmapChart::cellRect(StatementId statement, TimePoint time) const
{
    const auto &rows = m_impl->state.grid.rows;
    const auto found = std::find(rows.begin(), rows.end(), statement);
    if (found == rows.end())
        return {};
    return m_impl->state.cellRect(
        {static_cast<int>(found - rows.begin()), m_impl->state.cells.columnOf(time)});
}

void HeatmapChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_impl->relayout();
    m_impl->plot->setGeometry(rect());
}

} // namespace indexpilot::ui
