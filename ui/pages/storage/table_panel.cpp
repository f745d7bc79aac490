// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/table_panel.h"

#include "core/wording/format.h"
#include "ui/models/table_view.h"
#include "ui/pages/storage/storage_columns.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace indexpilot::ui {
namespace {

constexpr int findWidth = 200;
constexpr int roomForEveryColumn = 1000; ///< px; beside a plan there is less
constexpr int roomForReasons = 1500;     ///< px; why there is no window takes a sentence
constexpr int windowColumn = 136;
constexpr int reasonColumn = 380;

} // namespace

StorageTablePanel::StorageTablePanel(QWidget *parent)
    : Panel(tr("Indexes"), parent), m_model(new Model(storageColumns(), storageKey, this)),
      m_table(new TableView(this)), m_search(newFindField(this)), m_basis(newParagraph("caption", this))
{
    setObjectName(QStringLiteral("storageTablePanel"));
    m_search->setPlaceholderText(tr("Index, table, state"));
    m_search->setAccessibleName(tr("Find an index"));
    m_search->setFixedWidth(findWidth);
    m_search->installEventFilter(this);
    auto *filters = new QPushButton(tr("Header filters"), this);
    filters->setObjectName(QStringLiteral("headerFilters"));
    filters->setProperty("role", QStringLiteral("flat"));
    filters->setToolTip(tr("A field below each header (Ctrl+Shift+F)"));
    connect(filters, &QPushButton::clicked, m_table, &TableView::toggleFilters);
    addHeaderWidget(filters);
    addHeaderWidget(m_search);
    m_table->setObjectName(QStringLiteral("storageTable"));
    m_table->setAccessibleName(tr("Indexes with size, bloat and forecast"));
    m_table->setTable(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_basis->setObjectName(QStringLiteral("storageBasis"));
    auto *footer = new QFrame(this);
    footer->setProperty("role", QStringLiteral("panelFooter"));
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 5, 12, 5);
    row->addWidget(m_basis);
    body()->addWidget(m_table, 1);
    body()->addWidget(footer);
    setReadAt({});
    connectParts();
}

void StorageTablePanel::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &words) { m_model->setFilter(-1, words); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        const StorageLine *line = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first());
        if (m_syncing || !line || line->row->index == m_selected)
            return;
        m_selected = line->row->index;
        Q_EMIT chosen(m_selected);
    });
    connect(m_model, &TableOrderModel::ordered, this, [this] {
        showSelection();
        showCount();
    });
}

void StorageTablePanel::setLines(const StorageLines &lines)
{
    m_lines = lines;
    m_model->setRows(lines);
}

void StorageTablePanel::select(const std::string &index)
{
    if (m_selected == index)
        return;
    m_selected = index;
    showSelection();
}

void StorageTablePanel::showSelection()
{
    const QScopedValueRollback syncing(m_syncing, true);
    const QModelIndex index = m_model->indexOf(m_selected);
    QItemSelectionModel *selection = m_table->selectionModel();
    if (!index.isValid())
        return selection->clearSelection();
    if (!selection->isRowSelected(index.row(), {}))
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void StorageTablePanel::showCount()
{
    const auto all = static_cast<int>(m_lines ? m_lines->size() : 0);
    const int shown = m_model->rowCount();
    const auto number = [](int count) {
        return wording::count(count);
    };
    setSubtitle(shown < all ? tr("%1 of %2").arg(number(shown), number(all))
                            : tr("%1, by what a rebuild frees").arg(number(all)));
}

void StorageTablePanel::setReadAt(std::optional<TimePoint> at)
{
    const QString basis =
        tr("Sizes are measured. What a fresh index would weigh is modelled unless the source "
           "says otherwise; forecasts are modelled, durations say what they go by.");
    setTextOnce(m_basis, at ? tr("Read %1. %2").arg(clockText(*at), basis) : basis);
}

/// What was found is chosen when the choice is not among it.
void StorageTablePanel::goToTable()
{
    m_table->setFocus(Qt::TabFocusReason);
    if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect |
                                                                             QItemSelectionModel::Rows);
}

/// From the field down into the table.
bool StorageTablePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            goToTable();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void StorageTablePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const bool wide = width() >= roomForReasons;
    if (wide != m_wide)
        m_table->setColumnWidth(storage_column::Window, wide ? reasonColumn : windowColumn);
    m_wide = wide;
    const bool narrow = width() < roomForEveryColumn;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (const int column :
         {storage_column::Table, storage_column::Source, storage_column::Range, storage_column::Rebuild})
        m_table->setColumnHidden(column, narrow);
}

} // namespace indexpilot::ui
