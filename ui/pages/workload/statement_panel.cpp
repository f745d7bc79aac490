// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/statement_panel.h"

#include "ui/charts/time_labels.h"
#include "ui/models/table_view.h"
#include "ui/pages/workload/statement_columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int narrowTable = 640; ///< px; below, some columns make room for the text
constexpr int columnsFirstToGo[] = {statement_column::RowsPerCall, statement_column::CacheHit,
                                    statement_column::State};

} // namespace

StatementPanel::StatementPanel(QWidget *parent)
    : Panel(tr("Statements"), parent), m_model(new RowModel(statementColumns(), statementKey, this)),
      m_table(new TableView(this))
{
    setObjectName(QStringLiteral("statementPanel"));
    m_table->setObjectName(QStringLiteral("statements"));
    m_table->setAccessibleName(tr("Statements"));
    m_table->setTable(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->viewport()->installEventFilter(this);
    body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StatementPanel::takeSelection);
    connect(m_table, &TableView::rowActivated, this, &StatementPanel::activate);
    connect(m_table, &QAbstractItemView::clicked, this, &StatementPanel::activate);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &StatementPanel::showOrder);
    connect(m_model, &TableOrderModel::ordered, this, [this] { showSelection(Scroll::No); });
    showOrder();
}

void StatementPanel::setView(const std::shared_ptr<const workload::WorkloadView> &view)
{
    const workload::ViewRequest &request = view->request;
    setTitle(tr("Statements in %1").arg(brushText(request.brush.value_or(request.range))));
    m_model->setRows({view, &view->rows}); // the view keeps its rows alive
}

void StatementPanel::setSampled(bool sampled)
{
    if (sampled == m_sampled)
        return;
    m_sampled = sampled;
    showOrder();
}

void StatementPanel::setRequest(const workload::ViewRequest &request)
{
    const bool other = request.selected != m_selected;
    m_selected = request.selected;
    m_brushed = request.brush.has_value();
    holdOrder();
    if (other)
        showSelection(Scroll::ToSelection);
}

void StatementPanel::showSelection(Scroll scroll)
{
    const QScopedValueRollback syncing(m_syncing, true);
    const QModelIndex index = m_selected ? m_model->indexOf(*m_selected) : QModelIndex();
    QItemSelectionModel *selection = m_table->selectionModel();
    if (!index.isValid())
        return selection->clearSelection();
    if (!selection->isRowSelected(index.row(), {}))
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (scroll == Scroll::ToSelection)
        m_table->scrollTo(index);
}

void StatementPanel::takeSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (m_syncing || rows.isEmpty())
        return;
    const workload::StatementRow *row = m_model->rowAt(rows.first());
    if (!row || row->id == m_selected)
        return;
    m_selected = row->id;
    Q_EMIT statementSelected(row->id);
}

void StatementPanel::activate(const QModelIndex &index)
{
    if (const workload::StatementRow *row = m_model->rowAt(index))
        Q_EMIT statementActivated(StatementId(row->id));
}

void StatementPanel::holdOrder()
{
    m_model->setOrderHeld(m_brushed || m_hovered);
}

void StatementPanel::showOrder()
{
    const int column = m_table->horizontalHeader()->sortIndicatorSection();
    const bool byTime = column < 0 || column >= statement_column::Count;
    const QString name =
        byTime ? QString() : m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QString origin = m_sampled ? tr("estimated from samples") : tr("measured");
    setSubtitle(byTime ? tr("%1; sorted by time, order held while you brush").arg(origin)
                       : tr("%1; sorted by %2, order held while you brush").arg(origin, name));
}

bool StatementPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave || event->type() == QEvent::Hide) {
        m_hovered = event->type() == QEvent::Enter;
        holdOrder();
    }
    return Panel::eventFilter(watched, event);
}

void StatementPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    if ((width() < narrowTable) == m_narrow)
        return;
    m_narrow = width() < narrowTable;
    for (const int column : columnsFirstToGo)
        m_table->setColumnHidden(column, m_narrow);
}

} // namespace indexpilot::ui
