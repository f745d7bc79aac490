// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/ended_panel.h"

#include "ui/models/table_view.h"

#include <QVBoxLayout>

namespace indexpilot::ui {

EndedPanel::EndedPanel(QWidget *parent)
    : Panel(tr("History"), parent), m_model(new EndedModel(endedColumns(), endedKey, this)),
      m_table(new TableView(this))
{
    setObjectName(QStringLiteral("endedPanel"));
    m_table->setObjectName(QStringLiteral("endedTable"));
    m_table->setAccessibleName(tr("Rebuilds that ended"));
    m_table->setTable(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    body()->addWidget(m_table);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (const EndedRow *row = m_model->rowAt(index))
            Q_EMIT indexChosen(row->job->index);
    });
}

void EndedPanel::setView(const std::shared_ptr<const engine::MaintenanceView> &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_model->setRows(endedRows(view));
    if (view->ended.empty()) {
        setSubtitle(tr("the last 35 days"));
        return setEmpty(tr("No rebuild ended in the last 35 days."),
                        tr("Each one stands here with what it took and what it gave back."));
    }
    setSubtitle(tr("%n rebuilds in 35 days, measured", nullptr, static_cast<int>(view->ended.size())));
    setFilled();
}

} // namespace indexpilot::ui
