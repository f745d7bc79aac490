// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/forest_chart.h"

#include "core/wording/format.h"
#include "ui/charts/chart_accessible.h"
#include "ui/charts/forest_painter.h"
#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/charts/plot_parts.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace indexpilot::ui {

struct ForestChart::Impl {
    ForestChart *chart;
    QCustomPlot *plot;
    QCPLayer *cursorLayer;
    ForestState state;

    explicit Impl(ForestChart *owner)
        : chart(owner), plot(makePlot(owner)), cursorLayer(addBufferedLayer(plot, QStringLiteral("cursor")))
    {
        plot->axisRect()->setupFullAxesBox(false);
        for (QCPAxis *axis : plot->axisRect()->axes()) {
            axis->setVisible(false);
            axis->grid()->setVisible(false);
        }
        addPainted(plot, QStringLiteral("main"), [this](QPainter &p) { paintForest(p, state); });
        addPainted(plot, QStringLiteral("cursor"), [this](QPainter &p) {
            paintForestCursor(p, state);
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
    void setCursor(int row)
    {
        if (state.cursor == row)
            return;
        state.cursor = row;
        cursorLayer->replot();
        Q_EMIT chart->readoutChanged(chart->readout());
    }
    void moveTo(int row)
    {
        const int last = static_cast<int>(state.rows.size()) - 1;
        if (last < 0)
            return;
        setCursor(std::clamp(row, 0, last));
        announce(chart, chart->readout());
    }
};

ForestChart::ForestChart(QWidget *parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    installChartAccessibility();
    setObjectName(QStringLiteral("forest"));
    setAccessibleName(tr("Changes with their ranges"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_impl->relayout(); });
    m_impl->relayout();
}

ForestChart::~ForestChart()
{
    delete m_impl->plot; // its layers paint from the state
}

void ForestChart::setRows(const std::vector<ForestRow> &rows, const QString &amountTitle)
{
    ForestState &state = m_impl->state;
    if (state.rows == rows && state.amountTitle == amountTitle)
        return;
    state.rows = rows;
    state.amountTitle = amountTitle;
    state.cursor = -1;
    updateGeometry();
    m_impl->relayout();
}

QString ForestChart::readout() const
{
    const ForestState &state = m_impl->state;
    if (state.cursor < 0 || state.cursor >= static_cast<int>(state.rows.size()))
        return {};
    const ForestRow &row = state.rows[static_cast<std::size_t>(state.cursor)];
    return QStringLiteral("%1: %2, %3 %4")
        .arg(QStringLiteral("%1 %2").arg(row.id, row.title).trimmed(), changeText(row), row.amount,
             state.amountTitle);
}

QRect ForestChart::rowRect(int row) const
{
    return m_impl->state.rowRect(row);
}

QSize ForestChart::sizeHint() const
{
    return {480, forestHeight(m_impl->state.rows.size())};
}

QSize ForestChart::minimumSizeHint() const
{
    return {260, forestHeight(m_impl->state.rows.size())};
}

void ForestChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_impl->relayout();
    m_impl->plot->setGeometry(rect());
}

void ForestChart::keyPressEvent(QKeyEvent *event)
{
    const int cursor = m_impl->state.cursor;
    switch (event->key()) {
    case Qt::Key_Up:
        return m_impl->moveTo(cursor - 1);
    case Qt::Key_Down:
        return m_impl->moveTo(cursor + 1);
    case Qt::Key_Home:
        return m_impl->moveTo(0);
    case Qt::Key_End:
        return m_impl->moveTo(static_cast<int>(m_impl->state.rows.size()) - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ForestChart::mouseMoveEvent(QMouseEvent *event)
{
    m_impl->setCursor(m_impl->state.rowAt(event->pos().y()));
    setToolTip(readout().toHtmlEscaped());
}

void ForestChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_impl->setCursor(-1);
}

void ForestChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_impl->state.focused = true;
    m_impl->cursorLayer->replot();
}

void ForestChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_impl->state.focused = false;
    m_impl->state.cursor = -1;
    m_impl->cursorLayer->replot();
}

QString signedPercent(double share)
{
    if (std::isnan(share))
        return wording::dash;
    const QString size = wording::percent(std::abs(share));
    if (share == 0 || size == wording::percent(0))
        return QStringLiteral("0 %");
    return (share < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + size;
}

QString changeText(const ForestRow &row)
{
    if (std::isnan(row.value))
        return wording::dash;
    return ForestChart::tr("%1 (%2 to %3)")
        .arg(signedPercent(row.value), signedPercent(row.lower), signedPercent(row.upper));
}

} // namespace indexpilot::ui
