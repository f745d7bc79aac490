// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/log_panel.h"

#include "core/wording/format.h"
#include "ui/models/table_view.h"
#include "ui/pages/audit/audit_columns.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme_icon.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int searchWidth = 190;

} // namespace

LogPanel::LogPanel(QWidget *parent)
    : Panel(tr("Action log"), parent), m_model(new LogModel(auditColumns(), auditKey, this)),
      m_table(new TableView(this)), m_search(new QLineEdit(this)),
      m_segments(new Segmented({tr("All"), tr("Changes"), tr("Guards")}, this))
{
    setObjectName(QStringLiteral("logPanel"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Who, object, SQL"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_search->installEventFilter(this);
    m_segments->setObjectName(QStringLiteral("auditSegments"));
    m_segments->setAccessibleName(tr("Kinds of entries"));
    addHeaderWidget(m_search);
    addHeaderWidget(m_segments);
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("Action log"));
    m_table->setTable(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnHidden(audit_column::Sql, true);
    body()->addWidget(m_table);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &words) { m_model->setFilter(-1, words); });
    connect(m_segments, &Segmented::chosen, this, &LogPanel::showRows);
    connect(m_table, &TableView::rowActivated, this, &LogPanel::activated);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        const AuditRow *row = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first());
        if (m_syncing || !row)
            return;
        m_selected = row->entry->sequence;
        Q_EMIT currentChanged();
    });
    connect(m_model, &TableOrderModel::ordered, this, [this] {
        showSelection();
        showCount();
        Q_EMIT currentChanged();
    });
}

void LogPanel::setAudit(const std::shared_ptr<const engine::AuditView> &audit)
{
    if (audit == m_audit)
        return;
    m_audit = audit;
    showRows();
}

void LogPanel::showRows()
{
    if (!m_audit)
        return;
    m_rows = auditRows(m_audit, static_cast<AuditSegment>(m_segments->current()));
    m_model->setRows(m_rows);
}

void LogPanel::showSelection()
{
    const QScopedValueRollback syncing(m_syncing, true);
    if (!m_selected && m_model->rowCount() > 0)
        m_selected = m_model->rowAt(m_model->index(0, 0))->entry->sequence;
    const QModelIndex index = m_selected ? m_model->indexOf(*m_selected) : QModelIndex();
    QItemSelectionModel *selection = m_table->selectionModel();
    if (!index.isValid())
        return selection->clearSelection();
    if (!selection->isRowSelected(index.row(), {}))
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (m_scrolls)
        m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_scrolls = false;
}

/// Never more than what there is: the view holds the newest entries.
void LogPanel::showCount()
{
    const auto number = [](auto count) {
        return wording::count(static_cast<double>(count));
    };
    const int shown = m_model->rowCount();
    const auto held = static_cast<std::int64_t>(m_audit ? m_audit->entries.size() : 0);
    const std::int64_t total = m_audit ? m_audit->total : 0;
    if (shown < held)
        setSubtitle(tr("%1 of %2 entries").arg(number(shown), number(held)));
    else if (held < total)
        setSubtitle(tr("the newest %1 of %2 entries").arg(number(held), number(total)));
    else
        setSubtitle(tr("%1 entries, newest first").arg(number(held)));
}

const AuditRow *LogPanel::current() const
{
    return m_selected ? m_model->rowAt(m_model->indexOf(*m_selected)) : nullptr;
}

void LogPanel::select(qint64 sequence)
{
    m_selected = sequence;
    m_scrolls = true;
    if (m_model->indexOf(sequence).isValid()) {
        showSelection();
        Q_EMIT currentChanged();
        return;
    }
    m_search->clear();
    m_segments->setCurrent(static_cast<int>(AuditSegment::All));
    showRows(); // the selection follows when they are in order
}

void LogPanel::move(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + step, 0, rows - 1) : 0;
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_table->setCurrentIndex(m_model->index(row, std::max(0, current.column())));
}

/// From the field down into the table; Escape takes the words away.
bool LogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_table->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace indexpilot::ui
