// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/heatmap_panel.h"

#include "ui/charts/heatmap_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/workload/heat_legend.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/segmented.h"

#include <QAction>

namespace indexpilot::ui {

HeatmapPanel::HeatmapPanel(QWidget *parent)
    : HeatmapPanel(Parts{new HeatmapChart, new CellModel(heatmapRowColumns(), heatmapRowKey)}, parent)
{
}

HeatmapPanel::HeatmapPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Statement risk over time"), parts.chart, parts.cells, parent), m_chart(parts.chart),
      m_cells(parts.cells), m_scale(new Segmented({tr("Linear"), tr("Log"), tr("Rank")}, this))
{
    setObjectName(QStringLiteral("heatmapPanel"));
    m_chart->setObjectName(QStringLiteral("heatmap"));
    m_cells->setParent(this);
    m_scale->setObjectName(QStringLiteral("heatScale"));
    m_scale->setAccessibleName(tr("Colour scale"));
    m_scale->setToolTip(tr("How risk becomes colour: as it is, by its logarithm, or by rank"));
    m_scale->setCurrent(static_cast<int>(m_chart->scale()));
    addHeaderWidget(new HeatLegend(this));
    addHeaderWidget(m_scale);
    connect(m_scale, &Segmented::chosen, this,
            [this](int index) { m_chart->setScale(static_cast<HeatScale>(index)); });
    connect(tableAction(), &QAction::toggled, this, &HeatmapPanel::fillTable);
    connect(table(), &TableView::rowActivated, this, [this](const QModelIndex &index) {
        const HeatmapRow *cell = m_cells->rowAt(index);
        if (cell && cell->statement.value() != 0)
            Q_EMIT statementActivated(cell->statement);
    });
}

void HeatmapPanel::setView(const std::shared_ptr<const workload::WorkloadView> &view,
                           const QString &sentence)
{
    m_view = view;
    m_chart->setView(*view);
    setSentence(sentence);
    setSubtitle(tr("%1 cells · modelled, uncalibrated").arg(widthText(view->grid.cellWidth)));
    fillTable();
}

/// Thousands of cells: only while they are looked at.
void HeatmapPanel::fillTable()
{
    if (!showsTable() || m_tabled == m_view)
        return;
    m_tabled = m_view;
    m_cells->setRows(heatmapRows(m_view->grid));
}

} // namespace indexpilot::ui
