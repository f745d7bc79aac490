// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/heatmap_panel.h"

#include "ui/charts/grid_table.h"
#include "ui/charts/heat_legend.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int narrow = 760; ///< px; below, the legend is short
constexpr int narrowest = 480;
constexpr int cellLineHeight = 20;

} // namespace

HeatmapPanel::HeatmapPanel(QWidget *parent) : HeatmapPanel(Parts{new HeatmapChart, new GridTable}, parent)
{
}

HeatmapPanel::HeatmapPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Statement risk over time"), parts.chart, parts.grid, parent), m_chart(parts.chart),
      m_grid(parts.grid), m_scale(new Segmented({tr("Linear"), tr("Log"), tr("Rank")}, this)),
      m_legend(new HeatLegend(this)), m_cell(new ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("heatmapPanel"));
    m_chart->setObjectName(QStringLiteral("heatmap"));
    m_grid->setParent(this);
    m_scale->setObjectName(QStringLiteral("heatScale"));
    m_scale->setAccessibleName(tr("Colour scale"));
    m_scale->setToolTip(tr("How risk becomes colour: as it is, by its logarithm, or by rank"));
    m_scale->setCurrent(static_cast<int>(m_chart->scale()));
    addHeaderWidget(m_legend);
    addHeaderWidget(m_scale);
    m_legend->setScale(m_chart->scale());
    connect(m_scale, &Segmented::chosen, this, [this](int index) {
        m_chart->setScale(static_cast<HeatScale>(index));
        m_legend->setScale(static_cast<HeatScale>(index));
    });
    m_cell->setObjectName(QStringLiteral("heatCell"));
    m_cell->setProperty("role", "caption");
    m_cell->setFixedHeight(cellLineHeight);
    m_cell->setContentsMargins(12, 0, 12, 4);
    body()->addWidget(m_cell);
    m_chart->installEventFilter(this);
    connect(m_chart, &HeatmapChart::cellChanged, m_cell, &ElidedLabel::setFullText);
    connect(m_chart, &HeatmapChart::cellWidthChanged, this, &HeatmapPanel::showCellWidth);
    connect(tableAction(), &QAction::toggled, this, &HeatmapPanel::fillTable);
    connect(table(), &TableView::rowActivated, this, [this](const QModelIndex &index) {
        const GridRow *row = m_grid->rowAt(index);
        if (row && row->statement.value() != 0)
            Q_EMIT statementActivated(StatementId(row->statement));
    });
}

void HeatmapPanel::setView(const std::shared_ptr<const workload::WorkloadView> &view, const QString &sentence)
{
    m_view = view;
    m_chart->setView(*view);
    setSentence(sentence);
    showCellWidth();
    fillTable();
}

void HeatmapPanel::showCellWidth()
{
    setSubtitle(tr("%1 cells · modelled, uncalibrated").arg(widthText(m_chart->shownCellWidth())));
}

/// The header can be short, so that it does not decide how narrow the window may be.
QSize HeatmapPanel::minimumSizeHint() const
{
    return {narrowest, ChartPanel::minimumSizeHint().height()};
}

void HeatmapPanel::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    m_legend->setCompact(width() < narrow);
}

/// P is the chart's own key, for the row under its cursor; the page's P is for the selected statement.
bool HeatmapPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_P && key->modifiers() == Qt::NoModifier)
            event->accept();
    }
    return ChartPanel::eventFilter(watched, event);
}

/// Only while it is looked at.
void HeatmapPanel::fillTable()
{
    if (!showsTable() || m_tabled == m_view)
        return;
    m_tabled = m_view;
    m_grid->setGrid(m_view->grid);
}

} // namespace indexpilot::ui
