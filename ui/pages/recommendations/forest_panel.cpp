// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/forest_panel.h"

#include "ui/charts/forest_table.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommendations/evidence.h"

#include <QAction>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr std::size_t mostRows = 12; ///< what fits a card; the rest is one row, and all are in the table
constexpr int tableHeight = 200;

} // namespace

ForestPanel::ForestPanel(QWidget *parent) : ForestPanel(Parts{new ForestChart, new ForestTable}, parent)
{
}

ForestPanel::ForestPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Expected change per statement"), parts.chart, parts.rows, parent), m_chart(parts.chart),
      m_rows(parts.rows)
{
    setObjectName(QStringLiteral("forestPanel"));
    m_chart->setObjectName(QStringLiteral("forestChart"));
    m_chart->setAccessibleName(tr("Expected change per statement"));
    m_rows->setParent(this);
    setSubtitle(tr("estimated, uncalibrated range; square size = time saved"));
    body()->setContentsMargins(12, 6, 12, 6);
    // The table twin does not decide how high the chart is, nor the chart how high the table.
    table()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(tableAction(), &QAction::toggled, this,
            [this](bool shown) { table()->setMinimumHeight(shown ? tableHeight : 0); });
}

void ForestPanel::setItem(const InboxItem &item)
{
    const std::vector<ForestRow> rows = forestRows(item, mostRows);
    m_chart->setRows(rows, tr("saved/h"));
    m_rows->setForest(forestRows(item, 0));
    setSentence(forestSentence(rows));
    if (rows.empty())
        setEmpty(tr("No statement of the workload changes."));
    else
        setFilled();
}

} // namespace indexpilot::ui
